"""A tip never lies over what is being set, is not there while something is dragged, and goes when the pointer does."""

import pygame
import pytest

from game.kit.access.semantics import Node
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.country.scene import CountryPage
from tests.kit.driver import Driver
from tests.ui.ballots import begun

SLIDERS = 6


def opened(size: tuple[int, int], scale: int) -> Driver:
    scene = make_page("country", BallotState(begun("sandbox")))
    assert isinstance(scene, CountryPage)
    page = Driver(scene, size, scale=scale)
    page.do(scene.bench.on_jump, "behaviour.absence_penalty")
    page.stage.frame()
    return page


def tip(page: Driver) -> Node | None:
    return next((node for node in page.tree().walk() if node.role == "tooltip"), None)


def sliders(page: Driver, size: tuple[int, int]) -> list[Node]:
    rules = next(node for node in page.tree().walk() if node.role == "scroll" and node.name == "Rules")
    inside = pygame.Rect(rules.rect).clip(pygame.Rect((0, 0), size))
    found = [node for node in page.tree().walk() if node.role in ("slider", "switch", "toggle")]
    return [node for node in found if inside.contains(pygame.Rect(node.rect))][:SLIDERS]


@pytest.mark.parametrize("scale", [100, 125, 150, 200])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_no_tip_lies_over_what_it_is_about(size: tuple[int, int], scale: int) -> None:
    page = opened(size, scale)
    controls = sliders(page, size)
    assert controls
    for node in controls:
        page.point((1, 1))
        page.point((node.rect[0] + 5, node.rect[1] + node.rect[3] - 5))
        page.wait(0.5)
        shown = tip(page)
        assert shown is not None, node.name
        assert not pygame.Rect(shown.rect).colliderect(pygame.Rect(node.rect)), node.name


def test_no_tip_opens_while_something_is_dragged_and_none_stays_behind() -> None:
    page = opened((1280, 720), 100)
    node = next(one for one in sliders(page, (1280, 720)) if one.role == "slider")
    left, foot = node.rect[0], node.rect[1] + node.rect[3] - 8
    page.hold((left + 40, foot))
    for step in range(8):
        page.point((left + 40 + 4 * step, foot))
        page.wait(0.2)
        assert tip(page) is None
    page.let_go((left + 72, foot))
    page.wait(0.6)
    page.point((640, 640))
    page.wait(0.1)
    assert tip(page) is None
