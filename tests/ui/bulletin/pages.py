"""The page of the bulletin, driven: what the tests of the page and of its bench share."""

import pytest

from game.ui.scenes.bulletin import Page
from game.ui.semantics import Node
from tests.ui.bulletin.ballots import HIDING, desk
from tests.ui.driver import Driver


def shown(level: str = HIDING, **settings: object) -> Driver:
    return Driver(Page(desk(level)), **settings)  # type: ignore[arg-type]


def keys(page: Driver) -> dict[str, Node]:
    return {node.key: node for node in page.tree().walk() if node.key}


def by_tab(page: Driver, key: str) -> None:
    """Walk to a control with the Tab key alone."""
    for _step in range(200):
        page.press("tab")
        if any(node.key == key for node in page.tree().walk() if "focused" in node.states):
            return
    pytest.fail(f"Tab never came to {key}")
