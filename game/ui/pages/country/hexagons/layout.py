"""Where the hexagons of a map go on the page: worked out for all of them at once, since there may be fifty thousand."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pygame

from game.explain.map.cartogram import Cartogram, Place, Segment
from game.kit.program.events import Point
from game.ui.pages.country.hexagons.tiles import PHASES, tile_size

Bounds = tuple[float, float, float, float]
Numbers = npt.NDArray[np.float64]
Wholes = npt.NDArray[np.int64]


@lru_cache(maxsize=4)
def bounds_of(cartogram: Cartogram) -> Bounds:
    """Left, top, right and bottom of all hexagons."""
    return cartogram.bounds()


@lru_cache(maxsize=4)
def _centres(cartogram: Cartogram) -> Numbers:
    return np.array(cartogram.centres, dtype=np.float64).reshape(-1, 2)


class HexLayout:
    """A map of hexagons of a ``radius`` in pixels, the middle of whose bounds is ``pan`` off the ``middle``.

    centres : (N, 2) the middles of all hexagons on the page, in pixels
    corners : (N, 2) left and top of their tiles in whole pixels
    phases  : (N,) the quarters of a pixel beyond them, across · PHASES + down
    """

    def __init__(self, cartogram: Cartogram, radius: float, middle: Point, pan: Place) -> None:
        left, top, right, bottom = bounds_of(cartogram)
        self.radius = radius
        self._off = (left + right) / 2, (top + bottom) / 2
        self._middle, self._pan = middle, pan
        self.centres: Numbers = (_centres(cartogram) - self._off) * radius + np.add(middle, pan)
        tops = self.centres - tile_size(radius) / 2
        self.corners: Wholes = np.floor(tops).astype(np.int64)
        self.phases: Wholes = ((tops - self.corners) * PHASES).astype(np.int64) @ (PHASES, 1)
        self.lines: list[Segment] = [(self.on_page(start), self.on_page(end)) for start, end in cartogram.borders]

    def on_page(self, place: Place) -> Place:
        """Return where a place of the map is on the page, in pixels."""
        return (
            self._middle[0] + (place[0] - self._off[0]) * self.radius + self._pan[0],
            self._middle[1] + (place[1] - self._off[1]) * self.radius + self._pan[1],
        )

    def within(self, area: pygame.Rect) -> Wholes:
        """Return the hexagons whose tiles reach into an area."""
        far = np.subtract(area.topleft, tile_size(self.radius)), area.bottomright
        return np.flatnonzero(((self.corners > far[0]) & (self.corners < far[1])).all(axis=1))

    def raster(self, area: pygame.Rect, cell: int) -> npt.NDArray[np.bool_]:
        """Return which square cells of so many pixels in an area a hexagon may reach into."""
        reach = int(-(-self.radius // cell))
        rows, columns = area.h // cell + 2 * reach, area.w // cell + 2 * reach
        at = (self.centres[:, ::-1] - (area.top, area.left)) // cell + reach
        inside = at[((at >= 0) & (at < (rows, columns))).all(axis=1)].astype(np.int64)
        middles = np.bincount(inside @ (columns, 1), minlength=rows * columns).reshape(rows, columns)
        sums, box = np.pad(middles, ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1), 2 * reach + 1
        reached: npt.NDArray[np.bool_] = sums[box:, box:] + sums[:-box, :-box] > sums[:-box, box:] + sums[box:, :-box]
        return reached

    def nearest(self, at: Place) -> tuple[int, float]:
        """Return the hexagon whose middle is nearest to a point, and how far that is."""
        distance = np.hypot(*(self.centres - at).T)
        index = int(distance.argmin())
        return index, float(distance[index])
