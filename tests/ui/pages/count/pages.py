"""Opening the page of the count, and finding things on it."""

from game.kit.access.semantics import Node
from game.ui.ballot_state import BallotState
from game.ui.pages.count.flows.sankey import Sankey
from game.ui.pages.count.scene import CountPage
from tests.kit.driver import Driver
from tests.ui.pages.count.held import ballot_of

CHART = "From private view to printed word"
TITLES = {"precinct": "Polling stations", "constituency": "Constituencies", "province": "Provinces", "centre": "Centre"}


def open_page(level: str | BallotState, size: tuple[int, int] = (1280, 720), **settings: object) -> Driver:
    ballot = level if isinstance(level, BallotState) else ballot_of(level)
    return Driver(CountPage(ballot), size, **{"reduced_motion": True, **settings})


def focus(page: Driver, key: str) -> None:
    page.shell.top.page.focus_key(key)
    page.stage.frame()


def chart(page: Driver) -> Sankey:
    found = page.shell.top.page.find("sankey")
    assert isinstance(found, Sankey)
    return found


def said(page: Driver) -> str:
    return page.node(CHART, "chart").value


def labels(page: Driver) -> list[Node]:
    return [node for node in page.node(CHART, "chart").children if node.role == "text"]


def scrolling(page: Driver) -> list[str]:
    """Whatever scrolls on a page, if only the page itself."""
    return [node.name or "the page" for node in page.tree().walk() if node.role == "scroll"]
