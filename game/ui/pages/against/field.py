"""Dots that can be chosen: drawn once for each place and look, found by the pointer, walked by keys."""

import numpy as np
import pygame

from game.kit.drawing.pen import Pen
from game.kit.program.events import Point
from game.ui.pages.against.places import Spots

REACH = 9
LEAST = 1.5
"""Design units that a dot is wide at the least: thinner ones fade."""

OVERSIZE = 8


class DotDrawing:
    """The dots as one picture, drawn anew only where they stand elsewhere or look different."""

    def __init__(self) -> None:
        self._made: object = None
        self._picture: pygame.Surface | None = None

    def lay(self, pen: Pen, area: pygame.Rect, spots: Spots, made: object, side: float) -> None:
        """Draw dots at spots of the page; ``made`` tells whether they are those of the last time."""
        key = (made, tuple(area), pen.look)
        if self._picture is None or self._made != key:
            self._picture, self._made = _drawn(pen, area, spots, side), key
        pen.surface.blit(self._picture, area)


def _drawn(pen: Pen, area: pygame.Rect, spots: Spots, side: float) -> pygame.Surface:
    ink = pen.look.profile["teal"]
    picture = pygame.Surface(area.size, pygame.SRCALPHA)
    picture.fill((*ink, 0))
    dot = _dot(max(LEAST * pen.look.scale, side), ink)
    shift = np.array(area.topleft) + dot.get_width() // 2
    picture.fblits([(dot, place) for place in (spots - shift).tolist()])
    return picture


def _dot(side: float, ink: tuple[int, int, int]) -> pygame.Surface:
    pixels = round(side) + 1
    large = pygame.Surface((pixels * OVERSIZE, pixels * OVERSIZE), pygame.SRCALPHA)
    large.fill((*ink, 0))
    middle = pixels * OVERSIZE / 2
    pygame.draw.circle(large, ink, (middle, middle), side * OVERSIZE / 2 * 1.15)
    return pygame.transform.smoothscale(large, (pixels, pixels))


def nearest(spots: Spots, at: Point, reach: float) -> int:
    """Return the dot nearest to a point, or −1 where none is near."""
    if not len(spots):
        return -1
    apart = ((spots - np.array(at)) ** 2).sum(axis=1)
    found = int(apart.argmin())
    return found if apart[found] <= reach**2 else -1


def ring(pen: Pen, spot: Point) -> None:
    """Draw the mark of the open dot."""
    pen.disc(spot, 15, "sheet", "ink", 2)
    pen.disc(spot, 6, "teal")
