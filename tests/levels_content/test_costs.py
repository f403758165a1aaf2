"""Choices cost: nothing turned wins nothing, nor does one knob alone; and there are different ways that do win."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import Any

import pytest

from game.level.goals.ways import parts_apart
from game.level.load import Level, load
from game.level.rules.turnables import Turnable, turnables
from game.session.actions import SetKnob
from game.session.session import Playthrough
from tests.levels_content.solutions import GAMES

BETWEEN = 5
"""Settings tried between the two ends of a knob."""


@cache
def level(name: str) -> Level:
    return load(name)


def values(one: Turnable) -> Iterator[Any]:
    """Both ends and a few places between, on the knob's own notches."""
    knob = one.knob
    if isinstance(knob.default, bool):
        yield from (False, True)
    elif knob.choices is not None:
        yield from knob.choices
    else:
        low, high, step = float(knob.minimum or 0.0), float(knob.maximum or 1.0), float(knob.step or 0.01)
        places = range(BETWEEN + 2)
        tried = {min(low + round((high - low) * place / places[-1] / step) * step, high) for place in places}
        yield from (int(value) if knob.whole else value for value in sorted(tried))


def lazy(level: Level) -> list[tuple[str, Any]]:
    """Every setting that alone meets all that a forecast can know of the goal and the means."""
    found: list[tuple[str, Any]] = []
    for one in turnables(level.head.knobs):
        for value in values(one):
            game = Playthrough(level)
            assert game.act(SetKnob(one.path, value)) == ""
            if all(judged.met or not judged.known for judged in game.verdict.judged):
                found.append((one.path, value))
    return found


@pytest.mark.parametrize("name", GAMES)
def test_no_knob_alone_wins(name: str) -> None:
    assert lazy(level(name)) == []


@pytest.mark.parametrize("name", GAMES)
def test_there_are_two_ways_that_differ_in_two_parts(name: str) -> None:
    ways = [way.settings for way in level(name).head.ways]
    assert any(parts_apart(one, other) >= 2 for one, other in combinations(ways, 2))


@pytest.mark.parametrize("name", GAMES)
def test_every_way_turns_only_what_the_level_offers(name: str) -> None:
    offered = {one.path for one in turnables(level(name).head.knobs)}
    for way in level(name).head.ways:
        assert set(way.settings) <= offered


def test_without_its_means_a_level_would_be_won_by_one_knob() -> None:
    """The third lesson, by fetching everybody: so the search sees what it is meant to see."""
    known = level("knock_on_the_door")
    endless = replace(known, head=known.head.model_copy(update={"means": ()}))
    assert ("behaviour.agitator_visits.visits", 20.0) in lazy(endless)
