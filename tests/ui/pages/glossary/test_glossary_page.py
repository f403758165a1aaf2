"""The page of all words: found by what is typed, explained, and led on from."""

import pytest

from game.explain.glossary import find, glossary, look_up
from game.kit.page.shell import Shell
from game.level.load import load
from game.session.session import Playthrough
from game.store.preferences import Preferences
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.glossary.scene import GlossaryPage
from game.ui.pages.lessons.briefing import Briefing
from game.ui.pages.menus.help import Help
from game.ui.pages.menus.pause import Pause
from game.ui.pages.menus.settings import Settings
from tests.kit.driver import Driver

TURNOUT = next(entry for entry in glossary() if entry.word == "turnout")


def listed(page: Driver) -> list[str]:
    return [node.name for node in page.tree().walk() if node.role == "line"]


def test_all_words_are_listed_in_their_order() -> None:
    page = Driver(GlossaryPage())
    assert listed(page) == [entry.word for entry in glossary()]
    assert page.focused == "Find"


def test_what_is_typed_finds_words_and_explains_the_first() -> None:
    page = Driver(GlossaryPage())
    page.type("turn")
    assert listed(page) == [entry.word for entry in find("turn")]
    assert listed(page)[0] == "turnout"
    assert page.has(TURNOUT.plain)
    page.type("qq")
    assert listed(page) == []
    assert page.has("No word of the game has this in it.")
    assert page.has(TURNOUT.plain), "what was explained last stays"
    assert page.problems() == []


@pytest.mark.parametrize("by", ["hand", "keys"])
def test_a_neighbour_is_one_press_away_and_in_sight_in_the_list(by: str) -> None:
    page = Driver(GlossaryPage("turnout"))
    assert page.focused == TURNOUT.see[0]
    if by == "hand":
        page.click("abstain", "button")
    else:
        page.press("tab", "enter")
    entry = look_up("abstain")
    assert entry is not None
    assert page.has(entry.plain)
    chosen = [node for node in page.tree().walk() if node.role == "line" and "checked" in node.states]
    assert [node.name for node in chosen] == [entry.word]
    top, high = chosen[0].rect[1], chosen[0].rect[3]
    assert top > 0
    assert top + high <= page.shell.size[1]


def test_a_neighbour_that_was_not_found_shows_all_words_again() -> None:
    page = Driver(GlossaryPage())
    page.type("abst")
    page.click("turnout", "button")
    assert page.has(TURNOUT.plain)
    assert listed(page) == [entry.word for entry in glossary()]
    assert page.node("Find").value == ""


def test_a_row_is_chosen_with_the_keys() -> None:
    page = Driver(GlossaryPage())
    page.press("tab", "down", "down", "enter")
    assert page.has(glossary()[2].plain)


@pytest.mark.parametrize("done", ["enter", "row"])
def test_on_a_narrow_window_the_word_is_turned_to(done: str) -> None:
    page = Driver(GlossaryPage(), (1024, 768), scale=200)
    assert not page.has(TURNOUT.plain)
    page.type("turnout")
    if done == "enter":
        page.press("enter")
    else:
        page.press("tab", "enter")
    assert page.has(TURNOUT.plain)
    assert page.problems() == []


@pytest.mark.parametrize("first", ["tip read", "at once"])
def test_a_word_pressed_while_its_tip_is_open_leads_to_the_page(first: str) -> None:
    page = Driver(Briefing(Playthrough(load("honest_count")), lambda _playing: None))
    booth = look_up("booth")
    assert booth is not None
    if first == "tip read":
        page.point(page.spot("booth", "button"))
        page.wait(1.0)
    else:
        page.click("booth", "button")
    assert page.shell.top.scene.title != "Words", "the tip comes first"
    page.click("booth", "button")
    assert page.shell.top.scene.title == "Words"
    assert page.has(booth.plain)
    page.press("escape")
    assert page.shell.top.scene.title != "Words"


def test_the_keyboard_leads_there_too() -> None:
    page = Driver(Briefing(Playthrough(load("honest_count")), lambda _playing: None))
    for _step in range(40):
        page.press("tab")
        if page.focused == "booth":
            break
    page.press("enter")
    page.press("escape")
    page.press("enter")
    assert page.shell.top.scene.title != "Words", "a tip that was put away is shown again"
    page.press("enter")
    assert page.shell.top.scene.title == "Words"


def test_help_and_pause_lead_there() -> None:
    page = Driver(Help(Settings()))
    page.click("Words", "button")
    assert page.shell.top.scene.title == "Words"
    scene = make_page("country", BallotState(Playthrough(load("honest_count"))))
    shell = Shell(scene, Preferences(scale=100), (1280, 720))
    shell.top.page.take(scene.on_menu)
    assert isinstance(shell.top.scene, Pause)
    page = Driver(Pause(BallotState(Playthrough(load("honest_count"))), lambda: None, lambda: None))
    page.click("Words", "button")
    assert page.shell.top.scene.title == "Words"


def test_underlined_words_of_an_explanation_lead_on_in_the_page() -> None:
    page = Driver(GlossaryPage("turnout"))
    links = [node for node in page.tree().walk() if node.role == "button" and node.name == "roll"]
    page.shell.top.page.focus_key("find")
    left, top, wide, high = links[0].rect
    for _press in range(2):
        page.click_at((left + wide // 2, top + high // 2))
    roll = look_up("roll")
    assert roll is not None
    assert page.has(roll.plain)
    assert len(page.shell.stack) == 1


def test_words_that_cannot_be_read_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.ui.pages.glossary.scene.glossary", tuple)
    monkeypatch.setattr("game.ui.pages.glossary.scene.find", lambda _said: ())
    page = Driver(GlossaryPage())
    assert page.has("The words that came with the game cannot be read.")
    assert page.problems() == []
