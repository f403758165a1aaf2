"""The days a forecast looks at where what people see of each other decides.

Every constituency stands in the sample the same number of times. The answers to one question are quantiles in the
middle of equal slices of all that may happen, in an order that is shuffled from question to question; nothing is drawn,
so a forecast is always the same, and follows the rules smoothly.
Source · Latin hypercube sampling: McKay, Beckman & Conover 1979, Technometrics 21(2):239–245.
"""

from functools import cache
from typing import NamedTuple

import numpy as np

from game.engine.data.arrays import Counts, Reals
from game.engine.expectation import normal_quantile

ORDERS = 256
"""How many shuffled orders there are; questions take one after the other."""

HALF = 0.5

AT_ONCE = 2**15
"""Answers that are worked out at a time, as many as the processor's cache holds."""

FEW, TERMS = 12.0, 48
"""Up to this mean a binomial is added up term by term, and this many terms are enough."""


class Orders(NamedTuple):
    """Middles of equal slices of (0, 1) in shuffled orders, and quantiles of the normal curve there, (ORDERS, each)."""

    quantile: Reals
    normal: Reals


@cache
def _orders(each: int) -> Orders:
    """Return the orders for so many days; the numbers of ``RandomState`` are frozen."""
    source = np.random.RandomState(each)
    order = source.random_sample((ORDERS, each)).argsort(axis=1)
    quantile = (order + 0.5) / each
    return Orders(quantile, normal_quantile(quantile))


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
        # column by column, which is how whoever asks keeps them
        place = (rows.reshape(-1, 1) * self._each + np.arange(self._each)).ravel()
        people, share = np.ravel(count.T), np.ravel(np.transpose(share))
        quantile, normal = _orders(self._each)
        found = np.empty(people.size)
        for first in range(0, people.size, AT_ONCE):
            here = slice(first, first + AT_ONCE)
            some, at = share[here] if share.size > 1 else share, place[here]
            found[here] = binomial_quantile(people[here], some, quantile.take(at), normal.take(at))
        return found.reshape(count.T.shape).T


def binomial_quantile(count: Reals, share: Reals, quantile: Reals, normal: Reals) -> Reals:
    """(N,) quantiles of Binomial(count, share): exact where few are taken or few are not, else nearly so.

    ``normal`` are those of the normal curve. Source · the expansion of Cornish & Fisher 1938.
    """
    turned, rarer = share > HALF, np.minimum(share, 1.0 - share)
    few = count * rarer < FEW
    if not few.any():
        found = _many(count, rarer, np.where(turned, -normal, normal))
    else:
        one, other = np.flatnonzero(few), np.flatnonzero(~few)
        turned, rarer = np.broadcast_to(turned, count.shape), np.broadcast_to(rarer, count.shape)
        found = np.empty(count.size)
        found[other] = _many(count[other], rarer[other], np.where(turned[other], -normal[other], normal[other]))
        found[one] = _few(count[one], rarer[one], np.where(turned[one], 1.0 - quantile[one], quantile[one]))
    return np.where(turned, count - found, found)


def _many(count: Reals, share: Reals, normal: Reals) -> Reals:
    """(N,) the quantiles by the expansion, in whole people."""
    mean = count * share
    found = np.sqrt(mean * (1.0 - share))
    found *= normal
    found += mean
    bent = normal * normal
    bent -= 1.0
    bent *= (1.0 - 2.0 * share) / 6.0
    found += bent
    whole: Reals = np.clip(np.rint(found, out=found), 0.0, count, out=found)
    return whole


def _few(count: Reals, share: Reals, quantile: Reals) -> Reals:
    """(N,) the quantiles, term by term."""
    odds, none = share / (1.0 - share), (1.0 - share) ** count
    rows = np.stack((quantile, none, none, odds, odds * (count + 1.0), np.zeros(count.size)))
    found, left = np.zeros(count.size), np.arange(count.size)
    for number in range(1, TERMS + 1):
        beyond = rows[0] > rows[1]
        among = np.count_nonzero(beyond)
        if among < HALF * left.size:  # whoever is reached is looked at no more
            found[left] = rows[-1]
            still = np.flatnonzero(beyond)
            rows, left, beyond = rows.take(still, axis=1), left[still], beyond[still]
        if not among:
            break
        _quantile, reached, mass, odds, grown, taken = rows
        taken += beyond
        mass *= grown * (1.0 / number) - odds
        reached += mass
    found[left] = rows[-1]
    return np.minimum(found, count)
