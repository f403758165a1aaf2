"""Why officials do it without an order: the vectors of Rundlett & Svolik, and what follows for a unit."""

import numpy as np
import pytest

from game.engine.data.columns import TIERS
from game.engine.reporting.behaviours.incentive import Params, best_reward, threshold
from game.engine.simulate import election
from tests.engine.countries import scenario

VECTORS = [
    ((10.0, 1.0, 0.1, 0.05), 0.3436),
    ((10.0, 1.0, 0.2, 0.05), 0.7802),
    ((10.0, 1.0, 0.3, 0.05), 1.0328),
    ((6.0, 1.0, 0.1, 0.05), 0.0475),
    ((3.0, 1.0, 0.1, 0.05), 0.0),
]


@pytest.mark.parametrize(("given", "reward"), VECTORS)
def test_the_best_reward_is_that_of_the_corrected_formula(given: tuple[float, ...], reward: float) -> None:
    assert best_reward(*given) == pytest.approx(reward, abs=5e-5)


def test_a_reward_pays_only_above_the_bound() -> None:
    punishment, reach, noise = 1.0, 0.1, 0.05
    bound = punishment * (1.0 + reach * (1.0 - 2.0 * noise)) / (2.0 * reach)
    assert best_reward(bound, punishment, reach, noise) == 0.0
    assert 0.0 < best_reward(bound + 0.01, punishment, reach, noise) < 0.01


@pytest.mark.parametrize(
    ("reward", "punishment", "reach", "noise", "expected"),
    [
        (1.0, 1.0, 0.1, 0.05, 0.45),
        (0.0, 1.0, 0.1, 0.05, 0.55),
        (3.0, 1.0, 0.2, 0.1, 0.5 - 0.15 - 0.05),
        (1.0, 3.0, 0.2, 0.1, 0.5 - 0.05 + 0.05),
    ],
)
def test_the_threshold_is_that_of_the_model(
    reward: float, punishment: float, reach: float, noise: float, expected: float
) -> None:
    params = Params(reward=reward, punishment=punishment, reach=reach, noise=noise)
    assert threshold(params) == pytest.approx(expected)


@pytest.mark.parametrize("tier", TIERS)
def test_without_blur_exactly_the_strong_units_join(tier: str) -> None:
    params = {"punishment": 9.0, "reach": 0.3, "noise": 0.0}
    rules = scenario({f"reporting.{tier}.incentive": params}, precinct_spread=0.6, support=-0.1, adults=200)
    held = election(rules, 3)
    report = held.tiers[TIERS.index(tier)]
    strength = report.received.votes_for / report.received.in_box
    strong = strength >= threshold(Params(**params))
    assert (report.altered == strong).all()
    gained = report.reported.votes_for - report.received.votes_for
    reach = 0.3 * report.received.in_box
    possible = report.received.votes_against + report.received.stayed_home
    for unit in np.flatnonzero(strong):
        assert gained[unit] == possible[unit] or abs(gained[unit] - reach[unit]) < 1.0
