"""Sets of whole numbers kept as windows: sorted ranges, both ends included, none touching another.

Feasible electorates and feasible numbers of papers come as a few long windows, or as many short ones; in both cases
the windows are far fewer than the numbers in them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Integers: TypeAlias = NDArray[np.int64]

FAR = 1 << 40
"""A number above every count in question: "no bound", or "there is none"."""


@dataclass(frozen=True, eq=False, slots=True)
class Windows:
    """A set of whole numbers: window k holds starts[k] to ends[k]."""

    starts: Integers
    ends: Integers

    @classmethod
    def of(cls, low: int, high: int) -> "Windows":
        """All numbers from low to high; none if low is above high."""
        return cls.covering(np.array([low], dtype=np.int64), np.array([high], dtype=np.int64))

    @classmethod
    def covering(cls, lows: Integers, highs: Integers) -> "Windows":
        """All numbers in any of the ranges lows[k] to highs[k], in any order, overlapping or not."""
        real = lows <= highs
        if not real.all():
            lows, highs = lows[real], highs[real]
        if not lows.size:
            return cls(lows, highs)
        if np.any(lows[1:] < lows[:-1]):
            order = np.argsort(lows, kind="stable")
            lows, highs = lows[order], highs[order]
        reach = np.maximum.accumulate(highs)
        opens = np.flatnonzero(lows[1:] > reach[:-1] + 1) + 1
        firsts = np.concatenate((np.zeros(1, dtype=np.int64), opens))
        lasts = np.concatenate((opens - 1, np.array([lows.size - 1])))
        return cls(lows[firsts], reach[lasts])

    @classmethod
    def where(cls, holds: NDArray[np.bool_], first: int) -> "Windows":
        """The numbers first + k for which holds[k]."""
        if holds.all():
            return cls.of(first, first + holds.size - 1)
        edges = np.flatnonzero(np.diff(holds.view(np.int8), prepend=0, append=0)).astype(np.int64) + first
        return cls(edges[::2], edges[1::2] - 1)

    @classmethod
    def union(cls, several: Iterable["Windows"]) -> "Windows":
        """The numbers in any of several sets."""
        listed = [each for each in several if each]
        if len(listed) == 1:
            return listed[0]
        none = np.empty(0, dtype=np.int64)
        return cls.covering(
            np.concatenate([none, *(each.starts for each in listed)]),
            np.concatenate([none, *(each.ends for each in listed)]),
        )

    def __bool__(self) -> bool:
        return self.starts.size > 0

    @property
    def size(self) -> int:
        """How many numbers are in the set."""
        return int((self.ends - self.starts + 1).sum())

    def pairs(self, most: int) -> tuple[tuple[int, int], ...]:
        """The first windows, at most so many, as plain (low, high)."""
        return tuple(zip(self.starts[:most].tolist(), self.ends[:most].tolist(), strict=True))

    def holds(self, low: int, high: int) -> bool:
        """Whether every number from low to high is in the set."""
        window = int(np.searchsorted(self.ends, low, side="left"))
        return window < self.ends.size and bool(self.starts[window] <= low and high <= self.ends[window])

    def within(self, low: int, high: int) -> "Windows":
        """The numbers of the set from low to high."""
        first, after = np.searchsorted(self.ends, low, side="left"), np.searchsorted(self.starts, high, side="right")
        if first >= after:
            return Windows(self.starts[:0], self.ends[:0])
        starts, ends = self.starts[first:after], self.ends[first:after]
        if starts[0] < low or ends[-1] > high:
            starts, ends = starts.copy(), ends.copy()
            starts[0], ends[-1] = max(int(starts[0]), low), min(int(ends[-1]), high)
        return Windows(starts, ends)

    def intersection(self, other: "Windows") -> "Windows":
        """The numbers in both sets."""
        first = np.searchsorted(other.ends, self.starts, side="left")
        after = np.searchsorted(other.starts, self.ends, side="right")
        shared = np.maximum(after - first, 0)
        mine = np.repeat(np.arange(self.starts.size), shared)
        theirs = np.arange(mine.size) - np.repeat(np.cumsum(shared) - shared, shared) + np.repeat(first, shared)
        return Windows(
            np.maximum(self.starts[mine], other.starts[theirs]), np.minimum(self.ends[mine], other.ends[theirs])
        )

    def all_members(self) -> Integers:
        """Every member, smallest first: for sets known to be small."""
        return np.concatenate([np.empty(0, dtype=np.int64), *self.members(1 << 16)])

    def members(self, block: int, *, downwards: bool = False) -> Iterator[Integers]:
        """Every member once, in blocks of at most so many, upwards or downwards from block to block."""
        sizes = self.ends - self.starts + 1
        before = np.cumsum(sizes) - sizes
        total = int(sizes.sum())
        firsts = range(0, total, block)
        for first in reversed(firsts) if downwards else firsts:
            places = np.arange(first, min(first + block, total))
            window = np.searchsorted(before, places, side="right") - 1
            yield self.starts[window] + places - before[window]
