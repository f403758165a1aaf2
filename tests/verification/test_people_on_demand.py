"""The people drawn for a station are like those of the one-person-at-a-time reference, and fit the station's counts."""

from collections import Counter
from functools import cache
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import stats

from game.engine.behaviour.people import Person, Station
from game.engine.data.columns import STANCES
from game.engine.data.election import Election
from game.engine.simulate import election, forecast, people
from tests.engine import twins
from tests.reference import one_person

WORLD: dict[str, dict[str, Any]] = {
    "population.country": {**twins.STATIONS, "seed": 26},
    "population.habit": {"share": 0.25, "precinct_spread": 0.8},
    "behaviour.own_view": {"spoil": 0.0, "home": 1.0, "expression": 1.5, "reluctance": 0.5},
    "behaviour.arrivals": {"opens": 9, "closes": 15, "early": 1.3},
    "behaviour.perception": {"prior": 0.9, "weight": 0.2},
    "behaviour.reject_penalty": {"penalty": 2.0, "safety": 1.0},
    "behaviour.voting_procedure": {"procedure": "open"},
    "behaviour.conformity": {"strength": 1.5},
    "behaviour.agitator_visits": {"visits": 1.0, "pull": 0.3},
    "roll.roll_cleaning": {"absent": 0.3, "share": 0.1, "odds": 3.0},
    "ballot.proxy_voting": {"home": 0.4, "away": 0.6},
}
ELECTIONS = 250
DID = ("unmarked", "struck_out", "spoiled", "stayed_home", "away", "off_roll")
BY_HABIT = "by habit"
STATION_INDEX = 0
ENOUGH = 200
LEAST_P = 0.001

Group = tuple[str, str]
Lives = tuple[NDArray[np.float64], NDArray[np.int64]]


@cache
def held(seed: int) -> Election:
    return election(twins.small_world(WORLD), seed)


@cache
def drawn(seed: int, precinct: int = STATION_INDEX) -> Station:
    return people(held(seed), precinct)


@cache
def engine_lives() -> dict[Group, Lives]:
    """Support and hour of the engine's people, by stance and act; hour −1 where there was nothing to decide."""
    everyone = [person for seed in range(ELECTIONS) for person in drawn(seed).people]
    found: dict[Group, list[Person]] = {}
    for person in everyone:
        found.setdefault((person.stance, BY_HABIT if person.by_habit else person.did), []).append(person)
    return {group: _of_people(members) for group, members in found.items()}


@cache
def reference_lives() -> dict[Group, Lives]:
    """The same of the reference, with eight times as many elections."""
    world = twins.small_world(WORLD)
    facts = twins.facts_of(world)
    together = [one for one in facts if one.constituency == facts[STATION_INDEX].constituency]
    lives = one_person.lives(twins.rules_of(world), together, 8 * ELECTIONS, np.random.default_rng(5))[STATION_INDEX]
    columns = zip(*((life.support, np.where(life.by_habit, -1, life.did), life.hour) for life in lives), strict=True)
    support, did, hour = (np.concatenate(one) for one in columns)
    found = {}
    for opponent, stance in enumerate(STANCES):
        for act, name in [*enumerate(DID), (-1, BY_HABIT)]:
            mine = ((support < 0.0) == bool(opponent)) & (did == act)
            found[stance, name] = (support[mine], hour[mine])
    return found


def _of_people(group: list[Person]) -> Lives:
    hours = [-1 if one.hour is None else one.hour - 9 for one in group]
    return np.array([one.support for one in group]), np.array(hours, dtype=np.int64)


NOTHING_TO_DECIDE = ("away", "off_roll", BY_HABIT)
GROUPS = [(stance, did) for stance in STANCES for did in (*DID, BY_HABIT)]


@pytest.mark.parametrize("group", GROUPS, ids="-".join)
def test_people_who_acted_alike_have_the_same_support_as_in_the_reference(group: Group) -> None:
    drawn_support, expected = engine_lives()[group][0], reference_lives()[group][0]
    assert drawn_support.size > ENOUGH
    assert stats.ks_2samp(drawn_support, expected).pvalue > LEAST_P / 12


@pytest.mark.parametrize("group", [one for one in GROUPS if one[1] not in NOTHING_TO_DECIDE], ids="-".join)
def test_people_who_acted_alike_decided_in_the_same_hours_as_in_the_reference(group: Group) -> None:
    hours = [np.bincount(lives[group][1], minlength=6) for lives in (engine_lives(), reference_lives())]
    assert stats.chi2_contingency(np.stack(hours), correction=False).pvalue > LEAST_P / 8


def test_the_hour_matters_here() -> None:
    # otherwise the test above could not fail: more strike the name out while they believe that many do
    lives = reference_lives()
    unmarked, struck = (np.bincount(lives["opponent", did][1], minlength=6) for did in ("unmarked", "struck_out"))
    assert stats.chi2_contingency(np.stack((unmarked, struck)), correction=False).pvalue < 1e-9


