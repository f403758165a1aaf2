"""Where dissent disappears: the same two figures with 0, 1, 2 … digits, and the place where nobody is against."""

from collections.abc import Sequence
from dataclasses import field
from functools import partial

import pygame

from game.explain.bulletin.printing_rules import Rung
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, CAPTION_BOLD, FIGURE, FIGURE_BOLD, NEAR, SMALL, Token
from game.kit.page.command import ActWith
from game.kit.widget import Span
from game.kit.widgets.picked import Picked, side_by_side
from game.text.language import translate as _

BAND = 5


class DigitLadder(Picked):
    """One Tab stop: left and right choose how many digits both figures are printed with, and so does a click."""

    rungs: Sequence[Rung]
    chosen: int
    action: ActWith[int]
    name: str = field(default="", kw_only=True)

    ends = "stop"

    # --- measure

    def _wide(self, look: Look, rung: Rung) -> int:
        texts = (rung.printed_for, rung.printed_against)
        widest = max(look.text.width(text, FIGURE_BOLD) for text in texts)
        return max(widest + 2 * look.px(SMALL), look.px(40))

    def measure_span(self, look: Look) -> Span:
        """Room for five rungs, or for the chosen one; the others are shown where there is more."""
        gap = look.px(SMALL)
        widths = [self._wide(look, rung) for rung in self.rungs]
        few, usual = (sum(widths[:count]) + gap * (count - 1) for count in (self._few(), max(5, self._few())))
        return few, usual

    def _few(self) -> int:
        return min(len(self.rungs), max(3, self.chosen + 1))

    def natural_height(self, look: Look) -> int:
        """The number of digits, two figures and a little room."""
        lines = look.text.line_height(CAPTION) + 2 * look.text.line_height(FIGURE)
        return lines + look.px(4 * SMALL + BAND)

    def fitting(self, look: Look, width: int) -> int:
        """How many rungs have room."""
        gap, used = look.px(SMALL), 0
        for index, rung in enumerate(self.rungs):
            used += self._wide(look, rung) + (gap if index else 0)
            if used > width:
                return max(1, index)
        return len(self.rungs)

    def places(self) -> Sequence[pygame.Rect]:
        """Where each rung is that there is room for; spare width is shared."""
        look = self.host.look
        rungs = self.rungs[: self.fitting(look, self.rect.w)]
        return side_by_side(self.rect, [self._wide(look, rung) for rung in rungs], look.px(SMALL))

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw the rungs."""
        for rung, area in zip(self.rungs, self.places(), strict=False):
            self._paint_rung(pen, rung, area)

    def _paint_rung(self, pen: Pen, rung: Rung, area: pygame.Rect) -> None:
        look, chosen = pen.look, rung.digits == self.chosen
        pen.box(area, "vermilion_tint" if rung.hidden else "sheet", "ink" if chosen else "line", 2 if chosen else 1)
        if rung.hidden:
            edge = look.stroke(2)
            band = pygame.Rect(area.left + edge, area.bottom - look.px(BAND) - edge, area.w - 2 * edge, look.px(BAND))
            pen.hatch(band, fine=True)
        head = CAPTION_BOLD if chosen or rung.hidden else CAPTION
        top = area.top + look.px(SMALL)
        tone: Token = "ink" if chosen or rung.hidden else "quiet"
        pen.text(str(rung.digits), head, tone, (area.centerx, top), "middle")
        top += look.text.line_height(CAPTION) + look.px(SMALL) // 2
        inset = look.px(NEAR)
        pen.fill(pygame.Rect(area.left + inset, top, area.w - 2 * inset, look.stroke(1)), "line")
        top += look.px(SMALL)
        for text, kind in ((rung.printed_for, FIGURE), (rung.printed_against, FIGURE_BOLD)):
            pen.text(text, kind, "ink", (area.centerx, top), "middle")
            top += look.text.line_height(FIGURE)

    def ring_area(self) -> pygame.Rect:
        """The ring goes round the chosen rung."""
        areas = self.places()
        return areas[self.chosen] if self.chosen < len(areas) else self.rect

    # --- handle

    def picked(self) -> int:
        """The rung of the chosen digits: there is one for each number of digits, from none."""
        return self.chosen

    def pick(self, index: int) -> None:
        """Choose how many digits."""
        self.act(partial(self.action, index))

    def spoken(self) -> Node | None:
        """How many digits, and what each number of digits prints."""
        rungs = enumerate(self.rungs[: len(self.places())])
        options = [self.option(index, str(rung.digits), self._said(rung)) for index, rung in rungs]
        return self.in_words(self.name, str(self.chosen), options)

    def _said(self, rung: Rung) -> str:
        parts = [
            _("for {figure}").format(figure=rung.printed_for) if rung.printed_for else "",
            _("against {figure}").format(figure=rung.printed_against) if rung.printed_against else "",
            _("dissent cannot be seen") if rung.hidden else "",
        ]
        return ", ".join(part for part in parts if part)
