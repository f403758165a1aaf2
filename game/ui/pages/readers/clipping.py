"""What everybody has read: the page cut down to its figures, as a strip above the readers."""

from collections.abc import Sequence
from functools import partial

import pygame

from game.engine.data.bulletin import Figure as Printed
from game.explain.bulletin.story import KEY_FIGURES, label, percent
from game.explain.vocabulary import figure_name
from game.kit.drawing.pen import Pen
from game.kit.drawing.theme import BODY, FIGURE_KEY, NEAR, PRINT, PRINT_BOLD
from game.kit.grid import Flow
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import ActWith
from game.kit.widget import Widget
from game.kit.widgets.card import Sheet
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label
from game.text.language import translate as _

BAND = 6
NARROW, DIGIT = 760, 16
"""Width below which the figures stand below the name, and how much more every further decimal needs."""


class Clipping(Sheet):
    """A sheet with a hatched edge: what stands on it was printed, not seen."""

    def paint(self, pen: Pen) -> None:
        """Draw the sheet and its edge."""
        super().paint(pen)
        pen.hatch(pygame.Rect(self.rect.left, self.rect.top, pen.look.px(BAND), self.rect.h), fine=True)


def clipping(figures: Sequence[Printed], walk: ActWith[str], *, room: float) -> Widget:
    """The strip, in so many design units of width; its figures lead back to the page."""
    shown = figures[:KEY_FIGURES]
    narrow = room < NARROW + DIGIT * sum(max(0, figure.decimals - 2) for figure in shown)
    head = Column([Label(_("The Morning Bulletin"), PRINT_BOLD), Label(_("read by all of them"), BODY, "quiet")])
    cells = [_cell(figure, walk) for figure in shown]
    row: Widget = (
        Column([head, Flow(cells, gap=24, row_gap=NEAR)], gap=NEAR)
        if narrow
        else Row([head, *(part for cell in cells for part in (Spacer(), cell)), Spacer()], gap=16, align="middle")
    )
    return Clipping([row], pad=(24, 3), name=_("What they have read"))


def _cell(figure: Printed, walk: ActWith[str]) -> Widget:
    name = figure_name(figure.name)
    shown = Figure(percent(figure), name, FIGURE_KEY, action=partial(walk, figure.name), key=figure.name)
    return Row([shown, Label(label(figure), PRINT)], gap=NEAR, align="baseline")
