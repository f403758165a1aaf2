"""The page of a series as a test opens it, and what it says of every ballot."""

from game.level.load import load
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.series.scene import SeriesPage
from tests.kit.driver import Driver
from tests.session.series.played import NAME


def opened(
    play: Playthrough | None = None, size: tuple[int, int] = (1280, 720), **look: object
) -> tuple[SeriesPage, Driver]:
    page = make_page("series", BallotState(play or Playthrough(load(NAME))))
    assert isinstance(page, SeriesPage)
    return page, Driver(page, size, **look)


def shown(driver: Driver) -> dict[str, str]:
    """The figures of every ballot, as they are spoken."""
    return {node.name: node.value for node in driver.node("The ballots").children}
