"""Polygons: inside or outside, how far from the edge, area, smoothing. Exact enough to be the same on every machine.

Only additions, products, quotients and square roots are used: these are rounded alike everywhere, sines are not.
"""

from dataclasses import dataclass
from math import sqrt
from typing import Self

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

HEX_AREA = 1.5 * sqrt(3.0)  # of a hex with a side of 1


def signed_distance(points: Points, polygon: Points) -> NDArray[np.float64]:
    """Distance of each point from the edge of a closed polygon: above 0 inside, below 0 outside."""
    start = polygon
    stop = np.roll(polygon, -1, axis=0)
    along = stop - start
    offset = points[:, None, :] - start[None, :, :]
    length_squared = np.maximum((along**2).sum(axis=1), 1e-12)
    share = np.clip((offset * along).sum(axis=2) / length_squared, 0.0, 1.0)
    nearest = offset - share[:, :, None] * along
    distance = np.sqrt((nearest**2).sum(axis=2).min(axis=1))
    return np.asarray(np.where(is_inside(points, polygon), distance, -distance))


def is_inside(points: Points, polygon: Points) -> NDArray[np.bool_]:
    """Whether each point lies in a closed polygon: a line to the right crosses its edge an odd number of times."""
    start = polygon
    stop = np.roll(polygon, -1, axis=0)
    across = points[:, 0][:, None]
    down = points[:, 1][:, None]
    spans = (start[:, 1] > down) != (stop[:, 1] > down)
    rise = np.where(stop[:, 1] == start[:, 1], 1.0, stop[:, 1] - start[:, 1])
    crossing = start[:, 0] + (down - start[:, 1]) / rise * (stop[:, 0] - start[:, 0])
    return np.asarray((spans & (across < crossing)).sum(axis=1) % 2 == 1)


def area_and_centroid(polygon: Points) -> tuple[float, Points]:
    """Area (never below 0) and centre of gravity of a closed polygon."""
    following = np.roll(polygon, -1, axis=0)
    cross = polygon[:, 0] * following[:, 1] - following[:, 0] * polygon[:, 1]
    area = cross.sum() / 2.0
    centroid = ((polygon + following) * cross[:, None]).sum(axis=0) / (6.0 * area)
    return abs(float(area)), centroid


def rounded_corners(polygon: Points, times: int) -> Points:
    """The polygon with its corners cut `times` times (Chaikin), so that a drawn line becomes a coast."""
    for _ in range(times):
        following = np.roll(polygon, -1, axis=0)
        near = 0.75 * polygon + 0.25 * following
        far = 0.25 * polygon + 0.75 * following
        polygon = np.stack([near, far], axis=1).reshape(-1, 2)
    return polygon


def densified(polygon: Points, longest: float) -> Points:
    """The polygon with points added so that no edge is longer than `longest`; both sides of a border agree."""
    made: list[Points] = []
    for start, stop in zip(polygon, np.roll(polygon, -1, axis=0), strict=True):
        swapped = tuple(start) > tuple(stop)
        low, high = (stop, start) if swapped else (start, stop)
        steps = max(1, int(np.ceil(np.sqrt(((high - low) ** 2).sum()) / longest)))
        share = np.arange(steps + 1)[:, None] / steps
        line = low * (1.0 - share) + high * share
        made.append((line[::-1] if swapped else line)[:-1])
    return np.concatenate(made)


@dataclass(frozen=True)
class Placing:
    """How a drawing is moved and scaled so that its area is that of a number of hexes, with its middle at 0, 0."""

    middle: Points
    scale: float

    @classmethod
    def of(cls, outline: Points, hexes: int) -> Self:
        """The placing that gives an outline the area of so many hexes."""
        area, middle = area_and_centroid(outline)
        return cls(middle=middle, scale=sqrt(hexes * HEX_AREA / area))

    def placed(self, points: Points) -> Points:
        """Points of the drawing, moved and scaled."""
        return (points - self.middle) * self.scale
