"""The steps as areas: everybody who opposes as dots of equal size, and the few who struck the name out, enlarged."""

import pygame

from game.explain.against.steps import Steps
from game.explain.station.words import number_text
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION
from game.kit.widget import Widget
from game.text.language import translate as _

MOST, FEWEST = 520, 60
"""Dots of opponents at most, and so many as one dot of those who struck needs beside it."""

PITCH, DOT = 6, 4.5
LENS = 24
BAR = 14


def each_dot(found: Steps) -> int:
    """How many people one dot of opponents stands for: as many as struck, where that makes few enough dots."""
    if found.by_opponents > 1 and FEWEST <= found.opponents // found.by_opponents <= MOST:
        return found.by_opponents
    return max(1, -(-found.opponents // MOST))


class OpponentDots(Widget):
    """Gold dots for everybody who opposes; those who struck the name out are teal, and a lens opens below them."""

    steps: Steps

    spread = (200, 296)

    def _across(self, look: Look, width: int) -> int:
        return max(1, width // look.px(PITCH))

    @property
    def _all(self) -> int:
        return -(-self.steps.opponents // each_dot(self.steps))

    @property
    def _struck(self) -> int:
        """Dots of those who struck: at least one where anybody did."""
        share = self.steps.by_opponents / each_dot(self.steps)
        return min(self._all, max(1 if share > 0 else 0, round(share)))

    def measure_height(self, look: Look, width: int) -> int:
        """The words, rows of dots, the lens and the bar."""
        rows = -(-self._all // self._across(look, width))
        return look.text.line_height(CAPTION) + rows * look.px(PITCH) + look.px(LENS + BAR)

    def paint(self, pen: Pen) -> None:
        """Draw what a dot stands for, dots, lens and bar."""
        words = _("one dot: {people} people").format(people=number_text(each_dot(self.steps)))
        pen.text(words, CAPTION, "quiet", self.rect.topleft)
        top = self.rect.top + pen.look.text.line_height(CAPTION)
        across, pitch = self._across(pen.look, self.rect.w), pen.look.px(PITCH)
        first = self._all - self._struck
        for number in range(self._all):
            row, place = divmod(number, across)
            spot = (self.rect.left + place * pitch + pitch // 2, top + row * pitch + pitch // 2)
            if number < first:
                pen.disc(spot, DOT, "gold_fill", "gold", 1)
            else:
                pen.disc(spot, DOT, "teal")
        self._paint_lens(pen, top, first, across, pitch)

    def _paint_lens(self, pen: Pen, top: int, first: int, across: int, pitch: int) -> None:
        look = pen.look
        rows = -(-self._all // across)
        foot = top + rows * pitch
        bar = pygame.Rect(self.rect.left, self.rect.bottom - look.px(BAR), self.rect.w, look.px(BAR))
        if self._struck:
            begins = self.rect.left + (first % across if rows - 1 == first // across else 0) * pitch
            ends = self.rect.left + ((self._all - 1) % across + 1) * pitch
            shape = [(begins, foot), (ends, foot), bar.topright, bar.topleft]
            pygame.draw.polygon(pen.surface, look.profile["teal_1"], shape)
            pygame.draw.aalines(pen.surface, look.profile["teal"], False, [bar.topleft, shape[0]])
            pygame.draw.aalines(pen.surface, look.profile["teal"], False, [bar.topright, shape[1]])
            pen.fill(bar, "teal")
        else:
            pen.box(bar, None, "edge", radius=0)

    def spoken(self) -> Node | None:
        """How many there are."""
        words = _("{opponents} oppose in private, {struck} struck the name out")
        said = words.format(opponents=number_text(self.steps.opponents), struck=number_text(self.steps.struck))
        return Node("figure", _("From thought to paper"), said)


class CountedBar(Widget):
    """The votes against that are counted, beside the papers on which the name was struck out."""

    steps: Steps

    spread = (200, 296)
    tall = BAR

    def paint(self, pen: Pen) -> None:
        """Draw the hatched part, the rest empty."""
        pen.fill(self.rect, "floor")
        most = max(self.steps.struck, self.steps.counted, 1)
        bar = self.rect.copy()
        bar.w = max(pen.look.px(2), round(bar.w * self.steps.counted / most)) if self.steps.counted else 0
        if bar.w:
            pen.hatch(bar, fine=True)
            pen.box(bar, None, "vermilion", radius=0)

    def spoken(self) -> Node | None:
        """Both counts."""
        words = _("{counted} votes against are counted, {struck} papers were struck")
        said = words.format(counted=number_text(self.steps.counted), struck=number_text(self.steps.struck))
        return Node("figure", _("From paper to count"), said)
