"""One pass over the electorates: for every choice of rounding rules, where the roll and the papers agree.

The figures of the roll and those of the papers meet in one number only, the papers cast. So the pass works out each
rule of the roll once per stretch of electorates, however many rules the papers may follow.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor

import numpy as np

from game.engine.publication.rounding import Interval
from game.inference.roll import Key, Roll, Stretch
from game.inference.shares import largest_bases, smallest_bases
from game.inference.tied import TiedPapers
from game.inference.windows import FAR, Integers, Windows

_STRETCH = 1 << 16
_SURE = 2


@dataclass(eq=False, slots=True)
class Tally:
    """What one choice of rules for the roll and one behaviour of the papers has in common, as far as the pass has come.

    electorates : electorates that fit
    cast        : numbers of papers cast between the fewest and the most of any electorate that fits
    extremes    : smallest and largest count of each figure
    """

    electorates: list[Windows] = field(default_factory=list)
    cast: list[Windows] = field(default_factory=list)
    extremes: dict[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, eq=False, slots=True)
class Meeting:
    """A choice of rules for the roll beside one behaviour of the papers.

    shares      : the shares of the electorate that can have voted when counts need not be whole
    papers      : the numbers of papers cast that fit, or the search for them where they differ between electorates
    paper_names : the paper figures whose counts are wanted
    """

    rules: Key
    shares: tuple[Fraction, Fraction]
    papers: Windows | TiedPapers
    paper_names: Sequence[str] = ()
    tally: Tally = field(default_factory=Tally)


def scan(roll: Roll, electorate: tuple[int, int], meetings: Sequence[Meeting], report: Callable[[float], None]) -> None:
    """Fill the tally of every meeting, over all electorates of the range; `report` hears the share done, 0 to 1."""
    for done, registered in _stretches(*electorate):
        stretch = Stretch(roll, registered)
        for meeting in meetings:
            if not _all_fit(stretch, meeting):
                _meet(_candidates(stretch, meeting), meeting)
        report(done)


def first_fit(roll: Roll, electorate: tuple[int, int], meetings: Sequence[Meeting]) -> bool:
    """Whether any meeting has any electorate that fits; stops at the first."""
    for _, registered in _stretches(*electorate):
        stretch = Stretch(roll, registered)
        for meeting in meetings:
            _meet(_candidates(stretch, meeting), meeting)
            if meeting.tally.electorates:
                return True
    return False


def _all_fit(stretch: Stretch, meeting: Meeting) -> bool:
    """Add a whole stretch at once, if it is certain that all of it fits and that no count goes beyond those known.

    The certain range of papers cast is at least two wide at both ends of the stretch and changes evenly between them,
    so neighbouring electorates share it and no number of papers in between is missed.
    """
    tally, papers = meeting.tally, meeting.papers
    if not tally.electorates:
        return False
    reach = _within_reach(stretch, meeting)
    if isinstance(papers, Windows) and not papers.holds(*reach):
        return False
    first, last = (_sure_cast(stretch.roll, meeting, end) for end in stretch.ends)
    if first[1] - first[0] < _SURE or last[1] - last[0] < _SURE or _may_widen(stretch, meeting, reach):
        return False
    tally.electorates.append(Windows.of(*stretch.ends))
    tally.cast.append(Windows.of(first[0], last[1]))
    return True


def _sure_cast(roll: Roll, meeting: Meeting, registered: int) -> tuple[int, int]:
    """Numbers of papers cast that certainly fit an electorate, within bounds that grow evenly with it."""
    sure = roll.sure_cast(meeting.rules, registered)
    return sure if isinstance(meeting.papers, Windows) else meeting.papers.sure_cast(registered, sure)


def _may_widen(stretch: Stretch, meeting: Meeting, reach: tuple[int, int]) -> bool:
    """Whether a look at every electorate of the stretch could find a count beyond those known."""
    roll, tally = stretch.roll, meeting.tally
    if any(roll.may_widen(name, meeting.rules, stretch.ends, tally.extremes[name]) for name in roll.names):
        return True
    if not meeting.paper_names:
        return False
    if isinstance(meeting.papers, Windows):  # their counts follow later, from the papers cast
        known = min(each.starts[0] for each in tally.cast), max(each.ends[-1] for each in tally.cast)
        return bool(reach[0] < known[0] or reach[1] > known[1])
    papers = meeting.papers
    return any(
        papers.may_widen(name, meeting.shares, stretch.ends, tally.extremes[name]) for name in meeting.paper_names
    )


def _within_reach(stretch: Stretch, meeting: Meeting) -> tuple[int, int]:
    """Numbers of papers cast beyond which no electorate of the stretch can go."""
    return floor(meeting.shares[0] * stretch.ends[0]), ceil(meeting.shares[1] * stretch.ends[1])


def _candidates(stretch: Stretch, meeting: Meeting) -> Stretch:
    """The electorates of a stretch worth looking at: all of it, unless few fit the roll or are near papers that fit."""
    near = stretch.roll.electorates(meeting.rules).within(*stretch.ends)
    reach = _within_reach(stretch, meeting)
    if isinstance(meeting.papers, Windows) and not meeting.papers.holds(*reach):
        cast = meeting.papers.within(*reach)
        fewest = smallest_bases(Interval(Fraction(0), meeting.shares[1]), cast.starts)
        most = largest_bases(Interval(meeting.shares[0], Fraction(1)), cast.ends)
        near = near.intersection(Windows.covering(fewest, most))
    return stretch if 2 * near.size > stretch.registered.size else Stretch(stretch.roll, near.all_members())


def _meet(stretch: Stretch, meeting: Meeting) -> None:
    """Add the electorates of a stretch that fit, and their counts."""
    registered, papers = stretch.registered, meeting.papers
    cast = stretch.cast_range(meeting.rules)
    if not np.any(cast[0] <= cast[1]):
        return
    low, high = papers.narrow(*cast) if isinstance(papers, Windows) else papers.narrow(registered, *cast)
    fits = low <= high
    if not fits.any():
        return
    tally = meeting.tally
    tally.electorates.append(stretch.windows(fits))
    if isinstance(papers, Windows) and meeting.paper_names:
        tally.cast.append(Windows.covering(low, high).intersection(papers))
    elif isinstance(papers, TiedPapers):
        papers.widen(tally.extremes, registered[fits], (low[fits], high[fits]), meeting.paper_names)
    for name in stretch.roll.names:
        before = tally.extremes.get(name, (FAR, -1))
        if stretch.roll.may_widen(name, meeting.rules, stretch.ends, before):
            fewest, most = stretch.count_range(name, meeting.rules, low, high)
            tally.extremes[name] = (
                min(before[0], int(np.min(fewest, where=fits, initial=FAR))),
                max(before[1], int(np.max(most, where=fits, initial=-1))),
            )


def _stretches(low: int, high: int) -> Iterator[tuple[float, Integers]]:
    """The electorates in stretches, the highest first and then upwards, each with the share done after it.

    The extremes of counts lie at the two ends of the range, so that the stretches between rarely have to be looked at
    closely.
    """
    firsts = list(range(low, high + 1, _STRETCH))
    for position, first in enumerate(firsts[-1:] + firsts[:-1], start=1):
        yield position / len(firsts), np.arange(first, min(first + _STRETCH, high + 1))
