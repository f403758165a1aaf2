"""Guesses are made before their figure is seen and held against a fixed experiment; a page comes after the count."""

from functools import cache

import pytest

from game.level.load import Level, load
from game.session.actions import Action, EndCount, GiveUpGuess, OpenPolls, Predict, Reseed, SetKnob
from game.session.session import Playthrough

DUTY = "behaviour.civic_duty.duty"


@cache
def level(name: str) -> Level:
    return load(name)


def game(name: str = "honest_count") -> Playthrough:
    return Playthrough(level(name))


def test_a_guess_is_made_before_its_figure_is_seen() -> None:
    play = game()
    assert play.act(Predict("turnout", "98")) != ""
    assert play.act(Predict("for", "about 80")) != ""
    assert play.act(Predict("for", "100.1")) != ""
    assert play.covered == {"for"}
    play.act(SetKnob(DUTY, 2.0))
    assert play.covered == {"for"}, "what is turned meanwhile shows nothing"
    assert play.act(Predict("for", "78")) == ""
    assert play.covered == frozenset()
    assert "first guess stands" in play.act(Predict("for", "77.43"))
    play.act(OpenPolls())
    assert [(guess.text, guess.met) for guess in play.guesses] == [("78", True)]


@pytest.mark.parametrize("look", [GiveUpGuess(), OpenPolls()])
def test_whoever_looks_first_guesses_no_more(look: Action) -> None:
    play = game()
    assert play.act(look) == ""
    assert not play.asking
    assert not play.covered
    assert "before its figure is seen" in play.act(Predict("for", "78"))
    assert play.guesses == ()


def test_what_a_guess_is_held_against_does_not_follow_the_player() -> None:
    settings = ((), (SetKnob(DUTY, 5.0),), (SetKnob(DUTY, 0.0), OpenPolls()), (Reseed(77), OpenPolls(), EndCount()))
    played = [Playthrough(load("honest_count"), None, (Predict("for", "78"), *after)) for after in settings]
    assert len({(guess.truth, guess.missed_by) for play in played for guess in play.guesses}) == 1
    pages = {play.guesses[0].printed for play in played}
    assert len(pages) == 3, "the page of the player does"


def test_a_second_guess_is_asked_for_when_its_rule_is_first_turned() -> None:
    play = Playthrough(load("the_pencil_and_the_booth"))
    play.act(Predict("against", "5"))
    assert play.covered == frozenset()
    assert play.act(Predict("against", "30", 1)) != "", "nobody has turned the rule yet"
    play.act(SetKnob("behaviour.voting_procedure.procedure", "secret"))
    assert play.covered == {"against"}
    play.undo()
    assert play.asking == (1,), "it was asked once, and stays asked"
    assert play.act(Predict("against", "30", 1)) == ""
    play.act(OpenPolls())
    first, second = play.guesses
    assert abs(float(first.truth) - float(second.truth)) > 20.0
    assert (first.met, second.met) == (True, True)


def test_a_ballot_is_counted_once_and_anew_after_a_rule_is_turned() -> None:
    play = game()
    assert "nothing to count" in play.act(EndCount())
    play.act(OpenPolls())
    assert not play.counted
    assert play.act(EndCount()) == ""
    assert play.counted
    play.act(SetKnob(DUTY, 2.0))
    assert not play.counted
    play.undo()
    assert play.counted, "the same ballot as before"
