"""What a sample of stations says about all of them, however few they are and however unlike each other.

Whoever bets on stations at odds that are fair if a claim is true gains nothing on average over all samples, so that the
stake grows to E or more in at most one of E samples (Markov). This asks nothing of the stations: neither that they are
many, nor that they are alike, nor that dissent is spread over them. It uses what is posted before the day: how many
names are on each roll. In a sample without putting back a stake grows on average no more than with putting back
(Hoeffding 1963, theorem 4), so that the order of the stations does not matter.

Source · Waudby-Smith & Ramdas 2024, J. R. Stat. Soc. B 86:1–27; Hoeffding 1963, J. Am. Stat. Assoc. 58:13–30.
"""

import math
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

EDGE, HALVINGS = 1e-12, 18


@dataclass(frozen=True, eq=False, slots=True)
class Sample:
    """What was counted in the stations watched, out of a country whose rolls are known.

    counted : (k,) papers of the kind in question, at most ``papers``
    papers  : (k,) papers or names that they are a share of, at most the names on the roll
    weight  : (k,) 1 for each, in a forecast how likely it is to be watched
    largest : names on the longest roll of the country
    unseen  : names on the rolls of the stations that nobody watched
    claims  : how many claims are tested; one of several is more often unusual, and so has to be more so
    blur    : by how many papers the claim may be off because it was rounded to whole ones, in a forecast
    """

    counted: Reals
    papers: Reals
    weight: Reals
    largest: float
    unseen: float
    claims: int = 1
    blur: float = 0.0

    @property
    def share(self) -> float:
        """The share of what was seen, 0 where nothing was."""
        return float(self.weight @ self.counted) / max(float(self.weight @ self.papers), 1.0)

    def for_certain(self) -> tuple[float, float]:
        """Least and largest share of the whole country, whatever happened where nobody watched."""
        counted = float(self.weight @ self.counted)
        total = max(float(self.weight @ self.papers) + self.unseen, 1.0)
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
        """The share nearest to ``refuted`` that is not, by halving: the farther from the sample, the more is won."""
        enough, kept = math.log(SIDES * self.claims / UNUSUAL), self.share
        if self._won(refuted, above=above) < enough:
            return refuted
        for _ in range(HALVINGS):
            middle = 0.5 * (refuted + kept)
            if self._won(middle, above=above) < enough:
                kept = middle
            else:
                refuted = middle
        return kept

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
        grown = np.log(left, out=left) @ self.weight
        best = float(grown.max())
        return best + math.log(float(MONEY @ np.exp(grown - best)))
