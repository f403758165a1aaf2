"""A number as print: IBM Plex Serif, right-aligned, digits in columns; it may be opened to see where it comes from."""

from dataclasses import field
from typing import Literal

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Align, Look, Pen
from game.kit.drawing.theme import FIGURE, FIGURE_KEY, TARGET, Token, Type
from game.kit.widget import Live, Span, current
from game.kit.widgets.example import Examples, nothing
from game.kit.widgets.openable import Openable

MARK_HEIGHT = 4


class Figure(Openable):
    """A figure and, in words, what it counts.

    `sample` is the widest text it will ever show, so that a live figure never moves its neighbours. `mark` underlines
    it as truth (solid) or report (hatched).
    """

    text: Live[str]
    name: Live[str] = ""
    kind: Type = FIGURE
    tone: Live[Token] = "ink"
    align: Align = field(default="right", kw_only=True)
    sample: str = field(default="", kw_only=True)
    mark: Literal["", "truth", "report"] = field(default="", kw_only=True)

    def live(self) -> tuple[object, ...]:
        """The figure and its tone."""
        return current(self.text), current(self.tone)

    def measure_span(self, look: Look) -> Span:
        """As wide as the figure, or as its sample."""
        wide = max(look.text.width(current(self.text), self.kind), look.text.width(self.sample, self.kind))
        wide = max(wide, look.px(TARGET)) if self.opens else wide
        return wide, wide

    def natural_height(self, look: Look) -> int:
        """One line, and the mark below."""
        high = look.text.line_height(self.kind) + (look.px(MARK_HEIGHT) if self.mark else 0)
        return max(high, look.px(TARGET)) if self.opens else high

    def baseline(self, look: Look) -> int | None:
        """The foot of the digits."""
        return self._lead(look, self.natural_height(look)) + look.text.baseline(self.kind)

    def printed_wide(self) -> int:
        """The digits."""
        return self.host.look.text.width(current(self.text), self.kind)

    def paint(self, pen: Pen) -> None:
        """Draw the figure, its mark and its dots."""
        look, text = pen.look, current(self.text)
        top = self.rect.top + self._lead(look, self.rect.h)
        pen.text(text, self.kind, current(self.tone), (self.anchor, top), self.align)
        wide = self.printed_wide()
        if self.mark:
            foot = top + look.text.line_height(self.kind) - look.px(2)
            self._paint_mark(pen, pygame.Rect(self.left_of(wide), foot, wide, look.px(MARK_HEIGHT)))
        elif self.opens:
            self.underline(pen, wide, top + look.text.baseline(self.kind))

    def _paint_mark(self, pen: Pen, band: pygame.Rect) -> None:
        if self.mark == "report":
            pen.hatch(band, fine=True)
        else:
            pen.fill(band, "teal")

    def _lead(self, look: Look, high: int) -> int:
        own = look.text.line_height(self.kind) + (look.px(MARK_HEIGHT) if self.mark else 0)
        return max(0, (high - own) // 2) if self.opens else 0

    def spoken(self) -> Node | None:
        """What it counts and what it says."""
        text, name = current(self.text), current(self.name)
        clipped = self.printed_wide() > self.rect.w
        role = "button" if self.opens else "figure"
        return Node(
            role,
            name or text,
            text if name else "",
            actions=("press",) if self.opens else (),
            clipped=clipped,
        )


def examples() -> Examples:
    """A figure that leads somewhere."""
    return {"figure": lambda: Figure("99.93", "For, %", FIGURE_KEY, mark="report", action=nothing)}
