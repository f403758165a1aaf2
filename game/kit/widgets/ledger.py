"""A ledger: a page with a bar on top, solid for what happened, hatched for what is reported; a row for each figure."""

from collections.abc import Sequence
from dataclasses import field
from typing import NamedTuple

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY_BOLD, CAPTION, CAPTION_ITALIC, FIGURE, NEAR, PAD, SMALL
from game.kit.layout import Column
from game.kit.page.command import Act
from game.kit.widget import Live, Span, Widget, current
from game.kit.widgets.card import Sheet
from game.kit.widgets.control import Control
from game.kit.widgets.example import Examples, nothing
from game.kit.widgets.label import Label
from game.text.language import translate as _

BAR = 8
ROW = 46
GHOST = 4
LIFTED = 3
"""How far below its rule a row begins that has a bar at its foot: no digit touches the mark on that."""

WHY_DROP = 3


class Former(NamedTuple):
    """What a figure was before: the signed change in words, and both as shares of what fills the row."""

    change: str
    was: float
    now: float


class LedgerRow(Control):
    """What is counted, the gap to the other ledger, and the figure; None is a figure that the public is not shown."""

    label: str
    figure: Live[str | None]
    gap: Live[str] = ""
    action: Act | None = field(default=None, kw_only=True)
    ruled: bool = field(default=True, kw_only=True)
    room: float = field(default=0.0, kw_only=True)
    """Width it asks for whatever it shows, so that a figure that moves moves no neighbour; it takes what there is."""
    former: Live[Former | None] = field(default=None, kw_only=True)
    """What it is held against: the change stands beside the figure, and a bar with a mark where it was below it."""

    tall = ROW

    def live(self) -> tuple[object, ...]:
        """The figure, the gap, and what it was before."""
        return current(self.figure), current(self.gap), current(self.former)

    def stops(self) -> bool:
        """Only a row that can be opened is a Tab stop."""
        return self.action is not None and self.enabled()

    def use(self) -> None:
        """Show where the figure comes from."""
        self.act(self.action)

    def _shown(self) -> str:
        figure = current(self.figure)
        return _("not shown") if figure is None else figure

    def measure_span(self, look: Look) -> Span:
        """The room it was given, or that of its words."""
        return (look.px(self.room), look.px(self.room)) if self.room else self._words_span(look)

    def _words_span(self, look: Look) -> Span:
        """Label and gap in one line, the figure below; where that is too wide, the gap beside the figure."""
        label, figure = look.text.width(self.label, CAPTION), self._figure_width(look)
        gap = look.text.width(current(self.gap), CAPTION) + look.px(NEAR) if current(self.gap) else 0
        natural = max(label + gap, figure)
        return min(natural, max(label, gap + figure)), natural

    def _figure_width(self, look: Look) -> int:
        return look.text.width(self._shown(), CAPTION_ITALIC if current(self.figure) is None else FIGURE)

    def paint(self, pen: Pen) -> None:
        """Draw the rule above, label and gap, and the figure."""
        look = pen.look
        area, thin = self.rect, look.stroke(1)
        if self.ruled:
            pen.fill(pygame.Rect(area.left, area.top, area.w, thin), "line")
        if self.hovered and self.stops():
            pen.box(area.inflate(look.px(NEAR), -2 * thin), None, "ink", 2)
        top = area.top + look.px(LIFTED if current(self.former) else 7)
        pen.text(self.label, CAPTION, "quiet", (area.left, top))
        below = top + look.text.line_height(CAPTION) + look.px(1)
        if self._words_span(look)[1] <= area.w:
            pen.text(current(self.gap), CAPTION, "vermilion_text", (area.right, top), "right")
        else:
            drop = look.text.baseline(FIGURE) - look.text.baseline(CAPTION)
            pen.text(current(self.gap), CAPTION, "vermilion_text", (area.left, below + drop))
        self._paint_figure(pen, below)
        if former := current(self.former):
            self._paint_former(pen, former, below)

    def _paint_former(self, pen: Pen, former: Former, top: int) -> None:
        look, area = pen.look, self.rect
        drop = look.text.baseline(FIGURE) - look.text.baseline(CAPTION)
        width, taken = look.text.width(former.change, CAPTION), look.px(SMALL) + self._figure_width(look)
        beside = self._words_span(look)[1] > area.w and current(self.gap)
        if not beside and width + taken <= area.w:
            pen.text(former.change, CAPTION, "gold", (area.left, top + drop))
        track = pygame.Rect(area.left, area.bottom - look.px(GHOST), area.w, look.stroke(3))
        pen.fill(track, "floor")
        pen.fill(pygame.Rect(track.left, track.top, round(track.w * min(former.now, 1.0)), track.h), "quiet")
        mark = pygame.Rect(0, 0, look.stroke(2), look.px(GHOST + 2))
        mark.midtop = track.left + round(track.w * min(former.was, 1.0)), track.top - look.stroke(1)
        pen.fill(mark.inflate(look.stroke(2), 0), "sheet")
        pen.fill(mark, "gold")

    def _paint_figure(self, pen: Pen, top: int) -> None:
        look, text = pen.look, self._shown()
        if current(self.figure) is None:
            drop = look.text.baseline(FIGURE) - look.text.baseline(CAPTION)
            pen.text(text, CAPTION_ITALIC, "quiet", (self.rect.right, top + drop), "right")
            return
        pen.text(text, FIGURE, "ink", (self.rect.right, top), "right")
        if self.stops():
            foot = top + look.text.baseline(FIGURE) + look.px(WHY_DROP)
            pen.dotted(self.rect.right - look.text.width(text, FIGURE), self.rect.right, foot)

    def spoken(self) -> Node | None:
        """Label, figure and gap."""
        gap = current(self.gap)
        said = f"{self._shown()} ({gap})" if gap else self._shown()
        former = current(self.former)
        if former and former.change:
            said = _("{figure}, {change} since pinned").format(figure=said, change=former.change)
        role, actions = ("button", ("press",)) if self.action is not None else ("figure", ())
        clipped = self._words_span(self.host.look)[0] > self.rect.w
        return Node(role, self.label, said, actions=actions, clipped=clipped)


