"""The rows of a trace: a count with its bar at each step, and below it what was moved there."""

from dataclasses import field

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, FIGURE, FIGURE_BOLD, NEAR, SMALL, TARGET, Type
from game.kit.layout import Row
from game.kit.widget import Span, Widget

BAR = 8
BAND = 4
LABEL_SHARE = 0.44


class StepRow(Widget):
    """What a step is called, the count after it as a bar, and the count.

    `share` and `true` are lengths from 0 to 1 on one scale for all rows; a bar is solid while nothing has been moved,
    hatched afterwards, with a solid tick where people's own doing ends. A row without a share says only words.
    """

    label: str
    count: str
    share: float | None = None
    true: float | None = field(default=None, kw_only=True)
    report: bool = field(default=False, kw_only=True)
    strong: bool = field(default=False, kw_only=True)

    def _kinds(self) -> tuple[Type, Type]:
        if self.strong:
            return BODY_BOLD, FIGURE_BOLD
        return (CAPTION if self.share is None else BODY), FIGURE

    def measure_span(self, look: Look) -> Span:
        """Words that may break, a bar, a figure."""
        words, figure = self._kinds()
        wide = look.text.width(self.count, figure) + look.px(2 * NEAR)
        least = look.text.longest_word(self.label, words)
        bar = 0 if self.share is None else look.px(48)
        return least + bar + wide, look.text.width(self.label, words) + 3 * bar + wide

    def measure_height(self, look: Look, width: int) -> int:
        """One row, or as many lines as the words need."""
        words, _ = self._kinds()
        lines = look.text.wrap(self.label, words, self._words_width(look, width))
        return max(look.type_px(TARGET), len(lines) * look.text.line_height(words) + look.px(SMALL))

    def _words_width(self, look: Look, width: int) -> int:
        words, figure = self._kinds()
        if self.share is None:
            return max(1, width - look.text.width(self.count, figure) - look.px(2 * NEAR))
        return max(int(width * LABEL_SHARE), look.text.longest_word(self.label, words))

    def paint(self, pen: Pen) -> None:
        """Draw words, bar and figure."""
        look, area = pen.look, self.rect
        words, figure = self._kinds()
        lines = look.text.wrap(self.label, words, self._words_width(look, area.w))
        line = look.text.line_height(words)
        top = area.centery - line * len(lines) // 2
        tone = "quiet" if self.share is None else "ink"
        for index, text in enumerate(lines):
            pen.text(text, words, "quiet" if tone == "quiet" else "ink", (area.left, top + index * line))
        foot = top + look.text.baseline(words)
        pen.text(self.count, figure, "ink", (area.right, foot - look.text.baseline(figure)), "right")
        if self.share is not None:
            self._paint_bar(pen, figure)

    def _paint_bar(self, pen: Pen, figure: Type) -> None:
        look = pen.look
        left = self.rect.left + self._words_width(look, self.rect.w) + look.px(NEAR)
        count = max(look.text.width(self.count, figure), look.text.width("00,000,000", figure))
        room = pygame.Rect(left, 0, self.rect.right - count - look.px(2 * NEAR) - left, look.px(BAR))
        room.centery = self.rect.centery
        if room.w < look.px(BAR):
            return
        pen.fill(room, "floor")
        bar = room.copy()
        bar.w = max(look.stroke(2), round(room.w * min(1.0, self.share or 0.0)))
        if self.report:
            pen.hatch(bar, fine=True)
            pen.box(bar, None, "vermilion", radius=0)
        else:
            pen.fill(bar, "teal")
        if self.report and self.true is not None:
            tick = pygame.Rect(0, 0, look.stroke(3), room.h + 2 * look.px(SMALL))
            tick.center = (room.left + round((room.w - 1) * min(1.0, self.true)), room.centery)
            pen.fill(tick, "teal")

    def spoken(self) -> Node | None:
        """The step and its count."""
        return Node("figure", self.label, self.count)


class MoveRow(Row):
    """What a part moved, on a hatched band."""

    def paint(self, pen: Pen) -> None:
        """Draw the band."""
        band = pygame.Rect(self.rect.left, self.rect.top, pen.look.px(BAND), self.rect.h)
        pen.hatch(band, fine=True)
