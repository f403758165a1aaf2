"""What a level tells the player is what its rules do: figures, limits, sizes, kinds of statement."""

import re

import pytest

from game.engine.data.election import Election
from game.engine.simulate import election
from game.level.files import level_names
from game.level.load import load
from game.session.asking import experiment

LEVELS = level_names()
TOLMARA = 20_610
"""Stations of the whole country where no level makes it smaller."""

PROMISED = {"claim", "observation", "estimate", "simulation"}


def held(name: str) -> Election:
    level = load(name)
    return election(level.scenario, level.head.seed)


@pytest.mark.parametrize("name", LEVELS)
def test_statements_are_of_the_four_promised_kinds(name: str) -> None:
    head = load(name).head
    kinds = {question.kind for question in head.questions} | ({head.technique.kind} if head.technique else set())
    assert kinds <= PROMISED


@pytest.mark.parametrize("name", LEVELS)
def test_a_goal_met_at_its_limit_does_not_ask_for_more_than_that(name: str) -> None:
    head = load(name).head
    for words in (head.briefing, head.goal.text if head.goal else ""):
        assert re.search(r"\b(more than|above|over) \d", words) is None


@pytest.mark.parametrize("name", LEVELS)
def test_a_country_with_fewer_stations_says_so(name: str) -> None:
    level = load(name)
    country = level.scenario.settings()
    if country["population.country.constituencies"] < 687:
        return
    stations = country["population.country.constituencies"] * country["population.country.precincts"]
    assert ("fewer" in level.head.briefing and "to save time" in level.head.briefing) == (stations < TOLMARA)


def test_an_observer_is_not_asked_to_bring_people_to_the_polls() -> None:
    for name in LEVELS:
        head = load(name).head
        if head.role == "observer" and head.goal is not None:
            assert not head.goal.text.startswith("Bring at least"), name


def test_the_last_digits_tell_what_the_centre_holds_and_that_it_fixed_it() -> None:
    record, head = held("the_last_digits"), load("the_last_digits").head
    told = record.published()
    assert told["registered"] - told["issued"] - told["away"] == 6
    assert round(told["away"], -1) == 770
    assert round(told["votes_against"], -2) == 14_600
    assert "six stayed at home, about 770 were away, and some 14,600 voted against" in head.briefing
    assert record.truth()["struck_out"] != told["votes_against"]
    assert "The centre has fixed its counts, whatever the boxes hold" in head.briefing
    assert head.technique is not None
    assert "the centre fixed it first" in head.technique.explanation


def test_nothing_says_what_the_pencil_asks_to_guess() -> None:
    level = load("the_pencil_and_the_booth")
    printed = held("the_pencil_and_the_booth").bulletin.figure("against").printed
    assert printed not in level.head.briefing
    assert f"{round(float(printed))} %" not in level.head.briefing
    assert "hardly anybody expects a No vote" in level.head.briefing
    assert level.scenario.settings()["behaviour.perception.prior"] <= 0.001


def test_a_share_below_every_documented_one_is_owned_up_to() -> None:
    level = load("spa_2026_counting")
    kept = level.scenario.settings()["reporting.province.shrink_factor.kept"]
    assert kept < 0.2
    assert level.head.technique is not None
    assert f"{100 * kept:g} %: less than in any documented case" in level.head.technique.explanation


@pytest.mark.parametrize("name", [name for name in level_names() if load(name).head.predict])
def test_every_guess_names_the_experiment_it_is_held_against(name: str) -> None:
    """Rules and seed are fixed: what the player turns afterwards must not decide how good the guess was."""
    level = load(name)
    for asked in level.head.predict:
        assert asked.experiment.seed is not None
        one = experiment(level, asked)
        record = election(one.scenario, one.seed)
        assert record.bulletin.figure(asked.figure).printed[0].isdigit()
        settings = level.scenario.settings()
        assert all(settings.get(path) != value for path, value in asked.experiment.change.items())