class Ledger(Widget):
    """One of the two pages: what happened (solid) or what is reported (hatched)."""

    title: str
    rows: Sequence[LedgerRow]
    report: bool = False

    _page: Column = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Put the title over the rows."""
        title = Label(self.title, BODY_BOLD, heading=True)
        body = Column([title, Column(self.rows)], gap=6, pad=(PAD, 10))
        self._page = Sheet([body])

    def children(self) -> Sequence[Widget]:
        """The page below the bar."""
        return (self._page,)

    def measure_height(self, look: Look, width: int) -> int:
        """The bar and the page."""
        return look.px(BAR) + self._page.height_at(look, width)

    def arrange(self, look: Look) -> None:
        """The page hangs from the bar."""
        bar = look.px(BAR)
        self._page.place(look, pygame.Rect(self.rect.left, self.rect.top + bar, self.rect.w, self.rect.h - bar))

    def paint(self, pen: Pen) -> None:
        """Draw the bar."""
        bar = pygame.Rect(self.rect.left, self.rect.top, self.rect.w, pen.look.px(BAR))
        if self.report:
            pen.hatch(bar)
        else:
            pen.fill(bar, "teal")

    def spoken(self) -> Node | None:
        """A table by its title."""
        return Node("table", self.title)


def _example() -> Widget:
    rows = [LedgerRow("On the list", "1,204"), LedgerRow("Away", "12", "+3", action=nothing)]
    return Ledger("What is reported", rows, report=True)


def examples() -> Examples:
    """A list of two counts."""
    return {"ledger": _example}
