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
from game.inference.shares import (
    bases_with_a_count,
    highest_counts,
    largest_bases,
    lowest_counts,
    smallest_bases,
)
from game.inference.windows import FAR, Integers, Windows

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
    pinned           : counts that are known exactly
    """

    of_roll: Mapping[str, Interval]
    of_cast: Mapping[str, Interval]
    ratio: Interval | None
    valid_bases: Windows
    pinned: Mapping[str, int]

    @classmethod
    def made_of(
        cls, shares: Mapping[str, tuple[str, Interval]], most_papers: int, pinned: Mapping[str, int]
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
        bases = Windows.of(1, 0) if ratio is None else bases_with_a_count(ratio, 1, most_papers)
        return cls(of_roll, of_cast, ratio, bases, {name: pinned[name] for name in PAPERS if name in pinned})

    def valid_range(self, registered: Integers, cast: Integers) -> Range:
        """Smallest and largest feasible number of valid papers; the smallest is above the largest where none is."""
        pro, contra, spoiled = (self.bounds(name, registered, cast) for name in PAPERS)
        low = np.maximum(pro[0] + contra[0], cast - spoiled[1])
        high = np.minimum(pro[1] + contra[1], cast - spoiled[0])
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


@dataclass(frozen=True, slots=True)
class PaperShares:
    """What the papers allow when counts need not be whole: shares of the papers cast, ends included.

    Every whole split obeys these, so they prove what is impossible and tell a search where it can stop.
    """

    valid: tuple[Fraction, Fraction]
    counts: Mapping[str, tuple[Fraction, Fraction]]

    @property
    def is_impossible(self) -> bool:
        """Whether no split at all, whole or not, agrees with the figures."""
        return self.valid[0] > self.valid[1]


def paper_shares(papers: Papers) -> PaperShares:
    """The shares of the papers cast that figures of cast and valid papers allow; figures of the roll are left out."""
    pro, contra, spoiled = (_ends(papers.of_cast.get(name, EVERYTHING)) for name in PAPERS)
    low, high = max(pro[0] + contra[0], 1 - spoiled[1]), min(pro[1] + contra[1], 1 - spoiled[0])
    of_valid = {"for": _ends(papers.ratio or EVERYTHING)}
    of_valid["against"] = (1 - of_valid["for"][1], 1 - of_valid["for"][0])
    for name, bounds in (("for", pro), ("against", contra)):
        least, most = of_valid[name]
        if least > 0:
            high = min(high, bounds[1] / least)
        if most > 0:
            low = max(low, bounds[0] / most)
        elif bounds[0] > 0:
            high = Fraction(-1)
    counts = {"invalid": (1 - high, 1 - low)}
    for name, bounds, other in (("for", pro, contra), ("against", contra, pro)):
        least, most = of_valid[name]
        counts[name] = (max(bounds[0], least * low, low - other[1]), min(bounds[1], most * high, high - other[0]))
    return PaperShares((low, high), counts)


def _ends(share: Interval) -> tuple[Fraction, Fraction]:
    return share.low, share.high
