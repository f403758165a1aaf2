"""Those against, met before a level's guess: the page says nothing of what the level asks to be guessed."""

import pytest

from game.explain.against.other_rule import other_rule
from game.level.load import load
from game.session.actions import EndCount, OpenPolls, Predict
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from tests.ui.pages.against.test_page import ballot, page

ASKED = {
    "meet_the_seven_hundredths": True,
    "the_pencil_and_the_booth": True,
    "weissensee_1989": False,
    "the_last_digits": False,
    "a_straight_line": False,
}
"""Levels that ask for a guess at what is printed against, and whether with the other rule of the page."""


@pytest.mark.parametrize("level", ASKED)
def test_what_a_level_asks_to_be_guessed_stands_there_after_the_guess_only(level: str) -> None:
    """Whoever comes from the title, or guessed nothing, is asked to think first; one press shows it."""
    held = ballot(level)
    driver = page(held=held)
    assert driver.has("Show it") is ASKED[level]
    other = other_rule(held.held)
    assert other is not None
    would = "would be printed, a forecast"
    assert (would in driver.text()) is not ASKED[level]
    if ASKED[level]:
        assert "asks you to guess that first" in driver.text()
        assert f"{other.printed} %" not in driver.text()
        assert driver.problems() == []
        driver.click("Show it")
        assert would in driver.text()
        assert f"{other.printed} %" in driver.text()


def test_after_the_guess_it_is_there_at_once() -> None:
    play = Playthrough(load("meet_the_seven_hundredths"))
    assert play.act(Predict("against", "12")) == ""
    play.act(OpenPolls())
    play.act(EndCount())
    driver = page(held=BallotState(play, hour=18.0))
    assert not driver.has("Show it")
    assert "would be printed, a forecast" in driver.text()
