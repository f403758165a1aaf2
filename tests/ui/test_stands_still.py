"""A page as a whole stands still at every usual size: what is too high for it scrolls in its panes, or folds."""

from collections.abc import Callable
from functools import cache
from itertools import product

import pytest

from game.kit.page.scene import Scene
from game.kit.widget import Widget
from game.kit.widgets.tabs import Panes
from game.ui.tour import scenes
from tests.kit.driver import Driver

SIZES = ((1280, 720), (1920, 1080))
SCALES = (100, 125, 150, 200)
PICTURES = {"shared"}
"""What is drawn at a size of its own, and shown to nobody as a page."""


@cache
def made() -> dict[str, Callable[[], Scene]]:
    return scenes()


def below(widget: Widget) -> list[Widget]:
    return [widget, *(inner for child in widget.shown() for inner in below(child))]


def folded(page: Driver) -> Panes | None:
    found = (one for one in below(page.shell.top.page.body) if isinstance(one, Panes) and one.folded)
    return next(found, None)


def stands(scene: Scene, size: tuple[int, int], scale: int) -> bool:
    """Whether the page stands still, whichever tab is shown."""
    page = Driver(scene, size, scale=scale)
    page.tree()
    still = not page.shell.top.page.body.scrolls()
    panes, at = folded(page), 1
    while panes is not None and at < len(panes.strip.titles):
        panes.strip.choose(at)
        page.wait(0.1)
        page.tree()
        still = still and not page.shell.top.page.body.scrolls()
        panes, at = folded(page), at + 1
    return still


@pytest.mark.parametrize(("size", "scale"), list(product(SIZES, SCALES)))
def test_no_page_scrolls_as_a_whole(size: tuple[int, int], scale: int) -> None:
    moving = [name for name, make in made().items() if name not in PICTURES and not stands(make(), size, scale)]
    assert moving == []


@pytest.mark.parametrize("scale", [150, 200])
def test_what_matters_on_the_country_is_in_sight(scale: int) -> None:
    page = Driver(made()["country"](), (1280, 720), scale=scale)
    for name in ("Turnout, % of the roll", "Against, % of votes cast", "To the page", "Expected turnout"):
        node = page.node(name)
        assert 0 <= node.rect[1] <= node.rect[1] + node.rect[3] <= 720, name
    panes = folded(page)
    assert panes is not None
    panes.turn_to(1)
    page.wait(0.1)
    chart = page.shell.top.scene.find("map")
    assert chart is not None
    assert chart.rect.bottom <= 720
    assert chart.rect.h >= 92 * scale / 100


@pytest.mark.parametrize("scale", [100, 125, 150])
def test_the_means_stay_in_sight_while_rules_scroll(scale: int) -> None:
    page = Driver(made()["country"](), (1280, 720), scale=scale)
    means = page.node("The means").rect
    assert means[1] + means[3] <= 720
    rules = page.node("Rules", "scroll").rect
    page.wheel((rules[0] + 20, rules[1] + 20), 30)
    assert page.node("The means").rect == means
