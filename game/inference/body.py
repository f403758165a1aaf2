"""Papers beside the roll when counts need not be whole: a body of shares of the electorate.

A point is (f, a, i): votes for, votes against and invalid papers as shares of the electorate. Every printed figure of
papers is a half-space, whatever it is a share of, and so is the turnout that the roll allows. The corners of the body
say whether there is any, and a point well inside says from which electorate on whole counts fit for certain.

Corners are found in floating point, with room for more than they can be wrong. Bounds, and what is certain, are worked
out in exact fractions.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import combinations
from math import floor

import numpy as np
from numpy.typing import NDArray

from game.engine.publication.rounding import Interval
from game.inference.papers import PAPERS, Papers
from game.inference.proofs import HalfSpace, Point, Proofs

_LOOSE = 1e-11
"""How far outside a corner may seem to be."""

_FLAT = 1e-12
_FINE = 10**9
_NONE, _ONE = Fraction(0), Fraction(1)
_EYE: tuple[Point, Point, Point] = ((_ONE, _NONE, _NONE), (_NONE, _ONE, _NONE), (_NONE, _NONE, _ONE))
_ALL: Point = (_ONE, _ONE, _ONE)
_FORMS = {"for": (1, 0, 0), "against": (0, 1, 0), "invalid": (0, 0, 1), "turnout": (1, 1, 1)}


class Body:
    """Everything that shares alone allow of papers with a figure of the roll, for a range of turnouts."""

    def __init__(self, papers: Papers, turnout: Interval) -> None:
        self._spaces = tuple(_spaces(papers))
        bounds = (
            HalfSpace(_ALL, -turnout.low, not turnout.low_included),
            HalfSpace(_less((_NONE, _NONE, _NONE), _ALL), turnout.high, not turnout.high_included),
        )
        self._every = (*self._spaces, *bounds)
        self._corners = _corners(self._every)

    @property
    def is_empty(self) -> bool:
        """Whether no split of any electorate agrees with the figures."""
        return not self._corners.size

    @cached_property
    def ends(self) -> Mapping[str, Interval]:
        """What shares of the electorate for, against, invalid and all papers cast ("turnout") can have beside the roll.

        An end that no share reaches is left out. Only for a body that is not empty.
        """
        proofs = Proofs(self._every)
        return {name: proofs.between(form) for name, form in _FORMS.items()}

    def certain(self) -> tuple[int, Fraction] | None:
        """From which electorate on whole counts fit for certain, and the turnout at which they do; None if unknown.

        Counts that may be nothing are also tried as nothing: then they need no room to be rounded.
        """
        found = [each for each in map(self._room, _faces(self._corners)) if each is not None]
        return min(found, default=None)

    def _room(self, point: Point) -> tuple[int, Fraction] | None:
        """The electorate from which on a point leaves room to round, and its turnout."""
        least = Fraction(0)
        for each in self._spaces:
            value, shaken = each.value(point), each.shaken(point)
            if value < 0 or (value == 0 and (each.strict or shaken)):
                return None
            least = max(least, shaken / value if value else Fraction(0))
        return floor(least) + 1, sum(point, Fraction(0))


def _spaces(papers: Papers) -> Iterator[HalfSpace]:
    for at, name in enumerate(PAPERS):
        own = _EYE[at]
        yield HalfSpace(own, _NONE)
        if name in papers.of_roll:
            share = papers.of_roll[name]
            yield HalfSpace(own, -share.low, not share.low_included)
            yield HalfSpace(_less((_NONE, _NONE, _NONE), own), share.high, not share.high_included)
        if name in papers.of_cast:
            yield from _between(own, _ALL, papers.of_cast[name])
    if papers.ratio is not None:
        valid = (Fraction(1), Fraction(1), _NONE)
        yield HalfSpace(valid, _NONE, strict=True)
        yield from _between(_EYE[0], valid, papers.ratio)


def _between(part: Point, whole: Point, share: Interval) -> Iterator[HalfSpace]:
    """A part that has a share of a whole."""
    low = [share.low * each for each in whole]
    high = [share.high * each for each in whole]
    yield HalfSpace(_less(part, low), Fraction(0), not share.low_included)
    yield HalfSpace(_less(high, part), Fraction(0), not share.high_included)


def _less(one: Sequence[Fraction], other: Sequence[Fraction]) -> Point:
    first, second, third = (x - y for x, y in zip(one, other, strict=True))
    return first, second, third


def _corners(spaces: Sequence[HalfSpace]) -> NDArray[np.float64]:
    """Every point where three planes meet and that no half-space leaves out, row by row."""
    unique: Mapping[tuple[Point, Fraction], HalfSpace] = {(each.weights, each.rest): each for each in spaces}
    weights = np.array([[float(w) for w in each.weights] for each in unique.values()])
    rest = np.array([float(each.rest) for each in unique.values()])
    three = np.array(list(combinations(range(len(rest)), 3)))
    matrices = weights[three]
    sizes = np.abs(np.linalg.det(matrices))
    three, matrices, sizes = three[sizes > _FLAT], matrices[sizes > _FLAT], sizes[sizes > _FLAT]
    points = np.linalg.solve(matrices, -rest[three][..., None])[..., 0]
    inside = (points @ weights.T + rest >= -_LOOSE - 1e-15 / sizes[:, None]).all(axis=1)
    kept: NDArray[np.float64] = points[inside]
    return kept


def _faces(corners: NDArray[np.float64]) -> Iterator[Point]:
    """Points in the middle of the body and of those of its faces on which some counts are nothing."""
    for nothing in ((), (2,), (1,), (0,), (1, 2), (0, 2), (0, 1)):
        on_face = corners[(np.abs(corners[:, list(nothing)]) <= _LOOSE).all(axis=1)]
        if on_face.size:
            middle = on_face.mean(axis=0)
            first, second, third = (
                Fraction(0) if at in nothing else Fraction(round(float(x) * _FINE * _FINE), _FINE * _FINE)
                for at, x in enumerate(middle)
            )
            yield first, second, third
