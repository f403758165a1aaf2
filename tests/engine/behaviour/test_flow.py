"""What people see of each other on the day, what it is good for, and that it costs nothing where nobody looks."""

from typing import Any

import numpy as np
import pytest
from scipy import stats

from game.engine.ballot.shared_out import acts_of
from game.engine.behaviour.many_days import binomial_quantile
from game.engine.data.election import Election
from game.engine.data.records import Choices, CrowdFlow, Roll
from game.engine.expectation import normal_quantile
from game.engine.simulate import election, forecast, people
from game.engine.streams import Streams
from tests.engine.countries import scenario

HEEDING: dict[str, dict[str, Any]] = {
    "behaviour.reject_penalty": {"penalty": 4.0, "safety": 1.0},
    "behaviour.conformity": {"strength": 4.0},
    "behaviour.voting_procedure": {"procedure": "two_boxes"},
    "behaviour.perception": {"prior": 0.4, "weight": 0.2},
}


def held(seed: int = 1, **size: int) -> Election:
    return election(scenario(HEEDING, support=-0.3, **size), seed)


def test_what_happened_at_the_stations_is_what_was_seen_in_the_constituency() -> None:
    done = held(precincts=6, adults=200)
    flow = done.choices.flow
    assert flow is not None
    first = done.country.places.first_child("precinct")
    acts = np.add.reduceat(done.boxes.acts, first)
    assert (acts[:, :, 1] == flow.done[:, :, 0]).all()
    assert (acts[:, :, 0] + acts[:, :, 2] == flow.done[:, :, 1]).all()
    assert (done.boxes.acts.sum(axis=2) == done.roll.registered).all()
    assert done.choices.voted.sum() == acts[:, :, :3].sum()


def test_belief_is_what_was_seen_before() -> None:
    done = held()
    believed = done.choices.perceived_dissent
    assert believed[0] == pytest.approx(0.4)
    # no two days are alike
    assert not np.allclose(believed[1:], held(2).choices.perceived_dissent[1:])


def test_people_decided_in_hours_in_which_somebody_did_so() -> None:
    done = held(precincts=1, adults=60)
    flow = done.choices.flow
    assert flow is not None
    for precinct in range(4):
        for person in people(done, precinct).people:
            if person.did == "struck_out":
                assert person.hour is not None
                hour, stance = person.hour - 9, int(person.stance == "opponent")
                assert flow.luck[hour, precinct, stance, 0] > 0.0
                assert person.believed == done.choices.perceived_dissent[hour, precinct]


@pytest.mark.parametrize("rule", ["reject_penalty", "conformity"])
def test_where_all_belief_was_there_before_nothing_is_followed(rule: str) -> None:
    rules = {f"behaviour.{rule}": {}, "behaviour.perception": {"prior": 0.3, "weight": 1.0}}
    assert election(scenario(rules), 1).choices.flow is None
    assert election(scenario({f"behaviour.{rule}": {}}), 1).choices.flow is not None


def test_where_nobody_heeds_anybody_nothing_is_followed() -> None:
    assert election(scenario({"behaviour.civic_duty": {}}), 1).choices.flow is None


def test_a_forecast_has_no_flow_and_is_always_the_same() -> None:
    rules = scenario(HEEDING, support=-0.3)
    first, again = forecast(rules), forecast(rules)
    assert first.choices.flow is None
    assert (first.choices.probability == again.choices.probability).all()
    assert first.choices.probability.sum(axis=2) == pytest.approx(1.0, abs=1e-5)


def test_a_forecast_looks_at_those_on_the_roll() -> None:
    # where opponents are struck off, fewer are seen to strike the name out
    struck_off = {**HEEDING, "roll.roll_cleaning": {"share": 0.05, "odds": 20.0}}
    whole, cleaned = (forecast(scenario(rules, support=-0.3)) for rules in (HEEDING, struck_off))
    assert (cleaned.choices.perceived_dissent[-1] < whole.choices.perceived_dissent[-1] - 0.02).all()


def test_what_is_missing_is_put_right_as_if_all_had_been_drawn_together() -> None:
    # two stations of alike people: given their sum, what one of them has is hypergeometric
    people_there, total = np.array([[30, 0], [50, 0]]), 24
    counts = []
    for seed in range(3_000):
        acts = _shared(people_there, np.array([0.2, 0.2]), total, seed)
        assert acts[:, 0, 1].sum() == total
        assert (acts.sum(axis=2) == people_there).all()
        counts.append(int(acts[0, 0, 1]))
    expected = stats.hypergeom(80, total, 30)
    assert np.mean(counts) == pytest.approx(expected.mean(), abs=0.15)
    assert np.std(counts) == pytest.approx(expected.std(), rel=0.06)


def test_even_the_unlikely_happens_where_it_did() -> None:
    acts = _shared(np.array([[3, 0], [2, 0]]), np.array([0.0, 0.0]), 4, 1)
    assert acts[:, 0, 1].sum() == 4


def _shared(there: np.ndarray, share: np.ndarray, total: int, seed: int) -> np.ndarray:
    """Who did what at stations of one constituency in which so many struck the name out and nobody stayed at home."""
    probability = np.zeros((len(there), 2, 4))
    probability[:, :, 1] = share[:, None]
    probability[:, :, 0] = 1.0 - share[:, None]
    done = np.array([[[total, there[:, 0].sum() - total], [0, 0]]])
    nothing = np.ones((1, 1, 2, 2))
    choices = Choices(
        probability, np.zeros(1), np.ones(1), np.zeros((1, 1)), np.zeros((1, 1, 2)), np.ones(7), np.zeros(len(there))
    )
    roll = Roll(there.copy(), np.zeros_like(there), np.zeros(len(there), dtype=np.int64), np.zeros(len(there)))
    flow = CrowdFlow(there.copy(), done, nothing)
    return acts_of(flow, roll, choices, np.zeros(1, dtype=np.intp), Streams(seed).chance())


@pytest.mark.parametrize("count", [3, 40, 2_000])
@pytest.mark.parametrize("share", [0.0, 0.004, 0.2, 0.7, 1.0])
def test_an_even_sample_of_a_binomial_has_its_mean_and_spread(count: int, share: float) -> None:
    quantile = (np.arange(512) + 0.5) / 512
    found = binomial_quantile(np.full(512, float(count)), np.full(512, share), quantile, normal_quantile(quantile))
    assert (np.rint(found) == found).all()
    exact = stats.binom(count, share)
    assert found.mean() == pytest.approx(exact.mean(), abs=0.02 + 0.01 * exact.std())
    assert found.std() == pytest.approx(exact.std(), rel=0.02, abs=0.02)
