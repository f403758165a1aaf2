"""The normal curve, and means of the few laws that chance follows here besides counting."""

import math
from functools import cache

import numpy as np

from game.engine.data.arrays import Counts, Reals
from game.engine.data.chance import HalfNormal

NODES, FEW_NODES = 64, 12
TINY = 1e-9
"""A spread below this is none: no count would notice."""


def normal_cdf(z: Reals) -> Reals:
    """Standard normal distribution function Φ, element by element."""
    flat = np.ravel(z) * math.sqrt(0.5)
    return (0.5 + 0.5 * np.fromiter(map(math.erf, flat.tolist()), np.float64, flat.size)).reshape(np.shape(z))


END, FINE = 8.0, 512


@cache
def _table() -> Reals:
    """Φ at 512 points to the unit, from −8 to 8 and one more; made when the first forecast asks for it."""
    return normal_cdf(np.arange(round(2.0 * END * FINE) + 2) / FINE - END)


def normal_quantile(share: Reals) -> Reals:
    """Inverse of Φ, read from a table to a part in ten thousand; none is farther out than eight."""
    found: Reals = np.interp(share, _table(), np.arange(_table().size) / FINE - END)
    return found


@cache
def half_normal_power(law: HalfNormal, power: float) -> float:
    """Mean of the power of a share of this law."""
    if law.scale < TINY:
        return 1.0 if law.below_one or power == 0.0 else 0.0
    x, weight = _half_normal(law)
    return float((x**power * weight).sum())


def last_ones(count: Counts, law: HalfNormal) -> Reals:
    """How probable it is that of an uncertain number of people, some, all are taken, for a share below 1."""
    if law.scale < TINY:
        return np.zeros(np.shape(count))
    x, weight = _half_normal(law, FEW_NODES)
    people = np.maximum(np.asarray(count, dtype=np.float64), 0.0)
    # each of a Poisson number is spared with probability 1 − share
    spared = np.exp(np.multiply.outer(x - 1.0, people))
    return np.asarray(np.tensordot(weight, spared, axes=1) - np.exp(-people), dtype=np.float64)


@cache
def _half_normal(law: HalfNormal, nodes: int = NODES) -> tuple[Reals, Reals]:
    """Nodes and weights, which add up to 1, for a share of this law."""
    # u² = x, so that a power below 1 has no kink at the origin for the quadrature
    root, width = np.polynomial.legendre.leggauss(nodes)
    reach = math.sqrt(min(1.0, 8.0 * law.scale))
    u, du = 0.5 * reach * (root + 1.0), 0.5 * reach * width
    x = u**2
    weight = np.exp(-0.5 * (x / law.scale) ** 2) * u * du
    return 1.0 - x if law.below_one else x, weight / weight.sum()
