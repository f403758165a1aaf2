"""The rows as a table: filters above, heads that sort, and the rows wanted."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import pygame

from game.explain.published.rows import COLUMNS, PERIODS, Column, column_name, country_name
from game.history.published import Published
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY_BOLD, CAPTION, CAPTION_BOLD, FIGURE, NEAR, TARGET, Token, Type
from game.kit.layout import Column as Stack
from game.kit.layout import Row, Spacer
from game.kit.page.command import ActWith, Answer
from game.kit.program.events import Point
from game.kit.widget import Span, Widget
from game.kit.widgets.button import Button
from game.kit.widgets.label import caption
from game.kit.widgets.picked import Choice, Picked
from game.kit.widgets.scroll import BAR, ScrollArea
from game.kit.widgets.select import Select
from game.kit.widgets.table import Heading, Table
from game.kit.widgets.toggle import Toggle
from game.text.language import translate as _
from game.ui.pages.almanac.chart import draw_dot
from game.ui.pages.almanac.state import AlmanacActs, AlmanacState

LINE = 26
SHARES: dict[Column, tuple[float, float]] = {
    "date": (0.0, 0.17),
    "country": (0.17, 0.60),
    "turnout": (0.60, 0.74),
    "for": (0.74, 0.85),
    "against": (0.85, 0.955),
}
"""Where each column begins and ends, as shares of the width; the dot stands behind the last one."""


def table_pane(state: AlmanacState, acts: AlmanacActs) -> Widget:
    """Filters, heads and rows."""
    rows = RowsTable(
        _("Published rows"),
        [Heading(column_name(column)) for column in COLUMNS],
        lambda: [_cells(row) for row in state.shown],
        partial(_choose, state, acts),
        lambda: state.place,
        state=state,
        key="rows",
    )
    heads = Heads(state, lambda column: acts.wish(state.wish.sorted_by(column)), key="heads")
    return Stack([_filters(state, acts), heads, ScrollArea(rows, key="rows area", grow=1)], gap=NEAR, grow=1)


def _choose(state: AlmanacState, acts: AlmanacActs, number: int) -> Answer:
    return acts.choose(state.shown[number].id)


def _cells(row: Published) -> Sequence[str]:
    return [row.date, f"{country_name(row.country)}: {row.body}", *(row.figures.get(name, "–") for name in COLUMNS[2:])]


def _filters(state: AlmanacState, acts: AlmanacActs) -> Widget:
    wish = state.wish
    lands = sorted({row.country for row in state.rows}, key=country_name)
    countries = [Choice("", _("all countries")), *(Choice(land, country_name(land)) for land in lands)]
    years = [Choice(since, _years(since)) for since in PERIODS]
    count = _("{shown} of {all} rows").format(shown=len(state.shown), all=len(state.rows))
    return Row(
        [
            Select(
                _("Country"), countries, wish.country, lambda land: acts.wish(replace(wish, country=land)), key="land"
            ),
            Select(_("Years"), years, wish.since, lambda since: acts.wish(replace(wish, since=since)), key="years"),
            Toggle(
                _("read at the source"),
                wish.confirmed,
                lambda on: acts.wish(replace(wish, confirmed=on)),
                key="verified",
            ),
            Spacer(),
            caption(count),
            Button(_("Save CSV"), acts.export, size="bar", key="export"),
        ],
        gap=NEAR,
        align="middle",
    )


def _years(since: int) -> str:
    low, high = PERIODS[since]
    if not since:
        return _("any year")
    if high > 2100:
        return _("since {year}").format(year=low)
    return _("until {year}").format(year=high) if since == 1900 else f"{low}–{high}"


def _column_area(area: pygame.Rect, column: Column) -> pygame.Rect:
    begins, ends = SHARES[column]
    return pygame.Rect(area.left + round(area.w * begins), area.top, round(area.w * (ends - begins)), area.h)


class Heads(Picked):
    """The heads of the columns: choosing one sorts by it, choosing it again turns the order round."""

    state: AlmanacState
    sort: ActWith[Column]

    tall = TARGET
    spread = (420, 584)

    def live(self) -> tuple[object, ...]:
        """What the rows are sorted by."""
        return (self.state.wish,)

    def places(self) -> Sequence[pygame.Rect]:
        """Where each head is."""
        area = self.rect.inflate(-self.host.look.px(BAR), 0)
        area.left = self.rect.left
        return [_column_area(area, column) for column in COLUMNS]

    def picked(self) -> int:
        """The column that the rows are sorted by."""
        return COLUMNS.index(self.state.wish.by)

    def pick(self, index: int) -> None:
        """Sort by another column."""
        self.act(partial(self.sort, COLUMNS[index]))

    def choose(self, index: int) -> None:
        """Also the same column again: the other way round."""
        self.pick(index)

    def paint(self, pen: Pen) -> None:
        """Draw the heads, a chevron beside the one that sorts."""
        look = pen.look
        for index, (column, area) in enumerate(zip(COLUMNS, self.places(), strict=True)):
            on = index == self.picked()
            kind = CAPTION_BOLD if on else CAPTION
            _paint_cell(pen, area, column, (column_name(column), kind, "ink" if on else "quiet"))
            if on:
                wide = look.text.width(column_name(column), kind)
                right = column in COLUMNS[2:]
                x = area.right - wide - look.px(9) if right else area.left + wide + look.px(NEAR + 9)
                pen.icon("chevron_down" if self.state.wish.falling else "chevron_up", (x, area.centery), 12, "ink")

    def spoken(self) -> Node | None:
        """What can be sorted by."""
        way = _("largest first") if self.state.wish.falling else _("smallest first")
        options = [self.option(index, column_name(column)) for index, column in enumerate(COLUMNS)]
        said = f"{column_name(self.state.wish.by)}, {way}"
        return self.in_words(_("Sorted by"), said, options, about=_("Choose it again to turn the order round."))


class RowsTable(Table, kw_only=True):
    """The rows below heads of their own, set in columns of fixed shares: nothing has to be measured."""

    state: AlmanacState

    def measure_span(self, look: Look) -> Span:
        """As wide as its heads."""
        return look.px(420), look.px(584)

    def natural_height(self, look: Look) -> int:
        """The rows."""
        return look.type_px(LINE) * max(1, len(self.state.shown))

    def arrange(self, _look: Look) -> None:
        """The columns follow from the width."""

    def row_area(self, index: int) -> pygame.Rect:
        """Where a row is."""
        high = self.host.look.type_px(LINE)
        return pygame.Rect(self.rect.left, self.rect.top + high * index, self.rect.w, high)

    def paint(self, pen: Pen) -> None:
        """Draw the rows that can be seen."""
        high, seen = pen.look.type_px(LINE), pen.surface.get_clip()
        if not self.state.shown:
            pen.text(_("No row fits these filters."), CAPTION, "quiet", self.rect.topleft)
        first = max(0, (seen.top - self.rect.top) // high)
        for number in range(first, min(len(self.state.shown), (seen.bottom - self.rect.top) // high + 1)):
            self._paint_published(pen, self.row_area(number), self.state.shown[number], on=number == self.state.place)

    def _paint_published(self, pen: Pen, area: pygame.Rect, row: Published, *, on: bool) -> None:
        look = pen.look
        pen.fill(pygame.Rect(area.left, area.bottom - look.stroke(1), area.w, look.stroke(1)), "line")
        if on:
            pen.box(area, "sheet", "ink", 2)
        for column, text in zip(COLUMNS, _cells(row), strict=True):
            kind = CAPTION if column == "country" else FIGURE
            room = _column_area(area, column)
            said = _shortened(look, text, room.w - look.px(NEAR)) if column == "country" else text
            _paint_cell(pen, room, column, (said, kind, "ink"))
        draw_dot(pen, (area.right - look.px(NEAR + 2), area.centery), row)

    def released(self, at: Point) -> None:
        """Choose the row below the pointer."""
        row = (at[1] - self.rect.top) // self.host.look.type_px(LINE)
        if self.rect.collidepoint(at) and 0 <= row < len(self.state.shown):
            self._go(row)

    def _go(self, row: int) -> None:
        """The row that the keys are on is the chosen one."""
        super()._go(row)
        self._open()


def _paint_cell(pen: Pen, area: pygame.Rect, column: Column, said: tuple[str, Type, Token]) -> None:
    text, kind, tone = said
    look = pen.look
    right = column in COLUMNS[2:]
    top = area.centery - look.text.line_height(BODY_BOLD) // 2 + look.text.baseline(BODY_BOLD)
    at = (area.right if right else area.left + look.px(NEAR), top - look.text.baseline(kind))
    pen.text(text, kind, tone, at, "right" if right else "left")


def _shortened(look: Look, text: str, room: int) -> str:
    """Cut a text that is too long for its column."""
    if look.text.width(text, CAPTION) <= room:
        return text
    keep = len(text) * room // max(1, look.text.width(text, CAPTION))
    while keep and look.text.width(f"{text[:keep]}…", CAPTION) > room:
        keep -= 1
    return f"{text[:keep].rstrip()}…"
