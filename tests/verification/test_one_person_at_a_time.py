"""Counting people in one draw per station is exact: the same distribution as one person at a time.

4,000 small elections with the engine and 4,000 with the plain reference, 1,000 of each where people heed each other,
under every rule, procedure, mechanism and irregularity. Seeds are fixed, so the outcome is too; the bounds give one
false alarm in some fifty other sets of seeds.
"""

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from game.engine.data.records import fate_table
from game.engine.simulate import election
from tests.engine import twins
from tests.engine.twins import Sample

ELECTIONS, HEEDING = 4_000, 1_000
FEAR = {"penalty": 3.0, "safety": 0.8, "spoiling": 0.5}
BELIEF = {"prior": 0.6, "weight": 0.7}
TORN = {"spoil": -0.5, "home": 0.5, "expression": 2.0, "reluctance": 1.0}
"""People to whom all four alternatives are worth something, so that no rule works on a corner of the day only."""
HABIT = {"share": 0.4, "precinct_spread": 0.8, "with_support": 0.3}

CASES: dict[str, dict[str, dict[str, Any]]] = {
    "own view only": {},
    "torn": {"behaviour.own_view": TORN},
    "habit": {"population.habit": HABIT},
    "habit and who fetches": {
        "population.habit": HABIT,
        "behaviour.civic_duty": {"duty": 0.8},
        "behaviour.absence_penalty": {"penalty": 0.5},
        "behaviour.agitator_visits": {"visits": 2.0, "pull": 0.5},
        "behaviour.reject_penalty": FEAR,
        "behaviour.conformity": {"strength": 1.0},
        "behaviour.voting_procedure": {"procedure": "open"},
    },
    "reject_penalty": {
        "behaviour.own_view": TORN,
        "behaviour.perception": BELIEF,
        "behaviour.reject_penalty": FEAR,
        "behaviour.voting_procedure": {"procedure": "two_boxes"},
    },
    "conformity": {"behaviour.conformity": {"strength": 2.0}},
    "civic_duty": {"behaviour.civic_duty": {"duty": 1.5}},
    "absence_penalty": {"behaviour.own_view": TORN, "behaviour.absence_penalty": {"penalty": 1.0}},
    "agitator_visits": {"behaviour.own_view": TORN, "behaviour.agitator_visits": {"visits": 2.0, "pull": 1.5}},
    "bargaining": {"behaviour.own_view": TORN, "behaviour.bargaining": {"stake": 2.0, "promised": 0.4}},
    "bargaining, habit and cleaning": {
        "population.habit": HABIT,
        "behaviour.bargaining": {"stake": 1.5, "promised": 0.2},
        "roll.roll_cleaning": {"absent": 0.7},
    },
    "protest_spoiling": {"behaviour.protest_spoiling": {"urge": 3.0, "anger": 2.0}},
    "procedure open": {"behaviour.reject_penalty": FEAR, "behaviour.voting_procedure": {"procedure": "open"}},
    "procedure booth_to_strike": {
        "behaviour.reject_penalty": FEAR,
        "behaviour.voting_procedure": {"procedure": "booth_to_strike"},
    },
    "procedure secret": {
        "behaviour.reject_penalty": {"penalty": 8.0},
        "behaviour.voting_procedure": {"procedure": "secret", "secret": 0.2},
    },
    "roll_cleaning": {"roll.roll_cleaning": {"share": 0.2, "odds": 3.0}},
    "roll_cleaning of the long absent": {
        "population.habit": HABIT,
        "roll.roll_cleaning": {"absent": 0.7, "share": 0.1},
    },
    "roll_cleaning of the long absent, and who fetches": {
        "population.habit": HABIT,
        "behaviour.civic_duty": {"duty": 0.8},
        "roll.roll_cleaning": {"absent": 0.7},
    },
    "absentee_certificates": {"roll.absentee_certificates": {"share": 0.3, "odds": 4.0}},
    "never_registered": {"roll.never_registered": {"share": 0.3, "odds": 3.0}},
    "dead_souls": {"roll.dead_souls": {"share": 0.1}},
    "every mechanism": {
        "roll.roll_cleaning": {"share": 0.2, "odds": 3.0},
        "roll.absentee_certificates": {"share": 0.2, "odds": 3.0},
        "roll.never_registered": {"share": 0.1, "odds": 2.0},
        "roll.dead_souls": {"share": 0.1},
    },
    "ballot_stuffing": {"ballot.ballot_stuffing": {"stations": 0.4, "papers": 0.2}},
    "mobile_box": {"behaviour.own_view": TORN, "ballot.mobile_box": {"reached": 0.5, "odds": 0.4}},
    "mobile_box, and then the family": {
        "behaviour.own_view": TORN,
        "ballot.mobile_box": {"reached": 0.5},
        "ballot.proxy_voting": {"home": 0.4},
    },
    "proxy_voting": {"behaviour.own_view": TORN, "ballot.proxy_voting": {"home": 0.4, "away": 0.7}},
    "everything at once": {
        "behaviour.arrivals": {"opens": 8, "closes": 14, "early": 1.5},
        "behaviour.perception": {"prior": 0.3, "weight": 0.3},
        "behaviour.reject_penalty": FEAR,
        "behaviour.voting_procedure": {"procedure": "booth_to_strike"},
        "behaviour.conformity": {"strength": 1.5},
        "behaviour.civic_duty": {"duty": 0.5},
        "behaviour.absence_penalty": {"penalty": 0.5},
        "behaviour.agitator_visits": {"visits": 2.0, "pull": 0.3},
        "behaviour.protest_spoiling": {"urge": 1.0, "anger": 0.5},
        "roll.roll_cleaning": {"share": 0.05, "odds": 3.0},
        "roll.absentee_certificates": {"share": 0.05, "odds": 3.0},
        "roll.dead_souls": {"share": 0.05},
        "roll.never_registered": {"share": 0.05},
        "ballot.ballot_stuffing": {"stations": 0.4, "papers": 0.1},
        "ballot.proxy_voting": {"home": 0.4, "away": 0.7},
    },
}
LEAST_P_OF_TOTALS = 0.01 / len(CASES)

