"""The page of the bulletin, driven: what the tests of the page and of its bench share."""

import pytest

from game.kit.access.semantics import Node
from game.ui.pages.bulletin.scene import BulletinPage
from tests.kit.driver import Driver
from tests.ui.pages.bulletin.ballots import HIDING, ballot


def shown(level: str = HIDING, **settings: object) -> Driver:
    """The page with the whole bench on it."""
    page = at_first(level, **settings)
    if page.has("More ways to print"):
        page.click("More ways to print")
    return page


def at_first(level: str = HIDING, **settings: object) -> Driver:
    """The page as it is opened."""
    return Driver(BulletinPage(ballot(level)), **settings)  # type: ignore[arg-type]


def keys(page: Driver) -> dict[str, Node]:
    return {node.key: node for node in page.tree().walk() if node.key}


def by_tab(page: Driver, key: str) -> None:
    """Walk to a control with the Tab key alone."""
    for _step in range(200):
        page.press("tab")
        if any(node.key == key for node in page.tree().walk() if "focused" in node.states):
            return
    pytest.fail(f"Tab never came to {key}")
