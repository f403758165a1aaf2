"""A piece of text that wraps where it must; with a tip or an action it is underlined with dots and can be opened."""

from dataclasses import field

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, CAPTION, PANEL, SUBTITLE, TARGET, Token, Type
from game.kit.layout import Column
from game.kit.widget import Live, Span, current
from game.kit.widgets.example import Examples, nothing
from game.kit.widgets.openable import Openable
from game.text.tip import Tip


class Label(Openable):
    """Text in one type and tone. `wrap=False` keeps it in one line; `tip` or `action` make it a Tab stop."""

    text: Live[str]
    kind: Type = BODY
    tone: Live[Token] = "ink"
    wrap: bool = field(default=True, kw_only=True)
    heading: bool = field(default=False, kw_only=True)

    def live(self) -> tuple[object, ...]:
        """The text and its tone."""
        return current(self.text), current(self.tone)

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

    def printed_wide(self) -> int:
        """The longest line."""
        look = self.host.look
        return max(look.text.width(line, self.kind) for line in self._lines(look, self.rect.w))

    def paint(self, pen: Pen) -> None:
        """Draw the lines, and dots under them if they can be opened."""
        look = pen.look
        tone: Token = current(self.tone) if self.enabled() else "edge"
        lines = self._lines(look, self.rect.w)
        step = look.text.line_height(self.kind)
        top = self.rect.top + max(0, (self.rect.h - step * len(lines)) // 2 if self.opens else 0)
        for line in lines:
            pen.text(line, self.kind, tone, (self.anchor, top), self.align)
            if self.opens:
                self.underline(pen, look.text.width(line, self.kind), top + look.text.baseline(self.kind))
            top += step

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
        clipped = self.printed_wide() > self.rect.w or len(lines) * look.text.line_height(self.kind) > self.rect.h
        return Node(role, text, actions=("press",) if self.opens else (), clipped=clipped)


def heading(text: Live[str], kind: Type = PANEL) -> Label:
    """The title of a panel."""
    return Label(text, kind, heading=True)


def caption(text: Live[str], tone: Token = "quiet") -> Label:
    """Small quiet text."""
    return Label(text, CAPTION, tone)


def examples() -> Examples:
    """Words, with a tip, quiet, and leading somewhere."""
    return {
        "label": lambda: Column([Label("words", SUBTITLE), Label("with a tip", tip=Tip("Fact")), caption("quiet")]),
        "label, opened": lambda: Label("walk it back", action=nothing),
    }
