"""Chance as an even sample: for every unit the same number of ways things may turn out, spread over all there are.

A forecast has to know the joint law of a unit's columns: a station that added votes is one whose people at home are
used up, and what the next official does there is not what he does at the average station. So every unit stands in the
sample many times. The answers to one question are the middles of equal slices of all answers, in an order that is
shuffled from unit to unit and from question to question; nothing is drawn, and the sample is always the same.
Source · stratified and Latin hypercube sampling: McKay, Beckman & Conover 1979, Technometrics 21(2):239–245.
"""

from functools import cache
from typing import NamedTuple

import numpy as np

from game.engine.data.arrays import Counts, Positions, Reals
from game.engine.data.chance import HalfNormal
from game.engine.expectation import TINY, normal_cdf, normal_quantile

ENTRIES, FEWEST_ROWS = 2**17, 64
"""Numbers in a table of shuffled slices, and how many orders it holds at least."""


FADING = 0.1
"""Variance of a count below which it is no more skewed."""

RARE = 0.25
"""What happens more rarely is looked at in this share of the ways, and counts the less."""


NEVER = 1e-9
"""What happens more rarely happens in no way: ways that count for nothing would be all there are in the end."""


class Slices(NamedTuple):
    """Orders of equal slices of (0, 1), as many rows as orders; every row has its own place within the slices.

    order   : (rows, each) intp, a permutation in every row
    uniform : (rows, each) the place in each slice
    normal  : (rows, each) the standard normal quantile z of that place
    skew    : (rows, each) (z² − 1) ÷ 6
    """

    order: Positions
    uniform: Reals
    normal: Reals
    skew: Reals


