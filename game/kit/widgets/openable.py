"""What words and digits have in common: with a tip or an action behind them they are underlined with dots and open."""

from dataclasses import field

import pygame

from game.kit.drawing.pen import Align, Pen
from game.kit.drawing.theme import TARGET
from game.kit.page.command import Act
from game.kit.widgets.control import Control

UNDERLINE_DROP = 3


class Openable(Control):
    """Something printed in its place; `tip` or `action` make it a Tab stop."""

    align: Align = field(default="left", kw_only=True)
    action: Act | None = field(default=None, kw_only=True)

    @property
    def opens(self) -> bool:
        """Whether there is anything behind it."""
        return self.action is not None or self.tip is not None

    def stops(self) -> bool:
        """What has nothing behind it is no Tab stop."""
        return self.opens and self.enabled()

    def use(self) -> None:
        """Do it, or show the tip."""
        if self.action is not None:
            self.act(self.action)
        elif self.tip is not None:
            self.host.show_tip(self)

    def printed_wide(self) -> int:
        """How wide the words or digits are, in pixels."""
        return self.rect.w

    def ring_area(self) -> pygame.Rect:
        """The ring goes round what is printed, however wide its place is."""
        wide = max(self.printed_wide(), self.host.look.px(TARGET))
        return pygame.Rect(self.left_of(min(wide, self.rect.w)), self.rect.top, min(wide, self.rect.w), self.rect.h)

    def tip_area(self) -> pygame.Rect:
        """A tip points at what is printed."""
        return self.ring_area()

    @property
    def anchor(self) -> int:
        """The edge or the middle of its place, which text is set against."""
        return {"left": self.rect.left, "middle": self.rect.centerx, "right": self.rect.right}[self.align]

    def left_of(self, wide: int) -> int:
        """Where something of a width begins."""
        return self.anchor - {"left": 0, "middle": wide // 2, "right": wide}[self.align]

    def underline(self, pen: Pen, wide: int, base: int) -> None:
        """Draw dots below a base line, or a line while the pointer is over it."""
        look, left = pen.look, self.left_of(wide)
        y = base + look.px(UNDERLINE_DROP)
        if self.hovered:
            pen.fill(pygame.Rect(left, y, wide, look.stroke(1)), "ink")
        else:
            pen.dotted(left, left + wide, y)
