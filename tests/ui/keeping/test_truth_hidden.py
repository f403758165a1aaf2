"""What happened stays hidden until its moment, or until the teacher's word."""

import re

import pytest

from game.classroom.setup import Terms, Truth
from game.classroom.task import task
from game.keeping.lock import hashed
from game.level.load import load
from game.session.actions import EndCount, GiveUpGuess, OpenPolls
from game.session.session import Playthrough
from game.store.notebook import Notebook
from game.ui.ballot_state import BallotState
from game.ui.navigator import Game
from game.ui.pages.ballot import make_page
from tests.kit.driver import Driver

WORD = "blue bird"


def begun(notebook: Notebook, truth: Truth, word: str = "") -> Driver:
    game = Game(notebook, task=task(["honest_count"], 5, Terms(truth=truth)), word=word)
    page = Driver(game.levels())
    page.click("An honest count")
    page.click("Start without a guess")
    return page


def ledger(page: Driver) -> str:
    return re.split("What is foreseen|What happened", page.text(), maxsplit=1)[1].partition("What is reported")[0]


@pytest.mark.parametrize("truth", ["debrief", "word"])
def test_truth_is_covered_and_not_flipped_to(notebook: Notebook, truth: Truth) -> None:
    shown, hidden = begun(notebook, "shown"), begun(notebook, truth)
    assert "?" not in ledger(shown)
    assert ledger(hidden).count("?") == 6
    hidden.press("t")
    assert "What happened is shown with the debrief." in hidden.text()
    assert ledger(hidden).count("?") == 6
    notebook.close()


def test_the_word_shows_it_and_no_other(notebook: Notebook) -> None:
    page = begun(notebook, "word", hashed(WORD))
    page.press("t")
    page.type("red")
    page.press("enter")
    assert "This is not the word." in page.text()
    page.press("backspace", "backspace", "backspace")
    page.type("Blue  Bird")
    page.press("enter")
    assert "?" not in ledger(page)
    notebook.close()


def test_the_debrief_is_the_moment(notebook: Notebook) -> None:
    play = Playthrough(load("honest_count"), 5, (GiveUpGuess(), OpenPolls(), EndCount()))
    ballot = BallotState(play, hides="debrief", hour=18.0)
    make_page("bulletin", ballot)
    assert ballot.hidden
    assert ballot.report
    make_page("debrief", ballot)
    assert not ballot.hidden
    notebook.close()
