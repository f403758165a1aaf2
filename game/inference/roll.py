"""The roll: who voted, who was away and who abstained, electorate by electorate.

For an electorate of N, V voted, W were away and H abstained, with V + W + H at most N (exactly N when the figures are
complete). Each printed figure bounds its own count; together they leave one range for V.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from game.engine.publication.rounding import Interval
from game.inference.papers import Range
from game.inference.shares import highest_counts, lowest_counts
from game.inference.windows import FAR, Integers, Windows

Key = tuple[str, ...]
"""The rounding rules of a few figures, in the order of the figures."""


@dataclass(frozen=True, eq=False, slots=True)
class Roll:
    """The figures of the roll as they were printed, without a choice of rounding rules yet.

    names     : the figures of the roll, in the order of the question
    intervals : the shares behind each (name, rounding)
    bases     : the electorates of the question out of which some count has such a share, for each (name, rounding)
    """

    names: tuple[str, ...]
    intervals: Mapping[tuple[str, str], Interval]
    bases: Mapping[tuple[str, str], Windows]
    complete: bool
    pinned: Mapping[str, int]

    def cast_shares(self, rules: Key) -> tuple[Fraction, Fraction]:
        """Shares of the electorate that can have voted when counts need not be whole; low above high where none can."""
        ends = self._chosen(rules)
        low, high = (ends["turnout"].low, ends["turnout"].high) if "turnout" in ends else (Fraction(0), Fraction(1))
        others = [ends[name] for name in ("away", "abstained") if name in ends]
        high = min(high, 1 - sum((each.low for each in others), Fraction(0)))
        if self.complete and len(others) == 2:  # noqa: PLR2004 -- away and abstained
            low = max(low, 1 - sum((each.high for each in others), Fraction(0)))
        return low, high

    def electorates(self, rules: Key) -> Windows:
        """The electorates out of which every figure has some count of its own, whatever the others say."""
        found = Windows.of(1, FAR)
        for name, rule in zip(self.names, rules, strict=True):
            found = found.intersection(self.bases[name, rule])
        return found

    def sure_cast(self, rules: Key, registered: int) -> tuple[int, int]:
        """Numbers of papers cast that certainly fit this electorate, within bounds that grow evenly with it.

        A smallest whole count is less than one above its share, a largest less than one below. None
        (1, 0) where a share is narrower than one person.
        """
        chosen = self._chosen(rules)
        if self.pinned or any((each.high - each.low) * registered <= 1 for each in chosen.values()):
            return 1, 0
        low, high = Fraction(0), Fraction(registered)
        if "turnout" in chosen:
            low, high = chosen["turnout"].low * registered + 1, chosen["turnout"].high * registered - 1
        others = [chosen[name] for name in ("away", "abstained") if name in chosen]
        high = min(high, registered - sum((each.low * registered + 1 for each in others), Fraction(0)))
        if self.complete and len(others) == 2:  # noqa: PLR2004 -- away and abstained
            low = max(low, registered - sum((each.high * registered - 1 for each in others), Fraction(0)))
        return ceil(low), floor(high)

    def may_widen(self, name: str, rules: Key, electorate: tuple[int, int], known: tuple[int, int]) -> bool:
        """Whether a figure's own text allows, in a range of electorates, a count outside the known ones."""
        share = self._chosen(rules)[name]
        return share.counts(electorate[0])[0] < known[0] or share.counts(electorate[1])[1] > known[1]

    def _chosen(self, rules: Key) -> Mapping[str, Interval]:
        return {name: self.intervals[name, rule] for name, rule in zip(self.names, rules, strict=True)}


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
        if self.roll.complete and other in chosen:
            fewest = np.maximum(fewest, self.registered - most_cast - others[1])
        return fewest, most

    def _cast_range(self, rules: Key) -> Range:
        chosen = dict(zip(self.roll.names, rules, strict=True))
        voted, away, home = (self._range(name, chosen.get(name)) for name in ("turnout", "away", "abstained"))
        high = np.minimum(voted[1], self.registered - away[0] - home[0])
        low = voted[0]
        if self.roll.complete and "away" in chosen and "abstained" in chosen:
            low = np.maximum(low, self.registered - away[1] - home[1])
        return np.broadcast_to(low, self.registered.shape), np.broadcast_to(high, self.registered.shape)

    def _range(self, name: str, rule: str | None) -> Range:
        """The counts a figure's own text allows; where it allows none, the smallest is out of all reach."""
        if rule is None:
            most = self.registered if name == "turnout" else np.full(1, FAR)
            return np.zeros(1, dtype=np.int64), most
        if (name, rule) not in self._ranges:
            share = self.roll.intervals[name, rule]
            low, high = lowest_counts(share, self.registered), highest_counts(share, self.registered)
            if name in self.roll.pinned:
                low, high = np.maximum(low, self.roll.pinned[name]), np.minimum(high, self.roll.pinned[name])
            self._ranges[name, rule] = np.where(low > high, FAR, low), high
        return self._ranges[name, rule]
