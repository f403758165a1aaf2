"""A guess is asked for before it is answered: what can be read until then names no figure that would be close."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from game import parts
from game.classroom.experiments import experiment
from game.level.files import level_names
from game.level.lessons.prediction import Prediction
from game.level.load import Level, load
from game.level.texts import head_texts

AFTERWARDS = re.compile(r": (teachers_note|ways|technique|questions|chapter)\b")
"""Places of a level whose words are only read when the ballot is over, or by a teacher."""

PERCENTAGES = re.compile(r"((?:\d+(?:\.\d+)?(?: to|,| and|, then| or) )*\d+(?:\.\d+)?) ?(?:%|per cent)")
ASKING = [name for name in level_names() if load(name).head.predict]

OF_ELSE = {("retention", "70"): "how far readers are to trust the page"}
"""Percentages that are close by chance and said of something that no page prints."""


def before_the_guess(level: Level) -> Iterator[tuple[str, str]]:
    """Briefing in both voices, card, telegram, goal, hints, steps, the questions, and the new rule in its own words."""
    yield from ((one.place, one.text) for one in head_texts(level.name, level.head) if not AFTERWARDS.search(one.place))
    if level.head.rule:
        yield "rule", parts.find(level.head.rule).part.about


def named(text: str) -> Iterator[str]:
    """Every percentage of a text, those of a list of several too."""
    for several in PERCENTAGES.findall(text.replace(",\n", ", ")):
        yield from re.findall(r"\d+(?:\.\d+)?", several)


def told_too_soon(level: Level, asked: Prediction, came: str) -> list[tuple[str, str]]:
    """Where a figure stands that would be taken for right: rounded or not, the page's or another."""
    close = Decimal(str(asked.tolerance))
    return [
        (place, said)
        for place, text in before_the_guess(level)
        for said in named(text)
        if abs(Decimal(said) - Decimal(came)) <= close and (level.name, said) not in OF_ELSE
    ]


@pytest.mark.parametrize("name", ASKING)
def test_nobody_is_right_by_repeating_a_figure_that_was_named(name: str) -> None:
    level = load(name)
    for asked in level.head.predict:
        held = experiment(name, asked.figure, asked.question)
        assert held is not None
        assert held.printed is not None
        assert told_too_soon(level, asked, held.printed) == [], f"{asked.question} {held.printed}"


def test_a_figure_that_is_told_is_found_in_every_way_it_is_written() -> None:
    level = load("dresden_1989")
    asked = level.head.predict[0]
    assert told_too_soon(level, asked, "97.83"), "the goal says 97.8 % turnout"
    assert list(named("deliver 95, then 96, 97, 98 %. From 97.75 to 97.85 % it is.")) == [
        "95", "96", "97", "98", "97.75", "97.85",
    ]  # fmt: skip
    assert {place.partition(": ")[2] for place, _ in told_too_soon(level, asked, "97.83")} >= {"briefing", "goal.text"}


def test_what_is_close_by_chance_is_still_said() -> None:
    for name, said in OF_ELSE:
        assert any(said in named(text) for _, text in before_the_guess(load(name)))
