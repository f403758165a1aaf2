"""The hexagons of a map as pictures and where they go: what they show now, and in their middle what was before."""

from collections.abc import Callable

import numpy as np
import pygame

from game.explain.map.difference import SAME
from game.kit.drawing.pen import Look
from game.ui.pages.country.hexagons.layout import HexLayout, Wholes
from game.ui.pages.country.hexagons.tiles import FULL, PHASES, Drawn, core, tile

NO_FIGURE = 255
"""The class of a hexagon that has no figure to show."""

BYTE = 256

Blits = list[tuple[pygame.Surface, list[int]]]


class Hexagons:
    """In the colours of a look, for a map of so many classes; only what reaches into ``area`` is seen."""

    def __init__(self, look: Look, layout: HexLayout, count: int, area: pygame.Rect) -> None:
        profile = look.profile
        self._layout, self._seen = layout, layout.within(area)
        self._fills = {**dict(enumerate(profile.classes(count))), NO_FIGURE: profile["sheet"]}
        self._strokes = profile["vermilion"], profile["sheet"]
        self._empty, self._ring = profile["floor"], profile["sheet"]

    def tiles(self, classes: bytes, altered: bytes, filled: bytes) -> Blits:
        """One picture for each hexagon; where ``altered`` or ``filled`` is empty, none is marked and all are full."""
        layout, many = self._layout, len(classes)
        told = [classes, altered or bytes(many), filled or bytes([FULL]) * many]
        looks = np.column_stack([layout.phases, *(np.frombuffer(one, np.uint8) for one in told)])[self._seen]
        return self._placed(looks, self._seen, self._tile)

    def cores(self, former: bytes) -> Blits:
        """The class that each hexagon had before, where it was another."""
        if not former:
            return []
        kinds = np.frombuffer(former, np.uint8)
        seen = self._seen[kinds[self._seen] != SAME]
        return self._placed(np.column_stack([self._layout.phases, kinds])[seen], seen, self._core)

    def _placed(self, looks: Wholes, which: Wholes, picture: Callable[..., pygame.Surface]) -> Blits:
        """Draw each look once, however many hexagons have it."""
        keys = looks @ (BYTE ** np.arange(looks.shape[1]))
        _keys, first, drawn = np.unique(keys, return_index=True, return_inverse=True)
        pictures = [picture(*look) for look in looks[first].tolist()]
        return list(zip(map(pictures.__getitem__, drawn.tolist()), self._layout.corners[which].tolist(), strict=True))

    def _tile(self, phase: int, kind: int, mark: int, filled: int) -> pygame.Surface:
        strokes, empty = (self._strokes if mark else None), (self._empty if filled < FULL else None)
        drawn = Drawn(self._fills[kind], strokes, filled / FULL, empty)
        return tile(self._layout.radius, divmod(phase, PHASES), drawn)

    def _core(self, phase: int, kind: int) -> pygame.Surface:
        return core(self._layout.radius, divmod(phase, PHASES), self._fills[kind], self._ring)
