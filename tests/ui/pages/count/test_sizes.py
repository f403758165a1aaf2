"""The page of the count looked over at many sizes, in every profile."""

import pytest

from game.explain.count.chain import STEPS
from game.kit.access.semantics import Node
from tests.kit.driver import Driver
from tests.ui.pages.count.held import LEVELS
from tests.ui.pages.count.pages import focus, labels, open_page, scrolling

SIZES = ((1024, 768), (1280, 720), (1920, 1080))
SCALES = (75, 100, 150, 200)
PROFILES = ("light", "dark", "projector")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_nothing_overlaps_at_any_size(size: tuple[int, int], scale: int) -> None:
    for number, level in enumerate(LEVELS):
        page = open_page(level, size, scale=scale, profile=PROFILES[number % 3])
        assert page.problems() == [], level
        _tab(page, "Flows")
        assert page.problems() == [], level
        _no_two_overlap(labels(page))
        _tab(page, "Results")
        focus(page, "tier precinct")
        page.press("enter")
        assert page.has("Back to the flows")
        assert page.problems() == [], level


@pytest.mark.parametrize(
    ("size", "scale"), [((1280, 720), 100), ((1280, 720), 125), ((1280, 720), 150), ((1024, 640), 100)]
)
def test_the_whole_chain_is_in_sight_without_scrolling(size: tuple[int, int], scale: int) -> None:
    for level in LEVELS:
        page = open_page(level, size, scale=scale)
        rows = [page.shell.top.page.find(f"tier {step}") for step in STEPS]
        assert all(row is not None and page.stage.surface.get_rect().contains(row.rect) for row in rows), level
        assert page.has("To the page")
        assert scrolling(page) == []


@pytest.mark.parametrize("text_size", [85, 130, 150])
def test_nothing_overlaps_at_any_text_size(text_size: int) -> None:
    for size in ((1024, 768), (1280, 720)):
        for level in LEVELS:
            page = open_page(level, size, text_size=text_size)
            assert page.problems() == [], level
            _tab(page, "Flows")
            assert page.problems() == [], level
            _no_two_overlap(labels(page))


def _tab(page: Driver, title: str) -> None:
    strip = next((node for node in page.tree().walk() if node.role == "tab list"), None)
    if strip is not None:
        focus(page, strip.key)
        page.press("end" if title == "Flows" else "home")
        assert any(node.role == "tab list" and node.value == title for node in page.tree().walk())


def _no_two_overlap(nodes: list[Node]) -> None:
    for index, first in enumerate(nodes):
        for second in nodes[index + 1 :]:
            across = min(first.rect[0] + first.rect[2], second.rect[0] + second.rect[2])
            down = min(first.rect[1] + first.rect[3], second.rect[1] + second.rect[3])
            apart = across <= max(first.rect[0], second.rect[0]) + 1 or down <= max(first.rect[1], second.rect[1]) + 1
            assert apart, (first.name, second.name)
