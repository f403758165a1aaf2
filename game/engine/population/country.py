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

    seed: int = number(
        1,
        0,
        2**32 - 1,
        1,
        unit="",
        label="Which country",
        means="A number that picks one of many possible countries.",
        source=DESIGN,
    )
    map: str = choice("", label="Map", means="The map on which the country is drawn.", source=DESIGN)
    provinces: int = number(
        10, 1, 200, 1, unit="provinces", label="Provinces", means="How many provinces there are.", source=DESIGN
    )
    constituencies: int = number(
        687,
        1,
        50_000,
        1,
        unit="constituencies",
        label="Constituencies",
        means="How many constituencies there are: each elects one candidate.",
        source="published_elections.csv (2026)",
    )
    precincts: int = number(
        30,
        1,
        2_000,
        1,
        unit="per constituency",
        label="Polling stations",
        means="How many polling stations each constituency has.",
        source=DESIGN,
    )
    adults: int = number(
        1_014,
        1,
        20_000,
        1,
        unit="per station",
        label="Adults at a station",
        means="How many adults live around a station, on average.",
        source=DESIGN,
    )
    adults_spread: float = number(
        0.12,
        0.0,
        0.8,
        0.01,
        unit="share",
        label="How station sizes vary",
        means="How far stations differ in size.",
        source=DESIGN,
    )
    support: float = number(
        0.5,
        -3.0,
        4.0,
        0.01,
        unit=SUPPORT,
        label="Private support",
        means="What people think of the candidate: at 0 they are split in half, higher is warmer.",
        source=DESIGN,
    )
    province_spread: float = number(
        0.12,
        0.0,
        1.5,
        0.01,
        unit=SUPPORT,
        label="Provinces differ",
        means="How far opinion differs from province to province.",
        source=DESIGN,
    )
    constituency_spread: float = number(
        0.15,
        0.0,
        1.5,
        0.01,
        unit=SUPPORT,
        label="Constituencies differ",
        means="How far opinion differs from constituency to constituency.",
        source=DESIGN,
    )
    precinct_spread: float = number(
        0.25,
        0.0,
        1.5,
        0.01,
        unit=SUPPORT,
        label="Stations differ",
        means="How far opinion differs from station to station.",
        source=DESIGN,
    )
