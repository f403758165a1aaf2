"""How large the country is and how opinion varies in it.

Acts on · the number of provinces, constituencies and precincts, adults, private support.
Returns · nothing: its parameters are all there is to it.
Errors · none.
Source · 687 constituencies: published_elections.csv (2026); the rest are design choices.
"""

from game.engine.data.knobs import DESIGN, SHARE, Scale, choice
from game.engine.data.knobs import Params as Base
from game.engine.data.scenario import Scenario

NAME = "The country"
WHY = "How many people there are, and what they think, is where every figure begins."
WORDS = "nation size map people inhabitants number provinces regions support popular liked"
SUPPORT = Scale("spread of support", -3.0, 4.0, 0.01)
SPREAD = Scale(SUPPORT.unit, 0.0, 1.5, 0.01)


class Params(Base):
    """Size and shape of the country; opinion is measured in spreads of support within one precinct.

    seed                : A number that picks one of many possible countries.
    map                 : The map on which the country is drawn.
    provinces           : How many provinces there are.
    constituencies      : How many constituencies there are: each elects one candidate.
    precincts           : How many polling stations each constituency has.
    adults              : How many adults live around a station, on average.
    adults_spread       : How far stations differ in size.
    support             : What people think of the candidate: at 0 they are split in half, higher is warmer.
    province_spread     : How far opinion differs from province to province.
    constituency_spread : How far opinion differs from constituency to constituency.
    precinct_spread     : How far opinion differs from station to station.
    """

    seed: int = Scale("", 0, 2**32 - 1, 1)(1, "Which country", source=DESIGN)
    map: str = choice("", "Map", source=DESIGN)
    provinces: int = Scale("provinces", 1, 200, 1)(10, "Provinces", source=DESIGN)
    constituencies: int = Scale("constituencies", 1, 50_000, 1)(
        687, "Constituencies", source="published_elections.csv (2026)"
    )
    precincts: int = Scale("per constituency", 1, 2_000, 1)(30, "Polling stations", source=DESIGN)
    adults: int = Scale("per station", 1, 20_000, 1)(1_014, "Adults at a station", source=DESIGN)
    adults_spread: float = SHARE(0.12, "How station sizes vary", high=0.8, source=DESIGN)
    support: float = SUPPORT(0.5, "Private support", source=DESIGN)
    province_spread: float = SPREAD(0.12, "Provinces differ", source=DESIGN)
    constituency_spread: float = SPREAD(0.15, "Constituencies differ", source=DESIGN)
    precinct_spread: float = SPREAD(0.25, "Stations differ", source=DESIGN)


def of(scenario: Scenario) -> Params:
    """Return what is set of the country of a scenario."""
    return scenario.one("population.country", Params)
