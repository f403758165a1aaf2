"""Polynomials say what people do whatever they believe, as exactly as asked, and are as few as will do."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from game.engine.behaviour import curves
from game.engine.behaviour.choice import choice_probability, terms_at
from game.engine.behaviour.curves import BENT, Curves, Kinds
from game.engine.data.arrays import Reals
from game.engine.data.columns import REJECT
from game.engine.data.scenario import Scenario
from game.engine.data.utility import Moment, Term, add_up
from tests.engine.countries import scenario

NODES = np.linspace(-10.0, 10.0, 41)
KINDS = Kinds(np.array([0.02, 0.5, 1.0]), np.array([0.4, 1.0, 2.0]))

RULES: dict[str, dict[str, dict[str, Any]]] = {
    "fear": {"behaviour.reject_penalty": {"penalty": 4.0, "safety": 0.5}},
    "the many": {"behaviour.conformity": {"strength": 5.0}, "behaviour.absence_penalty": {"penalty": 3.0}},
    "as much as there can be of it": {
        "behaviour.reject_penalty": {"penalty": 20.0, "safety": 1.0, "spoiling": 1.0},
        "behaviour.conformity": {"strength": 12.0},
        "behaviour.own_view": {"expression": 6.0, "reluctance": 3.0},
        "behaviour.protest_spoiling": {"urge": 6.0, "anger": 3.0},
    },
}


def bending(rules: Scenario, moment: Moment) -> list[tuple[str, Term]]:
    """The terms of the rules, and of one that is no straight line."""
    return [*terms_at(rules, moment), ("bends", Term(REJECT, 8.0 * np.maximum(moment.dissent - 0.3, 0.0)))]


def exact(rules: Scenario, beliefs: Reals, terms: Callable[..., list[tuple[str, Term]]] = terms_at) -> Reals:
    """(B, S, N, 4) worked out one by one."""
    times, kinds = beliefs.size, KINDS.reach.size
    moment = Moment(np.tile(KINDS.visibility, times), np.tile(KINDS.reach, times), np.repeat(beliefs, kinds))
    shift, slope = add_up((term for _, term in terms(rules, moment)), times * kinds)
    return choice_probability(shift, slope, NODES).reshape(times, kinds, NODES.size, 4)


def told(by: Curves, beliefs: Reals) -> Reals:
    """(B, S, N, 4) as the polynomials have it."""
    found: Reals = np.einsum("kb,ksan->bsna", by.polynomials(beliefs), by.chance)
    return found


@pytest.mark.parametrize("tolerance", [1e-8, 1e-14])
@pytest.mark.parametrize("span", [(0.0, 1.0), (0.03, 0.05), (0.2, 0.7)])
@pytest.mark.parametrize("name", RULES)
def test_polynomials_are_right_to_the_digits_asked_for(name: str, span: tuple[float, float], tolerance: float) -> None:
    rules = scenario(RULES[name])
    by = Curves(rules, KINDS, NODES, tolerance)
    assert by.cover(np.array(span))
    beliefs = np.linspace(*span, 57)
    # and what sums of exponentials in double precision leave
    assert np.abs(told(by, beliefs) - exact(rules, beliefs)).max() <= tolerance + 1e-13


def test_a_day_on_which_beliefs_hardly_differ_takes_few_polynomials() -> None:
    by = {tolerance: Curves(scenario(RULES["fear"]), KINDS, NODES, tolerance) for tolerance in (1e-8, 1e-14)}
    numbers = [len(one.chance) for one in by.values() if one.cover(np.array([0.001, 0.04]))]
    assert numbers[0] < numbers[1] <= 12


def test_one_polynomial_is_enough_for_one_belief_and_for_people_who_do_not_care() -> None:
    alike = Curves(scenario(RULES["the many"]), KINDS, NODES, 1e-14)
    assert alike.cover(np.full(5, 0.3))
    careless = Curves(scenario({"behaviour.civic_duty": {"duty": 2.0}}), KINDS, NODES, 1e-14)
    assert careless.cover(np.array([0.0, 1.0]))
    for by, beliefs in ((alike, np.full(2, 0.3)), (careless, np.array([0.0, 0.4]))):
        assert len(by.chance) == 1
        assert by.polynomials(beliefs).tolist() == [[1.0, 1.0]]


def test_beliefs_that_were_covered_stay_so() -> None:
    rules = scenario(RULES["the many"])
    by = Curves(rules, KINDS, NODES, 1e-14)
    assert by.cover(np.array([0.4]))
    assert by.cover(np.array([0.5, 0.6]))
    before = by.chance
    assert not by.cover(np.array([0.4, 0.45, 0.6]))
    assert by.chance is before
    assert by.cover(np.array([0.99]))
    beliefs = np.array([0.4, 0.6, 0.99])
    assert told(by, beliefs) == pytest.approx(exact(rules, beliefs), abs=3e-14)


def test_a_rule_that_bends_is_followed_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(curves, "terms_at", bending)
    rules = scenario(RULES["fear"])
    by = Curves(rules, KINDS, NODES, 1e-14)
    by.cover(np.array([0.0, 1.0]))
    beliefs = np.linspace(0.0, 1.0, 101)
    assert len(by.chance) == BENT
    assert np.abs(told(by, beliefs) - exact(rules, beliefs, bending)).max() < 5e-3


def test_people_who_read_it_differently_are_the_mean_of_their_readings() -> None:
    by = Curves(scenario(RULES["the many"]), KINDS, NODES, 1e-14)
    beliefs, shares = np.linspace(0.1, 0.6, 15).reshape(5, 3).T, np.array([0.2, 0.5, 0.3])
    assert by.cover(beliefs)
    found = np.empty((len(by.chance), 5))
    by.mean_polynomials(beliefs, shares, found)
    each = by.polynomials(beliefs)
    assert found == pytest.approx(np.einsum("r,krn->kn", shares, each), abs=1e-13)
    alike = Curves(scenario({"behaviour.civic_duty": {"duty": 2.0}}), KINDS, NODES, 1e-14)
    alike.cover(beliefs)
    found = np.empty((1, 5))
    alike.mean_polynomials(beliefs, shares, found)
    assert found == pytest.approx(1.0)
