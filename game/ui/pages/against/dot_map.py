"""Everybody who struck the name out, on the map: a sunflower of dots in each hexagon."""

from dataclasses import field
from functools import partial

import numpy as np

from game.explain import vocabulary
from game.explain.against.meeting import dot_of_hexagon
from game.explain.map.card_line import CardLine
from game.kit.drawing.pen import Pen
from game.kit.page.command import ActWith
from game.kit.program.events import Point
from game.ui.pages.against.field import REACH, DotDrawing, nearest, ring
from game.ui.pages.against.places import Spots, apart_for, sunflowers
from game.ui.pages.against.state import AgainstState
from game.ui.pages.country.hexagons.draw import NO_FIGURE
from game.ui.pages.country.hexagons.map import HexMap

DOT = 1.4
"""How wide a dot is, in distances between dots: neighbours hardly touch."""


class DotMap(HexMap):
    """Arrow keys walk the hexagons, Enter opens somebody there; a click opens the nearest dot."""

    state: AgainstState = field(kw_only=True)
    choose: ActWith[int] = field(kw_only=True)

    _drawing: DotDrawing = field(default_factory=DotDrawing, init=False, repr=False)
    _apart: float = field(default=2.0, init=False, repr=False)
    _spots: tuple[object, Spots] | None = field(default=None, init=False, repr=False)

    def live(self) -> tuple[object, ...]:
        """Which dot is open."""
        return (*super().live(), self.state.dot)

    def spots(self) -> Spots:
        """Where the dots are on the page."""
        if self._spots is None or self._spots[0] != self.laid:
            centres = np.array([self.centre_of(index) for index in range(len(self.cartogram.centres))])
            groups = self.state.dots.hexagon.astype(np.int64)
            self._apart = apart_for(groups, self.layout.radius, self.host.look.scale * self.zoom)
            self._spots = self.laid, sunflowers(centres, groups, self._apart)
        return self._spots[1]

    def paint(self, pen: Pen) -> None:
        """Draw the map, the dots on it, and the open one."""
        super().paint(pen)
        spots = self.spots()
        with pen.clipped(self.rect):
            self._drawing.lay(pen, self.rect, spots, self.laid, DOT * self._apart)
            if self.state.dot >= 0:
                ring(pen, (int(spots[self.state.dot][0]), int(spots[self.state.dot][1])))

    def released(self, at: Point) -> None:
        """A press that did not wander opens the dot that is nearest, else somebody of the hexagon."""
        if not self._moved:
            dot = nearest(self.spots(), at, self.host.look.px(REACH) / 2)
            self._go(self.hex_at(at))
            if dot >= 0:
                self.act(partial(self.choose, dot))
            else:
                self._open()
        self._press = None

    def _open(self) -> None:
        """Open the first dot of the hexagon that the keys are on."""
        dot = dot_of_hexagon(self.state.dots, self.cursor_hex) if self.cursor_hex >= 0 else -1
        if dot >= 0:
            self.act(partial(self.choose, dot))


def blank(count: int) -> bytes:
    """Hexagons that show nothing but dots."""
    return bytes([NO_FIGURE]) * count


def card_of(state: AgainstState, name: str, hexagon: int) -> list[CardLine]:
    """What the card of a hexagon says."""
    found = state.dots
    here = int(found.sizes[found.hexagon == hexagon].sum())
    return [CardLine(name), CardLine(vocabulary.many("struck_out"), f"{here:,}")]
