"""The days a forecast looks at where what people see of each other decides.

Every constituency stands in the sample the same number of times. The answers to one question are quantiles in the
middle of equal slices of all that may happen, in an order that is shuffled from question to question; nothing is drawn,
so a forecast is always the same, and follows the rules smoothly.
Source · Latin hypercube sampling: McKay, Beckman & Conover 1979, Technometrics 21(2):239–245.
"""

from functools import cache

import numpy as np

from game.engine.data.arrays import Counts, Reals
from game.engine.expectation import normal_quantile

ORDERS = 256
"""How many shuffled orders there are; questions take one after the other."""

HALF = 0.5

FEW, TERMS = 12.0, 48
"""Up to this mean a binomial is added up term by term, and this many terms are enough."""


@cache
def _orders(each: int) -> Reals:
    """(ORDERS, each) the middles of equal slices of (0, 1), shuffled; the numbers of ``RandomState`` are frozen."""
    source = np.random.RandomState(each)
    order = source.random_sample((ORDERS, each)).argsort(axis=1)
    return (order + 0.5) / each


class ManyDays:
    """Chance for constituencies that stand in the sample ``each`` times one after the other."""

    __slots__ = ("_asked", "_each")

    def __init__(self, each: int) -> None:
        self._each, self._asked = each, 0

    def take(self, count: Counts, share: Reals | float) -> Counts:
        """Return quantiles of Binomial(count, share); arrays are (C · each, …)."""
        units = count.size // self._each
        # an odd step leads through all orders, and neighbours far apart
        rows = (np.arange(units) * 37 + self._asked * 101) % ORDERS
        self._asked += 1
        quantile = _orders(self._each)[rows].reshape(*count.shape[1:], -1, self._each)
        quantile = np.moveaxis(quantile, (-2, -1), (0, 1)).reshape(count.shape)
        return binomial_quantile(np.asarray(count, dtype=np.float64), np.broadcast_to(share, count.shape), quantile)


def binomial_quantile(count: Reals, share: Reals, quantile: Reals) -> Reals:
    """Return quantiles of Binomial(count, share): exact where few are taken or few are not, else nearly so.

    Source · the expansion of Cornish & Fisher 1938.
    """
    turned = share > HALF
    share, quantile = np.where(turned, 1.0 - share, share), np.where(turned, 1.0 - quantile, quantile)
    mean = count * share
    z = normal_quantile(quantile)
    found = mean + np.sqrt(mean * (1.0 - share)) * z + (1.0 - 2.0 * share) * (z * z - 1.0) / 6.0
    found = np.clip(np.rint(found), 0.0, count)
    few = mean < FEW
    found[few] = _few(count[few], share[few], quantile[few])
    return np.where(turned, count - found, found)


def _few(count: Reals, share: Reals, quantile: Reals) -> Reals:
    odds, mass = share / (1.0 - share), (1.0 - share) ** count
    reached, found = np.zeros(count.shape), np.zeros(count.shape)
    for number in range(TERMS):
        reached = reached + mass
        beyond = quantile > reached
        if not beyond.any():
            break
        found += beyond
        mass = mass * odds * np.maximum(count - number, 0.0) / (number + 1.0)
    return np.minimum(found, count)
