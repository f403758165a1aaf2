"""The map of a front page: every hexagon in the same shade, because the page says the same of every constituency."""

import math
from dataclasses import dataclass, field
from typing import ClassVar

import pygame

from game.ui.pen import Look, Pen
from game.ui.semantics import Node
from game.ui.views.cartogram import Cartogram, Place
from game.ui.views.hex_tiles import PHASES, tile, tile_size
from game.ui.widget import Span, Widget

LEAST, NATURAL = 120, 300
MOST_RADIUS = 22

Spot = tuple[int, int, tuple[int, int]]


@dataclass(eq=False)
class OneShadeMap(Widget):
    """A picture, not a control; where everything goes is worked out once for each place."""

    cartogram: Cartogram
    name: str = ""

    role: ClassVar[str] = "picture"

    _radius: float = field(default=1.0, init=False, repr=False)
    _spots: list[Spot] = field(default_factory=list, init=False, repr=False)
    _lines: list[tuple[Place, Place]] = field(default_factory=list, init=False, repr=False)

    def measure_span(self, look: Look) -> Span:
        """A part of the page."""
        return look.px(LEAST), look.px(NATURAL)

    def natural_height(self, look: Look) -> int:
        """Small; it gladly takes more."""
        return look.px(LEAST)

    def arrange(self, look: Look) -> None:
        """Fit the map into its place, with its tiles on quarters of a pixel."""
        left, top, right, bottom = self.cartogram.bounds()
        fits = min(self.rect.w / (right - left), self.rect.h / (bottom - top))
        # a radius in steps of a twentieth of a pixel, so that tiles can be kept between places
        self._radius = max(1.0, int(min(look.px(MOST_RADIUS), 0.98 * fits) * 20) / 20)
        middle = ((left + right) / 2, (top + bottom) / 2)
        half = tile_size(self._radius) / 2
        self._spots = []
        for centre in self.cartogram.centres:
            x, y = self._on_page(centre, middle)
            column, row = math.floor(x - half), math.floor(y - half)
            self._spots.append((column, row, (int((x - half - column) * PHASES), int((y - half - row) * PHASES))))
        self._lines = [
            (self._on_page(start, middle), self._on_page(end, middle)) for start, end in self.cartogram.borders
        ]

    def shift(self, across: int, down: int) -> None:
        """Move with everything on it."""
        super().shift(across, down)
        self._spots = [(column + across, row + down, phase) for column, row, phase in self._spots]
        self._lines = [
            ((start[0] + across, start[1] + down), (end[0] + across, end[1] + down)) for start, end in self._lines
        ]

    def _on_page(self, place: Place, middle: Place) -> Place:
        return (
            self.rect.centerx + (place[0] - middle[0]) * self._radius,
            self.rect.centery + (place[1] - middle[1]) * self._radius,
        )

    def paint(self, pen: Pen) -> None:
        """Draw the hexagons, then the borders of the provinces."""
        fill = pen.look.profile["floor"]
        tiles = [(tile(self._radius, phase, fill, None), (column, row)) for column, row, phase in self._spots]
        pen.surface.fblits(tiles)
        ink, weight = pen.look.profile["ink"], pen.look.stroke(1)
        for start, end in self._lines:
            if weight == 1:
                pygame.draw.aaline(pen.surface, ink, start, end)
            else:
                pygame.draw.line(pen.surface, ink, start, end, weight)

    def spoken(self) -> Node | None:
        """What it shows."""
        return Node("picture", self.name)
