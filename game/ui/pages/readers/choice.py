"""Whose belief is carried on: a bar for every kind of reader, on one scale, and the one that is chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import ClassVar

import pygame

from game.explain.shares import percent_of
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, BODY_BOLD, FIGURE, FIGURE_BOLD, NEAR, TARGET
from game.kit.page.command import ActWith
from game.kit.widget import Span
from game.kit.widgets.picked import ACROSS, DOWN, Picked
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


class BeliefChoice(Picked):
    """One Tab stop: up and down choose, and so does a click. Above the choices stands what was expected this time."""

    name: str
    this_time: float
    choices: Sequence[Carried]
    chosen: str
    action: ActWith[str]
    row: float = field(default=TARGET, kw_only=True)

    keys: ClassVar[Mapping[str, int]] = {**ACROSS, **DOWN}
    ends = "leave"

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

    def places(self) -> Sequence[pygame.Rect]:
        """Where the choices are."""
        return [self._area(index + 1) for index in range(len(self.choices))]

    def picked(self) -> int:
        """Whose belief is chosen."""
        return next((index for index, one in enumerate(self.choices) if one.name == self.chosen), -1)

    def pick(self, index: int) -> None:
        """Choose another's."""
        self.act(partial(self.action, self.choices[index].name))

    def spoken(self) -> Node | None:
        """What is chosen, and every choice with its share."""
        options = [self.option(index, one.label, one.figure) for index, one in enumerate(self.choices)]
        said = next((f"{node.name}, {node.value}" for node in options if node.states), "")
        about = _("expected this time {figure}").format(figure=self._all()[0].figure)
        return self.in_words(self.name, said, options, about=about)
