"""The hexagons of a map as pictures and where they go: what they show now, and in their middle what was before."""

import pygame

from game.explain.map.difference import SAME
from game.kit.drawing.pen import Look
from game.ui.pages.country.hexagons.layout import HexLayout
from game.ui.pages.country.hexagons.tiles import FULL, Tiles, core

NO_FIGURE = 255
"""The class of a hexagon that has no figure to show."""

Blits = list[tuple[pygame.Surface, tuple[int, int]]]


class Hexagons:
    """In the colours of a look, for a map of so many classes."""

    def __init__(self, look: Look, layout: HexLayout, count: int) -> None:
        profile = look.profile
        self._layout = layout
        self._fills = {**dict(enumerate(profile.classes(count))), NO_FIGURE: profile["sheet"]}
        self._strokes = profile["vermilion"], profile["sheet"]
        self._empty, self._ring = profile["floor"], profile["sheet"]

    def tiles(self, classes: bytes, altered: bytes, filled: bytes) -> Blits:
        """One picture for each hexagon; where ``altered`` or ``filled`` is empty, none is marked and all are full."""
        tiles = Tiles(self._layout.radius, self._fills, self._strokes, self._empty)
        marked, full = altered or bytes(len(classes)), filled or bytes([FULL]) * len(classes)
        return [
            (tiles[phase, kind, mark, part], place)
            for (place, phase), kind, mark, part in zip(self._layout.spots, classes, marked, full, strict=True)
        ]

    def cores(self, former: bytes) -> Blits:
        """The class that each hexagon had before, where it was another."""
        radius, fills, ring = self._layout.radius, self._fills, self._ring
        return [
            (core(radius, phase, fills[kind], ring), place)
            for (place, phase), kind in zip(self._layout.spots, former, strict=False)
            if kind != SAME
        ]
