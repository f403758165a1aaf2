"""A code opens the ballot it stands for, in the window as on the command line, and goes on as it was begun."""

import pytest

from game.classroom import code
from game.classroom.setup import Setup
from game.engine.data.problems import BadInput
from game.keeping.handed_out import handed_out
from game.level.files import level_names
from game.session.session import Playthrough
from game.store.notebook import Notebook
from game.ui.entrance import Entrance
from game.ui.keeping.resuming import Left
from tests.kit.driver import Driver

QUOTA = "reporting.precinct.turnout_quota.quota"
SETUP = Setup("nobody_wants_to_be_last", 9, {QUOTA: 0.97})


def codes(entrance: Entrance, *, lock: bool = False) -> Driver:
    page = Driver(entrance.game.levels(), teacher_lock=lock)
    page.click("Enter a code")
    return page


@pytest.mark.parametrize("level", level_names())
def test_every_level_is_opened_as_it_is(level: str) -> None:
    out = handed_out(code.write(Setup(level, 12)))
    assert (out.level.name, out.seed, out.pinned) == (level, 12, False)


def test_what_is_set_otherwise_is_what_the_level_begins_with() -> None:
    out = handed_out(code.write(SETUP))
    play = Playthrough(out.level, out.seed)
    assert (out.level.name, out.seed, out.pinned) == ("nobody_wants_to_be_last", 9, True)
    assert play.value(QUOTA) == 0.97
    assert play.changed == ()
    assert code.of(play.scenario, play.seed) == code.write(SETUP)


def test_a_code_typed_in_the_window_begins_its_level(notebook: Notebook) -> None:
    page = codes(Entrance(notebook))
    page.type(code.write(SETUP).lower())
    page.press("enter")
    assert page.has("Guess first")
    page.click("Start without a guess")
    sitting = notebook.resume()
    assert sitting is not None
    assert (sitting.level, sitting.seed, sitting.pinned) == ("nobody_wants_to_be_last", 9, True)
    assert QUOTA.rpartition(".")[2] in sitting.text


def test_what_was_begun_by_code_goes_on_as_the_code_said(notebook: Notebook) -> None:
    page = codes(Entrance(notebook))
    page.type(code.write(SETUP))
    page.press("enter")
    page.click("Start without a guess")
    left = Left.last(notebook)
    assert left is not None
    assert not left.asks
    play = left.go_on()
    assert (play.seed, play.value(QUOTA), play.changed) == (9, 0.97, ())


def test_a_wrong_letter_is_named_by_its_place_and_stays(notebook: Notebook) -> None:
    page, text = codes(Entrance(notebook)), code.write(Setup("honest_count"))
    page.type(f"{text[:-1]}{'X' if text[-1] != 'X' else 'Y'}")
    page.click("Open")
    assert f"group {len(text.split('-'))}, letter 4" in page.text()
    page.press("backspace")
    page.type(text[-1])
    page.press("enter")
    assert page.has("Start without a guess")


def test_a_code_leads_round_no_lock(notebook: Notebook) -> None:
    sandbox = code.write(Setup("sandbox"))
    for entrance, lock in ((Entrance(notebook), True), (Entrance(notebook, ("honest_count",)), False)):
        page = codes(entrance, lock=lock)
        page.type(sandbox)
        page.press("enter")
        assert "this level is not open here" in page.text()


def test_a_code_that_is_none_is_refused() -> None:
    with pytest.raises(BadInput, match="letters are missing"):
        handed_out("12")
