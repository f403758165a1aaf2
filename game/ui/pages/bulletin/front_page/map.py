"""The map of a front page: every hexagon in the same shade, because the page says the same of every constituency."""

import math
from functools import lru_cache

import pygame

from game.explain.map.cartogram import Cartogram, Place
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import Colour
from game.kit.widget import Span, Widget
from game.ui.pages.country.hexagons.tiles import PHASES, Drawn, tile, tile_size

LEAST, NATURAL = 120, 300
MOST_RADIUS = 22


class OneShadeMap(Widget):
    """A picture, not a control."""

    cartogram: Cartogram
    name: str = ""

    def measure_span(self, look: Look) -> Span:
        """A part of the page."""
        return look.px(LEAST), look.px(NATURAL)

    def natural_height(self, look: Look) -> int:
        """Small; it gladly takes more."""
        return look.px(LEAST)

    def paint(self, pen: Pen) -> None:
        """Lay down the picture."""
        profile = pen.look.profile
        colours = (profile["sheet"], profile["floor"], profile["ink"])
        most = float(pen.look.px(MOST_RADIUS))
        pen.surface.blit(_picture(self.cartogram, self.rect.size, most, colours, pen.look.stroke(1)), self.rect)

    def spoken(self) -> Node | None:
        """What it shows."""
        return Node("picture", self.name)


@lru_cache(maxsize=8)
def _picture(
    cartogram: Cartogram, size: tuple[int, int], most: float, colours: tuple[Colour, Colour, Colour], weight: int
) -> pygame.Surface:
    """The map on its ground, drawn once for each size: hexagons first, then the borders of the provinces."""
    ground, fill, ink = colours
    picture = pygame.Surface(size)
    picture.fill(ground)
    left, top, right, bottom = cartogram.bounds()
    radius = max(1.0, min(most, 0.98 * size[0] / (right - left), 0.98 * size[1] / (bottom - top)))

    def at(place: Place) -> Place:
        return (
            size[0] / 2 + (place[0] - (left + right) / 2) * radius,
            size[1] / 2 + (place[1] - (top + bottom) / 2) * radius,
        )

    half = tile_size(radius) / 2
    for centre in cartogram.centres:
        x, y = at(centre)
        column, row = math.floor(x - half), math.floor(y - half)
        phase = int((x - half - column) * PHASES), int((y - half - row) * PHASES)
        picture.blit(tile(radius, phase, Drawn(fill)), (column, row))
    for start, end in cartogram.borders:
        if weight == 1:
            pygame.draw.aaline(picture, ink, at(start), at(end))
        else:
            pygame.draw.line(picture, ink, at(start), at(end), weight)
    return picture
