"""A stop on the ballot's way: its title on a line from card to card, folded or with its rules below."""

from dataclasses import field

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY_BOLD, CAPTION, NEAR, Token
from game.kit.layout import Column
from game.kit.page.command import Act
from game.kit.widget import Span
from game.kit.widgets.control import Control

LANE = 24
"""Width of the lane in which the line runs."""

DOT, LINE = 12, 2
HIGH, CHEVRON = 34, 16


class StopHead(Control):
    """Opens and folds the stop. ``note`` says what is in force there; without an action it is only a title."""

    title: str
    note: str
    action: Act | None
    opened: bool = field(default=False, kw_only=True)
    lit: bool = field(default=False, kw_only=True)
    """Whether anything is in force here."""

    tall = HIGH
    set_in = BODY_BOLD

    def stops(self) -> bool:
        """A mere title is no Tab stop."""
        return self.action is not None and self.enabled()

    def use(self) -> None:
        """Open or fold it."""
        self.act(self.action)

    def _side(self, look: Look) -> int:
        return look.px(LANE) + look.px(CHEVRON + NEAR)

    def measure_span(self, look: Look) -> Span:
        """Title and note beside each other."""
        title = look.text.width(self.title, BODY_BOLD)
        return title + self._side(look), title + look.text.width(self.note, CAPTION) + look.px(NEAR) + self._side(look)

    def paint(self, pen: Pen) -> None:
        """Draw the dot on the line, the title, the note and which way it opens."""
        look, middle = pen.look, self.rect.centery
        tone: Token = "ink" if self.lit else "sheet"
        pen.disc((self.rect.left + look.px(LANE) // 2, middle), DOT, tone, "ink", 2)
        left = self.rect.left + look.px(LANE)
        top = middle - look.text.line_height(BODY_BOLD) // 2
        pen.text(self.title, BODY_BOLD, "ink", (left, top))
        if self.hovered and self.action is not None:
            wide = look.text.width(self.title, BODY_BOLD)
            pen.fill(pygame.Rect(left, top + look.text.baseline(BODY_BOLD) + look.px(3), wide, look.stroke(1)), "ink")
        right = self.rect.right - look.px(CHEVRON + NEAR)
        note_wide = look.text.width(self.note, CAPTION)
        if left + look.text.width(self.title, BODY_BOLD) + look.px(NEAR) + note_wide <= right:
            pen.text(self.note, CAPTION, "quiet", (right, middle - look.text.line_height(CAPTION) // 2), "right")
        if self.action is not None:
            name = "chevron_down" if self.opened else "chevron_right"
            pen.icon(name, (self.rect.right - look.px(CHEVRON) // 2, middle), CHEVRON, "ink")

    def spoken(self) -> Node | None:
        """Its title, what is in force there, and whether it is open."""
        if self.action is None:
            return Node("heading", self.title)
        return Node("button", self.title, self.note, states=("expanded",) if self.opened else (), actions=("press",))


class StopCard(Column):
    """A head and what is below it, with the line of the way along the left edge."""

    first: bool = field(default=False, kw_only=True)
    last: bool = field(default=False, kw_only=True)

    def paint(self, pen: Pen) -> None:
        """Draw the line: from the first dot to the last."""
        look = pen.look
        x = self.rect.left + look.px(LANE) // 2 - look.stroke(LINE) // 2
        dot = self.rect.top + look.type_px(HIGH) // 2
        top = dot if self.first else self.rect.top
        bottom = dot if self.last else self.rect.bottom
        pen.fill(pygame.Rect(x, top, look.stroke(LINE), max(0, bottom - top)), "line")
