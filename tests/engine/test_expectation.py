"""Expected values against sums over every possible count, and against integrals worked out by scipy."""

import itertools
import math

import numpy as np
import pytest
from scipy import integrate, stats

from game.engine.data.arrays import Reals
from game.engine.data.spread import Spread
from game.engine.expectation import (
    bell,
    excess,
    half_normal_power,
    half_normal_ways,
    normal_cdf,
    signal_reaches,
    step_up,
)

ADULTS = 400


def binomial(share: float, trials: int = ADULTS) -> tuple[Reals, Spread]:
    """Mean and spread of a binomial count."""
    count = np.array([share * trials])
    return count, Spread.binomial(count, np.array([float(trials)]))


def every_count(share: float, trials: int = ADULTS) -> tuple[Reals, Reals]:
    """Every value of a binomial count, and its probability."""
    values = np.arange(trials + 1)
    return values.astype(np.float64), stats.binom.pmf(values, trials, share)


def test_the_normal_curve_is_that_of_scipy() -> None:
    z = np.linspace(-12.0, 12.0, 4_801)
    assert np.abs(normal_cdf(z) - stats.norm.cdf(z)).max() < 1e-14
    area, density = bell(z)
    assert np.abs(area - stats.norm.cdf(z)).max() < 2e-7
    assert np.abs(density - stats.norm.pdf(z)).max() < 1e-14
    assert normal_cdf(z[:4_800].reshape(3, -1)).shape == (3, 1_600)


@pytest.mark.parametrize("scale", [0.01, 0.075, 0.2, 0.5, 1.0])
@pytest.mark.parametrize("power", [0.1, 1.0, 2.3, 8.0])
@pytest.mark.parametrize("below_one", [False, True])
def test_powers_of_a_half_normal_share(scale: float, power: float, below_one: bool) -> None:
    def integrand(x: float) -> float:
        value = (1.0 - x) ** power if below_one else x**power
        return float(value * 2.0 * stats.norm.pdf(x, scale=scale))

    points = sorted({0.0, min(1.0, scale), min(1.0, 4.0 * scale), 1.0})
    exact = sum(integrate.quad(integrand, low, high)[0] for low, high in itertools.pairwise(points))
    below = 1.0 - 2.0 * stats.norm.sf(1.0, scale=scale)
    assert half_normal_power(scale, power, below_one=below_one) == pytest.approx(exact / below, abs=2e-4)


@pytest.mark.parametrize("units", [1, 500, 20_610])
@pytest.mark.parametrize("below_one", [False, True])
def test_a_handful_of_shares_has_the_mean_and_the_spread_of_all(units: int, below_one: bool) -> None:
    for scale in (0.05, 0.2, 1.0):
        ways = half_normal_ways(scale, units, below_one=below_one)
        assert sum(one.probability for one in ways) == pytest.approx(1.0)
        assert all(0.0 <= one.share <= 1.0 for one in ways)
        for power in (1.0, 2.0):
            mean = sum(one.probability * one.share**power for one in ways)
            assert mean == pytest.approx(half_normal_power(scale, power, below_one=below_one), abs=2e-3)


def test_no_scale_is_one_share() -> None:
    assert half_normal_power(0.0, 2.0, below_one=True) == 1.0
    assert half_normal_power(0.0, 2.0, below_one=False) == 0.0
    assert [(one.probability, one.share) for one in half_normal_ways(0.0, 5, below_one=True)] == [(1.0, 1.0)]
    assert [(one.probability, one.share) for one in half_normal_ways(0.0, 5, below_one=False)] == [(1.0, 0.0)]


@pytest.mark.parametrize("share", [0.002, 0.01, 0.05, 0.2])
@pytest.mark.parametrize("allowed", [0.0, 0.4, 1.0, 4.5, 8.0, 20.0, 30.5, 80.0])
def test_the_excess_of_a_binomial_count(share: float, allowed: float) -> None:
    count, spread = binomial(share)
    values, chance = every_count(share)
    low, part = math.floor(allowed), allowed % 1.0
    over = (1.0 - part) * np.maximum(values - low, 0.0) + part * np.maximum(values - low - 1.0, 0.0)
    exact = float((chance * over).sum())
    found, left = excess(count, np.array([allowed]), spread)
    assert found[0] == pytest.approx(exact, abs=1e-6 if allowed < 24.0 else 0.04)
    below = values - over
    variance = float((chance * below**2).sum() - (chance * below).sum() ** 2)
    assert left.variance[0] == pytest.approx(variance, abs=0.07 * share * ADULTS + 0.12)


