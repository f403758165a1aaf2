"""A tooltip: a small card with a pointer, a bold fact, one plain line and a quiet line with kind and source."""

from dataclasses import dataclass, field

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY_BOLD, CAPTION, PAD, SMALL, Token, Type
from game.kit.widget import Span, Widget
from game.text.tip import Tip

POINTER = 10
POINTER_WIDTH = 16
WIDEST = 300
INSET = 12


@dataclass(eq=False, repr=False)
class Tooltip(Widget):
    """Shows a tip; the page places it and says where it points."""

    said: Tip
    points_at: int = field(default=0, init=False, repr=False)
    points_up: bool = field(default=False, init=False, repr=False)

    def _parts(self) -> list[tuple[str, Type, Token]]:
        parts: list[tuple[str, Type, Token]] = [
            (self.said.fact, BODY_BOLD, "ink"),
            (self.said.line, CAPTION, "ink"),
            (self.said.source, CAPTION, "quiet"),
        ]
        return [part for part in parts if part[0]]

    def measure_span(self, look: Look) -> Span:
        """As wide as its longest line, within a limit."""
        widest = max(look.text.width(text, kind) for text, kind, _ in self._parts())
        wide = min(look.px(WIDEST), widest + 2 * look.px(PAD))
        return wide, wide

    def measure_height(self, look: Look, width: int) -> int:
        """All its lines, with a little room between the parts."""
        inner = width - 2 * look.px(PAD)
        parts = self._parts()
        lines = sum(len(look.text.wrap(text, kind, inner)) * look.text.line_height(kind) for text, kind, _ in parts)
        return lines + look.px(SMALL) * (len(parts) - 1) + 2 * look.px(INSET)

    def reach(self) -> pygame.Rect:
        """Its card and its pointer."""
        margin = 2 * self.host.look.px(POINTER + 2)
        return self.rect.inflate(margin, margin)

    def paint(self, pen: Pen) -> None:
        """Draw the card, the pointer and the lines."""
        look = pen.look
        pen.box(self.rect, "sheet", "ink")
        self._paint_pointer(pen)
        left, top = self.rect.left + look.px(PAD), self.rect.top + look.px(INSET)
        for text, kind, tone in self._parts():
            for line in look.text.wrap(text, kind, self.rect.w - 2 * look.px(PAD)):
                pen.text(line, kind, tone, (left, top))
                top += look.text.line_height(kind)
            top += look.px(SMALL)

    def _paint_pointer(self, pen: Pen) -> None:
        look = pen.look
        half = look.px(POINTER_WIDTH / 2)
        centre = min(max(self.points_at, self.rect.left + 2 * half), self.rect.right - 2 * half)
        stroke = look.stroke(1)
        sign = -1 if self.points_up else 1
        base = self.rect.top + stroke if self.points_up else self.rect.bottom - stroke - 1
        tip = (centre, base + sign * look.px(POINTER - 2))
        spots = [(centre - half, base), (centre + half, base), tip]
        pygame.draw.polygon(pen.surface, look.profile["sheet"], spots)
        for start in spots[:2]:
            pygame.draw.line(pen.surface, look.profile["ink"], start, tip, stroke)

    def spoken(self) -> Node | None:
        """What it says."""
        return Node("tooltip", self.said.spoken())
