"""Questions and hints are true whatever the player did: they suppose, and what they suppose happens in the model."""

import re
from functools import cache
from typing import Any

import pytest

from game.engine.simulate import election, forecast
from game.level.files import level_names
from game.level.goals.quantities import quantities
from game.level.lessons.lesson import Question
from game.level.load import load
from tests.levels_content.solutions import GAMES

RESULT = re.compile(
    r"\b(rose|fell|grew|sank|became|hardly|had moved|official moved|your change|did the|more people came)\b",
    re.IGNORECASE,
)
"""Words of what came out, which another player's rules may have brought out otherwise."""


def asked(name: str) -> tuple[Question, ...]:
    return load(name).head.questions


@pytest.mark.parametrize("name", level_names())
def test_nothing_is_claimed_of_the_players_own_result(name: str) -> None:
    head = load(name).head
    for text in (*(question.text for question in head.questions), *head.hints):
        assert RESULT.search(text) is None, text


@cache
def expected(level: str, *changes: tuple[str, Any]) -> dict[str, float]:
    """What the questions speak of, under changed rules."""
    record = forecast(load(level, dict(changes)).scenario)
    names = ("printed.turnout", "printed.for", "printed.against", "true.turnout", "adults.voted", "true.for")
    return {name: quantities()[name].read(record) or 0.0 for name in names}


def test_duty_moves_turnout_and_leaves_the_share_for_nearly_where_it_was() -> None:
    weak, strong = (expected("honest_count", ("behaviour.civic_duty.duty", duty)) for duty in (0.0, 4.0))
    turnout = strong["printed.turnout"] - weak["printed.turnout"]
    share = strong["printed.for"] - weak["printed.for"]
    assert turnout > 5.0
    assert abs(share) < turnout / 3
    assert asked("honest_count")[0].choices[asked("honest_count")[0].answer].startswith("It moves little")


def test_fewer_adults_vote_when_living_people_are_struck_off_and_turnout_rises() -> None:
    level, share, odds = "who_is_on_the_list", "roll.roll_cleaning.share", "roll.roll_cleaning.odds"
    honest = expected(level, ("roll.dead_souls.share", 0.0))
    cleaned = expected(level, ("roll.dead_souls.share", 0.0), (share, 0.1), (odds, 20.0))
    assert cleaned["printed.turnout"] > honest["printed.turnout"]
    assert cleaned["adults.voted"] < honest["adults.voted"]
    assert asked(level)[0].choices[asked(level)[0].answer] == "It falls"


@pytest.mark.parametrize("odds", [2.0, 5.0, 20.0])
def test_the_share_for_rises_when_opponents_are_struck_off_more_readily(odds: float) -> None:
    level = "who_is_on_the_list"
    cleaned = expected(level, ("roll.roll_cleaning.share", 0.1), ("roll.roll_cleaning.odds", odds))
    assert cleaned["printed.for"] > expected(level)["printed.for"]


@pytest.mark.parametrize(
    "change", [("behaviour.agitator_visits.visits", 20.0), ("behaviour.absence_penalty.penalty", 3.0)]
)
def test_fetching_everybody_lowers_the_share_for_and_the_hint_is_enough(change: tuple[str, float]) -> None:
    fetched, alone = expected("knock_on_the_door", change), expected("knock_on_the_door")
    assert fetched["printed.for"] < alone["printed.for"]
    assert fetched["true.turnout"] >= 99.0


def test_four_per_cent_against_were_printed_where_only_a_no_needed_the_booth() -> None:
    assert round(expected("the_pencil_and_the_booth")["printed.against"]) == 4


def test_while_the_decree_stands_the_page_does_not_follow_the_sense_of_duty() -> None:
    pages = [expected("spa_2026_decree", ("behaviour.civic_duty.duty", duty)) for duty in (0.0, 8.0)]
    for name in ("printed.turnout", "printed.for", "printed.against"):
        assert pages[0][name] == pages[1][name]


def test_a_decreed_turnout_below_the_ceiling_does_not_follow_the_sense_of_duty_either() -> None:
    """The first question of the last lesson: at 99.99 % nothing could be seen to rise."""
    home = ("reporting.centre.decree.abstained", 0.05)
    pages = [expected("spa_2026_decree", home, ("behaviour.civic_duty.duty", duty)) for duty in (0.0, 8.0)]
    assert pages[0]["true.turnout"] < pages[1]["true.turnout"] - 20.0
    for page in pages:
        assert page["printed.turnout"] == pytest.approx(95.0, abs=0.02)


def test_most_no_votes_are_lost_before_a_station_reports() -> None:
    """The second question of the counting level, in its own figures."""
    level = load("spa_2026_counting")
    record = election(level.scenario, level.head.seed)
    struck, reported = record.truth()["struck_out"], record.tiers[0].reported.votes_against.sum()
    assert f"{struck:,} names are struck out" in level.head.questions[1].explanation
    assert f"{reported:,} No votes" in level.head.questions[1].explanation
    assert struck - reported > reported


def test_four_in_five_print_fewer_for_the_reasons_that_are_told() -> None:
    """The first question of the first lesson: lukewarm supporters strike the name out, opponents stay at home."""
    level = load("honest_count")
    truth = election(level.scenario, level.head.seed).truth()
    assert round(10 * truth["supporters"] / truth["adults"]) == 8
    assert truth["struck_out"] - truth["opponents_who_struck_out"] > 100
    assert truth["opponents"] - truth["opponents_who_struck_out"] > 100


def test_what_the_levels_say_of_private_opposition_is_what_their_countries_hold() -> None:
    for name, percent in (("spa_2026_fear", 36), ("the_pencil_and_the_booth", 32)):
        level = load(name)
        truth = election(level.scenario, level.head.seed).truth()
        assert round(100 * truth["opponents"] / truth["adults"]) == percent
    assert "More than a third of adults oppose in private" in load("spa_2026_fear").head.briefing.replace("\n", "")


@pytest.mark.parametrize("name", GAMES)
def test_every_question_names_the_misconception_it_is_for(name: str) -> None:
    said = [question.misconception for question in asked(name)]
    assert all(text.endswith(".") for text in said)
    assert len(set(said)) == len(said)
