"""Before a class: everything fits and is large, a clicker is enough, and the answer is hidden until it is shown."""

import re
from pathlib import Path

import pygame
import pytest

from game.kit.drawing.theme import BODY
from game.kit.page.focus import shown_below
from game.kit.page.scene import Push, Scene
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.tabs import Panes
from game.level.files import level_names
from game.level.load import load
from game.session.actions import Predict
from game.session.session import Playthrough
from game.store.notebook import Notebook
from game.ui.ballot_state import BallotState
from game.ui.entrance import Entrance
from game.ui.pages.ballot import BallotScene, make_page
from game.ui.pages.country.hexagons.map import HexMap
from game.ui.pages.country.scene import CountryPage
from game.ui.pages.lessons.briefing import Briefing
from game.ui.pages.lessons.levels import Levels
from game.ui.pages.menus.confirm import Confirm
from game.ui.pages.menus.settings import Settings
from tests.kit.driver import Driver
from tests.ui.ballots import begun, held

LEVEL = "honest_count"
SIZES = ((1280, 720), (1920, 1080))


def projected(scene: Scene, size: tuple[int, int] = SIZES[0]) -> Driver:
    return Driver(scene, size, scale=None, profile="projector")


def country(level: str = LEVEL, *, guessed: bool = True) -> BallotState:
    play = begun(level)
    if guessed:
        play.act(Predict(play.level.head.predict[0].figure, "70"))
    return BallotState(play)


def title(driver: Driver) -> str:
    return driver.tree().name


@pytest.mark.parametrize("size", SIZES)
def test_the_country_shows_figures_rules_and_map_at_once_and_large(size: tuple[int, int]) -> None:
    driver = projected(make_page("country", country()), size)
    assert driver.problems() == []
    assert driver.shell.scale == size[1] / 480
    # read from six metres on a picture two metres wide: letters of a four-hundredth of that at least
    assert BODY.size * driver.shell.scale >= size[0] / 60
    panes = driver.shell.top.scene.find("panes")
    assert isinstance(panes, Panes)
    assert any(isinstance(widget, HexMap) for widget in shown_below(panes))
    for name in ("Sense of duty", "Open the polls", "Turnout, % of the roll"):
        left, top, wide, high = driver.node(name).rect
        assert 0 <= left < left + wide <= size[0]
        assert 0 <= top < top + high <= size[1]
    assert driver.shell.top.page.body.rect.size == size


@pytest.mark.parametrize("size", SIZES)
def test_the_guess_and_the_start_are_seen_without_scrolling(size: tuple[int, int]) -> None:
    driver = projected(Briefing(begun(LEVEL), lambda _play: None), size)
    assert driver.problems() == []
    for name in ("Your guess, in per cent", "Mark your guess on the line", "Guess and start", "Start without a guess"):
        _left, top, _wide, high = driver.node(name).rect
        assert 0 <= top < top + high <= size[1]


def test_until_all_is_counted_the_forecast_is_not_called_the_truth() -> None:
    driver = projected(make_page("country", country()))
    driver.press("page_down")
    driver.wait(0.2)
    beside = [node.name for node in driver.tree().walk() if node.name.startswith(("by the forecast", "in truth"))]
    assert [words[:15] for words in beside] == 3 * ["by the forecast"]


def test_a_guess_is_typed_at_once() -> None:
    driver = projected(Briefing(begun(LEVEL), lambda _play: None))
    assert driver.focused == "Your guess, in per cent"


@pytest.mark.parametrize("level", [LEVEL, "the_pencil_and_the_booth"])
def test_a_clicker_alone_leads_through_a_ballot_and_back(level: str) -> None:
    """Also where readers could carry their belief into another ballot."""
    driver = projected(make_page("country", country(level)))
    seen = [title(driver)]
    for _press in range(30):
        driver.press("page_down")
        driver.wait(0.2)
        if title(driver) != seen[-1]:
            seen.append(title(driver))
        if title(driver) == "Debrief":
            break
    assert seen == ["Country", "Polling station", "Count night", "Bulletin", "Readers", "Debrief"]
    for page in reversed(seen[:-1]):
        driver.press("page_up")
        assert title(driver) == page
    driver.press("page_up")
    assert title(driver) == seen[0]


@pytest.mark.parametrize("key", ["b", "."])
def test_the_screen_is_blank_until_any_key(key: str) -> None:
    driver = projected(make_page("bulletin", BallotState(held(LEVEL))))
    before = driver.text()
    driver.press(key)
    assert "The screen is blank" in driver.text()
    assert driver.problems() == []
    driver.stage.frame()
    picture = driver.stage.surface
    assert {tuple(picture.get_at(at))[:3] for at in ((0, 0), (640, 360), (1279, 719))} == {(0, 0, 0)}
    driver.press(key)
    assert driver.text() == before


def test_elsewhere_these_keys_do_what_they_always_did() -> None:
    driver = Driver(make_page("country", country()))
    driver.press("page_down", "b", ".")
    assert title(driver) == "Country"
    assert "The screen is blank" not in driver.text()


@pytest.mark.parametrize("profile", ["light", "projector"])
def test_a_hidden_answer_is_nowhere_on_the_page_and_comes_back(profile: str) -> None:
    ballot = BallotState(held(LEVEL))
    driver = Driver(make_page("country", ballot), profile=profile)
    before = driver.text()
    figure = driver.node("Against, % of votes cast").value
    assert figure in before
    driver.press("h")
    assert figure not in driver.text()
    assert driver.problems() == []
    scene = driver.shell.top.scene
    assert isinstance(scene, BallotScene)
    driver.do(scene.on_go, "bulletin")
    assert "The answer is hidden" in driver.text()
    assert figure not in driver.text()
    assert driver.problems() == []
    driver.click("Show the answer")
    assert figure in driver.text()