WRONG = [
    ("reject_penalty", "behaviour.reject_penalty", "penalty"),
    ("reject_penalty", "behaviour.reject_penalty", "safety"),
    ("reject_penalty", "behaviour.reject_penalty", "spoiling"),
    ("conformity", "behaviour.conformity", "strength"),
    ("habit and who fetches", "behaviour.civic_duty", "duty"),
    ("civic_duty", "behaviour.civic_duty", "duty"),
    ("absence_penalty", "behaviour.absence_penalty", "penalty"),
    ("agitator_visits", "behaviour.agitator_visits", "pull"),
    ("agitator_visits", "behaviour.agitator_visits", "visits"),
    ("protest_spoiling", "behaviour.protest_spoiling", "urge"),
    ("protest_spoiling", "behaviour.protest_spoiling", "anger"),
    ("own view only", "behaviour.own_view", "expression"),
    ("torn", "behaviour.own_view", "reluctance"),
    ("roll_cleaning", "roll.roll_cleaning", "share"),
    ("roll_cleaning", "roll.roll_cleaning", "odds"),
    ("roll_cleaning of the long absent", "roll.roll_cleaning", "absent"),
    ("roll_cleaning of the long absent, and who fetches", "roll.roll_cleaning", "absent"),
    ("absentee_certificates", "roll.absentee_certificates", "share"),
    ("absentee_certificates", "roll.absentee_certificates", "odds"),
    ("proxy_voting", "ballot.proxy_voting", "home"),
    ("proxy_voting", "ballot.proxy_voting", "away"),
    ("never_registered", "roll.never_registered", "share"),
    ("never_registered", "roll.never_registered", "odds"),
    ("mobile_box", "ballot.mobile_box", "reached"),
    ("mobile_box", "ballot.mobile_box", "odds"),
    ("bargaining", "behaviour.bargaining", "stake"),
]
"""(case, part, parameter): each parameter 10 % off in the reference has to be noticed."""


