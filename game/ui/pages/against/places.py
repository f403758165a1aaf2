"""Where the dots stand: round the middles of hexagons, or stacked in columns."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

GOLDEN = math.pi * (3 - math.sqrt(5))
FILLED = 0.84
"""The part of a hexagon's radius that the fullest one may fill."""

WIDEST = 2.6
"""Pixels at a scale of 1 that dots stand apart where there is room."""

Spots = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]


def ranks(groups: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """(D,) which member of its group each is, from 0, in their order."""
    order = np.argsort(groups, kind="stable")
    ordered = groups[order]
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]]) if ordered.size else np.empty(0, dtype=int)
    sizes = np.diff(np.r_[starts, ordered.size])
    found = np.empty(groups.size, dtype=np.int64)
    found[order] = np.arange(groups.size) - np.repeat(starts, sizes)
    return found


def apart_for(groups: npt.NDArray[np.int64], radius: float, scale: float) -> float:
    """Pixels between the dots of a sunflower at which the fullest one fits into its hexagon."""
    most = int(np.bincount(groups).max()) if groups.size else 1
    return min(WIDEST * scale, FILLED * radius / math.sqrt(most))


def sunflowers(centres: Numbers, groups: npt.NDArray[np.int64], apart: float) -> Spots:
    """(D, 2) dots in sunflowers round the middles (G, 2) of their groups: the area of a flower is its number."""
    if not groups.size:
        return np.empty((0, 2), dtype=np.int64)
    within = ranks(groups)
    away, angle = apart * np.sqrt(within + 0.35), within * GOLDEN
    spots = centres[groups] + np.column_stack((away * np.cos(angle), away * np.sin(angle)))
    placed: Spots = np.rint(spots).astype(np.int64)
    return placed


@dataclass(frozen=True, slots=True)
class Stack:
    """How columns of dots are laid: pixels between dots, and dots side by side in a column."""

    pitch: float
    across: int


def stack_for(sizes: Sequence[int], wide: float, high: float, largest: float) -> Stack:
    """Return the widest pitch at which every column fits into its room."""
    most = max(sizes, default=0)
    pitch = largest
    while pitch > 1.0:
        across = max(1, int(wide / pitch))
        if -(-most // across) * pitch <= high:
            return Stack(pitch, across)
        pitch -= 0.1
    return Stack(1.0, max(1, int(wide)))


def stacked(groups: npt.NDArray[np.int64], lefts: Sequence[float], foot: float, stack: Stack) -> Spots:
    """(D, 2) dots in columns that grow upwards from a line; −1 is in no column and stands far off the page."""
    within = ranks(groups)
    row, place = np.divmod(within, stack.across)
    left = np.asarray([*lefts, -10_000.0])[groups]
    spots = np.column_stack((left + (place + 0.5) * stack.pitch, foot - (row + 0.5) * stack.pitch))
    placed: Spots = np.rint(spots).astype(np.int64)
    return placed
