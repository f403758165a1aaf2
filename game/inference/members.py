"""Sets of whole numbers that end in a regular comb, worked out only where somebody looks.

The bases of a share and the numbers of papers that can be split as printed are irregular while they are small and
then every number, or every so-many-th. Only the irregular part is ever tried number by number, a chunk at a time.

Errors · `BadInput` when more numbers would have to be tried than the work allows.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.inference.limits import Work
from game.inference.windows import FAR, Integers, Windows

Test: TypeAlias = Callable[[Integers], NDArray[np.bool_]]

_CHUNK = 1 << 13
_KEPT = 1 << 10
"""Chunks remembered: a few tens of megabytes at most."""

_DEAR, _AGAIN = 4, 64
"""Work for one number that is tested here, and for one chunk that was tested before."""

_WIDEST = 1 << 18
"""Numbers in a range that is looked through to see whether all of it is in the set."""


@dataclass(frozen=True, slots=True)
class Comb:
    """From `start` on exactly every `step`-th number is in the set, and below it only such numbers can be."""

    step: int
    start: int


@dataclass(frozen=True, slots=True)
class _Run:
    """Chunks next to each other, and all members in them: asked for again and again, a little further each time."""

    first: int
    after: int
    known: Windows


class Members:
    """The numbers from low to high that pass a test, of which all in the comb are known to pass."""

    def __init__(
        self, reach: tuple[int, int], comb: Comb, test: Test, work: Work, irregular: Windows | None = None
    ) -> None:
        """With `irregular`, all members below the comb are known already and none is ever tried."""
        self.low, self.high = reach
        self.irregular = irregular
        self.step, self.start = comb.step, comb.start
        self._test = test
        self._work = work
        self._chunks: dict[int, Windows] = {}
        self._run = _Run(0, 0, Windows.of(1, 0))

    @classmethod
    def none(cls) -> "Members":
        """The empty set."""
        return cls((1, 0), Comb(1, 1), lambda numbers: np.zeros(numbers.shape, dtype=np.bool_), Work(0))

    def holds(self, low: int, high: int) -> bool:
        """Whether every number from low to high is known to be in the set; False when that would take long to tell."""
        if low > high or low < self.low or high > self.high or (self.step > 1 and low < high):
            return False
        if low >= self.start:
            return low % self.step == 0
        return high - low <= _WIDEST and self.windows(low, high).holds(low, high)

    def windows(self, low: int, high: int) -> Windows:
        """The members from low to high, for a range that holds no more multiples of the step than anyone can list."""
        low, high = max(low, self.low), min(high, self.high)
        if low > high:
            return Windows.of(1, 0)
        pieces = self._pieces(low, min(high, self.start - 1))
        regular = max(low, self.start)
        if self.step == 1:
            pieces.append(Windows.of(regular, high))
        elif regular <= high:
            numbers = np.arange(-(-regular // self.step), high // self.step + 1) * self.step
            pieces.append(Windows.covering(numbers, numbers))
        return Windows.union(pieces).within(low, high)

    def ends(self, low: int, high: int) -> tuple[int, int]:
        """The smallest and the largest member of one range; the smallest is above the largest where there is none."""
        first, last = self.narrow(np.array([low]), np.array([high]))
        return int(first[0]), int(last[0])

    def narrow(self, lows: Integers, highs: Integers) -> tuple[Integers, Integers]:
        """The smallest and the largest member of each range; the smallest is above the largest where there is none."""
        lows, highs = np.maximum(lows, self.low), np.minimum(highs, self.high)
        real = lows <= highs
        if not real.any():
            return np.full_like(lows, FAR), highs
        if lows.min() >= self.start and self.step == 1:
            return np.where(real, lows, FAR), highs
        ends = int(lows[real].min()), int(highs[real].max())
        first = self._upwards(np.where(real, lows, ends[0]), ends[1])
        last = self._downwards(np.where(real, highs, ends[1]), ends[0])
        return np.where(real, first, FAR), np.where(real, last, -1)

    def _upwards(self, numbers: Integers, limit: int) -> Integers:
        """The first member at or above each number; beyond the limit nobody looks."""
        regular = np.maximum(-(-numbers // self.step) * self.step, self.start)
        lowest, highest = int(numbers.min()), int(numbers.max())
        if lowest >= self.start:
            return regular
        limit = min(limit, self.start - 1)
        pieces = self._pieces(lowest, min(highest, limit))
        for chunk in self._chunks_of(min(highest, limit) + 1, limit):
            if pieces and pieces[-1] and pieces[-1].ends[-1] >= highest:
                break
            pieces += filter(None, [self._chunk(chunk)])
        known = Windows.union(pieces)
        starts = np.append(known.starts, FAR)[np.searchsorted(known.ends, numbers, side="left")]
        return np.where(starts == FAR, regular, np.maximum(numbers, starts))

    def _downwards(self, numbers: Integers, limit: int) -> Integers:
        """The last member at or below each number; below the limit nobody looks."""
        regular = numbers // self.step * self.step
        if numbers.min() >= self.start:
            return regular
        lowest, highest = int(numbers.min()), min(int(numbers.max()), self.start - 1)
        pieces = self._pieces(lowest, highest)[::-1]
        for chunk in reversed(self._chunks_of(limit, lowest - 1)):
            if pieces and pieces[-1] and pieces[-1].starts[0] <= lowest:
                break
            pieces += filter(None, [self._chunk(chunk)])
        known = Windows.union(pieces)
        before = np.searchsorted(known.starts, numbers, side="right")
        ends = np.concatenate((np.full(1, -1, dtype=np.int64), known.ends))[before]
        return np.where(numbers >= self.start, regular, np.minimum(numbers, ends))

    def _pieces(self, low: int, high: int) -> list[Windows]:
        """Windows that hold, among others, the irregular members from low to high, upwards."""
        if self.irregular is not None:
            return [self.irregular]
        chunks = self._chunks_of(low, high)
        if not chunks:
            return []
        run = self._run
        if not run.first <= chunks.start <= chunks.stop <= run.after:
            first, pieces = chunks.start, []
            if run.first <= first <= run.after and chunks.stop - run.first <= _KEPT // 4:
                first, pieces = run.first, [run.known]
            pieces += [self._chunk(each) for each in range(run.after if pieces else first, chunks.stop)]
            self._work.look_at(sum(each.starts.size for each in pieces))
            self._run = _Run(first, chunks.stop, Windows.union(pieces))
        wide = _CHUNK * self.step
        return [self._run.known.within(chunks.start * wide, chunks.stop * wide - 1)]

    def _chunks_of(self, low: int, high: int) -> range:
        """The chunks still to be tried for the irregular numbers from low to high."""
        if low > high or self.irregular is not None:
            return range(0)
        wide = _CHUNK * self.step
        return range(low // wide, high // wide + 1)

    def _chunk(self, chunk: int) -> Windows:
        self._work.look_at(_AGAIN)
        if chunk not in self._chunks:
            if len(self._chunks) >= _KEPT:
                self._chunks.clear()
            self._chunks[chunk] = self._tried(chunk)
        return self._chunks[chunk]

    def _tried(self, chunk: int) -> Windows:
        last = min(self.high, self.start - 1) // self.step
        first = max(chunk * _CHUNK, -(-self.low // self.step))
        numbers = np.arange(first, min((chunk + 1) * _CHUNK, last + 1)) * self.step
        if not numbers.size:
            return Windows.of(1, 0)
        self._work.look_at(numbers.size, _DEAR)
        passed = self._test(numbers)
        if self.step == 1:
            return Windows.where(passed, int(numbers[0]))
        return Windows.covering(numbers[passed], numbers[passed])
