"""Whose belief is carried on: a bar for every kind of reader, on one scale, and the one that is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import ClassVar

import pygame

from game.explain.shares import percent_of
from game.kit.access.semantics import Node, area_of
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, BODY_BOLD, FIGURE, FIGURE_BOLD, NEAR, TARGET
from game.kit.page.command import ActWith
from game.kit.program.events import KeyPress, Point
from game.kit.widget import Span, Widget
from game.text.language import translate as _

BAR, RING, DOT = 14, 14, 8
LEAST_BAR = 48


@dataclass(frozen=True, slots=True)
class Carried:
    """A belief that can be carried on: its name, what it is called, the share of dissent believed in."""

    name: str
    label: str
    share: float

    @property
    def figure(self) -> str:
        """The share as it is shown."""
        return f"{percent_of(self.share)}\u00a0%"


@dataclass(eq=False)
class BeliefChoice(Widget):
    """One Tab stop: up and down choose, and so does a click. Above the choices stands what was expected this time."""

    name: str
    this_time: float
    choices: Sequence[Carried]
    chosen: str
    action: ActWith[str]
    row: float = field(default=TARGET, kw_only=True)

    focusable: ClassVar[bool] = True
    cursor: ClassVar[str] = "hand"

    # --- measure

    def _all(self) -> list[Carried]:
        return [Carried("", _("expected this time"), self.this_time), *self.choices]

    def _sides(self, look: Look) -> tuple[int, int]:
        words = max(look.text.width(one.label, BODY_BOLD) for one in self._all()) + look.px(RING + NEAR)
        figures = max(look.text.width(one.figure, FIGURE_BOLD) for one in self._all())
        return words + look.px(2 * NEAR), figures + look.px(2 * NEAR)

    def measure_span(self, look: Look) -> Span:
        """Words, a bar, a figure."""
        wide = sum(self._sides(look))
        return wide + look.px(LEAST_BAR), wide + look.px(4 * LEAST_BAR)

    def natural_height(self, look: Look) -> int:
        """A row for each."""
        return look.type_px(self.row) * (len(self.choices) + 1)

    def _area(self, index: int) -> pygame.Rect:
        """Where a row is; 0 is what was expected this time."""
        high = self.host.look.type_px(self.row)
        return pygame.Rect(self.rect.left, self.rect.top + index * high, self.rect.w, high)

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw the rows."""
        scale = max([one.share for one in self._all()] + [1e-9])
        for index, one in enumerate(self._all()):
            self._paint_row(pen, one, self._area(index), one.share / scale)

    def _paint_row(self, pen: Pen, one: Carried, area: pygame.Rect, along: float) -> None:
        look, chosen = pen.look, one.name == self.chosen
        words, figures = self._sides(look)
        left = area.left + look.px(RING + NEAR)
        if one.name:
            pen.disc((area.left + look.px(RING) // 2, area.centery), RING, "sheet", "ink" if chosen else "edge")
            if chosen:
                pen.disc((area.left + look.px(RING) // 2, area.centery), DOT, "ink")
        kind = BODY_BOLD if chosen else BODY
        top = area.centery - look.text.line_height(kind) // 2
        pen.text(one.label, kind, "ink" if one.name else "quiet", (left, top))
        figure = FIGURE_BOLD if chosen else FIGURE
        drop = look.text.baseline(kind) - look.text.baseline(figure)
        pen.text(one.figure, figure, "ink" if one.name else "quiet", (area.right, top + drop), "right")
        room = pygame.Rect(area.left + words, 0, area.w - words - figures, look.px(BAR))
        room.centery = area.centery
        pen.fill(room, "floor")
        bar = room.copy()
        bar.w = max(look.stroke(2), round(room.w * min(1.0, max(0.0, along))))
        pen.box(bar, "gold_fill" if chosen else "sheet", "ink" if chosen or not one.name else "edge", radius=0)

    # --- handle

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self.choices) and self.choices[index].name != self.chosen:
            self.act(partial(self.action, self.choices[index].name))

    def pressed(self, at: Point) -> bool:
        """Choose the row below the pointer."""
        for index in range(len(self.choices)):
            if self._area(index + 1).collidepoint(at):
                self._choose(index)
                return True
        return False

    def key_pressed(self, key: KeyPress) -> bool:
        """Up and down, and at either end on to the next control; home and end."""
        names = [one.name for one in self.choices]
        if not self.host.has_focus(self) or self.chosen not in names:
            return False
        at = names.index(self.chosen)
        goals = {"up": at - 1, "left": at - 1, "down": at + 1, "right": at + 1, "home": 0, "end": len(names) - 1}
        goal = goals.get(key.name, -1)
        if not 0 <= goal < len(names):
            return False
        self._choose(goal)
        return True

    def spoken(self) -> Node | None:
        """What is chosen, and every choice with its share."""
        options = tuple(
            Node("option", one.label, one.figure, rect=area_of(self._area(index + 1)), states=self._states(one))
            for index, one in enumerate(self.choices)
        )
        said = next((f"{one.label}, {one.figure}" for one in self.choices if one.name == self.chosen), "")
        before = _("expected this time {figure}").format(figure=self._all()[0].figure)
        clipped = self.span(self.host.look)[0] > self.rect.w
        return Node("choice", self.name, said, before, actions=("next", "previous"), children=options, clipped=clipped)

    def _states(self, one: Carried) -> tuple[str, ...]:
        return ("checked",) if one.name == self.chosen else ()
