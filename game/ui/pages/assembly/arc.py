"""Where the seats of a half circle stand: rows of arcs, as far apart along them as from row to row."""

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from game.explain.assembly.quotas import by_largest_remainder

Numbers = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]

INNER = 0.42
"""Radius of the first row, of that of the last."""


@lru_cache(maxsize=16)
def arc(seats: int) -> tuple[Numbers, Rows, float]:
    """Return the seats from left to right: (C, 2) places, (C,) rows from inside, and the distance between neighbours.

    The last row has radius 1 around (0, 0); what is up is negative, as on a page.
    """
    rows = max(1, round(0.5 + math.sqrt(0.25 + seats * (1 - INNER) / (math.pi * (1 + INNER) / 2))))
    radii = np.linspace(INNER, 1.0, rows) if rows > 1 else np.ones(1)
    each = by_largest_remainder(radii.tolist(), seats)
    row = np.repeat(np.arange(rows), each)
    place = np.concatenate([np.arange(many) for many in each.tolist()])
    last = np.maximum(each - 1, 1)[row]
    angle = np.where(each[row] > 1, math.pi * (1.0 - place / last), math.pi / 2)
    order = np.lexsort((row, -np.round(angle, 6)))
    angle, row = angle[order], row[order]
    spots = radii[row][:, None] * np.column_stack((np.cos(angle), -np.sin(angle)))
    between = [math.pi * radius / max(1, many - 1) for radius, many in zip(radii.tolist(), each.tolist(), strict=True)]
    apart = min([*between, (1 - INNER) / max(1, rows - 1), 0.2])
    return spots, row, apart


def neighbour(spots: Numbers, rows: Rows, seat: int, key: str) -> int:
    """Return the seat that an arrow key leads to, or −1: along the row, or the nearest of the row before or after."""
    if key in ("left", "right"):
        along = np.flatnonzero(rows == rows[seat])
        at = int(np.flatnonzero(along == seat)[0]) + (1 if key == "right" else -1)
        return int(along[at]) if 0 <= at < along.size else -1
    others = np.flatnonzero(rows == rows[seat] + (1 if key == "up" else -1))
    if not others.size:
        return -1
    return int(others[((spots[others] - spots[seat]) ** 2).sum(axis=1).argmin()])
