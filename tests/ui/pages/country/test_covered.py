"""Before the guess nothing on the page says what is asked, on either side, in words, map, ledgers or tooltips."""

import re
from collections.abc import Iterator

import pytest

from game.engine.publication.figures import MEMBERS
from game.kit.access.semantics import as_text
from game.level.files import level_names
from game.level.load import load
from game.session.actions import GiveUpGuess, Predict, SetKnob
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.country.viewing import COVER
from game.ui.pages.lessons.briefing import Briefing
from tests.kit.driver import Driver

ASKED = [(name, index) for name in level_names() for index, _one in enumerate(load(name).head.predict)]
TALL = (1280, 1400)
SHORTEST = 3
"""Signs from which on digits are told apart from any other number on a page."""

NAMES = {"turnout": "Turnout, % of the roll", "for": "For, % of votes cast", "against": "Against, % of votes cast"}


def before_the_guess(name: str, index: int) -> Playthrough:
    """A level at the moment at which one of its guesses is asked for."""
    playing = Playthrough(load(name))
    for earlier in range(index):
        playing.act(Predict(playing.level.head.predict[earlier].figure, "50", earlier))
    asked = playing.level.head.predict[index]
    if asked.knob is not None:
        assert playing.act(SetKnob(asked.knob, asked.experiment.change[asked.knob])) == ""
    assert index in playing.asking
    return playing


def everything_said(page: Driver) -> Iterator[str]:
    """The page in words: both sides, every quantity of the map, and the card of a hexagon."""
    yield as_text(page.tree())
    for _side in range(2):
        page.press("t")
        yield as_text(page.tree())
    for choice in ("Turnout", "Name struck out"):
        page.shell.top.scene.focus("quantity")
        page.press("enter")
        page.click(choice)
        page.press("escape")
        name = next(node.name for node in page.tree().walk() if node.role == "map")
        page.point(page.spot(name, "map"))
        yield as_text(page.tree())


@pytest.mark.parametrize(("name", "index"), ASKED)
def test_nothing_says_what_is_asked_before_it_is_guessed(name: str, index: int) -> None:
    playing = before_the_guess(name, index)
    asked = playing.level.head.predict[index]
    forecast = next(one for one in playing.forecast.bulletin.figures if one.name == asked.figure)
    digits = {playing.truth(index), forecast.printed, *([str(forecast.numerator)] if forecast.numerator > 999 else [])}
    page = Driver(make_page("country", BallotState(playing)), TALL)
    said = re.sub(r'source: [^"]*|text "99.93"', "", "\n".join(everything_said(page)))
    title = f"{MEMBERS[asked.figure][0]}, % of "
    covered = next(node for node in page.tree().walk() if node.name.startswith(title) and node.role != "text")
    assert covered.value == COVER
    for one in digits:
        if len(one) >= SHORTEST:
            assert re.search(rf"(?<![\d.]){re.escape(one)}(?![\d])", said) is None, one
    assert index or page.problems() == []


@pytest.mark.parametrize("name", [name for name, index in ASKED if index == 0])
def test_the_briefing_does_not_say_it_either(name: str) -> None:
    playing = Playthrough(load(name))
    said = as_text(Driver(Briefing(playing, lambda _playing: None), TALL).tree())
    assert re.search(rf"(?<![\d.]){re.escape(playing.truth(0))}(?!\d)", said) is None


@pytest.mark.parametrize("way", ["guess", "look"])
def test_a_covered_figure_is_opened_where_it_stands(way: str) -> None:
    playing = Playthrough(load("honest_count"))
    page = Driver(make_page("country", BallotState(playing)), TALL)
    page.click(NAMES["for"], "button")
    if way == "guess":
        page.type("80")
        page.click("This is my guess", "button")
    else:
        page.click("Look without a guess", "button")
    assert page.node(NAMES["for"]).value == next(
        one.printed for one in playing.forecast.bulletin.figures if one.name == "for"
    )
    assert [one.text for one in playing.state.guesses] == (["80"] if way == "guess" else [])


def test_leaving_the_question_leaves_the_figure_covered() -> None:
    playing = Playthrough(load("honest_count"))
    page = Driver(make_page("country", BallotState(playing)), TALL)
    page.click(NAMES["for"], "button")
    page.press("escape")
    assert page.node(NAMES["for"]).value == COVER
    assert playing.asking == (0,)


@pytest.mark.parametrize("name", ["the_pencil_and_the_booth", "spa_2026_fear"])
def test_turning_the_rule_that_is_asked_about_asks(name: str) -> None:
    playing = Playthrough(load(name))
    playing.act(GiveUpGuess())
    page = Driver(make_page("country", BallotState(playing)), TALL)
    path = playing.level.head.predict[1].knob
    assert path is not None
    page.shell.top.scene.focus(path)
    if playing.level.head.predict[1].experiment.change[path] == "secret":
        page.press("enter", "up", "enter")
    else:
        page.press("left")
    assert page.has("Guess before you look")
    page.type("30")
    page.press("enter")
    assert [(one.asked, one.text) for one in playing.state.guesses] == [(1, "30")]
    assert not page.has("Guess before you look")
    assert page.node(NAMES["against"]).value != COVER
