"""Verdicts, guesses and seals: each with a reason in plain words and numbers."""

from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest
from pydantic import ValidationError

from game.engine.data.election import Election
from game.engine.simulate import election, forecast
from game.level.goals.goal import Condition, Economy, Goal
from game.level.goals.quantities import quantities
from game.level.head import Head
from game.level.load import Level, load
from game.session.actions import Answer, OpenPolls, Predict, SetKnob
from game.session.goals import Guess, offered
from game.session.session import Playthrough

DUTY = "behaviour.civic_duty.duty"


@cache
def level() -> Level:
    return load("honest_count")


@cache
def held() -> Election:
    return election(level().scenario, level().head.seed)


def sentence(quantity: str, **wanted: float | str) -> str:
    return Condition.model_validate({"quantity": quantity, "text": "x", **wanted}).judge(held()).sentence


def met(quantity: str, **wanted: float | str) -> bool:
    return Condition.model_validate({"quantity": quantity, "text": "x", **wanted}).judge(held()).met


def test_a_condition_says_why_with_numbers() -> None:
    printed = held().bulletin.figure("turnout").printed
    struck = held().truth()["struck_out"]
    assert sentence("printed.turnout", at_least=98.0) == f"x – printed turnout: {printed} %."
    assert sentence("printed.turnout", printed="99.99") == f"x – printed turnout: {printed} %."
    assert sentence("count.struck_out", at_least=1, at_most=2) == f"x – papers with the name struck out: {struck:,}."
    assert sentence("printed.away", at_least=1) == "x – printed percentage away: not on the page."
    assert sentence("printed.away", printed="1.00") == "x – printed percentage away: not on the page."


def test_what_is_wanted_is_said_in_the_levels_own_words() -> None:
    goal = level().head.goal
    assert goal is not None
    judged = goal.judge(held())
    assert judged[0].sentence.startswith("At least 99 % turnout on the page – printed turnout: ")
    assert judged[1].sentence == "The page shows what happened – distance between report and truth: 0.00 %."


def test_one_office_changed_something_or_nothing_and_no_per_cent_of_itself() -> None:
    condition = Condition(quantity="altered.centre", text="x", at_most=0.0)
    decreed = load("honest_count", {"reporting.centre.decree.fill": 1.0}).scenario
    assert condition.judge(held()).sentence == "x – changed by the centre: nothing."
    assert condition.judge(election(decreed, 1)).sentence == "x – changed by the centre: something."


def test_both_ends_of_a_range_belong_to_it() -> None:
    struck = held().truth()["struck_out"]
    assert met("count.struck_out", at_least=struck, at_most=struck)
    assert not met("count.struck_out", at_least=struck + 1)
    assert met("printed.turnout", printed=held().bulletin.figure("turnout").printed)


def test_a_near_miss_does_not_look_like_a_hit() -> None:
    exact = 100.0 * held().true.issued.sum() / held().true.registered.sum()
    limit = round(exact + 0.0001, 6)
    shown = sentence("true.turnout", at_least=limit).split(": ")[1].removesuffix(" %.")
    assert float(shown) < limit
    assert shown != f"{limit:.{len(shown.partition('.')[2])}f}"


def test_what_officials_with_a_reason_do_is_known_after_the_ballot_only() -> None:
    condition = Condition(quantity="altered.precinct", text="x", at_most=0.0)
    quota = load("honest_count", {"reporting.precinct.turnout_quota.quota": 0.5}).scenario
    before = condition.judge(forecast(quota))
    assert (before.met, before.value, before.known) == (False, None, False)
    assert "when the polls have closed" in before.sentence
    assert condition.judge(election(quota, 1)).met


@pytest.mark.parametrize("tier", ["precinct", "constituency", "province", "centre"])
def test_where_no_rule_acts_the_forecast_knows_that_nothing_will_be_changed(tier: str) -> None:
    before = Condition(quantity=f"altered.{tier}", text="x", at_most=0.0).judge(forecast(level().scenario))
    assert (before.met, before.value, before.known) == (True, 0.0, True)
    law = load("honest_count", {"reporting.ballot_law.struck_as_yes": 0.5}).scenario
    read_as_yes = Condition(quantity=f"altered.{tier}", text="x", at_most=0.0).judge(forecast(law))
    assert read_as_yes.known == (tier != "precinct"), "the law is read at the stations"


def test_the_untouched_centre_counts_as_within_reach_before_the_polls_open() -> None:
    judged = Playthrough(load("nobody_wants_to_be_last")).verdict.judged
    assert [one.met for one in judged[:3]] == [False, False, True]


