"""A number as print: IBM Plex Serif, right-aligned, digits in columns; it may be opened to see where it comes from."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

import pygame

from game.ui.pen import Align, Look, Pen
from game.ui.semantics import Node
from game.ui.theme import FIGURE, TARGET, Token, Type
from game.ui.widget import Live, Span, current
from game.ui.widgets.control import Control

UNDERLINE_DROP = 3
MARK_HEIGHT = 4


@dataclass(eq=False, repr=False)
class Figure(Control):
    """A figure and, in words, what it counts.

    `sample` is the widest text it will ever show, so that a live figure never moves its neighbours. `mark` underlines
    it as truth (solid) or report (hatched).
    """

    text: Live[str]
    name: str = ""
    kind: Type = FIGURE
    tone: Live[Token] = "ink"
    align: Align = field(default="right", kw_only=True)
    sample: str = field(default="", kw_only=True)
    mark: Literal["", "truth", "report"] = field(default="", kw_only=True)
    action: str = field(default="", kw_only=True)
    value: object = field(default=None, kw_only=True)

    role: ClassVar[str] = "figure"

    def live(self) -> tuple[object, ...]:
        """The figure and its tone."""
        return current(self.text), current(self.tone)

    @property
    def opens(self) -> bool:
        """Whether there is anything behind the figure."""
        return bool(self.action) or self.tip is not None

    def stops(self) -> bool:
        """A figure with nothing behind it is no Tab stop."""
        return self.opens and self.enabled()

    def use(self) -> None:
        """Take the action, or show the tip."""
        if self.action:
            self.act(self.action, self.value)
        else:
            self.host.show_tip(self)

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

    def ring_area(self) -> pygame.Rect:
        """The ring goes round the digits, however wide their place is."""
        look = self.host.look
        wide = max(look.text.width(current(self.text), self.kind), look.px(TARGET))
        area = pygame.Rect(self.rect.left, self.rect.top, min(wide, self.rect.w), self.rect.h)
        if self.align == "right":
            area.right = self.rect.right
        elif self.align == "middle":
            area.centerx = self.rect.centerx
        return area

    def tip_area(self) -> pygame.Rect:
        """A tip points at the digits."""
        return self.ring_area()

    def paint(self, pen: Pen) -> None:
        """Draw the figure, its mark and its dots."""
        look, text = pen.look, current(self.text)
        top = self.rect.top + self._lead(look, self.rect.h)
        anchor = {"left": self.rect.left, "middle": self.rect.centerx, "right": self.rect.right}[self.align]
        pen.text(text, self.kind, current(self.tone), (anchor, top), self.align)
        wide = look.text.width(text, self.kind)
        left = anchor - {"left": 0, "middle": wide // 2, "right": wide}[self.align]
        foot = top + look.text.baseline(self.kind) + look.px(UNDERLINE_DROP)
        if self.mark:
            band = pygame.Rect(left, top + look.text.line_height(self.kind) - look.px(2), wide, look.px(MARK_HEIGHT))
            if self.mark == "report":
                pen.hatch(band, fine=True)
            else:
                pen.fill(band, "teal")
        elif self.opens and self.hovered:
            pen.fill(pygame.Rect(left, foot, wide, look.stroke(1)), "ink")
        elif self.opens:
            pen.dotted(left, left + wide, foot)

    def _lead(self, look: Look, high: int) -> int:
        own = look.text.line_height(self.kind) + (look.px(MARK_HEIGHT) if self.mark else 0)
        return max(0, (high - own) // 2) if self.opens else 0

    def spoken(self) -> Node | None:
        """What it counts and what it says."""
        text = current(self.text)
        clipped = self.host.look.text.width(text, self.kind) > self.rect.w
        role = "button" if self.opens else "figure"
        return Node(
            role,
            self.name or text,
            text if self.name else "",
            actions=("press",) if self.opens else (),
            clipped=clipped,
        )
