"""A chamber as a half circle of seats: one Tab stop, arrow keys go from seat to seat, the pointer opens the nearest."""

from collections.abc import Callable, Sequence
from dataclasses import field
from functools import partial

import numpy as np
import numpy.typing as npt
import pygame

from game.kit.access.semantics import Node
from game.kit.access.tabular import Tabular
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, FIGURE_CARD, FIGURE_FORECAST
from game.kit.page.command import ActWith
from game.kit.program.events import KeyPress, Point
from game.kit.widget import Span, Widget
from game.text.language import translate as _
from game.ui.pages.assembly.arc import arc, neighbour
from game.ui.pages.assembly.seat_marks import Glyph, seat_picture

LEAST, NATURAL, HIGH = 220, 416, 150
FILLED = 0.86
"""How wide a seat is, of the distance to the next."""

WIDEST = 22
REACH = 14
LARGE_FROM = 260
"""Pixels of radius, in design units, from which the figure in the middle is set large."""

Groups = npt.NDArray[np.int64]


class Hemicycle(Widget):
    """``groups`` is (C,): which group sits for each constituency; they sit side by side in the order of their numbers.

    ``figure`` and ``below`` stand in the middle; ``describe`` says who has a seat.
    """

    groups: Groups
    glyphs: Sequence[Glyph]
    chosen: int
    choose: ActWith[int]
    figure: str
    below: str
    describe: Callable[[int], str]
    name: str = field(default="", kw_only=True)

    focusable = True

    _order: Groups = field(init=False, repr=False)
    drawn: tuple[object, pygame.Surface] | None = field(default=None, init=False, repr=False)

    def __post_init__(self) -> None:
        """Seat the groups from left to right."""
        self._order = np.argsort(self.groups, kind="stable").astype(np.int64)

    def adopt(self, former: Widget) -> None:
        """Keep the picture of the seats while nobody sits elsewhere."""
        if isinstance(former, Hemicycle) and np.array_equal(former.groups, self.groups):
            self.drawn = former.drawn if former.glyphs == self.glyphs else None

    # --- measure

    def measure_span(self, look: Look) -> Span:
        """A half circle is twice as wide as it is high."""
        return look.px(LEAST), look.px(NATURAL)

    def natural_height(self, look: Look) -> int:
        """It wants to be seen."""
        return look.px(HIGH)

    def _radius(self) -> float:
        look, apart = self.host.look, arc(self.groups.size)[2]
        room = min(self.rect.w / 2, self.rect.h - look.px(4))
        return max(8.0, room / (1.0 + apart / 2))

    def _middle(self) -> tuple[float, float]:
        apart = arc(self.groups.size)[2] * self._radius() / 2
        free = self.rect.h - self._radius() - 2 * apart
        return self.rect.centerx, self.rect.bottom - apart - max(0.0, free / 2)

    def _spots(self) -> npt.NDArray[np.int64]:
        spots = arc(self.groups.size)[0] * self._radius() + np.array(self._middle())
        placed: npt.NDArray[np.int64] = np.rint(spots).astype(np.int64)
        return placed

    def ring_area(self) -> pygame.Rect:
        """The ring goes round the seats, not round the room that is left."""
        radius, (across, foot) = self._radius(), self._middle()
        apart = arc(self.groups.size)[2] * radius / 2
        area = pygame.Rect(0, 0, round(2 * (radius + apart)), round(radius + 2 * apart))
        area.midbottom = (round(across), round(foot + apart))
        return area.clip(self.rect)

    def _side(self) -> float:
        return min(arc(self.groups.size)[2] * self._radius() * FILLED, self.host.look.px(WIDEST))

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw the seats, the ring round the open one, and the figure in the middle."""
        key = (tuple(self.rect), pen.look)
        if self.drawn is None or self.drawn[0] != key:
            self.drawn = key, self._picture(pen)
        pen.surface.blit(self.drawn[1], self.rect)
        at = self._place_of(self.chosen)
        x, y = self._spots()[at].tolist()
        side = self._side() / pen.look.scale
        pen.disc((x, y), side + 9, "sheet", "gold", 2)
        mark = seat_picture(pen.look, self.glyphs[int(self.groups[self.chosen])], self._side())
        pen.surface.blit(mark, mark.get_rect(center=(x, y)))
        self._paint_middle(pen)

    def _picture(self, pen: Pen) -> pygame.Surface:
        picture = pygame.Surface(self.rect.size, pygame.SRCALPHA)
        picture.fill((*pen.look.profile["paper"], 0))
        spots = self._spots() - np.array(self.rect.topleft)
        groups = self.groups[self._order]
        for group, glyph in enumerate(self.glyphs):
            mark = seat_picture(pen.look, glyph, self._side())
            corners = spots[groups == group] - np.array(mark.get_size()) // 2
            picture.fblits([(mark, place) for place in corners.tolist()])
        return picture

    def _paint_middle(self, pen: Pen) -> None:
        look, (across, foot) = pen.look, self._middle()
        kind = FIGURE_FORECAST if self._radius() / look.scale >= LARGE_FROM else FIGURE_CARD
        inner = 0.42 * self._radius() * 1.7
        if look.text.width(self.figure, kind) > inner:
            kind = FIGURE_CARD
        words = look.text.width(self.below, CAPTION) <= inner
        top = round(foot) - look.text.line_height(kind) - (look.text.line_height(CAPTION) if words else 0)
        pen.text(self.figure, kind, "ink", (round(across), top), "middle")
        if words:
            pen.text(self.below, CAPTION, "ink", (round(across), top + look.text.line_height(kind)), "middle")

    # --- handle

    def _place_of(self, constituency: int) -> int:
        return int(np.flatnonzero(self._order == constituency)[0])

    def _open(self, place: int) -> None:
        self.act(partial(self.choose, int(self._order[place])))

    def pressed(self, at: Point) -> bool:
        """Open the seat that is nearest."""
        apart = ((self._spots() - np.array(at)) ** 2).sum(axis=1)
        found = int(apart.argmin())
        near = apart[found] <= max(self._side(), self.host.look.px(REACH)) ** 2
        if near:
            self._open(found)
        return bool(near)

    def key_pressed(self, key: KeyPress) -> bool:
        """Along the row, to the row before and after, to the first and the last seat."""
        if not self.host.has_focus(self):
            return False
        at, last = self._place_of(self.chosen), self.groups.size - 1
        if key.name in ("home", "end"):
            goal = 0 if key.name == "home" else last
        elif key.name in ("left", "right", "up", "down"):
            spots, rows, _apart = arc(self.groups.size)
            goal = neighbour(spots, rows, at, key.name)
        else:
            return False
        if goal < 0:
            return False
        self._open(goal)
        return True

    def tabular(self) -> Tabular:
        """Who has each seat, from left to right."""
        seats = ((str(number), self.describe(int(seat))) for number, seat in enumerate(self._order, 1))
        return Tabular(self.name, (_("Seat"), _("Who sits there")), tuple(seats))

    def spoken(self) -> Node | None:
        """The figure, and who has the open seat."""
        hint = _("Left and right go along a row of seats, up and down from row to row.")
        said = f"{self.figure} {self.below}; {self.describe(self.chosen)}"
        return Node("chart", self.name, said, hint, actions=("next", "previous"))