def test_as_many_of_a_stance_are_at_home_out_of_habit_as_in_the_reference() -> None:
    for stance in STANCES:
        at_home = [
            [len(lives[stance, did][0]) for did in (BY_HABIT, "stayed_home")]
            for lives in (engine_lives(), reference_lives())
        ]
        assert stats.chi2_contingency(np.array(at_home), correction=False).pvalue > LEAST_P / 2


def test_support_without_the_choice_would_be_noticed() -> None:
    supporters = engine_lives()["opponent", "struck_out"][0], reference_lives()["opponent", "off_roll"][0]
    assert stats.ks_2samp(*supporters).pvalue < 1e-6


@pytest.mark.parametrize("precinct", range(4))
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_people_add_up_to_the_station(seed: int, precinct: int) -> None:
    ballot, station = held(seed), drawn(seed, precinct)
    acts, roll = ballot.boxes.acts[precinct], ballot.roll
    by_kind = Counter((person.stance, person.did) for person in station.people)
    for index, stance in enumerate(STANCES):
        for act, did in enumerate(DID[:5]):
            assert by_kind[stance, did] == acts[index, act]
        assert by_kind[stance, "off_roll"] == roll.off_roll[precinct, index]
        mine = [one for one in station.people if one.stance == stance]
        others = [one for one in mine if one.cast_by_others]
        assert len(others) == ballot.boxes.papers[precinct, index, 3]
        assert {one.did for one in others} <= {"stayed_home", "away"}
        at_home = sum(one.did == "stayed_home" and not one.cast_by_others for one in mine)
        assert at_home == ballot.boxes.stayed_home[precinct, index]
    assert len(station.people) == ballot.country.electorate.adults[precinct] == station.counts["adults"]
    assert {name: station.counts[name] for name in DID} == {
        name: sum(person.did == name for person in station.people) for name in DID
    }
    assert station.counts["cast_by_others"] == sum(one.cast_by_others for one in station.people)


def test_people_are_consistent() -> None:
    facts = twins.facts_of(twins.small_world(WORLD))[STATION_INDEX]
    rules = twins.rules_of(twins.small_world(WORLD))
    for person in drawn(3).people:
        assert (person.support >= 0.0) == (person.stance == "supporter")
        if person.hour is None:
            assert person.did in {"away", "off_roll"} or (person.by_habit and person.did == "stayed_home")
            assert person.utilities == {}
            assert person.pulls == ()
            continue
        for name, worth in person.utilities.items():
            pulls = [pull.amount for pull in person.pulls if pull.alternative == name]
            assert worth == pytest.approx(sum(pulls), abs=1e-12)
        assert person.believed == held(3).choices.perceived_dissent[person.hour - 9, facts.constituency]
        expected = one_person.utilities(rules, facts, np.array([person.support]), np.array([person.believed]))
        assert list(person.utilities) == ["approve", "reject", "spoil", "home"]
        assert list(person.utilities.values()) == pytest.approx([one[0] for one in expected], abs=1e-9)


def test_the_same_station_is_drawn_again_the_same_and_others_differ() -> None:
    first, again = people(held(0), 0), people(held(0), 0)
    assert [one.support for one in first.people] == [one.support for one in again.people]
    assert [one.support for one in first.people] != [one.support for one in drawn(1).people]
    assert {one.support for one in first.people}.isdisjoint(one.support for one in drawn(0, 1).people)


def test_a_forecast_has_no_people() -> None:
    with pytest.raises(ValueError, match="forecast"):
        people(forecast(twins.small_world(WORLD)), 0)


@pytest.mark.parametrize(
    ("procedure", "seen"),
    [("open", "struck"), ("two_boxes", "struck"), ("booth_to_strike", "booth"), ("secret", "voted")],
)
def test_anonymity_counts_those_who_could_have_cast_a_struck_paper(procedure: str, seen: str) -> None:
    rules = {**WORLD, "behaviour.voting_procedure": {"procedure": procedure, "company": 0.25}}
    station = people(election(twins.small_world(rules), 1), 0)
    struck, counts = station.counts["struck_out"], station.counts
    expected = {
        "struck": struck,
        "booth": struck + counts["spoiled"] + round(0.25 * counts["unmarked"]),
        "voted": struck + counts["spoiled"] + counts["unmarked"],
    }[seen]
    assert station.anonymity.procedure == procedure
    assert (station.anonymity.struck_out, station.anonymity.seen) == (struck, expected)
    assert station.anonymity.people_per_paper == (expected / struck if struck else None)


def test_where_nobody_struck_the_name_out_nobody_can_be_suspected() -> None:
    rules: dict[str, dict[str, Any]] = {
        "behaviour.reject_penalty": {"penalty": 20.0},
        "behaviour.voting_procedure": {"procedure": "open"},
    }
    station = people(election(twins.small_world(rules), 1), 0)
    assert station.counts["struck_out"] == 0
    assert station.anonymity.people_per_paper is None
