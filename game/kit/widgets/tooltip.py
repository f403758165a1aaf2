"""A tooltip: a small card with a pointer, a bold fact, one plain line and a quiet line with kind and source."""

from dataclasses import field

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.callout import Callout
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY_BOLD, CAPTION, PAD, Token, Type
from game.kit.widget import Span, Widget
from game.kit.widgets.example import Examples
from game.text.tip import Tip

POINTER = 10
WIDEST = 300


class Tooltip(Widget):
    """Shows a tip; the page places it and says where it points."""

    said: Tip
    points_at: tuple[int, int] = field(default=(0, 0), init=False, repr=False)

    @property
    def _card(self) -> Callout:
        parts: list[tuple[str, Type, Token]] = [
            (self.said.fact, BODY_BOLD, "ink"),
            (self.said.line, CAPTION, "ink"),
            (self.said.source, CAPTION, "quiet"),
        ]
        return Callout([part for part in parts if part[0]], side=PAD)

    def measure_span(self, look: Look) -> Span:
        """As wide as its longest line, within a limit."""
        wide = min(look.px(WIDEST), self._card.wide(look))
        return wide, wide

    def measure_height(self, look: Look, width: int) -> int:
        """All its lines, with a little room between the parts."""
        return self._card.high(look, width)

    def reach(self) -> pygame.Rect:
        """Its card and its pointer."""
        margin = 2 * self.host.look.px(POINTER + 2)
        return self.rect.inflate(margin, margin)

    def paint(self, pen: Pen) -> None:
        """Draw the card, the pointer and the lines."""
        self._card.paint(pen, self.rect, self.points_at)

    def spoken(self) -> Node | None:
        """What it says."""
        return Node("tooltip", self.said.spoken())


def examples() -> Examples:
    """A tip of three lines."""
    return {"tooltip": lambda: Tooltip(Tip("A fact", "A plain line.", "kind and source"))}
