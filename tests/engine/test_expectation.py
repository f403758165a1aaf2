"""Expected values against scipy and its integrals."""

import itertools

import numpy as np
import pytest
from scipy import integrate, stats

from game.engine.data.chance import HalfNormal
from game.engine.expectation import half_normal_power, normal_cdf, normal_quantile


def test_the_normal_curve_is_that_of_scipy() -> None:
    z = np.linspace(-12.0, 12.0, 4_801)
    assert np.abs(normal_cdf(z) - stats.norm.cdf(z)).max() < 1e-14
    assert normal_cdf(z[:4_800].reshape(3, -1)).shape == (3, 1_600)


def test_quantiles_of_the_normal_curve_are_those_of_scipy() -> None:
    shares = np.concatenate((np.geomspace(1e-12, 0.5, 500), 1.0 - np.geomspace(1e-12, 0.5, 500)))
    assert np.abs(normal_quantile(shares) - stats.norm.ppf(shares)).max() < 1e-4
    assert np.abs(normal_quantile(np.array([0.0, 1.0]))).tolist() == pytest.approx([8.0, 8.0], abs=0.01)


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
    assert half_normal_power(HalfNormal(scale, below_one), power) == pytest.approx(exact / below, abs=2e-4)


def test_no_scale_is_one_share() -> None:
    assert half_normal_power(HalfNormal(0.0, below_one=True), 2.0) == 1.0
    assert half_normal_power(HalfNormal(0.0), 2.0) == 0.0
