"""Exact bounds of sums of shares, each proved from at most three half-spaces.

If a sum s of shares is c − (λ₁g₁ + λ₂g₂ + λ₃g₃) with no λ below nothing, and each g is at least nothing wherever the
half-spaces agree, then s is at most c; it is less where a g with λ above nothing is never nothing itself. By the
duality of linear programming the smallest such c is the largest s there is. Candidates are found in floating point and
proved in whole numbers, so a candidate that was missed can only leave a bound too wide, never too narrow.

Source · Farkas' lemma, and at most as many half-spaces as shares: Schrijver 1986, "Theory of Linear and Integer
Programming", ch. 7.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import lcm
from typing import TypeAlias

import numpy as np

from game.engine.publication.rounding import Interval

Point: TypeAlias = tuple[Fraction, Fraction, Fraction]
Bound: TypeAlias = tuple[Fraction, bool]
"""A bound, and whether it can be had itself or only shares as near to it as one likes."""

_FLAT = 1e-12
_NEAR = 1e-7


@dataclass(frozen=True, slots=True)
class HalfSpace:
    """The points with weights · (f, a, i) + rest at least nothing; above nothing when strict."""

    weights: Point
    rest: Fraction
    strict: bool = False

    def value(self, point: Point) -> Fraction:
        """How far inside a point is; negative outside."""
        return sum((w * x for w, x in zip(self.weights, point, strict=True)), self.rest)

    def shaken(self, point: Point) -> Fraction:
        """By how much rounding to whole papers can change the value; what is nothing at all stays nothing."""
        return sum((abs(w) for w, x in zip(self.weights, point, strict=True) if x), Fraction(0)) / 2


class Proofs:
    """Bounds on everything that some half-spaces have in common; one of them at least bounds each share upwards."""

    def __init__(self, spaces: Sequence[HalfSpace]) -> None:
        self._whole = [_in_whole_numbers(each) for each in spaces]
        self._strict = [each.strict for each in spaces]
        weights = np.array([[float(w) for w in each.weights] for each in spaces])
        three = np.array(list(combinations(range(len(spaces)), 3)))
        three = three[np.abs(np.linalg.det(weights[three])) > _FLAT]
        self._three = three
        self._parts = np.linalg.inv(weights[three].transpose(0, 2, 1))
        self._rest = np.array([float(each.rest) for each in spaces])[three]

    def between(self, form: tuple[int, int, int]) -> Interval:
        """The shares that a sum of shares can have, its ends left out where they are certain not to be reached."""
        most, with_most = self._largest(form)
        least, with_least = self._largest((-form[0], -form[1], -form[2]))
        return Interval(-least, most, with_least, with_most)

    def _largest(self, form: tuple[int, int, int]) -> Bound:
        parts = -(self._parts @ np.array(form, dtype=np.float64))
        bounds = (parts * self._rest).sum(axis=1)
        likely = np.flatnonzero((parts >= -_NEAR).all(axis=1))
        best: Bound | None = None
        for at in likely[np.argsort(bounds[likely])]:
            if best is not None and bounds[at] > best[0] + _NEAR:
                break
            proved = self._proved(form, [int(each) for each in self._three[at]])
            if proved is not None and (best is None or proved < best):
                best = proved
        if best is None:
            raise ValueError(f"no half-space bounds the sum {form}")
        return best

    def _proved(self, form: tuple[int, int, int], three: Sequence[int]) -> Bound | None:
        """The bound that three half-spaces prove, worked out by Cramer's rule; None where they prove nothing."""
        first, second, third = (self._whole[each] for each in three)
        size = _determinant(first, second, third)
        if not size:
            return None
        goal = -form[0], -form[1], -form[2], 0
        parts = (
            _determinant(goal, second, third),
            _determinant(first, goal, third),
            _determinant(first, second, goal),
        )
        parts = parts if size > 0 else (-parts[0], -parts[1], -parts[2])
        if min(parts) < 0:
            return None
        rest = sum(part * self._whole[each][3] for part, each in zip(parts, three, strict=True))
        beyond = any(part and self._strict[each] for part, each in zip(parts, three, strict=True))
        return Fraction(rest, abs(size)), not beyond


Row: TypeAlias = tuple[int, int, int, int]


def _in_whole_numbers(space: HalfSpace) -> Row:
    """The weights and the rest, all so many times as large that they are whole."""
    every = (*space.weights, space.rest)
    scale = lcm(*(each.denominator for each in every))
    first, second, third, rest = (each.numerator * (scale // each.denominator) for each in every)
    return first, second, third, rest


def _determinant(one: Row, two: Row, three: Row) -> int:
    """The determinant of the weights of three half-spaces."""
    return (
        one[0] * (two[1] * three[2] - two[2] * three[1])
        - one[1] * (two[0] * three[2] - two[2] * three[0])
        + one[2] * (two[0] * three[1] - two[1] * three[0])
    )
