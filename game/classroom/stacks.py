"""Marks that stand where their values are, and above each other where they would touch."""

from collections.abc import Sequence
from typing import TypeVar

Place = TypeVar("Place", int, float)


def stacked(places: Sequence[Place], wide: Place) -> list[int]:
    """Return the level of each place, from 0: the lowest on which no neighbour to the left reaches into it.

    `places` are in ascending order, and each mark is so wide.
    """
    last: list[Place] = []
    levels = []
    for place in places:
        level = next((level for level, taken in enumerate(last) if place - taken >= wide), len(last))
        last[level : level + 1] = [place]
        levels.append(level)
    return levels
