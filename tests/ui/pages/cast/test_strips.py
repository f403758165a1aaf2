"""Portraits and strips of the six: all different, and shown where something is told."""

import pygame
import pytest

from game.explain.cast.characters import CAST
from game.explain.cast.telegrams import CONTENT_NOTE
from game.explain.cast.watched import voices
from game.kit.drawing.theme import LIGHT
from game.level.load import load
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.cast.bust import PORTRAITS, picture
from game.ui.pages.count.scene import CountPage
from game.ui.pages.debrief.scene import DebriefPage
from game.ui.pages.lessons.briefing import Briefing
from game.ui.pages.menus.settings import Settings
from tests.kit.driver import Driver
from tests.ui.ballots import held

SIZES = [((1280, 720), 100), ((1920, 1080), 100), ((1024, 768), 200)]


def test_everybody_has_a_portrait_of_their_own() -> None:
    assert set(PORTRAITS) == set(CAST)
    drawn = {pygame.image.tobytes(picture(who, 48, LIGHT["ink"], LIGHT["sheet"], LIGHT["line"]), "RGB") for who in CAST}
    assert len(drawn) == len(CAST)


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_the_debrief_says_who_says_what(size: tuple[int, int], scale: int) -> None:
    play = held("retention")
    page = Driver(DebriefPage(BallotState(play)), size, scale=scale)
    assert page.problems() == []
    if scale == 100:
        for one in voices(play.shown):
            assert page.has(f"“{one.sentence}”")
            assert page.has(CAST[one.speaker].name)


def test_an_opened_step_of_the_count_lets_its_people_speak() -> None:
    play = held("retention")
    page = CountPage(BallotState(play))
    shown = Driver(page, (1280, 720))
    page.on_tier("precinct")
    shown.wait(0.1)
    (chair,) = [one for one in voices(play.shown) if one.step == "precinct"]
    assert shown.has(f"“{chair.sentence}”")
    assert shown.problems() == []


def test_the_first_briefing_asks_how_to_speak_and_then_speaks_so() -> None:
    play = Playthrough(load("who_is_on_the_list"))
    page = Driver(Briefing(play, lambda _play: None))
    assert page.has("Before you begin")
    page.click("You watch", "button")
    assert page.shell.preferences.settings()["watching"] is True
    assert not page.has("Before you begin")
    assert page.has(play.level.head.watching)
    assert page.has("You watch. This is asked of the station chair:")
    assert not page.has(play.level.head.briefing)
    page.type("94")
    assert page.node("Mark your guess on the line").value == "94.0 %", "the guess has the focus again"


@pytest.mark.parametrize("watching", [None, False, True])
@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_a_briefing_is_tidy_in_both_wordings(watching: bool | None, size: tuple[int, int], scale: int) -> None:
    page = Driver(Briefing(Playthrough(load("retention")), lambda _play: None), size, scale=scale, watching=watching)
    assert page.problems() == []


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_the_settings_change_the_wording(size: tuple[int, int], scale: int) -> None:
    page = Driver(Settings(), size, scale=scale)
    assert page.problems() == []
    if scale == 100:
        page.click("You watch")
        assert page.shell.preferences.settings()["watching"] is True
        assert page.has(CONTENT_NOTE)
