"""How one seat is drawn: a small disc whose form tells groups apart before its colour does."""

from functools import lru_cache
from typing import Literal

import pygame

from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import Colour, Token
from game.kit.widget import Span, Widget

Glyph = Literal["ink", "pierced", "target", "light", "hollow", "gold", "teal"]
FORMS: dict[Glyph, tuple[Token, Token, Token | None]] = {
    "ink": ("ink", "ink", None),
    "pierced": ("ink", "ink", "sheet"),
    "target": ("sheet", "ink", "ink"),
    "light": ("line", "edge", None),
    "hollow": ("sheet", "ink", None),
    "gold": ("gold_fill", "ink", None),
    "teal": ("teal", "teal", None),
}
"""Fill, outline, and the dot in the middle, where there is one."""

OVERSIZE = 6
MARK = 11


def seat_picture(look: Look, glyph: Glyph, side: float) -> pygame.Surface:
    """Return a seat so many pixels wide; do not draw on it."""
    fill, edge, dot = FORMS[glyph]
    inside = None if dot is None else look.profile[dot]
    return _seat(look.profile[fill], look.profile[edge], inside, round(side * 4), look.profile.outline)


@lru_cache(maxsize=128)
def _seat(fill: Colour, edge: Colour, dot: Colour | None, quarters: int, outline: float) -> pygame.Surface:
    side = quarters / 4
    pixels = max(2, round(side) + 1)
    large = pygame.Surface((pixels * OVERSIZE, pixels * OVERSIZE), pygame.SRCALPHA)
    large.fill((*edge, 0))
    middle, radius = (pixels * OVERSIZE / 2, pixels * OVERSIZE / 2), side * OVERSIZE / 2
    pygame.draw.circle(large, edge, middle, radius)
    if fill != edge:
        pygame.draw.circle(large, fill, middle, radius - max(1.0, side / 9) * outline * OVERSIZE)
    if dot is not None:
        pygame.draw.circle(large, dot, middle, radius * 0.42)
    return pygame.transform.smoothscale(large, (pixels, pixels))


class SeatMark(Widget):
    """A seat in a legend."""

    glyph: Glyph

    def measure_span(self, look: Look) -> Span:
        """As wide as a seat."""
        return look.px(MARK + 3), look.px(MARK + 3)

    def natural_height(self, look: Look) -> int:
        """As high as a seat."""
        return look.px(MARK + 3)

    def paint(self, pen: Pen) -> None:
        """Draw it in the middle."""
        picture = seat_picture(pen.look, self.glyph, pen.look.px(MARK))
        pen.surface.blit(picture, picture.get_rect(center=self.rect.center))
