"""Expected values of the few things officials do that are not proportional to what they see.

A quota only ever raises, so its mean is not the quota of the mean: it depends on how far a count may stray. Everything
here is worked out for each case of a ``Spread`` and then averaged. Within a case a count is binomial where it is small
and known to be so, and follows the normal curve elsewhere.
"""

import math
from collections.abc import Iterator
from functools import cache

import numpy as np

from game.engine.data.arrays import Counts, Reals
from game.engine.data.spread import Case, Spread, Way, add

EXACT_LIMIT = 24
"""Largest allowance for which the binomial sum is done term by term."""

NODES = 64
TINY = 1e-9
"""A spread below this is none: no count would notice."""

LEAST_VARIANCE = 1e-12

WAYS = ((2_000, 6), (100, 12), (0, 32))
"""How many shares stand for a half-normal one from so many units on: few where many units blur them anyway."""

ROUGH = 1.0
"""Steps that are smaller than this many standard deviations are not told apart one by one."""

NEAREST = 5
"""Steps on either side of the mean that are looked at one by one; further ones are reached always or never."""


def normal_cdf(z: Reals) -> Reals:
    """Standard normal distribution function Φ, element by element."""
    flat = np.ravel(z) * math.sqrt(0.5)
    return (0.5 + 0.5 * np.fromiter(map(math.erf, flat.tolist()), np.float64, flat.size)).reshape(np.shape(z))


END, FINE = 8.0, 512


@cache
def _table() -> Reals:
    """Φ at 512 points to the unit, from −8 to 8 and one more; made when the first forecast asks for it."""
    return normal_cdf(np.arange(round(2.0 * END * FINE) + 2) / FINE - END)


def bell(z: Reals) -> tuple[Reals, Reals]:
    """Φ(z), read from a table to a part in a million, and the normal density at z."""
    place = np.clip(z, -END, END)
    place = (place + END) * FINE
    index = place.astype(np.int32)
    table = _table()
    low = table[index]
    return low + (place - index) * (table[index + 1] - low), np.exp(-0.5 * z * z) * math.sqrt(0.5 / math.pi)


@cache
def half_normal_power(scale: float, power: float, *, below_one: bool) -> float:
    """Mean of x^power, or of (1 − x)^power, for an x = |Normal(0, scale)| that is drawn again while it is above 1."""
    if scale < TINY:
        return 1.0 if below_one or power == 0.0 else 0.0
    x, weight = _half_normal(scale, NODES)
    value = (1.0 - x) ** power if below_one else x**power
    return float((value * weight).sum())


@cache
def half_normal_ways(scale: float, units: int, *, below_one: bool) -> tuple[Way, ...]:
    """Return a few values of x = |Normal(0, scale)| below 1, or of 1 − x, and how probable each is."""
    if scale < TINY:
        return (Way(1.0, 1.0 if below_one else 0.0),)
    x, weight = _half_normal(scale, next(nodes for least, nodes in WAYS if units >= least))
    ways = zip(weight.tolist(), (1.0 - x if below_one else x).tolist(), strict=True)
    return tuple(Way(probability, share) for probability, share in ways)


def _half_normal(scale: float, nodes: int) -> tuple[Reals, Reals]:
    """Nodes and weights, which add up to 1, for |Normal(0, scale)| given that it is below 1."""
    # u² = x, so that a power below 1 has no kink at the origin for the quadrature
    root, width = np.polynomial.legendre.leggauss(nodes)
    reach = math.sqrt(min(1.0, 8.0 * scale))
    u, du = 0.5 * reach * (root + 1.0), 0.5 * reach * width
    x = u**2
    weight = np.exp(-0.5 * (x / scale) ** 2) * u * du
    return x, weight / weight.sum()


def last_ones(count: Counts, ways: tuple[Way, ...]) -> Reals:
    """How probable it is that of an uncertain number of people, some, all are taken, for a share below 1."""
    none = np.exp(-np.maximum(count, 0.0))
    # each of a Poisson number is spared with probability 1 − share
    return add(one.probability * (none ** (1.0 - one.share) - none) for one in ways if one.share < 1.0)


def excess(count: Counts, allowed: Reals, spread: Spread) -> tuple[Counts, Spread]:
    """Mean of max(0, X − allowed) for an uncertain X with mean ``count``, and the spread of min(X, allowed)."""
    over = [_excess(allowed, one, spread.trials) for one in spread.cases]
    mean = add(one.probability * above for one, above in zip(spread.cases, over, strict=True))

    def left() -> Iterator[Case]:
        for one, above in zip(spread.cases, over, strict=True):
            yield Case(one.probability, one.mean - above, _variance_below(allowed, one))

    return np.minimum(mean, np.maximum(count, 0.0)), Spread(left)


def _excess(allowed: Reals, case: Case, trials: Reals | None) -> Reals:
    over = _normal_excess(case.mean - allowed, case.variance)
    if trials is not None:
        in_reach = case.mean + 6.0 * np.sqrt(case.variance) + 2.0
        low = allowed < np.minimum(EXACT_LIMIT, in_reach)
        over[low] = _binomial_excess(case.mean[low], allowed[low], trials[low])
    return over