@pytest.mark.parametrize(
    "wanted",
    [
        {},
        {"at_least": 2.0, "at_most": 1.0},
        {"printed": "99,93"},
        {"printed": "99.93", "at_least": 1.0},
        {"quantity": "printed.turnot", "at_least": 1.0},
        {"quantity": "distance", "printed": "1.0"},
    ],
)
def test_a_condition_that_says_nothing_is_refused(wanted: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Condition.model_validate({"quantity": "printed.turnout", "text": "x", **wanted})


def test_economy_is_one_thing_or_the_other() -> None:
    for wanted in ({}, {"changes": 1, "distance": 1.0}):
        with pytest.raises(ValidationError):
            Economy.model_validate(wanted)


@pytest.mark.parametrize("name", sorted(quantities()))
def test_every_quantity_can_be_read(name: str) -> None:
    one = quantities()[name]
    for record in (held(), forecast(level().scenario)):
        value = one.read(record)
        assert value is None or isinstance(value, float)
    assert one.kind in {"claim", "observation", "estimate", "simulation"}


@pytest.mark.parametrize(
    ("text", "truth", "tolerance", "close"),
    [
        ("99.9", "99.93", 0.03, True),
        ("99.9", "99.93", 0.02, False),
        ("0.00003", "0.00003", 0.00001, True),
        ("0.00004", "0.00003", 0.00001, True),
        ("0.00005", "0.00003", 0.00001, False),
        ("50", "–", 50.0, False),
    ],
)
def test_guesses_are_compared_in_decimals(text: str, truth: str, tolerance: float, close: bool) -> None:
    assert Guess("for", text, truth, tolerance).met is close


def test_no_seal_before_the_ballot() -> None:
    play = Playthrough(level())
    play.act(SetKnob(DUTY, 4.5))
    play.act(SetKnob("behaviour.agitator_visits.visits", 3.0))
    assert play.verdict.met
    assert not play.verdict.final
    assert [seal.earned for seal in play.seals] == [False, False, False]
    assert {seal.sentences for seal in play.seals} == {("Open the polls: a forecast earns no seal.",)}


def test_seals_say_what_is_missing() -> None:
    play = Playthrough(level())
    for action in (Predict("for", "12"), OpenPolls(), Answer(0, 0), Answer(1, 1)):
        play.act(action)
    goal, understanding, economy = play.seals
    assert goal.sentences == play.why_not
    assert understanding.sentences == ("1 of 2 questions answered right.",)
    assert economy.sentences == ("The goal comes first.",)


def test_too_many_changes_cost_the_seal_of_economy() -> None:
    play = Playthrough(load("knock_on_the_door"))
    play.act(SetKnob("behaviour.absence_penalty.penalty", 1.5))
    play.act(SetKnob("behaviour.agitator_visits.visits", 5.0))
    play.act(SetKnob("behaviour.arrivals.early", 2.0))
    play.act(OpenPolls())
    assert [(seal.name, seal.earned) for seal in play.seals if seal.name != "understanding"] == [
        ("goal", True),
        ("economy", False),
    ]
    assert play.seals[2].sentences == ("Settings changed: 3; at most 2 wanted.",)


def test_distance_can_be_the_measure_of_economy() -> None:
    play = Playthrough(load("who_is_on_the_list"))
    play.act(SetKnob("roll.dead_souls.share", 0.0))
    for name, value in {"absent": 1.0, "share": 0.1, "odds": 8.0}.items():
        play.act(SetKnob(f"roll.roll_cleaning.{name}", value))
    play.act(OpenPolls())
    assert play.seals[0].earned
    assert not play.seals[2].earned
    said = play.seals[2].sentences[0]
    assert said.endswith("are left out, or counted as something they did not do; at most 26 % are wanted.")


def test_a_level_without_a_goal_has_no_seals() -> None:
    free = replace(level(), head=Head(title="Free"))
    play = Playthrough(free)
    play.act(OpenPolls())
    assert offered(free.head) == ()
    assert play.seals == ()
    assert not play.verdict.met
    assert len(play.knobs) > 100


def test_a_goal_can_be_about_readers() -> None:
    goal = Goal(text="x", conditions=(Condition(quantity="reader.sceptical.trust", text="x", at_least=50.0),))
    assert goal.judge(held())[0].met


@pytest.mark.parametrize(
    ("text", "truth", "missed_by", "met"),
    [
        ("97.0", "98.14", "1.14", False),
        ("98.0", "98.14", "0.14", True),
        ("97.0", "–", None, False),
    ],
)
def test_a_guess_says_by_how_much_it_missed(text: str, truth: str, missed_by: str | None, met: bool) -> None:
    guess = Guess("turnout", text, truth, 0.3)
    assert guess.missed_by == (None if missed_by is None else Decimal(missed_by))
    assert guess.met == met
