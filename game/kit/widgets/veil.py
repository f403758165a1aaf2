"""A veil over widgets whose figures are not up to date: they step back, and what is being waited for is said."""

from collections.abc import Sequence
from dataclasses import field

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION_BOLD, PAD
from game.kit.widget import Live, Span, Widget, current
from game.kit.widgets.example import Examples
from game.kit.widgets.label import Label

HIGH = 28


class Veil(Widget):
    """Lies over one widget while ``on`` holds; everything below can be used all the same.

    ``words`` stand on it, where there is room for them.
    """

    below: Widget
    on: Live[bool]
    words: str = field(default="", kw_only=True)

    def __post_init__(self) -> None:
        """Take as much of the spare room as what is below it."""
        self.grow = self.grow or self.below.grow

    def children(self) -> Sequence[Widget]:
        """What is below."""
        return (self.below,)

    def measure_span(self, look: Look) -> Span:
        """As wide as what is below."""
        return self.below.span(look)

    def live(self) -> tuple[object, ...]:
        """Whether it lies there."""
        return (current(self.on),)

    def paint_over(self, pen: Pen) -> None:
        """Draw the veil and the words, above all that may scroll below it."""
        if not current(self.on):
            return
        pen.screen(self.rect)
        if self.words and self._label(pen.look).w <= self.rect.w:
            area = self._label(pen.look)
            pen.box(area, "sheet", "ink", 1)
            top = area.top + (area.h - pen.look.text.line_height(CAPTION_BOLD)) // 2
            pen.text(self.words, CAPTION_BOLD, "vermilion_text", (area.centerx, top), "middle")

    def _label(self, look: Look) -> pygame.Rect:
        wide, high = look.text.width(self.words, CAPTION_BOLD) + 2 * look.px(PAD), look.type_px(HIGH)
        return pygame.Rect(self.rect.centerx - wide // 2, self.rect.centery - high // 2, wide, high)

    def spoken(self) -> Node | None:
        """What is waited for; nothing where nothing is."""
        return Node("group", self.words) if self.words and current(self.on) else None


def examples() -> Examples:
    """Figures that are not up to date."""
    return {"veil": lambda: Veil(Label("figures of a moment ago"), True, words="working …")}
