"""Splits of the papers when counts need not be whole: a polygon of shares, and what it says of whole counts.

A split is a point (f, a): the shares of the papers cast that are for and against; the rest, 1 − f − a, is invalid.
Every printed figure of cast or valid papers is a half-plane, so the splits that agree with all are a polygon. Its
shape decides which numbers of papers cast fit:

- with an inside, every number from some number on: near the middle there is room to round to whole papers;
- a line, every multiple of some number from some number on: whole points lie on the line at even distances;
- a point, exactly the multiples of its common denominator.

Source · numbers of papers that fit are closed under addition (two elections add up to one), as in a numerical
semigroup: Rosales & García-Sánchez 2009, "Numerical Semigroups", ch. 1.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import ceil, floor, gcd, lcm
from typing import TypeAlias

from game.engine.publication.rounding import Interval
from game.inference.members import Comb

Split: TypeAlias = tuple[Fraction, Fraction]

_TRIANGLE: tuple[Split, ...] = (
    (Fraction(0), Fraction(0)),
    (Fraction(1), Fraction(0)),
    (Fraction(0), Fraction(1)),
)
_PLANES: Mapping[str, tuple[int, int, int]] = {"for": (1, 0, 0), "against": (0, 1, 0), "invalid": (-1, -1, 1)}


@dataclass(frozen=True, slots=True)
class HalfPlane:
    """The splits with pro × f + contra × a + rest at least zero; above zero when strict."""

    pro: Fraction
    contra: Fraction
    rest: Fraction
    strict: bool = False

    def value(self, split: Split) -> Fraction:
        """How far inside a split is; negative outside."""
        return self.pro * split[0] + self.contra * split[1] + self.rest

    @property
    def rounding(self) -> Fraction:
        """By how much rounding both shares to whole papers can change the value times the papers cast."""
        return (abs(self.pro) + abs(self.contra)) / 2


@dataclass(frozen=True)
class Splits:
    """The polygon, by its corners; no corner when no split agrees with the figures."""

    corners: tuple[Split, ...]
    planes: tuple[HalfPlane, ...]

    @classmethod
    def of(cls, of_cast: Mapping[str, Interval], ratio: Interval | None) -> "Splits":
        """The splits that shares of the papers cast, and a share of "for" among the valid, allow."""
        planes = tuple(_planes(of_cast, ratio))
        corners: Sequence[Split] = _TRIANGLE
        for plane in planes:
            corners = _cut(corners, plane)
        found = cls(tuple(dict.fromkeys(corners)), planes)
        return found if found.corners and found._holds(found._middle()) else cls((), planes)

    def share(self, name: str) -> tuple[Fraction, Fraction]:
        """Smallest and largest share of the papers cast of for, against, invalid or valid papers."""
        pro, contra, rest = _PLANES["invalid" if name == "valid" else name]
        values = [pro * f + contra * a + rest for f, a in self.corners]
        return (1 - max(values), 1 - min(values)) if name == "valid" else (min(values), max(values))

    def counts(self, name: str, cast: int) -> tuple[int, int]:
        """Smallest and largest count of so many papers cast that any split could have; both may be out of reach."""
        (low, high), (touched, reached) = self.share(name), self._attained[name]
        fewest = ceil(low * cast) if touched else floor(low * cast) + 1
        most = floor(high * cast) if reached else ceil(high * cast) - 1
        return fewest, most

    @cached_property
    def _attained(self) -> Mapping[str, tuple[bool, bool]]:
        """For each count, whether a split that is allowed has its smallest share, and whether one has its largest."""
        return {name: (self._at(name, 0), self._at(name, 1)) for name in _PLANES}

    def _at(self, name: str, end: int) -> bool:
        pro, contra, rest = _PLANES[name]
        extreme = self.share(name)[end]
        face = [each for each in self.corners if pro * each[0] + contra * each[1] + rest == extreme]
        return self._holds(_between(face))

    @cached_property
    def comb(self) -> Comb:
        """The numbers of papers cast that fit for certain; only for splits that are not empty."""
        middle = self._middle()
        if len(self.corners) == 1:
            step = lcm(*(share.denominator for share in middle))
            return Comb(step, step)
        ends = _line(self.corners)
        if ends is not None:
            return _comb_of_line(*ends)
        room = [each.rounding / each.value(middle) for each in self.planes if each.rounding]
        starts = [each.start for each in self._edge_combs() if each.step == 1]
        return Comb(1, min([floor(max(room)) + 1, *starts]))

    def _edge_combs(self) -> Iterator[Comb]:
        """The combs of the edges and corners where one of the three counts, or two, are nothing at all.

        There nothing has to be rounded to whole papers, and a share just above nothing asks for no room.
        """
        for nothing in (("invalid",), ("against",), ("for",), ("against", "invalid"), ("for", "invalid")):
            at = [_PLANES[name] for name in nothing]
            corners = tuple(each for each in self.corners if not any(p * each[0] + q * each[1] + r for p, q, r in at))
            edge = Splits(corners, self.planes)
            if corners and edge._holds(edge._middle()):
                yield edge.comb

    def _middle(self) -> Split:
        return _between(self.corners)

    def _holds(self, split: Split) -> bool:
        """Whether a split between all corners is allowed; if it is not, an end that is left out leaves nothing."""
        return all(each.value(split) > 0 or not each.strict for each in self.planes)


def _between(corners: Sequence[Split]) -> Split:
    """The split as far from each corner as from the others."""
    number = len(corners)
    return sum((f for f, _ in corners), Fraction(0)) / number, sum((a for _, a in corners), Fraction(0)) / number


def _planes(of_cast: Mapping[str, Interval], ratio: Interval | None) -> Iterable[HalfPlane]:
    for name, (pro, contra, rest) in _PLANES.items():
        share = of_cast.get(name, Interval(Fraction(0), Fraction(1)))
        up, down = Fraction(rest) - share.low, share.high - rest
        yield HalfPlane(Fraction(pro), Fraction(contra), up, not share.low_included)
        yield HalfPlane(Fraction(-pro), Fraction(-contra), down, not share.high_included)
    if ratio is not None:
        low, high = ratio.low, ratio.high
        yield HalfPlane(Fraction(1), Fraction(1), Fraction(0), strict=True)  # no share of no valid paper is printed
        yield HalfPlane(1 - low, -low, Fraction(0), not ratio.low_included)
        yield HalfPlane(high - 1, high, Fraction(0), not ratio.high_included)


def _cut(corners: Sequence[Split], plane: HalfPlane) -> list[Split]:
    """What is left of a polygon on the good side of a line, its edge included (Sutherland & Hodgman 1974)."""
    kept: list[Split] = []
    values = [plane.value(each) for each in corners]
    for here, (corner, value) in enumerate(zip(corners, values, strict=True)):
        before, earlier = values[here - 1], corners[here - 1]
        if value * before < 0:
            part = before / (before - value)
            kept.append((earlier[0] + part * (corner[0] - earlier[0]), earlier[1] + part * (corner[1] - earlier[1])))
        if value >= 0:
            kept.append(corner)
    return kept


def _line(corners: Sequence[Split]) -> tuple[Split, Split] | None:
    """The two ends when all corners lie on one line, else None."""
    first, last = min(corners), max(corners)
    along = last[0] - first[0], last[1] - first[1]
    beside = (along[0] * (a - first[1]) - along[1] * (f - first[0]) for f, a in corners)
    return None if any(beside) else (first, last)


def _comb_of_line(first: Split, last: Split) -> Comb:
    """Whole points on V times a line p × f + q × a = r: evenly spaced, if the common divisor of p and q divides r V."""
    along = last[0] - first[0], last[1] - first[1]
    p, q = along[1], -along[0]
    r = p * first[0] + q * first[1]
    scale = lcm(p.denominator, q.denominator, r.denominator)
    whole = [int(each * scale) for each in (p, q, r)]
    common = gcd(*whole)
    p_, q_, r_ = (each // common for each in whole)
    divisor = gcd(p_, q_)
    step = divisor // gcd(divisor, r_)
    pieces = abs(along[0]) / Fraction(abs(q_), divisor) if q_ else abs(along[1]) / Fraction(abs(p_), divisor)
    return Comb(step, step * (floor(1 / pieces) // step + 1))
