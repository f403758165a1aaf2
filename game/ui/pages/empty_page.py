"""What stands in place of a page that is not there yet: an empty newspaper, what is the matter, and the ways on."""

from collections.abc import Sequence

import pygame

from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, FIGURE_CARD, FIGURE_KEY, NEAR, PAD, SUBTITLE
from game.kit.layout import Column, Row, Spacer
from game.kit.widget import Span, Widget
from game.kit.widgets.button import Button
from game.kit.widgets.label import Label
from game.text.language import translate as _

WIDE, HIGH, LEAST = 360, 260, 96
"""Greatest size of the newspaper, and the height below which it is left out."""

HEADLINE, LINE, STEP, COLUMNS = 22, 4, 14, 3
"""Height of the bar for the headline, thickness and distance of the lines below it, and how many columns they fill."""

WORDS = 480


class BlankPaper(Widget):
    """A newspaper on which nothing is printed but its name; it takes what height there is."""

    def measure_span(self, look: Look) -> Span:
        """No wider than a page that is held in the hand."""
        return 0, look.px(WIDE)

    def paint(self, pen: Pen) -> None:
        """Draw the sheet, the name between its rules, and where headline and columns will stand."""
        look = pen.look
        high = min(self.rect.h - look.px(NEAR), look.px(HIGH))
        wide = min(self.rect.w - look.px(NEAR), high * WIDE // HIGH)
        if high < look.px(LEAST):
            return
        sheet = pygame.Rect(0, 0, wide, high)
        sheet.center = self.rect.center
        pen.fill(sheet.move(look.px(4), look.px(4)), "line")
        pen.box(sheet, "sheet", "ink")
        inner = sheet.inflate(-2 * look.px(PAD), -2 * look.px(PAD))
        self._paint_columns(pen, inner, self._paint_head(pen, inner))

    @staticmethod
    def _paint_head(pen: Pen, inner: pygame.Rect) -> int:
        """Draw the name and the double rule; return where they end."""
        look, name = pen.look, _("The Morning Bulletin")
        kind = FIGURE_KEY if look.text.width(name, FIGURE_KEY) <= inner.w else FIGURE_CARD
        if look.text.width(name, kind) <= inner.w:
            pen.text(name, kind, "ink", (inner.centerx, inner.top), "middle")
        foot = inner.top + look.text.line_height(kind) + look.px(4)
        pen.fill(pygame.Rect(inner.left, foot, inner.w, look.stroke(2)), "ink")
        pen.fill(pygame.Rect(inner.left, foot + look.px(4), inner.w, look.stroke(1)), "ink")
        return foot + look.px(4 + PAD)

    @staticmethod
    def _paint_columns(pen: Pen, inner: pygame.Rect, top: int) -> None:
        """Draw the places of what will be printed."""
        look = pen.look
        pen.fill(pygame.Rect(inner.left, top, inner.w * 3 // 4, look.px(HEADLINE)), "floor")
        gap = look.px(PAD)
        wide = (inner.w - gap * (COLUMNS - 1)) // COLUMNS
        lines = range(top + look.px(HEADLINE + PAD), inner.bottom - look.px(LINE) + 1, look.px(STEP))
        for column in range(COLUMNS):
            left = inner.left + column * (wide + gap)
            for y in lines:
                short = wide * 3 // 5 if y == lines[-1] else wide
                pen.fill(pygame.Rect(left, y, short, look.px(LINE)), "floor")


def empty_page(title: str, words: str, buttons: Sequence[Button]) -> Widget:
    """Return what stands in place of a page: what is the matter, and the ways on."""
    inside = [
        Spacer(),
        BlankPaper(grow=3),
        Spacer(height=PAD, grow=0),
        Label(title, SUBTITLE, heading=True, align="middle"),
        Label(words, BODY, align="middle", most=WORDS),
        Row([*buttons], gap=12),
        Spacer(),
    ]
    return Column(inside, gap=12, pad=(PAD, PAD), align="middle")
