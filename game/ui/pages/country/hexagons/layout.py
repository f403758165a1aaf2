"""Where the hexagons of a map go on the page: worked out for all of them at once, since there may be fifty thousand."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pygame

from game.explain.map.cartogram import Cartogram, Place, Segment
from game.kit.program.events import Point
from game.ui.pages.country.hexagons.tiles import PHASES, tile_size

Spot = tuple[Point, Point]
"""Left and top of a tile in whole pixels, and the quarters of a pixel beyond them."""

Bounds = tuple[float, float, float, float]
Numbers = npt.NDArray[np.float64]


@lru_cache(maxsize=4)
def bounds_of(cartogram: Cartogram) -> Bounds:
    """Left, top, right and bottom of all hexagons."""
    return cartogram.bounds()


@lru_cache(maxsize=4)
def _centres(cartogram: Cartogram) -> tuple[Numbers, Numbers]:
    across, down = np.array(cartogram.centres, dtype=np.float64).reshape(-1, 2).T
    return across, down


class HexLayout:
    """A map of hexagons of a ``radius`` in pixels, the middle of whose bounds is ``pan`` off the ``middle``."""

    def __init__(self, cartogram: Cartogram, radius: float, middle: Point, pan: Place) -> None:
        left, top, right, bottom = bounds_of(cartogram)
        self.radius = radius
        self._off = (left + right) / 2, (top + bottom) / 2
        self._middle, self._pan = middle, pan
        across, down = _centres(cartogram)
        self._across, self._down = self._placed(across, 0), self._placed(down, 1)
        self.spots = self._spots()
        self.lines: list[Segment] = [(self.on_page(start), self.on_page(end)) for start, end in cartogram.borders]

    def on_page(self, place: Place) -> Place:
        """Return where a place of the map is on the page, in pixels."""
        return (
            self._middle[0] + (place[0] - self._off[0]) * self.radius + self._pan[0],
            self._middle[1] + (place[1] - self._off[1]) * self.radius + self._pan[1],
        )

    def centres(self) -> list[Place]:
        """Return the middles of all hexagons on the page, in pixels."""
        return list(zip(self._across.tolist(), self._down.tolist(), strict=True))

    def raster(self, area: pygame.Rect, cell: int) -> npt.NDArray[np.bool_]:
        """Return which square cells of so many pixels in an area a hexagon may reach into."""
        rows, columns, reach = area.h // cell, area.w // cell, -(-self.radius // cell)
        across = ((self._across - area.left) // cell).astype(np.int64)
        down = ((self._down - area.top) // cell).astype(np.int64)
        sums = np.zeros((rows + 1, columns + 1), dtype=np.int64)
        for sign, right, below in ((1, 0, 0), (-1, 1, 0), (-1, 0, 1), (1, 1, 1)):
            corner = (2 * reach + 1) * np.array([below, right]) - reach
            at = np.clip(down + int(corner[0]), 0, rows), np.clip(across + int(corner[1]), 0, columns)
            np.add.at(sums, at, sign)
        reached: npt.NDArray[np.bool_] = sums.cumsum(axis=0).cumsum(axis=1)[:rows, :columns] > 0
        return reached

    def nearest(self, at: Place) -> tuple[int, float]:
        """Return the hexagon whose middle is nearest to a point, and how far that is."""
        distance = np.hypot(self._across - at[0], self._down - at[1])
        index = int(distance.argmin())
        return index, float(distance[index])

    def _placed(self, places: Numbers, axis: int) -> Numbers:
        placed: Numbers = self._middle[axis] + (places - self._off[axis]) * self.radius + self._pan[axis]
        return placed

    def _spots(self) -> list[Spot]:
        half = tile_size(self.radius) / 2
        whole, parts = [], []
        for placed in (self._across, self._down):
            corner = placed - half
            pixel = np.floor(corner)
            whole.append(pixel.astype(int).tolist())
            parts.append(((corner - pixel) * PHASES).astype(int).tolist())
        return list(zip(zip(*whole, strict=True), zip(*parts, strict=True), strict=True))
