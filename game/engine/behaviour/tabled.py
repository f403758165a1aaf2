"""What people do on the many days of a forecast: read from a table in place of some hundred thousand sums.

What the people of a constituency do is a smooth function of the dissent they believe in, but for beliefs at which
somebody's reading of it comes to nobody or to everybody. So it is worked out once, at even places between those, and
what lies between two places is told by the six that are nearest. What was believed is put down at the same places.
Source · interpolation by Lagrange's polynomials.
"""

from typing import NamedTuple

import numpy as np

from game.engine.data.arrays import Floats, Positions, Reals

NEAR = 6
"""Places that tell what lies between two of them."""

OVER_ALL = np.array([np.prod([float(at - other) for other in range(NEAR) if other != at]) for at in range(NEAR)])
"""What Lagrange's polynomials are divided by."""


class Nearby(NamedTuple):
    """Where beliefs (N,) lie: (N,) the first of six places around each, and (N, 6) how much each of these counts."""

    first: Positions
    weight: Reals


class Knots:
    """Even places in [0, 1], about so many in all: in pieces, where a function has bends.

    beliefs : (G,) the places, ascending; a bend between two pieces is there twice
    """

    def __init__(self, bends: Reals, number: int) -> None:
        borders = np.unique(np.concatenate(([0.0, 1.0], bends[(bends > 0.0) & (bends < 1.0)])))
        long = np.diff(borders)
        self._last = np.maximum(np.ceil(number * long).astype(np.intp), NEAR - 1)
        self._begins, self._inner, self._to_the_unit = borders[:-1], borders[1:-1], self._last / long
        self._first = np.concatenate(([0], np.cumsum(self._last + 1)[:-1]))
        pieces = zip(borders[:-1], borders[1:], self._last, strict=True)
        self.beliefs = np.concatenate([np.linspace(low, high, last + 1) for low, high, last in pieces])

    def around(self, beliefs: Reals) -> Nearby:
        """Return the places around beliefs (N,)."""
        piece = np.searchsorted(self._inner, beliefs, side="right")
        place = (beliefs - self._begins[piece]) * self._to_the_unit[piece]
        left = np.clip(np.floor(place) - (NEAR // 2 - 1), 0.0, self._last[piece] - (NEAR - 1.0))
        return Nearby(self._first[piece] + left.astype(np.intp), _lagrange(place - left))


class Tabled:
    """The people of some constituencies, each of which lives through ``each`` days.

    doing       : (2, C, 3, K) how many of a stance do what, polynomial by polynomial
    polynomials : (K, G) what people make of the places, in single precision as ``doing``
    """

    def __init__(self, places: Knots, doing: Floats, polynomials: Floats, each: int) -> None:
        self._places, self._polynomials, self._each = places, polynomials, each
        stances, constituencies, acts, number = doing.shape
        there = doing.reshape(-1, number) @ polynomials
        # six places lie in one piece of memory, each with all that is done there
        table = there.reshape(stances, constituencies, acts, -1).transpose(1, 3, 0, 2).ravel()
        self._shape, cells, step = (stances, acts), stances * acts, table.itemsize
        windows = (table.size // cells - NEAR + 1, NEAR * cells)
        self._table = np.lib.stride_tricks.as_strided(table, windows, (cells * step, step), writeable=False)
        self._line = np.repeat(np.arange(constituencies) * places.beliefs.size, each)
        self._held = np.zeros(constituencies * places.beliefs.size)

    def doing(self, dissent: Reals, part: float) -> Reals:
        """(2, 3, N) how many of a stance do what if everybody goes by this dissent (N,), as a part of the people do."""
        first, weight = self._places.around(dissent)
        first = first + self._line
        np.add.at(self._held, first[:, None] + np.arange(NEAR), weight * (part / self._each))
        around = self._table[first].reshape(first.size, NEAR, -1)
        found = np.einsum("nko,nk->on", around, weight.astype(around.dtype))
        # what lies between places where nobody does it may come to a little less
        doing: Reals = np.maximum(found, 0.0, dtype=np.float64).reshape(*self._shape, -1)
        return doing

    def believed(self) -> Reals:
        """(C, K) the mean of each polynomial over all that was believed, part by part."""
        mean: Reals = self._held.reshape(-1, self._places.beliefs.size) @ self._polynomials.T.astype(np.float64)
        return mean


def _lagrange(place: Reals) -> Reals:
    """(N, 6) Lagrange's polynomials of the places 0 to 5 at places (N,) among them."""
    apart = place - np.arange(NEAR)[:, None]
    before, after = np.ones(apart.shape), np.ones(apart.shape)
    for at in range(1, NEAR):
        np.multiply(before[at - 1], apart[at - 1], out=before[at])
        np.multiply(after[-at], apart[-at], out=after[-at - 1])
    before *= after
    return np.ascontiguousarray((before / OVER_ALL[:, None]).T)
