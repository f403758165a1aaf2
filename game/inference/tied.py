"""Papers with a figure that is a share of the roll: which numbers of papers cast fit differs between electorates.

Here every electorate is looked at on its own: adding up shares narrows the numbers of papers cast to a few, and these
are tried from both ends.

Errors · `BadInput` when that would take too long.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from game.engine.publication.rounding import Interval
from game.inference.limits import refuse_if_above
from game.inference.papers import EVERYTHING, PAPERS, Papers, Range, paper_shares
from game.inference.shares import highest_counts, largest_bases, lowest_counts, smallest_bases
from game.inference.windows import FAR, Integers

_MOST_STEPS = 1 << 28
_MOST_PAIRS = 1 << 27
_BLOCK = 1 << 16
_AT_ONCE = 16
"""Electorates tried at each end of those that are left, before the rest is looked at again."""

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

    def _is_monotone(self, valid: Range) -> bool:
        """Whether every count can only grow with the papers cast, so that its extremes are at their extremes.

        Two figures that both follow the papers cast step at different places, and gaps among the valid papers throw
        the remainder about: then all numbers of papers in between have to be looked at. A share of the valid papers
        counts as following the papers cast, except beside nothing but a share of invalid papers.
        """
        if self.papers.ratio is None:
            return len(self.papers.of_cast) <= 1
        gapless = self.papers.valid_bases.holds(int(valid[0].min()), int(valid[1].max()))
        return gapless and self.papers.of_cast.keys() <= {"invalid"}

    def cast_bounds(self, registered: int, spare: int) -> tuple[Fraction, Fraction]:
        """Fewest and most papers cast that leave so many papers to spare, when counts need not be whole.

        With none to spare, nothing outside these bounds fits. A share of the valid papers is not looked at.
        """
        (fixed_low, fixed_high), (share_low, share_high) = _sums(self.papers, PAPERS)
        low, high = Fraction(0), Fraction(FAR)
        if self.papers.ratio is not None:
            return low, high
        if fixed_low * registered + spare > 0:
            low = (fixed_low * registered + spare) / (1 - share_low) if share_low < 1 else high
        if share_high < 1:
            high = (fixed_high * registered - spare) / (1 - share_high)
        return low, high

    def sure_cast(self, registered: int, cast: tuple[int, int]) -> tuple[int, int]:
        """Those of a range of papers cast that certainly fit; none (1, 0) where that is not certain.

        Every whole count is within one of its share, so three papers to spare are enough for three figures.
        """
        narrow = [(each.high - each.low) * registered for each in self.papers.of_roll.values()]
        narrow += [(each.high - each.low) * cast[0] for each in self.papers.of_cast.values()]
        if self.papers.ratio is not None or self.papers.pinned or min(narrow) <= 1:
            return 1, 0
        low, high = self.cast_bounds(registered, len(PAPERS))
        return max(cast[0], ceil(low)), min(cast[1], floor(high))

    def may_widen(
        self, name: str, cast: tuple[Fraction, Fraction], electorate: tuple[int, int], known: tuple[int, int]
    ) -> bool:
        """Whether shares alone allow a count beyond the known in a range of electorates, of which `cast` are shares."""
        (fixed_low, fixed_high), (share_low, share_high) = _sums(
            self.papers, [other for other in PAPERS if other != name]
        )
        (own_fixed_low, own_fixed_high), (own_low, own_high) = _sums(self.papers, [name])
        low, high = own_fixed_low + own_low * cast[0], own_fixed_high + own_high * cast[1]
        if share_high < 1:  # what the others leave grows with the papers cast
            low = max(low, cast[0] * (1 - share_high) - fixed_high)
        if share_low < 1:
            high = min(high, cast[1] * (1 - share_low) - fixed_low)
        return ceil(low * electorate[0]) < known[0] or floor(high * electorate[1]) > known[1]

    def narrow(self, registered: Integers, low: Integers, high: Integers) -> Range:
        """Fewest and most papers cast that fit each electorate, from low to high; the fewest is FAR where none do."""
        if self._shares.is_impossible:
            return np.full_like(low, FAR), high
        low, high = self._bounded(registered, low, high)
        fewest = self._first_fit(registered, low, high, 1)
        most = self._first_fit(registered, high, np.where(fewest == FAR, high + 1, fewest), -1)
        return fewest, np.where(fewest == FAR, -1, most)

    def widen(self, found: Extremes, registered: Integers, cast: Range, names: Sequence[str]) -> None:
        """Widen the counts found so far by those of electorates with these fewest and most papers cast."""
        if not names or not registered.size:
            return
        for at in cast:
            self._add(found, registered, at, names)
        fewest, most = (self.papers.valid_range(registered, at) for at in cast)
        if self._is_monotone((fewest[0], most[1])):
            return
        waiting = np.arange(registered.size)
        while waiting.size:
            could = self._could_widen(found, registered[waiting], (cast[0][waiting], cast[1][waiting]), names)
            waiting = waiting[could]
            for each in sorted({*waiting[:_AT_ONCE].tolist(), *waiting[-_AT_ONCE:].tolist()}):
                self._try_all(found, int(registered[each]), (int(cast[0][each]), int(cast[1][each])), names)
            waiting = waiting[_AT_ONCE:-_AT_ONCE]

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

    def _could_widen(
        self, found: Extremes, registered: Integers, cast: Range, names: Sequence[str]
    ) -> NDArray[np.bool_]:
        """Electorates in which shares alone would allow a count beyond those found so far."""
        may = np.zeros(registered.size, dtype=np.bool_)
        fewest = self.papers.valid_range(registered, cast[0])
        most = self.papers.valid_range(registered, cast[1])
        for name in names:
            low = self.papers.own_range(name, registered, cast[0], fewest)[0]
            high = self.papers.own_range(name, registered, cast[1], most)[1]
            left = self._left_by_others(name, registered, cast)
            may |= (np.maximum(low, left[0]) < found[name][0]) | (np.minimum(high, left[1]) > found[name][1])
        return may

    def _left_by_others(self, name: str, registered: Integers, cast: Range) -> Range:
        """What the other two figures leave for one at least and at most, when counts need not be whole."""
        low, high = np.zeros_like(cast[0]), cast[1]
        if self.papers.ratio is not None:
            return low, high
        others = [other for other in PAPERS if other != name]
        share_low, share_high = _sums(self.papers, others)[1]
        kept = Interval(
            Fraction(max(floor((1 - share_high) * _FINE), 0), _FINE), Fraction(ceil((1 - share_low) * _FINE), _FINE)
        )
        low, high = lowest_counts(kept, cast[0]), highest_counts(kept, cast[1])
        for other in self.papers.of_roll.keys() & set(others):
            fewest, most = self.papers.bounds(other, registered, registered)
            low, high = low - most, high - fewest
        return low, high

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
        low, high = np.maximum(low, smallest_bases(most, fixed_low)), np.minimum(high, largest_bases(least, fixed_high))
        for name in sorted(self.papers.pinned.keys() & self.papers.of_cast.keys()):
            own, count = self.papers.of_cast[name], np.full(1, self.papers.pinned[name])
            low, high = np.maximum(low, smallest_bases(own, count)), np.minimum(high, largest_bases(own, count))
        return low, high

    def _parts(self, registered: Integers) -> list[tuple[Range | None, tuple[Fraction, Fraction]]]:
        """The parts of the papers cast, each with its counts (when the electorate alone bounds it) and its share."""
        own = {}
        for name in self.papers.of_roll:
            fewest, most = self.papers.bounds(name, registered, registered)
            own[name] = np.where(fewest > most, FAR, fewest), most  # out of all reach where the text allows no count
        loose = self._shares.counts
        if self.papers.ratio is None:
            return [(own.get(name), loose[name]) for name in PAPERS]
        valid = None
        for name, share in (("for", self.papers.ratio), ("against", self.papers.ratio.complement())):
            if name in own:
                valid = smallest_bases(share, own[name][0]), largest_bases(share, own[name][1])
        return [(valid, self._shares.valid), (own.get("invalid"), loose["invalid"])]


def _sums(papers: Papers, names: Iterable[str]) -> tuple[tuple[Fraction, Fraction], tuple[Fraction, Fraction]]:
    """Low and high ends of some figures added up: as a share of the electorate, and as a share of the papers cast."""
    fixed, share = [Fraction(0), Fraction(0)], [Fraction(0), Fraction(0)]
    for name in names:
        into = fixed if name in papers.of_roll else share
        ends = papers.of_roll.get(name) or papers.of_cast.get(name, EVERYTHING)
        into[0] += ends.low
        into[1] += ends.high
    return (fixed[0], fixed[1]), (share[0], share[1])