def _normal_excess(mean: Reals, variance: Reals) -> Reals:
    """Mean of max(0, X) for a normal X."""
    deviation = np.sqrt(np.maximum(variance, LEAST_VARIANCE))
    z = mean / deviation
    if (np.abs(z) > END).all():
        return np.maximum(mean, 0.0)
    above, density = bell(z)
    return np.maximum(mean * above + deviation * density, 0.0)


def _variance_below(allowed: Reals, case: Case) -> Reals:
    """Variance of min(X, allowed) for a normal X."""
    deviation = np.sqrt(np.maximum(case.variance, LEAST_VARIANCE))
    z = (case.mean - allowed) / deviation
    above, density = bell(z)
    below = 1.0 - above
    short = density - z * below
    return deviation**2 * np.clip(below * (1.0 + z * z) - z * density - short**2, 0.0, 1.0)


def _binomial_excess(count: Counts, allowed: Reals, trials: Reals) -> Reals:
    """Mean of max(0, X − a) for a binomial X, with a rounded to a neighbouring whole number at random."""
    share = np.clip(count / np.maximum(trials, 1.0), 0.0, 1.0 - 1e-12)
    odds = share / (1.0 - share)
    probability = np.exp(trials * np.log1p(-share))
    shortfall = np.zeros_like(count)
    for k in range(int(np.max(allowed, initial=-1.0)) + 1):
        shortfall += np.maximum(allowed - k, 0.0) * probability
        probability = probability * odds * np.maximum(trials - k, 0.0) / (k + 1.0)
    return np.maximum(count - allowed + shortfall, 0.0)


def signal_reaches(noise: float, threshold: float, spread: Spread) -> Reals:
    """Probability that X + noise × Uniform(−1, 1) reaches the threshold."""
    reached = add(one.probability * _signal_reaches(noise, threshold, one) for one in spread.cases)
    # the cases' probabilities add up to one but for rounding
    return np.clip(reached, 0.0, 1.0)


def _signal_reaches(noise: float, threshold: float, case: Case) -> Reals:
    above = case.mean - threshold
    if noise == 0.0:
        return bell(above / np.sqrt(np.maximum(case.variance, LEAST_VARIANCE)))[0]
    # the mean of a ramp between two ends is the difference of two excesses
    ramp = _normal_excess(above + noise, case.variance) - _normal_excess(above - noise, case.variance)
    return np.clip(ramp / (2.0 * noise), 0.0, 1.0)


def step_up(
    missing: tuple[Counts, Counts], everyone: Counts, step: Reals, spread: Spread
) -> tuple[Counts, Counts, Spread]:
    """Mean of what is moved from two columns X = first + second to lift everyone − X to a multiple of ``step``."""
    first, second = missing
    # below ``top`` everything that is missing is moved, from the second column too; above it, up to the next step
    top = np.mod(everyone, step)
    top = np.where(top > 1e-9 * step, top, step)
    moved, from_second, left = [], [], []
    for probability, mean, variance in spread.cases:
        deviation = np.sqrt(np.maximum(variance, LEAST_VARIANCE))
        at_top, density = bell((top - mean) / deviation)
        steps, step_variance = _steps((mean - top) / step, deviation / step)
        remaining = (top - step) * (1.0 - at_top) + step * steps
        moved.append(probability * (mean - remaining))
        from_second.append(probability * (mean * at_top - deviation * density))
        left.append(Case(probability, remaining, step**2 * step_variance))
    share = np.divide(second, first + second, out=np.zeros(np.shape(first)), where=first + second > 0.0)
    untouched = np.clip(share * add(from_second), 0.0, second)
    return np.clip(add(moved) - untouched, 0.0, first), untouched, Spread(lambda: left)


def _steps(place: Reals, deviation: Reals) -> tuple[Reals, Reals]:
    """Mean and variance of floor(U) + 1 where U ≥ 0, else 0, for a normal U."""
    base = np.maximum(np.floor(place) - NEAREST, 0.0)
    mean, square = np.zeros_like(place), np.zeros_like(place)
    for ahead in range(2 * NEAREST + 2):
        reached, _ = bell((place - base - ahead) / deviation)
        mean += reached
        square += (2 * ahead + 1) * reached
    steps, variance = base + mean, np.maximum(square - mean**2, 0.0)
    smooth = deviation > ROUGH
    if smooth.any():
        over = _normal_excess(place[smooth], deviation[smooth] ** 2)
        above, density = bell(place[smooth] / deviation[smooth])
        # a sum over whole numbers is an integral and what Euler and Maclaurin add to it at its end
        steps[smooth] = over + above / 2.0 + density / deviation[smooth] / 12.0
        variance[smooth] = deviation[smooth] ** 2 + 1.0 / 12.0
    return steps, variance
