"""A small card with words beside what it is about: tips, what is said of a ribbon, who somebody is."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import SMALL, Token, Type

INSET = 12
POINTER = 8
"""How far the pointer reaches, and half its width."""

Spot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Callout:
    """Paragraphs, each in its type and tone; `side` and `inset` are the room around them, `gap` that between them."""

    parts: Sequence[tuple[str, Type, Token]]
    side: float = INSET
    inset: float = INSET
    gap: float = SMALL

    def wide(self, look: Look) -> int:
        """The width at which nothing has to be broken."""
        return max(look.text.width(text, kind) for text, kind, _ in self.parts) + 2 * look.px(self.side)

    def high(self, look: Look, wide: int) -> int:
        """The height at a width."""
        inner = wide - 2 * look.px(self.side)
        lines = sum(
            len(look.text.wrap(text, kind, inner)) * look.text.line_height(kind) for text, kind, _ in self.parts
        )
        return lines + look.px(self.gap) * (len(self.parts) - 1) + 2 * look.px(self.inset)

    def paint(self, pen: Pen, area: pygame.Rect, spot: Spot | None = None) -> None:
        """Draw the card, with a pointer to a spot above or below it if there is one."""
        look = pen.look
        pen.box(area, "sheet", "ink")
        if spot is not None and not area.top < spot[1] < area.bottom:
            _paint_pointer(pen, area, spot)
        left, top = area.left + look.px(self.side), area.top + look.px(self.inset)
        for text, kind, tone in self.parts:
            for line in look.text.wrap(text, kind, area.w - 2 * look.px(self.side)):
                pen.text(line, kind, tone, (left, top))
                top += look.text.line_height(kind)
            top += look.px(self.gap)


def _paint_pointer(pen: Pen, area: pygame.Rect, spot: Spot) -> None:
    look, half = pen.look, pen.look.px(POINTER)
    above = area.bottom <= spot[1]
    centre = min(max(spot[0], area.left + 2 * half), area.right - 2 * half)
    base = area.bottom - look.stroke(1) if above else area.top
    tip = (centre, base + (half if above else -half))
    ends = [(centre - half, base), (centre + half, base)]
    pygame.draw.polygon(pen.surface, look.profile["sheet"], [*ends, tip])
    for end in ends:
        pygame.draw.line(pen.surface, look.profile["ink"], end, tip, look.stroke(1))
