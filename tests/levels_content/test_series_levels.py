"""Series: nothing turned wins nothing, nor does one knob alone; every way that a level names wins."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from game.explain.series.rows import DASH, columns
from game.history.almanac import almanac
from game.level.goals.ways import parts_apart
from game.level.rules.turnables import turnables
from game.session.actions import Answer
from game.session.series.actions import NextBallot
from game.session.session import Playthrough
from tests.levels_content.solutions import SERIES
from tests.session.series.played import BOOTH, KEPT, Turned, level, played, turned_by

GAMES = tuple(name for name in SERIES if level(name).head.goal is not None)

FREE = {"behaviour.reject_penalty.penalty": 0.0, "behaviour.absence_penalty.penalty": 0.0}
NORTH_KOREA, CUBA, MARCH = "dprk_1948_2026", "cuba_1993_2023", "spa_2026"

HOME, REJECT = "behaviour.absence_penalty.penalty", "behaviour.reject_penalty.penalty"
FEAR = {REJECT: 13.0}
SHEETS = {"reporting.precinct.shrink_factor.kept": 0.21, "reporting.constituency.shrink_factor.kept": 0.22}
DECREE = {"reporting.centre.decree.fill": 1.0}

HINTED: dict[tuple[str, str], Turned] = {
    ("the_day_it_tips", "let the centre pass on all No votes. As well, either give everybody the booth"): {
        2: {KEPT: 1.0, BOOTH: "secret"}
    },
    ("the_day_it_tips", "or take the cost of striking out down to 0"): {
        2: {KEPT: 1.0, "behaviour.reject_penalty.penalty": 0.0}
    },
    ("dprk_1948_2026", "take both costs down to 0. As well, set “Changed to match” to 1 at the centre"): {
        1: {**FREE, "reporting.centre.decree.fill": 1.0}
    },
    ("dprk_1948_2026", "or at the provinces instead"): {1: {**FREE, "reporting.province.decree.fill": 1.0}},
    (MARCH, "In one of them a cost of 13 for striking out, and nothing else"): {1: {HOME: 15.5, **FEAR}, 2: SHEETS},
    (MARCH, "stations pass on 21 % of the No votes, and constituencies 22 % of those"): {
        1: {HOME: 15.5, **SHEETS},
        2: FEAR,
    },
    (CUBA, "From the second ballot on, let staying at home cost"): turned_by(level(CUBA).head.ways[0]),
}
"""Which settings the last hint of a series names, by the ballot before which they are turned."""


def ends(name: str) -> Iterator[tuple[str, Any]]:
    """Both ends of every knob, and every choice."""
    for one in turnables(level(name).head.knobs):
        choices = one.knob.choices
        for value in (one.knob.minimum, one.knob.maximum) if choices is None else choices:
            if value is not None:
                yield one.path, int(value) if one.knob.whole else value


@pytest.mark.parametrize("name", GAMES)
def test_nothing_turned_wins_nothing(name: str) -> None:
    game = as_it_begins(name)
    assert game.verdict.final
    assert not game.verdict.met


@pytest.mark.parametrize("name", GAMES)
def test_every_way_wins_and_two_differ(name: str) -> None:
    ways = level(name).head.ways
    assert len(ways) >= 2
    assert any(parts_apart(one.settings, other.settings) >= 1 for one in ways for other in ways if one is not other)
    for way in ways:
        game = played(name, turned_by(way))
        for index, question in enumerate(level(name).head.questions):
            assert game.act(Answer(index, question.answer)) == ""
        assert game.why_not == ()
        assert all(seal.earned for seal in game.seals)


@pytest.mark.parametrize("name", GAMES)
def test_no_knob_alone_wins(name: str) -> None:
    """Turned as early as the ways turn theirs."""
    first = min(ballot for way in level(name).head.ways for ballot in turned_by(way))
    for path, value in ends(name):
        assert not played(name, {first: {path: value}}).verdict.met, (path, value)


@cache
def as_it_begins(name: str) -> Playthrough:
    return played(name)


def test_the_published_row_of_north_korea_is_printed_ballot_by_ballot() -> None:
    """Turnout, for and against as published, and the five figures of 2026; by fear, as the level begins."""
    rows = {row.id: row for row in almanac()}
    published = [row for row in rows.values() if row.id.startswith("dprk_spa_") and "turnout" in row.figures]
    series = level(NORTH_KOREA).head.series
    assert series is not None
    assert [ballot.row for ballot in series.ballots] == [row.id for row in published]
    for row, turn in zip(published, as_it_begins(NORTH_KOREA).series.held, strict=True):
        for figure, digits in row.figures.items():
            assert Decimal(turn.printed[figure]) == Decimal(digits), (row.id, figure)


def test_turnout_of_cuba_falls_while_nobody_changes_their_mind() -> None:
    held = played(CUBA, turned_by(level(CUBA).head.ways[0])).series.held
    rows = {row.id: row for row in almanac()}
    series = level(CUBA).head.series
    assert series is not None
    for turn, ballot in zip(held, series.ballots, strict=True):
        assert float(turn.printed["turnout"]) == pytest.approx(float(rows[ballot.row].figures["turnout"]), abs=1.0)
    assert len({turn.private for turn in held}) == 1
    assert [rows[ballot.row].sourced for ballot in series.ballots].count(False) == 4


def test_votes_for_a_whole_list_are_not_shown_as_votes_for_or_against() -> None:
    (first, *_others) = columns(level(CUBA).head, as_it_begins(CUBA).series.held)
    assert first.texts["published turnout"] == "99.57"
    assert {first.texts["published for"], first.texts["published against"]} == {DASH}


def test_who_knows_only_the_page_believes_the_same_in_both_histories() -> None:
    free = played(NORTH_KOREA, HINTED[NORTH_KOREA, "or at the provinces instead"])
    for one, other in zip(as_it_begins(NORTH_KOREA).series.held, free.series.held, strict=True):
        assert one.believed == pytest.approx(other.believed, abs=0.001)
        assert other.struck > one.struck + 10.0


@pytest.mark.parametrize(("name", "words"), HINTED)
def test_doing_what_the_last_hint_says_wins(name: str, words: str) -> None:
    assert words in level(name).head.hints[-1], "the hint was changed: so may be the way"
    assert played(name, HINTED[name, words]).verdict.met


def test_the_last_hint_of_every_series_names_a_way() -> None:
    assert {name for name, _words in HINTED} == set(GAMES)


@pytest.mark.parametrize("name", SERIES)
def test_every_row_beside_a_ballot_stands_in_the_facts(name: str) -> None:
    series = level(name).head.series
    known = {row.id for row in almanac()}
    assert series is not None
    rows = [ballot.row for ballot in series.ballots if ballot.row]
    assert set(rows) <= known
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize(
    ("first", "second", "won"),
    [
        (FEAR, SHEETS, True),
        (DECREE, FEAR, True),
        (FEAR, FEAR, False),
        (SHEETS, SHEETS, False),
        (SHEETS, DECREE, False),
    ],
)
def test_the_page_of_march_has_to_be_reached_by_fear_alone_and_with_the_pen(
    first: dict[str, float], second: dict[str, float], won: bool
) -> None:
    game = played(MARCH, {1: {HOME: 15.5, **first}, 2: second})
    assert all(turn.printed["against"] == "0.07" for turn in game.series.held)
    assert game.verdict.met is won
    missed = [one.condition.quantity for one in game.verdict.judged if not one.met]
    assert missed == ([] if won else ["moved"])


def test_the_second_road_begins_without_the_first() -> None:
    """What made the first page is taken back, but for what brings people to the polls."""
    game = played(MARCH, {1: {HOME: 15.5, **FEAR, **SHEETS, **DECREE}}, most=1)
    game.act(NextBallot())
    assert game.changed == (HOME,)
