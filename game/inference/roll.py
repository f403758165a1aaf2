"""The roll: who voted, who was away and who abstained, electorate by electorate.

For an electorate of N, V voted, W were away and H abstained, with V + W + H at most N (exactly N when the figures are
complete). Each printed figure bounds its own count; together they leave one range for V.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from game.engine.publication.rounding import Interval
from game.inference.members import Members
from game.inference.papers import EVERYTHING, Range
from game.inference.shares import highest_counts, lowest_counts
from game.inference.windows import FAR, Integers, Windows

Key = tuple[str, ...]
"""The rounding rules of a few figures, in the order of the figures."""

Ends = tuple[Fraction, Fraction]

Bound = tuple[Fraction, bool]
"""A smallest share and whether it is left out, or a largest and whether it is in: of several the largest, or smallest.
"""

STAYED = ("away", "abstained")
_KEPT = 64
_MANY, _SHORT = 1 << 12, 1 << 8
"""Ranges of electorates of which something is remembered for the next rules of the papers, where it is short."""

_SLIDES = 4
"""Counts a share must leave room for before a range that follows the electorate is better than one fixed count."""


@dataclass(frozen=True, eq=False, slots=True)
class Roll:
    """The figures of the roll as they were printed, without a choice of rounding rules yet.

    names     : the figures of the roll, in the order of the question
    intervals : the shares behind each (name, rounding)
    bases     : the electorates of the question out of which some count has such a share, for each (name, rounding)
    pinned    : counts that are known exactly
    """

    names: tuple[str, ...]
    intervals: Mapping[tuple[str, str], Interval]
    bases: Mapping[tuple[str, str], Members]
    complete: bool
    pinned: Mapping[str, int]
    _stretches: dict[tuple[int, int], "Stretch"] = field(default_factory=dict)
    _possible: dict[tuple[Key, int, int], Windows] = field(default_factory=dict)
    _homes: dict[tuple[Key, int, int], tuple[Ends, Ends] | None] = field(default_factory=dict)
    _known: dict[tuple[Key, Interval], dict[str, Interval]] = field(default_factory=dict)

    def stretch(self, low: int, high: int) -> "Stretch":
        """All electorates from low to high; the last few stretches are remembered, for the next choice of rules."""
        if (low, high) not in self._stretches:
            if len(self._stretches) >= _KEPT:
                self._stretches.clear()
            self._stretches[low, high] = Stretch(self, np.arange(low, high + 1))
        return self._stretches[low, high]

    def shares(self, rules: Key, voted: Interval = EVERYTHING) -> dict[str, Interval]:
        """Shares of the electorate each figure can have beside the others, and turnout, when counts need not be whole.

        `voted` is the turnout that the papers allow. Low is above high where no share is possible. An end is left out
        where only shares as near to it as one likes can be had: where 99.99 % voted and 0.00 % abstained at most half
        a digit more, somebody was away, however few may be.
        """
        if (rules, voted) not in self._known:
            chosen = self._chosen(rules)
            own = {name: chosen.get(name, EVERYTHING) for name in STAYED}
            own["turnout"] = chosen.get("turnout", EVERYTHING).intersection(voted)
            low = {name: (each.low, not each.low_included) for name, each in own.items()}
            high = {name: (each.high, each.high_included) for name, each in own.items()}
            least, most = _others(high["turnout"]), _others(low["turnout"])
            found = {}
            for name, other in (STAYED, STAYED[::-1]):
                from_rest = _sum(least, _minus(high[other]))
                found[name] = (
                    max(low[name], from_rest) if self.complete else low[name],
                    min(high[name], _sum_in(most, _minus(low[other]))),
                )
            least = max(least, _sum(low["away"], low["abstained"]))
            most = min(most, _sum_in(high["away"], high["abstained"])) if self.complete else most
            found["turnout"] = _others(most), _others(least)
            self._known[rules, voted] = {
                name: Interval(first, last, not beyond, with_end)
                for name, ((first, beyond), (last, with_end)) in found.items()
            }
        return self._known[rules, voted]

    def possible(self, rules: Key, low: int, high: int) -> Windows:
        """The electorates from low to high that printed shares with few counts leave; the others are not asked."""
        at = rules, low, high
        if at not in self._possible:
            found = self._left_by_shares(rules, low, high)
            if found.starts.size > _SHORT:
                return found
            if len(self._possible) >= _MANY:
                self._possible.clear()
            self._possible[at] = found
        return self._possible[at]

    def _left_by_shares(self, rules: Key, low: int, high: int) -> Windows:
        found = Windows.of(low, high)
        for key in zip(self.names, rules, strict=True):
            bases = self.bases[key]
            if bases.irregular is not None and bases.step == 1:
                found = found.intersection(bases.windows(int(found.starts[0]), int(found.ends[-1]))) if found else found
            elif bases.irregular is None and bases.low > bases.high:
                return Windows.of(1, 0)
        return found

    def sure_home(self, rules: Key, low: int, high: int) -> tuple[Ends, Ends] | None:
        """Numbers that can have stayed away from the box, at both ends of a range of electorates; None if not certain.

        In between, everything from the larger of the lower bounds' chords to the smaller of the upper ones' fits: a
        figure either keeps one count all through the range, or has room to follow the electorate (its smallest whole
        count is less than one above its share, its largest less than one below).
        """
        at = rules, low, high
        if at not in self._homes:
            if len(self._homes) >= _MANY:
                self._homes.clear()
            self._homes[at] = self._home_for_certain(rules, low, high)
        return self._homes[at]

    def _home_for_certain(self, rules: Key, low: int, high: int) -> tuple[Ends, Ends] | None:
        chosen = self._chosen(rules)
        bounds: dict[str, tuple[Ends, Ends]] = {}
        for name in ("turnout", *STAYED):
            share, pin = chosen.get(name), self.pinned.get(name)
            found = _all_through(share, pin, low, high, votes=name == "turnout")
            if found is None:
                return None
            bounds[name] = found
        away, home = bounds["away"], bounds["abstained"]
        both = self.complete and all(name in chosen or name in self.pinned for name in STAYED)
        ends = []
        for end in (0, 1):
            least, most = bounds["turnout"][end]
            least = max(least, away[end][0] + home[end][0])
            ends.append((least, min(most, away[end][1] + home[end][1]) if both else most))
        return ends[0], ends[1]

    def _chosen(self, rules: Key) -> Mapping[str, Interval]:
        return {name: self.intervals[name, rule] for name, rule in zip(self.names, rules, strict=True)}


def _others(bound: Bound) -> Bound:
    """The bound of the rest of the electorate: the smallest of one is the largest of the other."""
    return 1 - bound[0], not bound[1]


def _minus(bound: Bound) -> Bound:
    return -bound[0], not bound[1]


def _sum(one: Bound, other: Bound) -> Bound:
    """The smallest sum of two."""
    return one[0] + other[0], one[1] or other[1]


def _sum_in(one: Bound, other: Bound) -> Bound:
    """The largest sum of two."""
    return one[0] + other[0], one[1] and other[1]


def _all_through(
    share: Interval | None, pin: int | None, low: int, high: int, *, votes: bool
) -> tuple[Ends, Ends] | None:
    """Counts that a share allows at both ends of a range of electorates, and evenly in between.

    Of turnout the people who did not vote are meant: near full turnout they are few, and keep one count for long.
    """
    if votes:
        share = share.complement() if share is not None else None
        if pin is not None:
            held = share is None or (share.counts(low)[0] <= low - pin and share.counts(high)[1] >= high - pin)
            held = held and (low == high) and pin <= low
            return ((Fraction(low - pin), Fraction(low - pin)),) * 2 if held else None
    if share is None:
        fixed = (Fraction(0), Fraction(low)), (Fraction(0), Fraction(high))
        return fixed if pin is None else ((Fraction(pin), Fraction(pin)),) * 2
    if pin is None and (share.high - share.low) * low >= _SLIDES:
        return (share.low * low + 1, share.high * low - 1), (share.low * high + 1, share.high * high - 1)
    least, most = share.counts(high)[0], share.counts(low)[1]
    if pin is not None:
        least, most = (pin, pin) if least <= pin <= most else (1, 0)
    return ((Fraction(least), Fraction(most)),) * 2 if least <= most else None


class Stretch:
    """Some electorates of the range, and the counts each figure of the roll may have in each of them."""

    def __init__(self, roll: Roll, registered: Integers) -> None:
        self.roll = roll
        self.registered = registered
        self.ends = (int(registered[0]), int(registered[-1])) if registered.size else (0, 0)
        self._ranges: dict[tuple[str, str], Range] = {}
        self._cast: dict[Key, Range] = {}

    def windows(self, some: NDArray[np.bool_]) -> Windows:
        """Some of the electorates as windows."""
        if self.registered.size == self.ends[1] - self.ends[0] + 1:
            return Windows.where(some, self.ends[0])
        return Windows.covering(self.registered[some], self.registered[some])

    def cast_range(self, rules: Key) -> Range:
        """Fewest and most papers cast in each electorate; the fewest is above the most where nothing fits."""
        if rules not in self._cast:
            self._cast[rules] = self._cast_range(rules)
        return self._cast[rules]

    def count_range(self, name: str, rules: Key, fewest_cast: Integers, most_cast: Integers) -> Range:
        """Smallest and largest count of a figure of the roll, given the feasible numbers of papers cast."""
        if name == "turnout":
            return fewest_cast, most_cast
        chosen = dict(zip(self.roll.names, rules, strict=True))
        other = "abstained" if name == "away" else "away"
        fewest, most = self._range(name, chosen[name])
        others = self._range(other, chosen.get(other))
        most = np.minimum(most, self.registered - fewest_cast - others[0])
        if self.roll.complete and (other in chosen or other in self.roll.pinned):
            fewest = np.maximum(fewest, self.registered - most_cast - others[1])
        return fewest, most

    def _cast_range(self, rules: Key) -> Range:
        chosen = dict(zip(self.roll.names, rules, strict=True))
        voted, away, home = (self._range(name, chosen.get(name)) for name in ("turnout", *STAYED))
        high = np.minimum(voted[1], self.registered - away[0] - home[0])
        low = voted[0]
        if self.roll.complete and all(name in chosen or name in self.roll.pinned for name in STAYED):
            low = np.maximum(low, self.registered - away[1] - home[1])
        return np.broadcast_to(low, self.registered.shape), np.broadcast_to(high, self.registered.shape)

    def _range(self, name: str, rule: str | None) -> Range:
        """The counts a figure's own text allows; where it allows none, the smallest is out of all reach."""
        pin = self.roll.pinned.get(name)
        if rule is None:
            most = self.registered if name == "turnout" else np.full(1, FAR)
            return (np.zeros(1, dtype=np.int64), most) if pin is None else (np.full(1, pin), np.minimum(most, pin))
        if (name, rule) not in self._ranges:
            share = self.roll.intervals[name, rule]
            low, high = lowest_counts(share, self.registered), highest_counts(share, self.registered)
            if pin is not None:
                low, high = np.maximum(low, pin), np.minimum(high, pin)
            self._ranges[name, rule] = np.where(low > high, FAR, low), high
        return self._ranges[name, rule]
