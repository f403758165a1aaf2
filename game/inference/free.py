"""Papers without a figure that is a share of the roll: the numbers of papers cast that fit are the same everywhere.

Errors · `BadInput` when the figures are so exact that more numbers would have to be tried than anyone would wait for.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil, floor

from game.inference.limits import refuse_if_above
from game.inference.papers import Papers, paper_shares
from game.inference.shares import bases_with_a_count
from game.inference.windows import Windows

_MOST_TRIED = 1 << 28
_MOST_WINDOWS = 1 << 24
_CHUNK = 1 << 16
_BLOCK = 1 << 12


def cast_that_fit(papers: Papers, low: int, high: int) -> Windows:
    """The numbers of papers cast, from low to high, that can be split as the figures say."""
    if paper_shares(papers).is_impossible:
        return Windows.of(1, 0)
    certain = max(_certain_from(papers, high), low)
    refuse_if_above(_MOST_TRIED, min(certain, high + 1) - low)
    possible = Windows.of(low, min(certain - 1, high))
    for share in papers.of_cast.values():
        if possible:
            possible = possible.intersection(bases_with_a_count(share, int(possible.starts[0]), int(possible.ends[-1])))
    pieces, windows = [Windows.of(certain, high)], 0
    for cast in possible.members(_CHUNK):
        fewest, most = papers.valid_range(cast, cast)
        fitting = cast[fewest <= most]
        pieces.append(Windows.covering(fitting, fitting))
        windows += pieces[-1].starts.size
        refuse_if_above(_MOST_WINDOWS, windows)
    return Windows.union(pieces)


def counts_over(papers: Papers, cast: Windows, names: tuple[str, ...]) -> Mapping[str, tuple[int, int]]:
    """Smallest and largest count of each figure over feasible numbers of papers cast.

    The search walks inwards from both ends and stops where whole counts could no longer beat what was found.
    """
    shares = paper_shares(papers).counts
    lows: dict[str, int] = {}
    for block in cast.members(_BLOCK):
        if lows and all(ceil(shares[name][0] * int(block[0])) >= lows[name] for name in names):
            break
        valid = papers.valid_range(block, block)
        for name in names:
            found = int(papers.count_range(name, block, block, valid)[0].min())
            lows[name] = min(found, lows.get(name, found))
    highs: dict[str, int] = {}
    for block in cast.members(_BLOCK, downwards=True):
        if highs and all(floor(shares[name][1] * int(block[-1])) <= highs[name] for name in names):
            break
        valid = papers.valid_range(block, block)
        for name in names:
            found = int(papers.count_range(name, block, block, valid)[1].max())
            highs[name] = max(found, highs.get(name, found))
    return {name: (lows[name], highs[name]) for name in names}


def _certain_from(papers: Papers, high: int) -> int:
    """A number of papers from which on every number fits, for certain; above `high` when there may be none.

    An interval wider than one count always holds a whole count. The range of valid papers is at most two counts
    narrower at each end than the shares alone would allow, so where those leave four counts it cannot be empty.
    """
    never = high + 1
    if papers.pinned:
        return never
    widths = [share.high - share.low for share in papers.of_cast.values()]
    if papers.ratio is None:
        low, by_shares = paper_shares(papers).valid
        widths.append((by_shares - low) / 4)
        return never if min(widths) <= 0 else floor(1 / min(widths)) + 1
    if {"for", "against"} & papers.of_cast.keys():
        return never
    return _certain_from_ratio(papers, high, widths) or never


def _certain_from_ratio(papers: Papers, high: int, widths: list[Fraction]) -> int | None:
    """The same where only invalid papers are a share of the papers cast: the valid must reach the gapless bases."""
    bases = papers.valid_bases
    kept = 1 - papers.of_cast["invalid"].low if widths else Fraction(1)
    if not bases or bases.ends[-1] < high or kept == 0 or 0 in widths:
        return None
    reached = ceil((int(bases.starts[-1]) + 1) / kept)
    return max([reached, *(floor(1 / width) + 1 for width in widths)])