def elections(case: str) -> int:
    """How many to hold: fewer where people heed each other, and no two days are alike."""
    return HEEDING if {"behaviour.reject_penalty", "behaviour.conformity"} & CASES[case].keys() else ELECTIONS


@cache
def of_engine(case: str) -> Sample:
    return twins.of_engine(twins.small_world(CASES[case]), elections(case))


@cache
def of_reference(case: str) -> Sample:
    world = twins.small_world(CASES[case])
    return twins.of_reference(twins.facts_of(world), twins.rules_of(world), elections(case))


def alike(case: str, other: Sample) -> tuple[float, float]:
    """P-values of the totals and of the worst histogram, the latter made up for by how many there are."""
    engine = of_engine(case)
    worst = min(1.0, twins.smallest_histogram_p(engine, other) * twins.histograms(engine))
    return twins.chi_square_of_totals(engine, other), worst


@pytest.mark.parametrize("case", CASES)
def test_the_engine_counts_as_if_each_person_acted_alone(case: str) -> None:
    totals, histogram = alike(case, of_reference(case))
    assert totals > LEAST_P_OF_TOTALS
    assert histogram > LEAST_P_OF_TOTALS


@pytest.mark.parametrize(("case", "part", "parameter"), WRONG)
def test_a_reference_ten_percent_off_is_noticed(case: str, part: str, parameter: str) -> None:
    world = twins.small_world(CASES[case])
    rules = twins.rules_of(world)
    rules[part][parameter] *= 0.9
    totals, _ = alike(case, twins.of_reference(twins.facts_of(world), rules, ELECTIONS))
    assert totals < LEAST_P_OF_TOTALS / 10.0


@pytest.mark.parametrize("wrong", [{"papers": 0.18}, {"stations": 0.2, "papers": 0.4}])
def test_wrong_stuffing_is_noticed_in_the_histograms(wrong: dict[str, float]) -> None:
    # the second has the right mean: only the spread over the elections gives it away
    world = twins.small_world(CASES["ballot_stuffing"])
    rules = twins.rules_of(world)
    rules["ballot.ballot_stuffing"].update(wrong)
    _, histogram = alike("ballot_stuffing", twins.of_reference(twins.facts_of(world), rules, ELECTIONS))
    assert histogram < LEAST_P_OF_TOTALS / 10.0


def test_people_who_copy_each_other_are_noticed_in_the_histograms() -> None:
    # half as many people, each counted twice: the same mean, twice the variance
    case = "own view only"
    world = twins.small_world(CASES[case])
    rules, facts = twins.rules_of(world), twins.facts_of(world)
    halves = twins.of_reference([replace(one, adults=one.adults // 2) for one in facts], rules, elections(case))
    single = twins.of_reference([replace(one, adults=one.adults % 2) for one in facts], rules, ELECTIONS, seed=2)
    copied = Sample(2 * halves.people + single.people, halves.ghost_names, halves.ghost_papers)
    assert copied.people.sum() == of_engine(case).people.sum()
    assert alike(case, copied)[1] < LEAST_P_OF_TOTALS / 10.0


def test_the_sample_of_the_engine_is_what_an_election_holds() -> None:
    world = twins.small_world(CASES["everything at once"])
    sample = of_engine("everything at once")
    for seed in (0, 7):
        held = election(world, seed)
        assert (fate_table(held.roll, held.boxes) == sample.people[seed]).all()
        assert (held.roll.ghost_names == sample.ghost_names[seed]).all()
        assert (held.boxes.ghost_papers == sample.ghost_papers[seed]).all()