def test_the_excess_of_a_count_that_is_known() -> None:
    known = Spread.bell(np.array([5.0, 5.0]), lambda: np.zeros(2))
    assert excess(np.array([5.0, 5.0]), np.array([3.0, 9.0]), known)[0] == pytest.approx([2.0, 0.0], abs=1e-5)


def test_the_excess_is_averaged_over_the_cases() -> None:
    few, many = (Spread.bell(np.array([mean]), lambda: np.array([4.0])) for mean in (10.0, 40.0))
    both = few.either(np.array([0.2]), many)
    over, left = excess(np.array([16.0]), np.array([20.0]), both)
    assert over[0] == pytest.approx(0.2 * 20.0, abs=1e-3)
    assert left.cases[1].mean[0] == pytest.approx(20.0, abs=1e-3)


@pytest.mark.parametrize("noise", [0.0, 0.001, 0.05, 0.5])
def test_signals_are_compared_for_every_strength(noise: float) -> None:
    values, chance = every_count(0.5, 1_000)
    strength = 1.0 - values / 1_000.0
    count, spread = binomial(0.5, 1_000)
    for threshold in (0.2, 0.487, 0.5, 0.521, 0.9):
        joins = np.clip((strength + noise - threshold) / (2.0 * noise), 0.0, 1.0) if noise else strength >= threshold
        found = signal_reaches(noise, threshold, spread.share_left(2.0 * count))
        assert found[0] == pytest.approx(float((chance * joins).sum()), abs=0.015)


def lifted(values: Reals, second_share: float, everyone: int, step: float) -> tuple[Reals, Reals]:
    """What is moved from both columns for every number missing, and from the second, when that is a fixed share."""
    target = np.ceil((everyone - values) / step - 1e-9) * step
    wanted = target - (everyone - values)
    second = second_share * values
    first = np.minimum(wanted, values - second)
    return first, np.minimum(wanted - first, second)


@pytest.mark.parametrize("everyone", [397, 10_013])
@pytest.mark.parametrize("share", [0.03, 0.08, 0.3])
@pytest.mark.parametrize("step", [0.003, 0.01, 0.03, 0.1])
def test_steps_up_from_a_binomial_count(everyone: int, share: float, step: float) -> None:
    # all numbers of people nearby, because a station's size decides how its counts fall on the steps
    found, exact = np.zeros(2), np.zeros(2)
    for size in range(everyone, everyone + 40):
        values, chance = every_count(share, size)
        first, second = lifted(values, 0.1, size, step * size)
        exact += (chance * first).sum(), (chance * second).sum()
        count, spread = binomial(share, size)
        one, other, _ = step_up((0.9 * count, 0.1 * count), np.array([float(size)]), np.array([step * size]), spread)
        found += one[0], other[0]
    assert found.sum() == pytest.approx(exact.sum(), rel=0.02)
    assert found[0] == pytest.approx(exact[0], rel=0.025)


def test_what_is_left_after_a_step_has_its_mean_and_variance() -> None:
    values, chance = every_count(0.2, 2_000)
    for step in (17.3, 61.0, 300.0):
        first, second = lifted(values, 0.1, 2_000, step)
        left = values - first - second
        count, spread = binomial(0.2, 2_000)
        columns = (0.9 * count, 0.1 * count)
        _, _, found = step_up(columns, np.array([2_000.0]), np.array([step]), spread)
        mean = float((chance * left).sum())
        assert found.cases[0].mean[0] == pytest.approx(mean, rel=0.01)
        assert found.variance[0] == pytest.approx(float((chance * (left - mean) ** 2).sum()), rel=0.03, abs=0.01)
