"""Papers without a figure that is a share of the roll: the numbers of papers cast that fit are the same everywhere.

Errors · `BadInput` when the figures are so exact that more numbers would have to be tried than anyone would wait for.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from game.inference.limits import Work
from game.inference.members import Comb, Members
from game.inference.papers import PAPERS, Papers
from game.inference.shares import largest_bases, smallest_bases
from game.inference.windows import FAR, Integers, Windows

_BLOCK = 1 << 12


def cast_that_fit(papers: Papers, low: int, high: int, work: Work) -> Members:
    """The numbers of papers cast, from low to high, that can be split as the figures say."""
    low, high = _pinned_reach(papers, max(low, 0), high)
    if not papers.splits.corners or low > high:
        return Members.none()
    comb = papers.splits.comb if not papers.pinned else Comb(1, FAR)

    def fits(cast: Integers) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        fewest, most = papers.valid_range(cast, cast)
        return np.asarray(fewest <= most)

    return Members((low, high), comb, fits, work)


def _pinned_reach(papers: Papers, low: int, high: int) -> tuple[int, int]:
    """Numbers of papers cast beyond which counts that are known exactly cannot be."""
    pinned = papers.pinned
    low = max([low, sum(pinned.get(name, 0) for name in PAPERS), *pinned.values()])
    whole = [names for names in (PAPERS, ("valid", "invalid")) if all(name in pinned for name in names)]
    for names in whole:
        total = sum(pinned[name] for name in names)
        low, high = max(low, total), min(high, total)
    for name in pinned.keys() & papers.of_cast.keys():
        count = np.full(1, pinned[name])
        low = max(low, int(smallest_bases(papers.of_cast[name], count)[0]))
        high = min(high, int(largest_bases(papers.of_cast[name], count)[0]))
    return low, high


def counts_over(papers: Papers, cast: Windows, names: Sequence[str], work: Work) -> Mapping[str, tuple[int, int]]:
    """Smallest and largest count of each figure over the papers cast in some windows that fit.

    The search walks inwards from both ends and stops where whole counts could no longer beat what was found.
    """
    splits = papers.splits
    least = {name: papers.least(name) for name in names}
    lows: dict[str, int] = {}
    highs: dict[str, int] = {}
    for block in _fitting(papers, cast, work, downwards=False):
        if lows and all(max(splits.counts(name, int(block[0]))[0], least[name]) >= lows[name] for name in names):
            break
        valid = papers.valid_range(block, block)
        for name in names:
            found = int(papers.count_range(name, block, block, valid)[0].min())
            lows[name] = min(found, lows.get(name, found))
    for block in _fitting(papers, cast, work, downwards=True):
        if highs and all(splits.counts(name, int(block[-1]))[1] <= highs[name] for name in names):
            break
        valid = papers.valid_range(block, block)
        for name in names:
            found = int(papers.count_range(name, block, block, valid)[1].max())
            highs[name] = max(found, highs.get(name, found))
    return {name: (lows[name], highs[name]) for name in names}


def _fitting(papers: Papers, cast: Windows, work: Work, *, downwards: bool) -> Iterator[Integers]:
    """The papers cast in some windows that fit, in blocks, from one end or the other."""
    step = papers.splits.comb.step if not papers.pinned else 1
    within = Windows.covering(-(-cast.starts // step), cast.ends // step)
    for block in within.members(_BLOCK, downwards=downwards):
        work.look_at(block.size)
        numbers = block * step
        low, high = papers.valid_range(numbers, numbers)
        if np.any(low <= high):
            yield numbers[low <= high]
