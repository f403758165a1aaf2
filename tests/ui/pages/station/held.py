"""Ballots for the tests of the station, each held once for all of them."""

from game.ui.ballot_state import BallotState
from game.ui.pages.station.scene import StationPage
from tests.kit.driver import Driver
from tests.ui.ballots import held

PROCEDURES = ("open", "booth_to_strike", "two_boxes", "secret")
PROCEDURE = "behaviour.voting_procedure.procedure"
ONE_PLACE = {"population.country.map": "", "population.country.constituencies": 1, "population.country.precincts": 12}
TINY = {"population.country.adults": 1, "population.country.adults_spread": 0.0}
"""A single adult at every station."""


def ballot(level: str = "honest_count", precinct: int = 0, hour: float = 10.6) -> BallotState:
    """A state of its own of a ballot that others may look at too."""
    return ballot_of(level, {}, precinct, hour)


def ballot_of(level: str, changes: dict[str, object], precinct: int = 0, hour: float = 10.6) -> BallotState:
    """The same, under other rules, by their paths."""
    return BallotState(held(level, changes), precinct=precinct, hour=hour)


def visit(where: BallotState, size: tuple[int, int] = (1280, 720), **settings: object) -> tuple[StationPage, Driver]:
    """The page of a ballot's station, and what drives it."""
    page = StationPage(where)
    return page, Driver(page, size, **settings)
