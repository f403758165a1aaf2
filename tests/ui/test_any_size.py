"""No page breaks in a window of any size, at any scale, whatever is pressed on it."""

import pygame
import pytest

from game.kit.program.headless import Headless
from game.store.preferences import Preferences
from game.ui.ballot_state import PAGES
from game.ui.pages.ballot import make_page
from game.ui.pages.menus.help import Help
from tests.kit.driver import Driver
from tests.ui.ballots import single_ballot

SIZES = ((200, 150), (640, 360), (1024, 400), (400, 1000))
KEYS = (pygame.K_TAB, pygame.K_RETURN, pygame.K_DOWN, pygame.K_SPACE, pygame.K_s, pygame.K_n, pygame.K_ESCAPE)


def press(stage: Headless, key: int) -> None:
    text = chr(key) if key < 0x80 and chr(key).isprintable() else ""
    stage.send(pygame.event.Event(pygame.KEYDOWN, key=key, unicode=text, mod=0))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("scale", [75, 200, 250])
def test_a_page_stands_any_size(page: str, scale: int) -> None:
    ballot = single_ballot("honest_count")
    ballot.precinct = 3
    stage = Headless(make_page(page, ballot), Preferences(scale=scale), SIZES[0], Help)
    for size in SIZES:
        stage.resize(size)
        for key in KEYS:
            press(stage, key)
            stage.step(3)
        for part in (0.2, 0.5, 0.8):
            at = round(part * size[0]), round(part * size[1])
            for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
                stage.send(pygame.event.Event(kind, button=1, pos=at))
            stage.step(3)
        if not stage.shell.running:
            break
    assert stage.surface.get_size() in SIZES


@pytest.mark.parametrize("scale", [150, 200, 250])
def test_the_day_runs_while_another_tab_than_the_room_is_shown(scale: int) -> None:
    ballot = single_ballot("honest_count")
    ballot.precinct, ballot.hour = 3, 9.0
    page = Driver(make_page("station", ballot), (1280, 720), scale=scale)
    page.click("People")
    page.press("n")
    for _once_and_again in range(2):
        page.press("space")
        page.wait(1.0)
    assert ballot.hour > 9.0
    assert page.stage.shell.running