@cache
def slices(each: int) -> Slices:
    """Return the shuffled slices for so many ways of every unit."""
    rows = max(ENTRIES // each, FEWEST_ROWS)
    source = np.random.RandomState(each)  # whose numbers are the same under every version (NEP 19)
    order = source.random_sample((rows, each)).argsort(axis=1)
    uniform = (order + source.random_sample((rows, 1))) / each
    normal = normal_quantile(uniform)
    return Slices(order, uniform, normal, (normal * normal - 1.0) / 6.0)


class EvenSample:
    """Chance for some ``units`` of a tier that stand in the sample ``each`` times: arrays are (units · each,).

    Questions are counted, and the answers to each are shuffled in another way; ``asked`` were asked already. What is
    rare is looked at more often than it happens: ``weight`` (units, each) says how much each way counts, 1 on average.
    That may change while a part ``weighs``, whose moves are known on average without the sample.
    """

    __slots__ = ("_slices", "_unit", "asked", "each", "units", "weighs", "weight")

    def __init__(self, units: slice, each: int, asked: int = 0) -> None:
        self.units, self.each, self.asked = units, each, asked
        self._unit = np.arange(units.start, units.stop)
        self._slices = slices(each)
        self.weighs = True
        self.weight = np.ones((self._unit.size, each))

    def take(self, count: Counts, share: Reals | float) -> Counts:
        """Return how many of ``count`` are taken: quantiles of the binomial."""
        by_unit = share.reshape(-1, self.each) if isinstance(share, np.ndarray) else share
        return self.binomial(count.reshape(-1, self.each), by_unit).ravel()

    def binomial(self, count: Counts, share: Reals | float) -> Counts:
        """(units, each) the same for (units, each) people and a share that may be (units, 1)."""
        rows = self._rows()
        if isinstance(share, float) and share in {0.0, 1.0}:
            return count * share
        return binomial_quantile(count, share, self._slices.normal[rows], self._slices.skew[rows])

    def split(self, count: Counts, shares: Reals, out: Counts | None = None) -> Counts:
        """Split column by column: binomials among those whom no column before took."""
        parts: Counts = np.empty(shares.shape) if out is None else out
        left, rest = np.asarray(count, dtype=np.float64), np.ones(shares.shape[:-1])
        for column in range(1, shares.shape[-1]):
            parts[..., column] = self.take(left, np.clip(shares[..., column] / np.maximum(rest, 1e-300), 0.0, 1.0))
            left, rest = left - parts[..., column], rest - shares[..., column]
        parts[..., 0] = left
        return parts

    def chosen(self, share: float, units: int) -> Reals:  # noqa: ARG002 -- all units that there are
        """Pick ways of every unit and give them the weight of the share; where ``weighs`` is off, pick so many."""
        uniform = self._uniform()
        if not self.weighs or not NEVER < share < 1.0 - NEVER:
            return np.asarray(uniform < share, dtype=np.float64)
        picked = uniform.reshape(-1, self.each) < np.clip(share, RARE, 1.0 - RARE)
        often = np.count_nonzero(picked, axis=1, keepdims=True) / self.each
        weight = self.weight * np.where(picked, share / often, (1.0 - share) / (1.0 - often))
        self.weight = weight / weight.mean(axis=1, keepdims=True)
        return np.asarray(picked.ravel(), dtype=np.float64)

    def half_normal(self, law: HalfNormal, units: int, powers: tuple[float, ...]) -> list[Reals]:  # noqa: ARG002
        """Return quantiles of a share of this law, raised to each power."""
        reach = 2.0 * normal_cdf(np.array([1.0 / max(law.scale, TINY)])) - 1.0
        x = law.scale * normal_quantile(0.5 + 0.5 * reach * self._uniform())
        x = 1.0 - x if law.below_one else x
        return [x**power for power in powers]

    def most(self, count: Counts, where: Reals, share: Reals, law: HalfNormal) -> Counts:  # noqa: ARG002
        """Return quantiles of the binomial where it is wanted, and leave one."""
        most = np.where(share < 1.0, np.maximum(count - 1.0, 0.0), count)
        taken: Counts = np.minimum(self.take(count, where * share), most)
        return taken

    def uniform(self, low: float, high: float, units: int) -> Reals:  # noqa: ARG002 -- all units that there are
        """Return the slices between the bounds."""
        return low + (high - low) * self._uniform()

    def whole(self, amount: Reals) -> Counts:
        """Round up in as many of the ways as the fraction says."""
        rounded: Counts = np.floor(amount + self._uniform())
        return rounded

    def papers(self, count: Counts) -> Counts:
        """Make parts of papers whole, as ``whole`` does."""
        return self.whole(count)

    def apportion(self, amount: Reals) -> Counts:
        """Return the amounts themselves: which unit has the whole one is not chance."""
        return amount

    def sampled(self, sample: int, units: int) -> Reals:
        """Pick a share of the ways of every unit."""
        picked: Reals = self.chosen(sample / units, units)
        return picked

    def mean(self, count: Counts) -> Reals:
        """(units,) the mean over the ways of each unit."""
        mean: Reals = np.einsum("uk,uk->u", count.reshape(-1, self.each), self.weight) / self.each
        return mean

    def order(self, times: int) -> Positions:
        """(units, times · each) ways of every unit in another order, each as often as its weight says."""
        ways = times * self.each
        before = np.zeros((self._unit.size, self.each + 1))
        np.cumsum(self.weight, axis=1, out=before[:, 1:])
        before[:, -1] = self.each
        np.minimum(before, self.each, out=before)
        # every unit begins at another place, so that what is rounded up here is rounded down there
        ends = np.floor(before * times + self._slices.uniform[self._rows(), :1] * self.each % 1.0).astype(np.intp)
        which = np.repeat(np.tile(np.arange(self.each), self._unit.size), np.diff(ends, axis=1).ravel())
        return np.take_along_axis(which.reshape(-1, ways), slices(ways).order[self._rows(ways)], axis=1)

    def _uniform(self) -> Reals:
        return self._slices.uniform[self._rows()].ravel()

    def _rows(self, each: int | None = None) -> Positions:
        """(units,) the orders for the next question: another one for each unit, and none asked of it before."""
        rows, self.asked = len(slices(each or self.each).order), self.asked + 1
        # an odd step near the golden section of a power of two leads to every row, and far away each time
        return (self._unit + self.asked * (int(0.618 * rows) | 1)) % rows


def binomial_quantile(count: Counts, share: Reals | float, normal: Reals, skew: Reals) -> Counts:
    """Quantiles of Binomial(count, share) where those of the standard normal curve are ``normal``.

    Cornish and Fisher's expansion to ``skew`` = (normal² − 1) ÷ 6, rounded to whole people. Of a fraction of a person,
    as scaling leaves them, the share is taken. Where hardly anybody is taken the skew fades, so that nobody is at last.
    """
    whole = np.floor(count)
    # what rounding left of a column, below nobody, is no person less
    np.maximum(whole, 0.0, out=whole)
    mean = whole * share
    variance = np.maximum(mean * (1.0 - share), 0.0)
    found: Counts = np.sqrt(variance) * normal
    found += (1.0 - 2.0 * share) * variance / (variance + FADING) * skew
    found += mean
    np.rint(found, out=found)
    np.clip(found, 0.0, whole, out=found)
    found += (count - whole) * share
    return found
