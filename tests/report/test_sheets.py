"""The sheets of a task on paper: they ask for guesses, and never say what comes of them."""

import re

import pytest

from game.classroom.experiments import Experiment, experiment
from game.classroom.setup import Setup, Terms
from game.level.files import level_names
from game.level.load import load
from game.report.content import Section
from game.report.sheets import sheets

KNOWN = {"meet_the_seven_hundredths": {"0.07"}}
"""What a level says of its page from the start; what is guessed is whether it stays so."""

NAMED = re.compile(r"\d+(?:\.\d+)?(?=\s?(?:%|per cent))")


def sheet(name: str, *, guess: bool = True) -> Section:
    return sheets("1000-3PWR-3QK1", Setup(name, terms=Terms(guess=guess))).sections[-1]


def words(page: Section) -> str:
    return " ".join((*page.sentences, *(one.text for one in page.asks), *page.after))


def in_words(figure: str) -> set[str]:
    """A figure as somebody may say it: with all its digits, with fewer, cut off, a little beside it."""
    value = float(figure)
    digits = len(figure.partition(".")[2])
    return {f"{value:.{fewer}f}" for fewer in range(digits + 1)} | {figure[:-1].rstrip("."), str(int(value))}


@pytest.mark.parametrize("name", level_names())
def test_no_sheet_says_what_it_asks_to_be_guessed(name: str) -> None:
    asked, page = load(name).head.predict, words(sheet(name))
    handed = set(NAMED.findall(" ".join(one.question for one in asked))) | KNOWN.get(name, set())
    for one in asked:
        held = experiment(name, one.figure, one.question)
        assert isinstance(held, Experiment)
        assert held.printed is not None
        assert set(NAMED.findall(page)) & (in_words(held.printed) - handed) == set(), f"{one.question} {held.printed}"


def test_every_question_has_its_own_line_and_every_line_a_question() -> None:
    for name in ("the_pencil_and_the_booth", "the_day_it_tips", "honest_count"):
        asked, page = load(name).head.predict, sheet(name)
        assert len(page.asks) == max(1, len(asked))
        assert all(one.lines and "?" in one.text for one in page.asks)
    assert sheet("the_day_it_tips", guess=False).asks == []


def test_the_questions_that_give_nothing_away_stay() -> None:
    kept = [name for name in level_names() if "To talk about: " in words(sheet(name))]
    assert "the_pencil_and_the_booth" in kept
    assert "4 % against" not in words(sheet("the_pencil_and_the_booth"))
    assert "70 % for" not in words(sheet("retention"))
    assert set(level_names()) - set(kept) == {"sandbox", "which_country"}


def test_the_sheet_says_what_the_goal_asks_also_within_which_means() -> None:
    said = words(sheet("the_pencil_and_the_booth"))
    head = load("the_pencil_and_the_booth").head
    assert head.goal is not None
    assert head.goal.text in said
    assert all(one.text[1:] in said for one in head.means)
