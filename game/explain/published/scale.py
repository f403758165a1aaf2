"""A scale on which 0, 0.07, 1 and 30 per cent can all be told apart.

    height(v) = log(1 + v / 0.02) ÷ log(1 + 50 / 0.02)

It is a plain scale below 0.02 % and counts tenfold steps above; zero has a place on it. Shares
above 50 % stand at the top: none was ever printed.
"""

import math

BEND = 0.02
"""Per cent below which the scale is plain."""

SAMPLES = ("0", "0.07", "1", "30")
"""Shares that the key of the scale shows."""


def height(percent: float, most: float = 50.0) -> float:
    """Return how high a share of 0 to ``most`` per cent stands, from 0 to 1; more than that is 1.

    Raises
    ------
    ValueError
        for a share below zero.
    """
    if percent < 0:
        raise ValueError(f"a share below zero: {percent}")
    return min(1.0, math.log1p(percent / BEND) / math.log1p(most / BEND))
