"""Papers with a figure that is a share of the roll: which numbers of papers cast fit differs between electorates.

Here every electorate is looked at on its own: a real-number argument narrows the numbers of papers cast to a few, and these
are tried from both ends.
Errors · `BadInput` when that would take too long.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from game.engine.publication.rounding import Interval
from game.engine.publication.solver_limits import refuse_if_above
from game.engine.publication.solver_papers import PAPERS, Papers, Range, paper_shares
from game.engine.publication.solver_shares import largest_bases, smallest_bases
from game.engine.publication.solver_windows import FAR, Integers

_MOST_STEPS = 1 << 28
_MOST_PAIRS = 1 << 27
_BLOCK = 1 << 16
_FINE = 10**12
"""Shares are widened to this many parts before they bound a search, so that their sums stay small fractions."""

Extremes = dict[str, tuple[int, int]]


class TiedPapers:
    """The search through electorates for one choice of rounding rules of the paper figures."""

    def __init__(self, papers: Papers) -> None:
        self.papers = papers
        self._shares = paper_shares(papers)
        self._steps = 0
        self._pairs = 0

    @property
    def monotone(self) -> bool:
        """Whether every count can only grow with the papers cast, so that its extremes are at their extremes.

        Two figures that both follow the papers cast step at different places, and gaps among the valid papers throw
        the remainder about: then all numbers of papers in between have to be looked at.
        """
        return self.papers.ratio is None and len(self.papers.of_cast) <= 1

    def narrow(self, registered: Integers, low: Integers, high: Integers) -> Range:
        """Fewest and most papers cast that fit each electorate, from low to high; FAR where none do."""
        if self._shares.is_impossible:
            return np.full_like(low, FAR), high
        low, high = self._bounded(registered, low, high)
        fewest = self._first_fit(registered, low, high, 1)
        return fewest, self._first_fit(registered, high, np.where(fewest == FAR, high + 1, fewest), -1)

    def widen(self, found: Extremes, registered: Integers, cast: Range, names: Sequence[str]) -> None:
        """Widen the smallest and largest counts found so far by those of electorates with these fewest and most papers."""
        if not names or not registered.size:
            return
        for at in cast:
            self._add(found, registered, at, names)
        if self.monotone:
            return
        waiting = np.arange(registered.size)
        while True:
            waiting = waiting[self._may_widen(found, registered[waiting], (cast[0][waiting], cast[1][waiting]), names)]
            if not waiting.size:
                return
            widest = int((cast[1][waiting] - cast[0][waiting]).max()) + 1
            taken = max(_BLOCK // widest // 2, 1)
            ends = np.unique(np.concatenate((waiting[:taken], waiting[-taken:])))
            for each in ends:
                self._try_all(found, int(registered[each]), (int(cast[0][each]), int(cast[1][each])), names)
            waiting = waiting[taken:-taken]

    def _try_all(self, found: Extremes, registered: int, cast: tuple[int, int], names: Sequence[str]) -> None:
        """Look at every number of papers cast in one electorate."""
        self._pairs += cast[1] - cast[0] + 1
        refuse_if_above(_MOST_PAIRS, self._pairs)
        for first in range(cast[0], cast[1] + 1, _BLOCK):
            at = np.arange(first, min(first + _BLOCK, cast[1] + 1))
            self._add(found, np.full_like(at, registered), at, names)

    def _add(self, found: Extremes, registered: Integers, cast: Integers, names: Sequence[str]) -> None:
        valid = self.papers.valid_range(registered, cast)
        fits = valid[0] <= valid[1]
        registered, cast, valid = registered[fits], cast[fits], (valid[0][fits], valid[1][fits])
        if not cast.size:
            return
        for name in names:
            low, high = self.papers.count_range(name, registered, cast, valid)
            before = found.get(name, (FAR, -1))
            found[name] = min(before[0], int(low.min())), max(before[1], int(high.max()))

    def _may_widen(self, found: Extremes, registered: Integers, cast: Range, names: Sequence[str]) -> NDArray[np.bool_]:
        """Electorates in which a figure's own text would allow a count beyond those found so far."""
        may = np.zeros(registered.size, dtype=np.bool_)
        fewest = self.papers.valid_range(registered, cast[0])
        most = self.papers.valid_range(registered, cast[1])
        for name in names:
            may |= self.papers.own_range(name, registered, cast[0], fewest)[0] < found[name][0]
            may |= self.papers.own_range(name, registered, cast[1], most)[1] > found[name][1]
        return may

    def _first_fit(self, registered: Integers, start: Integers, stop: Integers, step: int) -> Integers:
        """The first number of papers cast that fits on the way from start to stop; FAR where none does."""
        found = np.full_like(start, FAR)
        waiting = np.flatnonzero((stop - start) * step >= 0)
        at = start[waiting]
        while waiting.size:
            self._steps += waiting.size
            refuse_if_above(_MOST_STEPS, self._steps)
            low, high = self.papers.valid_range(registered[waiting], at)
            fits = low <= high
            found[waiting[fits]] = at[fits]
            going = ~fits & (at != stop[waiting])
            waiting, at = waiting[going], at[going] + step
        return found

    def _bounded(self, registered: Integers, low: Integers, high: Integers) -> Range:
        """Narrow the numbers of papers cast to those whose parts can add up when counts need not be whole.

        The papers cast are the sum of their parts: for, against and invalid, or valid and invalid. Parts bounded by the
        electorate have fixed ends; the others take a share of the papers cast.
        """
        fixed_low, fixed_high = np.zeros_like(low), np.zeros_like(low)
        share_low, share_high = 0, 0
        for bounds, share in self._parts(registered):
            if bounds is None:
                share_low += floor(share[0] * _FINE)
                share_high += ceil(share[1] * _FINE)
            else:
                fixed_low, fixed_high = fixed_low + bounds[0], fixed_high + bounds[1]
        most = Interval(Fraction(0), Fraction(max(_FINE - share_low, 0), _FINE))
        least = Interval(Fraction(max(_FINE - share_high, 0), _FINE), Fraction(1))
        return np.maximum(low, smallest_bases(most, fixed_low)), np.minimum(high, largest_bases(least, fixed_high))

    def _parts(self, registered: Integers) -> list[tuple[Range | None, tuple[Fraction, Fraction]]]:
        """The parts of the papers cast, each with its counts (when the electorate alone bounds it) or its share."""
        counts = self._shares.counts
        own = {name: self._of_roll(name, registered) for name in PAPERS}
        spoiled = (own["invalid"], self._loose("invalid"))
        if self.papers.ratio is None:
            return [(own["for"], self._loose("for")), (own["against"], self._loose("against")), spoiled]
        ...
        return [(None, counts["for"]), spoiled]
