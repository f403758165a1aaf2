"""Lines between things: a thin rule, a double rule as in a newspaper, and a frame mark."""

from dataclasses import field

import pygame

from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import Token
from game.kit.layout import Column
from game.kit.widget import Span, Widget
from game.kit.widgets.example import Examples


class Rule(Widget):
    """A horizontal line; `double` draws a heavy line and a thin one below it. `upright` stands between columns."""

    tone: Token = "line"
    weight: float = 1
    double: bool = field(default=False, kw_only=True)
    upright: bool = field(default=False, kw_only=True)

    def measure_span(self, look: Look) -> Span:
        """No width of its own, unless it is upright."""
        wide = look.stroke(self.weight) if self.upright else 0
        return wide, wide

    def natural_height(self, look: Look) -> int:
        """As thick as it is drawn."""
        if self.upright:
            return 0
        return look.stroke(2) + look.px(2) + look.stroke(1) if self.double else look.stroke(self.weight)

    def paint(self, pen: Pen) -> None:
        """Draw one line or two."""
        if not self.double:
            pen.fill(self.rect, self.tone)
            return
        look = pen.look
        pen.fill(pygame.Rect(self.rect.left, self.rect.top, self.rect.w, look.stroke(2)), self.tone)
        thin = look.stroke(1)
        pen.fill(pygame.Rect(self.rect.left, self.rect.bottom - thin, self.rect.w, thin), self.tone)


def examples() -> Examples:
    """A thin one and a double one."""
    return {"rule": lambda: Column([Rule(), Rule("ink", double=True)], gap=8)}
