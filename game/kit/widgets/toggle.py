"""A switch: what it is about on the left, on or off on the right."""

from dataclasses import field
from functools import partial

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, CAPTION, PAD, TARGET, Token, Type
from game.kit.page.command import ActWith
from game.kit.widget import Live, Span, current
from game.kit.widgets.control import Control
from game.kit.widgets.example import Examples, nothing_with

WIDE, HIGH, DOT = 40, 24, 14
WHY_DROP = 3


class Toggle(Control):
    """Switches something on or off; `action` brings the new state."""

    label: str
    value: Live[bool]
    action: ActWith[bool]
    note: str = field(default="", kw_only=True)

    ring_radius = HIGH

    def live(self) -> tuple[object, ...]:
        """Whether it is on."""
        return (current(self.value),)

    def use(self) -> None:
        """Turn it over."""
        self.act(partial(self.action, not current(self.value)))

    def measure_span(self, look: Look) -> Span:
        """The words and the switch."""
        least = max(look.text.longest_word(self.label, BODY), look.text.longest_word(self.note, CAPTION))
        natural = max(look.text.width(self.label, BODY), look.text.width(self.note, CAPTION))
        side = look.px(WIDE + PAD)
        return least + side, natural + side

    def measure_height(self, look: Look, width: int) -> int:
        """As high as its words, and at least a target."""
        high = sum(len(lines) * look.text.line_height(kind) for lines, kind, _ in self._words(look, width))
        return max(look.px(TARGET), high)

    def baseline(self, look: Look) -> int | None:
        """The foot of the first line."""
        return look.text.baseline(BODY)

    def _words(self, look: Look, width: int) -> list[tuple[tuple[str, ...], Type, Token]]:
        room = width - look.px(WIDE + PAD)
        tone: Token = "ink" if self.enabled() else "edge"
        words = [(look.text.wrap(self.label, BODY, room), BODY, tone)]
        if self.note:
            words.append((look.text.wrap(self.note, CAPTION, room), CAPTION, "quiet"))
        return words

    def paint(self, pen: Pen) -> None:
        """Draw the words and the switch."""
        look = pen.look
        words = self._words(look, self.rect.w)
        high = sum(len(lines) * look.text.line_height(kind) for lines, kind, _ in words)
        top = self.rect.top + (self.rect.h - high) // 2
        for lines, kind, tone in words:
            for line in lines:
                pen.text(line, kind, tone, (self.rect.left, top))
                if self.tip is not None and kind is BODY:
                    foot = top + look.text.baseline(kind) + look.px(WHY_DROP)
                    pen.dotted(self.rect.left, self.rect.left + look.text.width(line, kind), foot)
                top += look.text.line_height(kind)
        self._paint_switch(pen, self._switch(look))

    def _switch(self, look: Look) -> pygame.Rect:
        area = pygame.Rect(0, 0, look.px(WIDE), look.px(HIGH))
        area.midright = self.rect.midright
        return area

    def _paint_switch(self, pen: Pen, area: pygame.Rect) -> None:
        on, look = current(self.value), pen.look
        tone: Token = "ink" if self.enabled() else "edge"
        if on:
            pen.box(area, tone, radius=HIGH / 2)
        else:
            pen.box(area, "sheet" if self.hovered else None, tone, 2, radius=HIGH / 2)
        inset = area.h // 2
        centre = (area.right - inset if on else area.left + inset, area.centery)
        grown = 2 if self.hovered else 0
        dot = look.px(DOT + grown)
        spot = pygame.Rect(0, 0, dot, dot)
        spot.center = centre
        pen.box(spot, "on_ink" if on else tone, radius=DOT)

    def ring_area(self) -> pygame.Rect:
        """The ring goes round the switch."""
        return self._switch(self.host.look)

    def spoken(self) -> Node | None:
        """Its name and whether it is on."""
        on = current(self.value)
        look = self.host.look
        words = self._words(look, self.rect.w)
        wide = max(look.text.width(line, kind) for lines, kind, _ in words for line in lines)
        return Node(
            "switch",
            self.label,
            states=("checked",) if on else (),
            help=self.note or "",
            actions=("press",),
            clipped=wide > self.rect.w - look.px(WIDE + PAD),
        )


def examples() -> Examples:
    """On, and off with a note."""
    return {
        "toggle": lambda: Toggle("Sound", True, nothing_with),
        "toggle, off": lambda: Toggle("Sound", False, nothing_with, note="also in the title"),
    }
