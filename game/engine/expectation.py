"""Expected values of the few things officials do that are not proportional to what they see.

A quota only ever raises, so its mean is not the quota of the mean: it depends on how far a count may stray. These
functions carry that spread. They are exact for a binomial count near a small allowance and use the normal curve
elsewhere.
"""

import math
from functools import cache

import numpy as np

from game.engine.data.arrays import Counts, Reals
from game.engine.data.chance import Spread

EXACT_LIMIT = 24
"""Largest allowance for which the binomial sum is done term by term."""

WAVES = 24
"""Terms of the Fourier series of a rounded-up count."""

NODES = 64


def normal_cdf(z: Reals) -> Reals:
    """Standard normal distribution function Φ, element by element."""
    flat = np.ravel(z) * math.sqrt(0.5)
    return (0.5 + 0.5 * np.fromiter(map(math.erf, flat.tolist()), np.float64, flat.size)).reshape(np.shape(z))


@cache
def half_normal_power(scale: float, power: float, *, below_one: bool) -> float:
    """Mean of x^power for x = |Normal(0, scale)| cut to [0, 1], or of (1 − x)^power."""
    if scale == 0.0:
        return 1.0 if below_one or power == 0.0 else 0.0
    # u = x², so that a power below 1 has no kink at the origin for the quadrature
    root, weight = np.polynomial.legendre.leggauss(NODES)
    reach = math.sqrt(min(1.0, 8.0 * scale))
    u, du = 0.5 * reach * (root + 1.0), 0.5 * reach * weight
    x = u**2
    density = math.sqrt(2.0 / math.pi) / scale * np.exp(-0.5 * (x / scale) ** 2) * 2.0 * u
    atom = math.erfc(1.0 / (scale * math.sqrt(2.0)))
    value = (1.0 - x) ** power if below_one else x**power
    at_one = (1.0 if power == 0.0 else 0.0) if below_one else 1.0
    return float((value * density * du).sum() + at_one * atom)


def excess(count: Counts, allowed: Reals, spread: Spread) -> tuple[Counts, Spread]:
    """Mean of max(0, X − allowed) for an uncertain X with mean ``count``, and the spread of min(X, allowed)."""
    deviation = np.sqrt(np.maximum(spread.variance, 1e-12))
    z = (count - allowed) / deviation
    above = normal_cdf(z)
    density = np.exp(-0.5 * z * z) / math.sqrt(2.0 * math.pi)
    mean = np.maximum(deviation * (z * above + density), 0.0)
    if spread.trials is not None:
        low = allowed < EXACT_LIMIT
        if low.any():
            mean = mean.copy()
            mean[low] = _binomial_excess(count[low], allowed[low], spread.trials[low])
    mean = np.minimum(mean, count)
    # Var min(X, a) = Var(Y) with Y = X below a, a above: the usual censored normal
    below = 1.0 - above
    second = deviation**2 * (below * (1.0 + z * z) - z * density) - mean_below(z, above, density, deviation) ** 2
    return mean, Spread(np.clip(second, 0.0, spread.variance))


def mean_below(z: Reals, above: Reals, density: Reals, deviation: Reals) -> Reals:
    """Mean of max(0, allowed − X) of a normal X whose mean is z deviations above ``allowed``."""
    result: Reals = deviation * (density - z * (1.0 - above))
    return result


def _binomial_excess(count: Counts, allowed: Reals, trials: Reals) -> Reals:
    """Mean of max(0, X − a) for a binomial X, with a rounded to a neighbouring whole number at random."""
    share = np.clip(count / np.maximum(trials, 1.0), 0.0, 1.0 - 1e-12)
    odds = share / (1.0 - share)
    probability = np.exp(trials * np.log1p(-share))
    shortfall = np.zeros_like(count)
    for k in range(int(np.max(allowed)) + 1):
        shortfall += np.maximum(allowed - k, 0.0) * probability
        probability = probability * odds * np.maximum(trials - k, 0.0) / (k + 1.0)
    return np.maximum(count - allowed + shortfall, 0.0)


def step_up(count: Counts, step: Reals, spread: Spread) -> Counts:
    """Mean distance from an uncertain count up to the next multiple of ``step``."""
    place = count / step
    blur = np.maximum(spread.variance, 1.0 / 12.0) / step**2
    rise = np.full_like(place, 0.5)
    for wave in range(1, WAVES + 1):
        turn = 2.0 * math.pi * wave
        rise += np.sin(turn * place) * np.exp(-0.5 * turn * turn * blur) / (math.pi * wave)
    return np.clip(rise, 0.0, 1.0) * step
