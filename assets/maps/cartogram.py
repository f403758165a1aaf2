"""Stretch a country so that every province gets the area its seats ask for, and its neighbours stay its neighbours.

Method: Dougenik, Chrisman and Niemeyer, "An algorithm to construct continuous area cartograms", The Professional
Geographer 37 (1985). Every province pushes all points away when it is too small and pulls them in when it is too large.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from assets.maps.shapes import Points, area_and_centroid

RATIO_PI = 3.141592653589793


def stretched(
    provinces: Sequence[Points],
    seats: Sequence[int],
    rounds: int,
    others: Points,
) -> tuple[list[Points], Points]:
    """The outlines after some rounds of pushing and pulling; `others` are points that are carried along."""
    current = [province.copy() for province in provinces]
    carried = others.copy()
    total = sum(area_and_centroid(province)[0] for province in current)
    wanted = total * np.array(seats) / sum(seats)
    for _ in range(rounds):
        measured = [area_and_centroid(province) for province in current]
        areas = np.array([area for area, _ in measured])
        middles = np.array([middle for _, middle in measured])
        current = [points + _push(points, areas, middles, wanted) for points in current]
        carried = carried + _push(carried, areas, middles, wanted)
    return current, carried


def _push(points: Points, areas: Points, middles: Points, wanted: Points) -> Points:
    """The sum of the pushes of all provinces on some points."""
    radius = np.sqrt(areas / RATIO_PI)
    mass = np.sqrt(wanted / RATIO_PI) - radius
    error = np.maximum(areas, wanted) / np.minimum(areas, wanted)
    calm = 1.0 / (1.0 + float(error.mean()))
    offset = points[:, None, :] - middles[None, :, :]
    distance = np.maximum(np.sqrt((offset**2).sum(axis=2)), 1e-9)
    share = distance / radius
    force = np.where(share > 1.0, mass / np.maximum(share, 1e-9), mass * share**2 * (4.0 - 3.0 * share))
    return np.asarray(((force / distance)[:, :, None] * offset).sum(axis=1) * calm)


def outer_ring(provinces: Sequence[Points]) -> Points:
    """The coast and outer border of provinces that share their corner points: the edges that only one of them has."""
    seen: set[tuple[tuple[float, ...], tuple[float, ...]]] = set()
    for province in provinces:
        corners = [tuple(float(value) for value in corner) for corner in province]
        for start, stop in zip(corners, corners[1:] + corners[:1], strict=True):
            if (stop, start) in seen:
                seen.discard((stop, start))
            else:
                seen.add((start, stop))
    return longest_ring(dict(sorted(seen)))


def longest_ring(following: Mapping[tuple[float, ...], tuple[float, ...]]) -> Points:
    """The longest closed line among edges given as start → stop."""
    left = dict(following)
    best: list[tuple[float, ...]] = []
    while left:
        start = here = next(iter(left))
        ring = []
        while here in left:
            ring.append(here)
            here = left.pop(here)
        if here == start and len(ring) > len(best):
            best = ring
    return np.array(best)
