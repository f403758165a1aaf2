"""The geometry of a map of hexagons, in units of a hexagon's side: centres, neighbours, borders, names."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from game.level.places.maps import MapFault, read_map

Place = tuple[float, float]
Segment = tuple[Place, Place]

STEPS = ((1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1))
"""Axial steps to the six neighbours, clockwise from the east; neighbour k lies at 60·k degrees."""


@dataclass(frozen=True, slots=True)
class Callout:
    """A province's name beside the map, with the hexagon that its line leads to."""

    name: str
    at: Place
    anchor: Place
    side: str


@dataclass(frozen=True, eq=False, slots=True)
class Cartogram:
    """One hexagon per constituency (or per station in a town), in the order of their numbers."""

    title: str
    invented: bool
    centres: tuple[Place, ...]
    province: tuple[int, ...]
    neighbours: tuple[tuple[int, ...], ...]
    borders: tuple[Segment, ...]
    callouts: tuple[Callout, ...]
    provinces: tuple[str, ...]
    places: tuple[str, ...]

    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of all hexagons."""
        across, down = [x for x, _ in self.centres], [y for _, y in self.centres]
        half = math.sqrt(3) / 2
        return min(across) - half, min(down) - 1, max(across) + half, max(down) + 1

    def name(self, index: int) -> str:
        """What a hexagon is called."""
        if self.places:
            return self.places[index]
        province = self.province[index]
        return f"{self.provinces[province]} {index - self.province.index(province) + 1}"


def chart(name: str, count: int) -> Cartogram:
    """Return the map that a country of so many hexagons is drawn on: the one it names, or plain rows."""
    named = named_cartogram(name)
    return named if named and len(named.centres) == count else plain_cartogram(count)


def named_cartogram(name: str) -> Cartogram | None:
    """Return a map of the assets; None where there is none of that name, or it is damaged."""
    try:
        return cartogram(name)
    except MapFault:
        return None


@cache
def cartogram(name: str) -> Cartogram:
    """Read a map from the assets.

    Raises
    ------
    MapFault
        when there is no such map, or its file is damaged.
    """
    content = read_map(name)
    provinces = content["provinces"]
    cells = [(q, r) for province in provinces for q, r in province["hexes"]]
    belongs = [index for index, province in enumerate(provinces) for _ in province["hexes"]]
    at = {cell: index for index, cell in enumerate(cells)}
    return Cartogram(
        title=content["title"],
        invented=content["claim"] == "fictional",
        centres=tuple(_centre(*cell) for cell in cells),
        province=tuple(belongs),
        neighbours=tuple(tuple(at.get((q + across, r + down), -1) for across, down in STEPS) for q, r in cells),
        borders=tuple(_borders(cells, belongs, at)),
        callouts=tuple(_callout(province) for province in provinces),
        provinces=tuple(province["name"] for province in provinces),
        places=tuple(place for province in provinces for place in province["places"]),
    )


@cache
def plain_cartogram(count: int) -> Cartogram:
    """Lay hexagons out in a plain spiral, for a country that has no map."""
    cells = _spiral(count)
    at = {cell: index for index, cell in enumerate(cells)}
    return Cartogram(
        title="",
        invented=True,
        centres=tuple(_centre(*cell) for cell in cells),
        province=(0,) * count,
        neighbours=tuple(tuple(at.get((q + across, r + down), -1) for across, down in STEPS) for q, r in cells),
        borders=tuple(_borders(cells, [0] * count, at)),
        callouts=(),
        provinces=("",),
        places=tuple(str(index + 1) for index in range(count)),
    )


def corner(centre: Place, index: int, radius: float = 1.0) -> Place:
    """Return a corner of a hexagon; corners index and index + 1 end the side towards neighbour index."""
    angle = math.radians(60 * index - 30)
    return centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)


def _centre(q: int, r: int) -> Place:
    return math.sqrt(3) * (q + r / 2), 1.5 * r


def _callout(province: Mapping[str, Any]) -> Callout:
    note = province["callout"]
    return Callout(province["short"], tuple(note["at"]), _centre(*note["anchor"]), note["side"])


def _borders(cells: list[tuple[int, int]], belongs: list[int], at: dict[tuple[int, int], int]) -> list[Segment]:
    found = []
    for index, (q, r) in enumerate(cells):
        for side, (across, down) in enumerate(STEPS):
            other = at.get((q + across, r + down), -1)
            # a side between two provinces is drawn once, by the hexagon with the lower number
            if other < 0 or (belongs[other] != belongs[index] and index < other):
                middle = _centre(q, r)
                found.append((corner(middle, side), corner(middle, side + 1)))
    return found


def _spiral(count: int) -> list[tuple[int, int]]:
    cells, ring = [(0, 0)], 1
    while len(cells) < count:
        q, r = -ring, ring
        for across, down in ((1, 0), (1, -1), (0, -1), (-1, 0), (-1, 1), (0, 1)):
            for _ in range(ring):
                cells.append((q, r))
                q, r = q + across, r + down
        ring += 1
    return cells[:count]
