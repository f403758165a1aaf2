"""Every scene at every size, scale and profile: nothing overlaps or is cut off, every control can be reached."""

from collections.abc import Callable
from itertools import product

import pygame
import pytest

from game.kit.access.audit import audit
from game.kit.page.scene import Scene
from game.kit.page.shell import Shell
from game.store.preferences import Preferences
from game.ui.ballot_state import PAGES
from game.ui.tour import scenes, tour

SIZES = ((1024, 768), (1280, 720), (1920, 1080))
SCALES = (75, 100, 150, 200)
PROFILES = ("light", "dark", "projector")


@pytest.fixture(scope="module")
def made() -> dict[str, Callable[[], Scene]]:
    return scenes()


@pytest.mark.parametrize(("size", "scale", "profile"), list(product(SIZES, SCALES, PROFILES)))
def test_every_scene_is_in_order(
    made: dict[str, Callable[[], Scene]], size: tuple[int, int], scale: int, profile: str
) -> None:
    surface = pygame.Surface(size)
    problems = {}
    for name, make in made.items():
        shell = Shell(make(), Preferences().changed({"scale": scale, "profile": profile}), size)
        shell.paint(surface)
        found = audit(shell.tree(), shell)
        if found:
            problems[name] = found
    assert problems == {}


def test_the_tour_shows_every_page_of_a_ballot() -> None:
    stops = {stop.name: stop for stop in tour(Preferences(scale=100), (1280, 720))}
    assert set(stops) >= {*PAGES, "title", "levels", "briefing", "settings", "task", "notebook", "wall"}
    assert len({pygame.image.tobytes(stop.picture, "RGB") for stop in stops.values()}) == len(stops)
    assert all(stop.tree.name for stop in stops.values())
    assert all(node.name != "working …" for stop in stops.values() for node in stop.tree.walk())


@pytest.mark.parametrize(("size", "text_size"), list(product(SIZES, (115, 150, 200))))
def test_every_scene_is_in_order_with_larger_type(
    made: dict[str, Callable[[], Scene]], size: tuple[int, int], text_size: int
) -> None:
    surface, problems = pygame.Surface(size), {}
    for name, make in made.items():
        shell = Shell(make(), Preferences().changed({"text_size": text_size}), size)
        shell.paint(surface)
        found = audit(shell.tree(), shell)
        if found:
            problems[name] = found
    assert problems == {}
