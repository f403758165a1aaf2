"""How well one guesses: answers about hidden countries count with the guesses of the levels."""

from game.keeping.calibration import MORE_SURE_THAN_NOT, calibration
from game.level.load import load
from game.session.riddle.actions import SayWhich
from game.session.riddle.kinds import KINDS, kind_of
from game.store.notebook import Notebook
from game.ui.navigator import Game
from tests.kit.driver import Driver

LEVEL = "which_country"


def sure_of(kind: str, percent: int) -> SayWhich:
    rest = [one for one in KINDS if one != kind]
    said = {kind: percent, **dict.fromkeys(rest, 0)}
    said[rest[0]] = 100 - percent
    return SayWhich(**said)


def test_an_answer_is_as_far_off_as_it_was_short_of_sure(notebook: Notebook) -> None:
    game = Game(notebook)
    for seed, percent in ((7, 80), (8, 30)):
        assert game.riddle(load(LEVEL), seed).play.act(sure_of(kind_of(seed), percent)) == ""
    assert game.riddle(load(LEVEL), 7).play.act(sure_of(kind_of(7), 100)) == ""
    assert notebook.flush()
    known = calibration(notebook)
    assert [(one.level, one.asked, one.missed_by, one.close) for one in known] == [
        (LEVEL, 7, 20.0, True),
        (LEVEL, 8, 70.0, False),
    ], "the second time the country is known"
    assert {one.tolerance for one in known} == {MORE_SURE_THAN_NOT}


def test_the_finale_shows_the_record_once_it_was_answered(notebook: Notebook) -> None:
    game = Game(notebook)
    assert game.riddle(load(LEVEL), 7).play.act(sure_of(kind_of(7), 80)) == ""
    assert notebook.flush()
    page = Driver(game.riddle(load(LEVEL), 8), (1280, 1400))
    assert not page.has("How well you guess")
    page.click("That is my answer")
    said = page.node("How far off each guess was", "chart").value
    assert said == "Which country is it?: 20 percentage points off; Which country is it?: 75 percentage points off"
    assert page.problems() == []
