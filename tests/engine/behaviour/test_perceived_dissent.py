"""The belief about dissent, hour by hour, is what a plain loop over stations and people finds."""

from typing import Any

import numpy as np
import pytest

from game.engine.behaviour.choice import terms_at
from game.engine.data.utility import Moment
from tests.engine import twins
from tests.engine.countries import scenario
from tests.reference.dissent_path import dissent_path

CASES: dict[str, dict[str, dict[str, Any]]] = {
    "nothing pushes": {},
    "all belief is prior": {"behaviour.perception": {"prior": 0.3, "weight": 1.0}},
    "all belief is what was seen": {
        "behaviour.perception": {"prior": 0.02, "weight": 0.0},
        "behaviour.voting_procedure": {"procedure": "open"},
    },
    "fear and safety in numbers": {
        "behaviour.perception": {"prior": 0.6, "weight": 0.3},
        "behaviour.reject_penalty": {"penalty": 5.0, "safety": 1.0},
        "behaviour.voting_procedure": {"procedure": "two_boxes"},
    },
    "habit keeps most at home where the others oppose": {
        "population.habit": {"share": 0.5, "precinct_spread": 1.5, "with_support": 0.9},
        "behaviour.perception": {"prior": 0.3, "weight": 0.3},
        "behaviour.reject_penalty": {"penalty": 3.0, "safety": 1.0},
        "behaviour.voting_procedure": {"procedure": "open"},
        "behaviour.civic_duty": {"duty": 0.5},
        "behaviour.absence_penalty": {"penalty": 0.5},
    },
    "everything": {
        "behaviour.arrivals": {"opens": 7, "closes": 20, "early": 1.2},
        "behaviour.perception": {"prior": 0.2, "weight": 0.5},
        "behaviour.reject_penalty": {"penalty": 2.0, "safety": 0.7},
        "behaviour.voting_procedure": {"procedure": "booth_to_strike"},
        "behaviour.conformity": {"strength": 3.0},
        "behaviour.civic_duty": {"duty": 0.5},
        "behaviour.absence_penalty": {"penalty": 0.5},
        "behaviour.agitator_visits": {"visits": 1.0, "pull": 0.5},
        "behaviour.protest_spoiling": {"urge": 2.0, "anger": 0.5},
    },
}
TOLERANCE = 2e-6


@pytest.mark.parametrize("case", CASES)
def test_belief_follows_what_was_seen(case: str) -> None:
    world = twins.small_world(CASES[case])
    rules, facts = twins.rules_of(world), twins.facts_of(world)
    believed = twins.expected_day(world).perceived_dissent
    for place, stations in enumerate((facts[:2], facts[2:])):  # two constituencies of two stations
        assert [one.constituency for one in stations] == [place, place]
        assert dissent_path(rules, stations) == pytest.approx(believed[:, place].tolist(), abs=TOLERANCE)


def test_the_loop_notices_a_tenth_of_the_visibility() -> None:
    world = twins.small_world(CASES["fear and safety in numbers"])
    rules, facts = twins.rules_of(world), twins.facts_of(world)
    rules["behaviour.voting_procedure"]["two_boxes"] *= 0.9
    assert dissent_path(rules, facts[:2]) != pytest.approx(
        twins.expected_day(world).perceived_dissent[:, 0].tolist(), abs=100 * TOLERANCE
    )


def test_what_is_seen_moves_belief_and_secrecy_hides_it() -> None:
    seen = twins.expected_day(twins.small_world(CASES["all belief is what was seen"])).perceived_dissent
    assert (seen[0] == 0.02).all()
    assert (seen[1:] > 0.1).all()
    secret = {**CASES["all belief is what was seen"], "behaviour.voting_procedure": {"procedure": "secret"}}
    hidden = twins.expected_day(twins.small_world(secret)).perceived_dissent
    assert (hidden[1:] < 0.02).all()


@pytest.mark.parametrize(
    ("rule", "heeds"),
    [
        ("reject_penalty", True),
        ("conformity", True),
        ("civic_duty", False),
        ("absence_penalty", False),
        ("agitator_visits", False),
        ("protest_spoiling", False),
    ],
)
def test_the_moment_knows_whether_a_rule_looks_at_the_others(rule: str, heeds: bool) -> None:
    moment = Moment(np.full(3, 0.5), np.ones(3), np.full(3, 0.1))
    list(terms_at(scenario({f"behaviour.{rule}": {}}), moment))
    assert moment.heeded is heeds
