"""The electorates in which the roll and the papers agree, for one choice of rounding rules.

The figures of the roll and those of the papers meet in one number only, the papers cast. Most electorates are never
looked at: long ranges are proved to fit, or not to fit, from their two ends, and only the rest is tried one by one. So
the work grows with the number of separate windows and hardly with the number of electorates.

Errors · `BadInput` when more numbers would have to be tried than the work allows.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor, gcd, lcm

import numpy as np

from game.engine.publication.rounding import Interval
from game.inference.limits import A_CALL, Work
from game.inference.members import Members
from game.inference.roll import Key, Roll, Stretch
from game.inference.shares import largest_bases, smallest_bases, widened
from game.inference.tied import TiedPapers
from game.inference.windows import FAR, Windows

_SMALLEST = 1 << 11
_LARGEST = 1 << 16
"""Electorates that are tried at once: few where windows are short, more where many have to be tried."""

_GROWS = 8

_DEAR = 8
"""Work for one electorate whose papers follow it, compared with one whose papers do not."""

_LONG = 1 << 9
"""Electorates next to each other that are better proved to fit than tried."""


@dataclass(eq=False, slots=True)
class Tally:
    """What one choice of rules for the roll and one behaviour of the papers have in common, as far as is known.

    electorates : electorates that fit; beyond `listed_to` only the last of them
    cast        : numbers of papers cast between the fewest and the most of any electorate that fits
    extremes    : smallest and largest count of each figure
    listed_to   : the electorate up to which all that fit are known
    """

    electorates: list[Windows] = field(default_factory=list)
    cast: list[Windows] = field(default_factory=list)
    extremes: dict[str, tuple[int, int]] = field(default_factory=dict)
    listed_to: int = 0


@dataclass(frozen=True, eq=False, slots=True)
class Meeting:
    """A choice of rules for the roll beside one behaviour of the papers.

    shares      : what share of the electorate each figure of the roll can be beside all others, in whole counts or not
    papers      : the numbers of papers cast that fit, or the search for them where they differ between electorates
    paper_names : the paper figures whose counts are wanted
    """

    rules: Key
    shares: dict[str, Interval]
    papers: Members | TiedPapers
    paper_names: Sequence[str] = ()
    tally: Tally = field(default_factory=Tally)


class Sweep:
    """The search of one meeting through a range of electorates."""

    def __init__(self, roll: Roll, electorate: tuple[int, int], meeting: Meeting, work: Work) -> None:
        self.roll = roll
        self.meeting = meeting
        self.low, self.high = self._narrowed(*electorate)
        self.tally = meeting.tally
        self.work = work
        self.at_once = _LARGEST
        self.step = self._step()

    def _step(self) -> int:
        """Only multiples of this can be the electorate: the denominators of shares that can be one number only."""
        shares, papers = self.meeting.shares, self.meeting.papers
        every = [*shares.values(), *([] if isinstance(papers, Members) else papers.body.ends.values())]
        step = lcm(*(each.low.denominator for each in every if each.low == each.high))
        turnout = shares["turnout"]
        if isinstance(papers, Members) and turnout.low == turnout.high and turnout.low:
            common = gcd(turnout.low.numerator, papers.step)
            step = max(step, turnout.low.denominator * papers.step // common)
        return step

    def _narrowed(self, low: int, high: int) -> tuple[int, int]:
        """Electorates beyond which counts that are known exactly cannot have their shares."""
        roll, papers = self.roll, self.meeting.papers
        known = [
            (widened(self.meeting.shares[name]), count, count)
            for name, count in roll.pinned.items()
            if name in self.meeting.shares
        ]
        if isinstance(papers, Members):
            known.append((self.meeting.shares["turnout"], papers.low, papers.high))
        else:
            own = papers.papers
            known += [
                (own.of_roll[name], own.pinned[name], own.pinned[name]) for name in own.of_roll.keys() & own.pinned
            ]
        for share, least, most in known:
            low = max(low, int(smallest_bases(share, np.full(1, least))[0]))
            high = min(high, int(largest_bases(share, np.full(1, most))[0]))
        return low, high

    def first_fit(self) -> bool:
        """Whether any electorate fits; stops at the first."""
        self._down()
        return bool(self.tally.electorates)

    def run(self, most_windows: int, most_work: int) -> None:
        """Fill the tally.

        Once more windows are listed than `most_windows`, or more numbers looked at than `most_work`, no larger
        electorates are listed; what is said of counts holds for all that fit, listed or not.
        """
        top = self._down()
        if self.tally.electorates:
            self._up(top - 1, most_windows, most_work)

    def _down(self) -> int:
        """Go down from the largest electorate until one fits and no smaller one can have a larger count.

        Returns the lowest electorate seen.
        """
        high, size = self.high, _SMALLEST
        while high >= self.low and not (self.tally.electorates and not self._may_grow(high)):
            low = max(self.low, high - size + 1)
            self.work.look_at(A_CALL)
            near = self._near(self.roll.possible(self.meeting.rules, low, high), low, high)
            if near is None:
                size = max(size // _GROWS, _SMALLEST)
                continue
            if near:
                self._look(near, low, high)
            high, size = low - 1, size * (2 if near else _GROWS)
        return high + 1

    def _up(self, high: int, most_windows: int, most_work: int) -> None:
        """Go up from the smallest electorate until no more windows are wanted and no larger one has a smaller count."""
        low, size, windows = self.low, high - self.low + 1, 0
        self.at_once = min(_LARGEST, max(_SMALLEST, most_work // _DEAR))
        until = self.work.done + most_work
        self.tally.listed_to = self.high
        above = self.tally.electorates
        self.tally.electorates = []
        while low <= high:
            if windows > most_windows or self.work.done > until:
                self.tally.listed_to = min(self.tally.listed_to, low - 1)
                if not self._may_shrink(low):
                    break
            before = len(self.tally.electorates)
            low, size = self._one_step(low, min(high, low + size - 1))
            windows += sum(each.starts.size for each in self.tally.electorates[before:])
        self.tally.electorates += above

    def _one_step(self, low: int, high: int) -> tuple[int, int]:
        """Settle some electorates from low on, up to high; return where to go on and how many to try there."""
        size = max(high - low + 1, _SMALLEST)
        self.work.look_at(A_CALL)
        if self._all_fit(low, high):
            return high + 1, size * _GROWS
        possible = self.roll.possible(self.meeting.rules, low, high)
        if not possible:
            return high + 1, size * _GROWS
        first, last = int(possible.starts[0]), int(possible.ends[0])
        if (first, last) != (low, high) and last - first >= _LONG and self._all_fit(first, last):
            return last + 1, max((last - low + 1) * 2, _SMALLEST)
        near = self._near(possible, low, high)
        if near is None:
            return low, max(size // _GROWS, _SMALLEST)
        if near:
            self._look(near, low, high)
        return high + 1, size * (2 if near else _GROWS)

    def _near(self, near: Windows, low: int, high: int) -> Windows | None:
        """The possible electorates of a range worth trying one by one, or None when these are too many for one look."""
        if not near:
            return near
        if self.step > 1:
            first, last = -(-low // self.step), high // self.step
            if last - first >= self.at_once:
                return None
            multiples = np.arange(first, last + 1) * self.step
            near = near.intersection(Windows.covering(multiples, multiples))
        cast = self._papers_near(low, high)
        if cast is not None:
            turnout = self.meeting.shares["turnout"]
            fewest = smallest_bases(Interval(Fraction(0), turnout.high), cast.starts)
            most = largest_bases(Interval(turnout.low, Fraction(1)), cast.ends)
            near = near.intersection(Windows.covering(fewest, most))
        return near if near.size <= self.at_once else None

    def _papers_near(self, low: int, high: int) -> Windows | None:
        """The papers cast that fit near a range of electorates; None when that says nothing or takes too long."""
        papers = self.meeting.papers
        if not isinstance(papers, Members):
            return None
        reach = self._reach(low, high)
        if papers.holds(*reach) or (reach[1] - reach[0]) // papers.step > _LARGEST:
            return None
        return papers.windows(*reach)

    def _reach(self, low: int, high: int) -> tuple[int, int]:
        """Numbers of papers cast beyond which no electorate of a range can go."""
        turnout = self.meeting.shares["turnout"]
        return ceil(turnout.low * low), floor(turnout.high * high)

    def _may_grow(self, high: int) -> bool:
        """Whether an electorate up to this can have a larger count than those known."""
        return self._may_widen(None, high)

    def _may_shrink(self, low: int) -> bool:
        """Whether an electorate from this on can have a smaller count than those known."""
        return self._may_widen(low, None)

    def _may_widen(self, low: int | None, high: int | None) -> bool:
        """Whether shares alone allow, from the one electorate to the other, a count beyond those known."""
        meeting, tally = self.meeting, self.tally
        for name in self.roll.names:
            share, (fewest, largest) = meeting.shares[name], tally.extremes[name]
            if (low and share.counts(low)[0] < fewest) or (high and share.counts(high)[1] > largest):
                return True
        if not meeting.paper_names:
            return False
        if isinstance(meeting.papers, Members):  # their counts follow later, from the papers cast
            known = min(int(each.starts[0]) for each in tally.cast), max(int(each.ends[-1]) for each in tally.cast)
            first, last = meeting.papers.ends(*self._reach(low or self.low, high or self.high))
            return bool((low and first < known[0]) or (high and last > known[1]))
        return any(meeting.papers.may_widen(name, (low, high), tally.extremes[name]) for name in meeting.paper_names)

    def _all_fit(self, low: int, high: int) -> bool:
        """Add a whole range at once, if it is certain that all of it fits and that no count goes beyond those known."""
        cast = self._certain_cast(low, high)
        if cast is None or self._may_widen(low, high):
            return False
        self.tally.electorates.append(Windows.of(low, high))
        self.tally.cast.append(Windows.of(*cast))
        return True

    def _certain_cast(self, low: int, high: int) -> tuple[int, int] | None:
        """Fewest and most papers cast in a range of electorates in which all numbers between certainly fit somewhere.

        Either one number of papers cast fits all of the range; or one number of people stayed away all through it; or
        bounds that follow the electorate are at least as wide as the papers' comb at both ends of the range and change
        evenly between them, so that each electorate finds a tooth.
        """
        home = self.roll.sure_home(self.meeting.rules, low, high)
        if home is None or self.step > 1:
            return None
        papers = self.meeting.papers
        fewest = [end - each[1] for end, each in zip((low, high), home, strict=True)]
        largest = [end - each[0] for end, each in zip((low, high), home, strict=True)]
        whole = ceil(fewest[0]), floor(largest[1])
        if isinstance(papers, TiedPapers):
            ends = (fewest[0], largest[0]), (fewest[1], largest[1])
            return whole if papers.all_fit((low, high), ends) else None
        same = papers.ends(max(ceil(max(fewest)), 0), floor(min(largest)))
        if same[0] <= same[1]:
            return whole
        least, most = ceil(max(each[0] for each in home)), floor(min(each[1] for each in home))
        if least <= most and papers.holds(low - least, high - least):
            return low - least, high - least
        fewest = [max(each, Fraction(papers.start)) for each in fewest]
        if any(last - first < papers.step for first, last in zip(fewest, largest, strict=True)):
            return None
        return ceil(fewest[0]), floor(largest[1])

    def _look(self, near: Windows, low: int, high: int) -> None:
        """Try electorates one by one; add those that fit, and their counts."""
        self.work.look_at(near.size, 1 if isinstance(self.meeting.papers, Members) else _DEAR)
        whole = near.starts.size == 1 and near.size == high - low + 1
        stretch = self.roll.stretch(low, high) if whole else Stretch(self.roll, near.all_members())
        registered, papers, tally = stretch.registered, self.meeting.papers, self.tally
        cast = stretch.cast_range(self.meeting.rules)
        if not np.any(cast[0] <= cast[1]):
            return
        fewest, most = papers.narrow(*cast) if isinstance(papers, Members) else papers.narrow(registered, *cast)
        fits = fewest <= most
        if not fits.any():
            return
        tally.electorates.append(stretch.windows(fits))
        if isinstance(papers, Members):
            tally.cast.append(Windows.covering(fewest, most))
        else:
            papers.widen(tally.extremes, registered[fits], (fewest[fits], most[fits]), self.meeting.paper_names)
        for name in self.roll.names:
            counts = stretch.count_range(name, self.meeting.rules, fewest, most)
            before = tally.extremes.get(name, (FAR, -1))
            tally.extremes[name] = (
                min(before[0], int(np.min(counts[0], where=fits, initial=FAR))),
                max(before[1], int(np.max(counts[1], where=fits, initial=-1))),
            )
