"""What a sample of stations says about all of them, however few they are and however unlike each other.

Whoever bets on stations at odds that are fair if a claim is true gains nothing on average over all samples, so that the
stake grows to E or more in at most one of E samples (Markov). This asks nothing of the stations: neither that they are
many, nor that they are alike, nor that dissent is spread over them. It uses what is posted before the day: how many
names are on each roll. In a sample without putting back a stake grows on average no more than with putting back
(Hoeffding 1963, theorem 4), so that the order of the stations does not matter.

Source · Waudby-Smith & Ramdas 2024, J. R. Stat. Soc. B 86:1–27; Hoeffding 1963, J. Am. Stat. Assoc. 58:13–30.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.engine.data.arrays import Reals

UNUSUAL = 0.05
"""Chance from which a difference between sample and claim is nothing unusual."""

SIDES = 2
"""The bettor may hold the claim for too low or for too high, and is forgiven half the chance for either."""

STAKES = np.array([2.0**-power for power in range(7)])
"""Shares of what can be staked at most; a bettor who does not know which is best has begun with some money on each."""

MONEY = np.array([*(2.0 ** -(power + 1) for power in range(6)), 2.0**-6])
"""What was put on each stake, 1 in all: bold bets first, as stations of one country are seldom far apart."""

EDGE, STEPS, CLOSE = 1e-12, 2**18, 1e-10
"""What is next to nothing; how finely bounds are told, from the sample to what is certain; how far one is looked for.
"""

TOGETHER, FEW = 16, 2_048
"""Factors of which one logarithm is taken, none of them so small or large that so many leave the range of numbers; up
to how many a logarithm of each is as quick."""


@dataclass(frozen=True, eq=False, slots=True)
class Sample:
    """What was counted in the stations watched, out of a country whose rolls are known.

    counted : (k,) papers of the kind in question, at most ``papers``
    papers  : (k,) papers or names that they are a share of, at most the names on the roll
    weight  : 1, in a forecast how likely each of them is to be watched
    largest : names on the longest roll of the country
    unseen  : names on the rolls of the stations that nobody watched
    claims  : how many claims are tested; one of several is more often unusual, and so has to be more so
    blur    : by how many papers the claim may be off because it was rounded to whole ones, in a forecast
    """

    counted: Reals
    papers: Reals
    weight: float
    largest: float
    unseen: float
    claims: int = 1
    blur: float = 0.0

    @property
    def share(self) -> float:
        """The share of what was seen, 0 where nothing was."""
        return self.weight * float(self.counted.sum()) / max(self.weight * float(self.papers.sum()), 1.0)

    def for_certain(self) -> tuple[float, float]:
        """Least and largest share of the whole country, whatever happened where nobody watched."""
        counted = self.weight * float(self.counted.sum())
        total = max(self.weight * float(self.papers.sum()) + self.unseen, 1.0)
        return max(counted - self.blur, 0.0) / total, min((counted + self.unseen + self.blur) / total, 1.0)

    def chance(self, low: float, high: float) -> float:
        """At most how often a sample is at least so far from a true share between ``low`` and ``high``."""
        least, most = self.for_certain()
        if high < least - EDGE or low > most + EDGE:
            return 0.0
        if low - EDGE <= self.share <= high + EDGE or self.unseen < 1.0:
            return 1.0
        won = self._won(high, above=True) if self.share > high else self._won(low, above=False)
        return min(SIDES * self.claims * math.exp(-won), 1.0)

    def could_be(self) -> tuple[float, float]:
        """Least and largest share that would make such a sample nothing unusual."""
        least, most = self.for_certain()
        if self.unseen < 1.0 or self.blur:
            return least, most
        return self._last(least, above=True), self._last(most, above=False)

    def _last(self, refuted: float, *, above: bool) -> float:
        """The share nearest to ``refuted`` that is not, a step back: the farther from the sample, the more is won."""
        # what is won grows by the square of how far off the claim is: its root is nearly a straight line
        enough, seen = math.sqrt(math.log(SIDES * self.claims / UNUSUAL)), self.share

        def beyond(part: float) -> float:
            return math.sqrt(max(self._won(seen + part * (refuted - seen), above=above), 0.0)) - enough

        most = beyond(1.0)
        if most < 0.0:
            return refuted
        return seen + math.floor(_crossing(beyond, -enough, most) * STEPS) / STEPS * (refuted - seen)

    def _won(self, claim: float, *, above: bool) -> float:
        """Logarithm of what 1 has grown to for whoever bets that the true share is above, or below, the claim."""
        claim = min(max(claim, EDGE), 1.0 - EDGE)
        beyond = self.counted - claim * self.papers
        gain = beyond / (claim * self.largest) if above else beyond / ((claim - 1.0) * self.largest)
        # nobody can lose more than the stake; where a box holds more papers than names, that has to be said
        # in place, as a forecast watches every station; and NumPy has a fast logarithm, but none of 1 + x
        left = np.multiply.outer(STAKES, gain)
        left += 1.0
        np.maximum(left, EDGE, out=left)
        grown = self.weight * _logarithm_of_all(left)
        best = float(grown.max())
        return best + math.log(float(MONEY @ np.exp(grown - best)))


def _logarithm_of_all(factors: Reals) -> Reals:
    """(n,) the logarithm of the product of each row of (n, k) factors."""
    whole = factors.shape[1] // TOGETHER * TOGETHER if factors.shape[1] > FEW else 0
    total: Reals = np.log(factors[:, whole:]).sum(axis=1)
    if whole:
        products = factors[:, :whole].reshape(len(factors), TOGETHER, -1).prod(axis=1)
        total += np.log(products, out=products).sum(axis=1)
    return total


def _crossing(rising: Callable[[float], float], below: float, above: float) -> float:
    """Where in (0, 1) a function that rises from ``below`` 0 to ``above`` it does so: Anderson & Björck 1973."""
    low, high, last = 0.0, 1.0, 0.0
    while high - low > CLOSE:
        middle = low - (high - low) * below / (above - below)
        found = rising(middle)
        if abs(found) < EDGE:
            return middle
        # an end that has stayed once is taken for nearer to nothing than it is, or the other one would creep
        if found < 0.0:
            above *= (1.0 - found / below if found > below else 0.5) if last < 0.0 else 1.0
            low, below = middle, found
        else:
            below *= (1.0 - found / above if found < above else 0.5) if last > 0.0 else 1.0
            high, above = middle, found
        last = found
    return high
