"""How large the country is and how opinion varies in it.

Acts on · the number of provinces, constituencies and precincts, adults, private support.
Returns · nothing: its parameters are all there is to it.
Errors · none.
Source · 687 constituencies: published_elections.csv (2026); the rest are design choices.
"""

from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import choice, number

NAME = "The country"
WHY = "How many people there are, and what they think, is where every figure begins."
DESIGN = "design choice"
SUPPORT = "spread of support"


class Params(Base):
    """Size and shape of the country; opinion is measured in spreads of support within one precinct."""

    seed: int = number(1, 0, 2**32 - 1, 1, unit="", label="Which country", source=DESIGN)
    map: str = choice("", label="Map", source=DESIGN)
    provinces: int = number(10, 1, 200, 1, unit="provinces", label="Provinces", source=DESIGN)
    constituencies: int = number(
        687, 1, 50_000, 1, unit="constituencies", label="Constituencies", source="published_elections.csv (2026)"
    )
    precincts: int = number(30, 1, 2_000, 1, unit="per constituency", label="Polling stations", source=DESIGN)
    adults: int = number(1_014, 1, 20_000, 1, unit="per station", label="Adults at a station", source=DESIGN)
    adults_spread: float = number(0.12, 0.0, 0.8, 0.01, unit="share", label="How station sizes vary", source=DESIGN)
    support: float = number(0.5, -3.0, 4.0, 0.01, unit=SUPPORT, label="Private support", source=DESIGN)
    province_spread: float = number(0.12, 0.0, 1.5, 0.01, unit=SUPPORT, label="Provinces differ", source=DESIGN)
    constituency_spread: float = number(
        0.15, 0.0, 1.5, 0.01, unit=SUPPORT, label="Constituencies differ", source=DESIGN
    )
    precinct_spread: float = number(0.25, 0.0, 1.5, 0.01, unit=SUPPORT, label="Stations differ", source=DESIGN)
