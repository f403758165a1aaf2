"""The papers in the box: which splits into for, against and invalid agree with the printed figures.

With V papers cast, M = for + against of them are valid and I = V − M invalid. Every printed figure bounds one of these,
and everything else follows from M: for given V (and electorate N, where a figure is a share of the roll) the possible M
form one range, in which the share of "for" among the valid papers may leave gaps.

An invalid figure printed as a share of the valid papers is turned into a share of the papers cast (I ÷ M = s means
I ÷ V = s ÷ (1 + s)), and both figures of the valid papers into one share of "for" (against = valid − for).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

import numpy as np

from game.engine.publication.rounding import Interval
from game.inference.limits import Work
from game.inference.members import Members
from game.inference.shares import (
    bases_with_a_count,
    highest_counts,
    largest_bases,
    lowest_counts,
    smallest_bases,
)
from game.inference.splits import Splits
from game.inference.windows import FAR, Integers

Range: TypeAlias = tuple[Integers, Integers]
"""Smallest and largest count, element by element; smallest above largest means none."""

PAPERS = ("for", "against", "invalid")
EVERYTHING = Interval(Fraction(0), Fraction(1))


@dataclass(frozen=True, eq=False, slots=True)
class Papers:
    """The printed paper figures under one choice of rounding rules.

    of_roll, of_cast : figures that are shares of the electorate N or of the papers cast V
    ratio            : share of "for" among the valid papers, None when no figure is a share of them
    valid_bases      : numbers of valid papers out of which some whole count has that share
    splits           : what shares of cast and valid papers allow when counts need not be whole
    pinned           : counts that are known exactly, those of the valid papers among them
    """

    of_roll: Mapping[str, Interval]
    of_cast: Mapping[str, Interval]
    ratio: Interval | None
    valid_bases: Members
    splits: Splits
    pinned: Mapping[str, int]

    @classmethod
    def made_of(
        cls, shares: Mapping[str, tuple[str, Interval]], most_papers: int, pinned: Mapping[str, int], work: Work
    ) -> "Papers":
        """Sort figures, each a base and an interval, by what they are a share of."""
        of_roll = {name: share for name, (base, share) in shares.items() if base == "registered"}
        of_cast = {name: share for name, (base, share) in shares.items() if base == "cast"}
        of_valid = {name: share for name, (base, share) in shares.items() if base == "valid"}
        if "invalid" in of_valid:
            of_cast["invalid"] = _of_cast(of_valid.pop("invalid"))
        ratio = None
        if of_valid:
            ratio = of_valid.get("for", EVERYTHING).intersection(of_valid.get("against", EVERYTHING).complement())
        bases = Members.none() if ratio is None else bases_with_a_count(ratio, 1, most_papers, work)
        known = {name: pinned[name] for name in (*PAPERS, "valid") if name in pinned}
        return cls(of_roll, of_cast, ratio, bases, Splits.of(of_cast, ratio), known)

    def valid_range(self, registered: Integers, cast: Integers) -> Range:
        """Smallest and largest feasible number of valid papers; the smallest is above the largest where none is."""
        pro, contra, spoiled = (self.bounds(name, registered, cast) for name in PAPERS)
        low = np.maximum(pro[0] + contra[0], cast - spoiled[1])
        high = np.minimum(pro[1] + contra[1], cast - spoiled[0])
        if "valid" in self.pinned:
            low, high = np.maximum(low, self.pinned["valid"]), np.minimum(high, self.pinned["valid"])
        impossible = (pro[0] > pro[1]) | (contra[0] > contra[1]) | (spoiled[0] > spoiled[1])
        if self.of_cast:
            impossible |= cast == 0  # no share of nothing is ever printed
        if self.ratio is not None:
            for name, (fewest, most), share in (("for", pro, self.ratio), ("against", contra, self.ratio.complement())):
                if self._bounded(name):
                    low = np.maximum(low, smallest_bases(share, fewest))
                    high = np.minimum(high, largest_bases(share, most))
            low, high = self.valid_bases.narrow(low, high)
        return np.where(impossible, FAR, low), high

    def least(self, name: str) -> int:
        """A count below which a figure never is, because some valid paper has to stand behind a share of them."""
        if self.ratio is None or name == "invalid":
            return 0
        share = self.ratio if name == "for" else self.ratio.complement()
        first = self.valid_bases.ends(self.valid_bases.low, self.valid_bases.high)[0]
        return 0 if first == FAR else int(lowest_counts(share, np.full(1, first))[0])

    def own_range(self, name: str, registered: Integers, cast: Integers, valid: Range) -> Range:
        """The counts of a figure that its own printed text allows, whatever the others say."""
        fewest, most = self.bounds(name, registered, cast)
        if self.ratio is None or name == "invalid":
            return fewest, most
        share = self.ratio if name == "for" else self.ratio.complement()
        return np.maximum(fewest, lowest_counts(share, valid[0])), np.minimum(most, highest_counts(share, valid[1]))

    def count_range(self, name: str, registered: Integers, cast: Integers, valid: Range) -> Range:
        """Smallest and largest count of a figure over a range of valid papers whose two ends are feasible."""
        if name == "invalid":
            return cast - valid[1], cast - valid[0]
        fewest, most = self.own_range(name, registered, cast, valid)
        other = self.bounds("against" if name == "for" else "for", registered, cast)
        return np.maximum(fewest, valid[0] - other[1]), np.minimum(most, valid[1] - other[0])

    def _bounded(self, name: str) -> bool:
        return name in self.of_roll or name in self.of_cast or name in self.pinned

    def bounds(self, name: str, registered: Integers, cast: Integers) -> Range:
        """The counts of a figure that shares of the roll or of the papers cast, or exact knowledge, leave open."""
        if name in self.of_roll:
            share, base = self.of_roll[name], registered
        elif name in self.of_cast:
            share, base = self.of_cast[name], cast
        else:
            share, base = EVERYTHING, cast
        fewest, most = (
            (np.zeros_like(cast), cast)
            if share is EVERYTHING
            else (lowest_counts(share, base), highest_counts(share, base))
        )
        if name in self.pinned:
            return np.maximum(fewest, self.pinned[name]), np.minimum(most, self.pinned[name])
        return fewest, most


def _of_cast(of_valid: Interval) -> Interval:
    """A share of the valid papers as a share of the papers cast."""
    return Interval(
        of_valid.low / (1 + of_valid.low),
        of_valid.high / (1 + of_valid.high),
        of_valid.low_included,
        of_valid.high_included,
    )
