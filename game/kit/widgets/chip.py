"""A chip: a short name that leads somewhere, and a cross that takes it away."""

from dataclasses import field

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, TARGET
from game.kit.layout import Row
from game.kit.page.command import Act
from game.kit.program.events import KeyPress, Point
from game.kit.widget import Span
from game.kit.widgets.control import Control
from game.kit.widgets.example import Examples, nothing

SIDE, CROSS, ICON = 10, 24, 12
SHORTEST = 48


class Chip(Control):
    """Pressing the name does ``action``; pressing the cross, or Delete, does ``remove``. A long name is cut short."""

    text: str
    action: Act
    remove: Act
    removal: str = field(default="", kw_only=True)
    """What the cross does, in words."""

    tall = TARGET
    set_in = CAPTION
    ring_radius = TARGET / 2

    _at: Point = field(default=(-1, -1), init=False, repr=False)

    def measure_span(self, look: Look) -> Span:
        """The name and the cross."""
        around = look.px(SIDE) + look.type_px(CROSS)
        wide = look.text.width(self.text, CAPTION)
        return min(wide, look.px(SHORTEST)) + around, wide + around

    def use(self) -> None:
        """Go where the name leads."""
        self.act(self.action)

    def released(self, at: Point) -> None:
        """The cross takes it away, the rest leads on."""
        if self._cross().collidepoint(at) and self.enabled():
            self.act(self.remove)
        else:
            super().released(at)

    def pointed(self, at: Point) -> None:
        """The cross is lit while the pointer is over it."""
        self._at = at
        self.repaint()

    def key_pressed(self, key: KeyPress) -> bool:
        """Delete and Backspace are the cross."""
        if key.name in ("delete", "backspace") and self.stops():
            self.act(self.remove)
            return True
        return super().key_pressed(key)

    def _cross(self) -> pygame.Rect:
        wide = min(self.rect.w, self.host.look.type_px(CROSS))
        return pygame.Rect(self.rect.right - wide, self.rect.top, wide, self.rect.h)

    def paint(self, pen: Pen) -> None:
        """Draw the chip, the name and the cross."""
        look, cross = pen.look, self._cross()
        pen.box(self.rect, "sheet", "ink" if self.hovered else "edge", radius=TARGET / 2)
        room = cross.left - self.rect.left - look.px(SIDE)
        text = self._short(look, room)
        top = self.rect.centery - look.text.line_height(CAPTION) // 2
        pen.text(text, CAPTION, "ink" if self.enabled() else "edge", (self.rect.left + look.px(SIDE), top))
        lit = self.hovered and cross.collidepoint(self._at)
        pen.icon("close", cross.center, ICON, "vermilion_text" if lit else "quiet")

    def _short(self, look: Look, room: int) -> str:
        text = self.text
        while text and look.text.width(text if text == self.text else f"{text}…", CAPTION) > room:
            text = text[:-1].rstrip()
        return text if text == self.text else f"{text}…"

    def spoken(self) -> Node | None:
        """Its name, and what Delete does."""
        return Node("button", self.text, help=self.removal, actions=("press",))


def examples() -> Examples:
    """One of them."""
    return {"chip": lambda: Row([Chip("Observers", nothing, nothing, removal="Delete takes it out")])}
