"""Papers with a figure that is a share of the roll: which numbers of papers cast fit differs between electorates.

Here every electorate is looked at on its own: adding up shares narrows the numbers of papers cast to a few, and these
are tried from both ends.

Errors · `BadInput` when that would take too long.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from game.engine.publication.rounding import Interval
from game.inference.body import Body
from game.inference.limits import Work
from game.inference.papers import PAPERS, Papers, Range
from game.inference.shares import highest_counts, largest_bases, lowest_counts, smallest_bases, widened
from game.inference.windows import FAR, Integers

_BLOCK = 1 << 16
_DEAR = 8
"""Work for one number here, compared with one of a share."""

_PARTS = 8

_ROOM = Fraction(3, 2)
"""By how much rounding three counts can change their sum."""

_FINE = 10**12
"""Shares are widened to this many parts before they bound a search, so that their sums stay small fractions."""

Extremes = dict[str, tuple[int, int]]
Ends = tuple[Fraction, Fraction]


class TiedPapers:
    """The search through electorates for one choice of rounding rules of the paper figures."""

    def __init__(self, papers: Papers, turnout: Interval, work: Work) -> None:
        self.papers = papers
        self.body = Body(papers, turnout)
        self._certain = None if papers.pinned or self.body.is_empty else self.body.certain()
        self._least = {name: papers.least(name) for name in PAPERS}
        self._loose = {name: papers.splits.share(name) for name in (*PAPERS, "valid")} if papers.splits.corners else {}
        self._fewest_valid = papers.valid_bases.ends(papers.valid_bases.low, papers.valid_bases.high)[0]
        self._work = work

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

    def all_fit(self, registered: tuple[int, int], cast: tuple[Ends, Ends]) -> bool:
        """Whether a range of electorates fits for certain when the roll allows these papers cast at its two ends."""
        if self._certain is None or registered[0] < self._certain[0]:
            return False
        turnout = self._certain[1]
        return all(
            low + _ROOM <= turnout * end <= high - _ROOM for end, (low, high) in zip(registered, cast, strict=True)
        )

    def may_widen(self, name: str, electorate: tuple[int | None, int | None], known: tuple[int, int]) -> bool:
        """Whether shares alone allow a count beyond the known in a range of electorates.

        An end of the range that is None is not asked about.
        """
        share, (first, last) = self.body.ends[name], electorate
        return bool(
            (first and max(share.counts(first)[0], self._least[name]) < known[0])
            or (last and share.counts(last)[1] > known[1])
        )

    def narrow(self, registered: Integers, low: Integers, high: Integers) -> Range:
        """Fewest and most papers cast that fit each electorate, from low to high; the fewest is FAR where none do."""
        if not self.papers.splits.corners:
            return np.full_like(low, FAR), high
        low, high = self._bounded(registered, low, high)
        fewest = self._first_fit(registered, low, high, 1)
        most = self._first_fit(registered, high, np.where(fewest == FAR, high + 1, fewest), -1)
        return fewest, np.where(fewest == FAR, -1, most)

    def widen(self, found: Extremes, registered: Integers, cast: Range, names: Sequence[str]) -> None:
        """Widen the counts found so far by those of electorates with these fewest and most papers cast."""
        if not names or not registered.size:
            return
        fewest, most = (self.papers.valid_range(registered, at) for at in cast)
        for at, valid in zip(cast, (fewest, most), strict=True):
            self._add_split(found, (registered, at), valid, names)
        if self._is_monotone((fewest[0], most[1])):
            return
        for part in range(1, _PARTS):  # most often a few numbers between the two ends already reach the bounds
            may = self._beyond(found, registered, names)
            if not may.any():
                return
            registered, cast = registered[may], (cast[0][may], cast[1][may])
            self._add(found, registered, cast[0] + (cast[1] - cast[0]) * part // _PARTS, names)
        may = self._beyond(found, registered, names)
        self._try_all(found, registered[may], (cast[0][may], cast[1][may]), names)

    def _beyond(self, found: Extremes, registered: Integers, names: Sequence[str]) -> NDArray[np.bool_]:
        """Of which electorates shares alone allow a count beyond those found."""
        may = np.zeros(registered.size, dtype=np.bool_)
        for name in names:
            share = widened(self.body.ends[name])
            may |= np.maximum(lowest_counts(share, registered), self._least[name]) < found[name][0]
            may |= highest_counts(share, registered) > found[name][1]
        return may

    def _try_all(self, found: Extremes, registered: Integers, cast: Range, names: Sequence[str]) -> None:
        """Look at every number of papers cast in some electorates."""
        numbers = cast[1] - cast[0] + 1
        before = np.cumsum(numbers) - numbers
        total = int(numbers.sum())
        self._work.look_at(total, _DEAR)
        for first in range(0, total, _BLOCK):
            places = np.arange(first, min(first + _BLOCK, total))
            each = np.searchsorted(before, places, side="right") - 1
            self._add(found, registered[each], cast[0][each] + places - before[each], names)

    def _add(self, found: Extremes, registered: Integers, cast: Integers, names: Sequence[str]) -> None:
        valid = self.papers.valid_range(registered, cast)
        fits = valid[0] <= valid[1]
        if fits.any():
            self._add_split(found, (registered[fits], cast[fits]), (valid[0][fits], valid[1][fits]), names)

    def _add_split(
        self, found: Extremes, papers: tuple[Integers, Integers], valid: Range, names: Sequence[str]
    ) -> None:
        """Widen the counts by those of electorates and papers cast that fit, with these numbers of valid papers."""
        for name in names:
            low, high = self.papers.count_range(name, *papers, valid)
            before = found.get(name, (FAR, -1))
            found[name] = min(before[0], int(low.min())), max(before[1], int(high.max()))

    def _first_fit(self, registered: Integers, start: Integers, stop: Integers, step: int) -> Integers:
        """The first number of papers cast that fits on the way from start to stop; FAR where none does."""
        found = np.full_like(start, FAR)
        waiting = np.flatnonzero((stop - start) * step >= 0)
        at = start[waiting]
        while waiting.size:
            self._work.look_at(waiting.size, _DEAR)
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
        if self.papers.ratio is not None:  # a share of valid papers is not printed of fewer than some number of them
            spoiled = self.papers.bounds("invalid", registered, low)[0] if "invalid" in self.papers.of_roll else 0
            fewest = ceil(self._fewest_valid / self._loose["valid"][1])
            low = np.maximum(low, np.maximum(self._fewest_valid + spoiled, fewest))
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
        loose = self._loose
        if self.papers.ratio is None:
            return [(own.get(name), loose[name]) for name in PAPERS]
        valid = None
        for name, share in (("for", self.papers.ratio), ("against", self.papers.ratio.complement())):
            if name in own:
                valid = smallest_bases(share, own[name][0]), largest_bases(share, own[name][1])
        return [(valid, loose["valid"]), (own.get("invalid"), loose["invalid"])]
