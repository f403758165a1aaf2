"""A piece of text that wraps where it must; with a tip or an action it is underlined with dots and can be opened."""

from dataclasses import dataclass, field

import pygame

from game.ui.pen import Align, Look, Pen
from game.ui.semantics import Node
from game.ui.theme import BODY, CAPTION, PANEL, TARGET, Token, Type
from game.ui.widget import Live, Span, current
from game.ui.widgets.control import Control

UNDERLINE_DROP = 3


@dataclass(eq=False, repr=False)
class Label(Control):
    """Text in one type and tone. `wrap=False` keeps it in one line; `tip` or `action` make it a Tab stop."""

    text: Live[str]
    kind: Type = BODY
    tone: Live[Token] = "ink"
    align: Align = field(default="left", kw_only=True)
    wrap: bool = field(default=True, kw_only=True)
    heading: bool = field(default=False, kw_only=True)
    action: str = field(default="", kw_only=True)
    value: object = field(default=None, kw_only=True)

    def live(self) -> tuple[object, ...]:
        """The text and its tone."""
        return current(self.text), current(self.tone)

    @property
    def opens(self) -> bool:
        """Whether there is anything behind the text."""
        return bool(self.action) or self.tip is not None

    def stops(self) -> bool:
        """A plain text is no Tab stop."""
        return self.opens and self.enabled()

    def use(self) -> None:
        """Take the action, or show the tip."""
        if self.action:
            self.act(self.action, self.value)
        elif self.tip is not None:
            self.host.show_tip(self)

    def measure_span(self, look: Look) -> Span:
        """As wide as the text, or its longest word."""
        text = current(self.text)
        natural = max((look.text.width(line, self.kind) for line in text.split("\n")), default=0)
        least = min(natural, look.text.longest_word(text, self.kind)) if self.wrap else natural
        side = look.px(TARGET) if self.opens else 0
        return max(least, side), max(natural, side)

    def measure_height(self, look: Look, width: int) -> int:
        """The height of its lines; never less than a target if it can be opened."""
        high = len(self._lines(look, width)) * look.text.line_height(self.kind)
        return max(high, look.px(TARGET)) if self.opens else high

    def baseline(self, look: Look) -> int | None:
        """The foot of its first line."""
        spare = look.px(TARGET) - look.text.line_height(self.kind) if self.opens else 0
        return look.text.baseline(self.kind) + max(0, spare // 2)

    def ring_area(self) -> pygame.Rect:
        """The ring goes round the words, however wide their place is."""
        look = self.host.look
        wide = max(look.text.width(line, self.kind) for line in self._lines(look, self.rect.w))
        area = pygame.Rect(self.rect.left, self.rect.top, min(max(wide, look.px(TARGET)), self.rect.w), self.rect.h)
        if self.align == "right":
            area.right = self.rect.right
        elif self.align == "middle":
            area.centerx = self.rect.centerx
        return area

    def tip_area(self) -> pygame.Rect:
        """A tip points at the words."""
        return self.ring_area()

    def paint(self, pen: Pen) -> None:
        """Draw the lines, and dots under them if they can be opened."""
        look = pen.look
        tone: Token = current(self.tone) if self.enabled() else "edge"
        lines = self._lines(look, self.rect.w)
        step = look.text.line_height(self.kind)
        top = self.rect.top + max(0, (self.rect.h - step * len(lines)) // 2 if self.opens else 0)
        anchor = {"left": self.rect.left, "middle": self.rect.centerx, "right": self.rect.right}[self.align]
        for line in lines:
            pen.text(line, self.kind, tone, (anchor, top), self.align)
            if self.opens:
                self._underline(pen, line, top)
            top += step

    def _underline(self, pen: Pen, line: str, top: int) -> None:
        look = pen.look
        wide = look.text.width(line, self.kind)
        spot = pygame.Rect(0, 0, wide, 1)
        spot.left = self.rect.left
        if self.align == "right":
            spot.right = self.rect.right
        elif self.align == "middle":
            spot.centerx = self.rect.centerx
        y = top + look.text.baseline(self.kind) + look.px(UNDERLINE_DROP)
        if self.hovered:
            pen.fill(pygame.Rect(spot.left, y, wide, look.stroke(1)), "ink")
        else:
            pen.dotted(spot.left, spot.right, y)

    def _lines(self, look: Look, width: int) -> tuple[str, ...]:
        text = current(self.text)
        return look.text.wrap(text, self.kind, width) if self.wrap else tuple(text.split("\n"))

    def spoken(self) -> Node | None:
        """Its text; what can be opened is a button."""
        text = current(self.text)
        if not text:
            return None
        role = "button" if self.opens else "heading" if self.heading else "text"
        look = self.host.look
        lines = self._lines(look, self.rect.w)
        wide = max(look.text.width(line, self.kind) for line in lines)
        clipped = wide > self.rect.w or len(lines) * look.text.line_height(self.kind) > self.rect.h
        return Node(role, text, actions=("press",) if self.opens else (), clipped=clipped)


def heading(text: Live[str], kind: Type = PANEL) -> Label:
    """The title of a panel."""
    return Label(text, kind, heading=True)


def caption(text: Live[str], tone: Token = "quiet") -> Label:
    """Small quiet text."""
    return Label(text, CAPTION, tone)