def test_a_clicker_shows_what_is_hidden() -> None:
    driver = projected(make_page("bulletin", BallotState(held(LEVEL))))
    driver.press("h")
    assert "The answer is hidden" in driver.text()
    driver.press("page_down")
    assert "The answer is hidden" not in driver.text()
    assert title(driver) == "Bulletin"


def test_the_help_tells_of_these_keys_where_they_work() -> None:
    for profile, told in (("projector", True), ("light", False)):
        driver = Driver(make_page("country", country()), profile=profile)
        driver.press("?")
        assert ("blank the screen" in driver.text()) is told
        assert "hide the answer" in driver.text()


def test_the_title_is_not_left_by_a_clicker() -> None:
    notebook, _message = Notebook.open()
    driver = projected(Entrance(notebook, (), 0.0).title())
    driver.press("page_up", "page_up")
    assert driver.shell.running
    notebook.close()


@pytest.mark.parametrize("key", ["page_down", "page_up"])
def test_a_clicker_never_says_yes_to_what_loses_something(key: str) -> None:
    notebook, _message = Notebook.open()
    driver = projected(Entrance(notebook, (), 0.0).title())
    below = title(driver)
    driver.press("escape")
    assert title(driver) == "Leave the game?"
    driver.press(key)
    assert driver.shell.running
    assert title(driver) == below
    notebook.close()
    changed: list[str] = []
    driver = projected(Settings())
    driver.shell.carry_out(Push(Confirm("Delete this run?", "It is gone.", "Delete", lambda: changed.append("lost"))))
    driver.press(key)
    assert changed == []
    assert title(driver) == "Settings"


def test_every_question_with_a_yes_is_asked_as_one() -> None:
    """Whatever asks has the kind of scene that a clicker says no to; nothing else has such a main button."""
    risky = {"Leave", "Delete", "Reset to defaults", "Replace", "Tear out"}
    for file in Path("game").rglob("*.py"):
        for found in re.finditer(r'Button\(_\("([^"]+)"\)[^\n]*main=True', file.read_text(encoding="utf-8")):
            assert found[1] not in risky, f"{file}: ask with Confirm"


def test_a_clicker_stays_on_the_last_page_and_goes_through_its_tabs() -> None:
    led: list[str] = []
    ballot = BallotState(held(LEVEL), onward=led.append)
    driver = projected(make_page("debrief", ballot))
    shown = []
    for _press in range(5):
        shown.append(driver.text())
        driver.press("page_down")
    assert title(driver) == "Debrief"
    assert led == []
    assert len(set(shown[:3])) == 3
    assert "This is the last page of the ballot" in driver.text()


def test_a_clicker_goes_through_the_tabs_of_those_against_and_back() -> None:
    driver = projected(make_page("against", BallotState(held(LEVEL))))
    panes = driver.shell.top.scene.find("panes")
    assert isinstance(panes, Panes)
    assert panes.folded
    seen = [panes.strip.chosen]
    for key in ("page_down", "page_up", "page_up"):
        driver.press(key)
        panes = driver.shell.top.scene.find("panes")
        assert isinstance(panes, Panes)
        seen.append(panes.strip.chosen)
    assert seen == [1, 2, 1, 0]
    assert title(driver) == "Who voted against"


def test_a_clicker_scrolls_the_levels() -> None:
    driver = projected(Levels([load(name) for name in level_names()], lambda _name: frozenset(), lambda _level: None))
    before = driver.node("An honest count").rect
    driver.press("page_down")
    assert driver.node("An honest count").rect != before


def test_the_wheel_turns_what_a_key_led_to_without_the_pointer_moving() -> None:
    driver = projected(make_page("debrief", BallotState(held(LEVEL))))
    driver.point((640, 360))
    driver.press("page_up", "page_down")
    driver.stage.send(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=-3, precise_x=0.0, precise_y=-3.0))
    area = driver.shell.top.scene.find("result")
    assert isinstance(area, ScrollArea)
    assert area.offset[1] > 0


def test_a_forecast_can_stay_hidden_until_all_is_counted() -> None:
    """From the guess on, by H in the briefing; a clicker alone leads on, and the count shows what came."""
    begun_with: list[Playthrough] = []
    driver = projected(Briefing(begun(LEVEL), begun_with.append))
    driver.type("70")
    driver.press("h")
    assert "checked" in driver.node("Hide the forecast until the count (H)").states
    assert driver.problems() == []
    driver.press("enter")
    ballot = BallotState(begun_with[0])
    expected = ballot.forecast.bulletin
    driver = Driver(make_page("country", ballot), SIZES[0], scale=None, profile="projector", hide_forecast=True)
    forecast = next(one.printed for one in expected.figures if one.name == "for")
    assert driver.problems() == []
    seen = []
    for _press in range(30):
        seen.append(title(driver))
        if ballot.counted:
            break
        assert forecast not in driver.text()
        assert "Show the answer" in driver.text() or title(driver) != "Country"
        driver.press("page_down")
        driver.wait(0.2)
    assert ballot.counted
    assert {"Country", "Polling station", "Count night"} <= set(seen)
    assert not ballot.curtain
    driver.press("page_down")
    assert title(driver) == "Bulletin"
    assert "hidden" not in driver.text()


def test_h_is_a_key_where_a_number_is_typed() -> None:
    driver = projected(make_page("country", country(guessed=False)))
    scene = driver.shell.top.scene
    assert isinstance(scene, CountryPage)
    driver.do(scene.on_guess)
    driver.type("4h2")
    assert driver.node("Your guess, in per cent").value == "42"
