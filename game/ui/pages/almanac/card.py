"""What is known of the chosen row: its figures as printed, who says so, what others print, and where it leads."""

from collections.abc import Iterator
from typing import Literal

import pygame

from game.explain import vocabulary
from game.explain.published import rows as told
from game.explain.published.disagreement import axis_of, disagreements
from game.explain.published.reports import ROW
from game.explain.vocabulary import published_figure
from game.history.published import COUNTS, FIGURES, Conflict, Published
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Align, Look, Pen
from game.kit.drawing.theme import BODY_BOLD, CAPTION, CAPTION_BOLD, FIGURE, FIGURE_KEY, NEAR, PANEL, Token
from game.kit.grid import Flow
from game.kit.layout import Column, Row
from game.kit.widget import Span, Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, caption
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.text.language import translate as _
from game.ui.pages.almanac.chart import draw_dot
from game.ui.pages.almanac.state import AlmanacActs

DOT = 7


def figure_labels() -> dict[str, str]:
    """What stands below each figure."""
    return {name: vocabulary.figure_name(name).lower() for name in FIGURES}


def count_labels() -> dict[str, str]:
    """What each printed count is of."""
    return {
        "registered": vocabulary.name("registered").lower(),
        "voted": _("voted"),
        "for": vocabulary.counted("for"),
        "against": vocabulary.counted("against"),
        "invalid": vocabulary.column("invalid"),
    }


def row_card(row: Published, acts: AlmanacActs, *, ways: int) -> Widget:
    """Return the card; ``ways`` says how many ballots of the game print the row."""
    inside = Column(
        [*_head(row), _figures(row), *_counts(row), *_others(row, acts), *_source(row)], gap=10, pad=(16, 12)
    )
    buttons = Row(
        [
            Button(
                _("Which counts fit?"),
                acts.solve,
                main=True,
                disabled=not (row.held and (row.figures or row.counts)),
                key="solve",
            ),
            Button(_("Play it"), acts.play, disabled=not ways, key="play"),
            caption(_ways(row, ways)),
        ],
        gap=16,
        pad=(16, 12),
        align="middle",
    )
    band = Band(claim=row.kind == "claim")
    return Card([band, ScrollArea(inside, key=f"card {row.id}", grow=1), buttons], pad=0, grow=1, name=_("The row"))


def _ways(row: Published, ways: int) -> str:
    if row.free:
        return _("A free vote. The game has no decree for it.")
    if not ways:
        return _("No decree in the game can print these figures.")
    return _("{count} ways in the game to print this page").format(count=ways) if ways > 1 else _("in the sandbox")


def _head(row: Published) -> Iterator[Widget]:
    standing = Standing(row)
    yield Row([Label(row.body, PANEL, heading=True, grow=1), standing], gap=16)
    seats = _("{count} seats").format(count=row.seats) if row.seats else ""
    parts = [told.country_name(row.country), row.date, seats, row.system]
    yield caption(" · ".join(part for part in parts if part))


def _figures(row: Published) -> Widget:
    labels = figure_labels()
    mark: Literal["truth", "report"] = "report" if row.kind == "claim" else "truth"
    shown = [
        Column([Figure(row.figures[name], labels[name], FIGURE_KEY, align="left", mark=mark), caption(labels[name])])
        for name in FIGURES
        if name in row.figures and row.held
    ]
    if not shown:
        return Label(_("No percentage was printed."), CAPTION)
    return Flow(shown, gap=24)


def _counts(row: Published) -> Iterator[Widget]:
    if row.counts:
        labels = count_labels()
        said = [f"{row.counts[name]:,} {labels[name]}" for name in COUNTS if name in row.counts]
        yield caption(", ".join(said), "ink")


def _others(row: Published, acts: AlmanacActs) -> Iterator[Widget]:
    if row.conflicts:
        yield Rule("line")
        head = Label(_("Reports disagree"), BODY_BOLD, heading=True, grow=1)
        find = Button(_("Which cannot be?"), acts.reports, size="bar", key="reports") if row.id == ROW else None
        yield Row([head, find], gap=8, align="middle")
    for conflict in row.conflicts:
        if axis_of(row, conflict) is not None:
            yield TwoFigures(row, conflict)
        yield caption(disagreements(row, conflict), "ink")


def _source(row: Published) -> Iterator[Widget]:
    yield Rule("line")
    yield Label(_("Who says so"), BODY_BOLD, heading=True)
    yield caption(told.standing_sentence(row), "ink")
    yield caption(row.source, "ink")
    if row.notes:
        yield caption(row.notes)


class Band(Widget):
    """The top of a page that tells its kind: hatched for a claim, solid for what was watched."""

    claim: bool

    tall = 8

    def paint(self, pen: Pen) -> None:
        """Draw it."""
        if self.claim:
            pen.hatch(self.rect.inflate(-2, -2), fine=True)
        else:
            pen.fill(self.rect.inflate(-2, -2), "teal")


class Standing(Widget):
    """The dot of a row, with its words."""

    row: Published

    set_in = CAPTION

    def measure_span(self, look: Look) -> Span:
        """The dot and the words."""
        wide = look.text.width(told.standing(self.row), CAPTION) + look.px(DOT + NEAR)
        return wide, wide

    def natural_height(self, look: Look) -> int:
        """A line."""
        return look.text.line_height(CAPTION)

    def paint(self, pen: Pen) -> None:
        """Draw both."""
        look = pen.look
        middle = self.rect.top + look.text.line_height(CAPTION) // 2
        draw_dot(pen, (self.rect.left + look.px(DOT / 2), middle), self.row)
        pen.text(told.standing(self.row), CAPTION, "ink", (self.rect.left + look.px(DOT + NEAR), self.rect.top))

    def spoken(self) -> Node | None:
        """Its words."""
        return Node("text", told.standing(self.row))


class TwoFigures(Widget):
    """The row's own figure and another source's on one short scale."""

    row: Published
    conflict: Conflict

    spread = (200, 420)

    def natural_height(self, look: Look) -> int:
        """Figures, the line, and its ends."""
        return look.text.line_height(FIGURE) + look.text.line_height(CAPTION) + look.px(12)

    def paint(self, pen: Pen) -> None:
        """Draw the scale and the two figures over it."""
        axis = axis_of(self.row, self.conflict)
        if axis is None:
            return
        look = pen.look
        label = published_figure(self.conflict.figure)
        left = self.rect.left + look.px(96)
        line = pygame.Rect(left, 0, self.rect.right - left - look.px(32), look.stroke(1))
        line.top = self.rect.top + look.text.line_height(FIGURE) + look.px(6)
        pen.text(label, CAPTION_BOLD, "ink", (self.rect.left, line.top - look.text.line_height(CAPTION) // 2))
        pen.fill(line, "ink")
        for end in (axis.low, axis.high):
            x = line.left + round(axis.along(end) * line.w)
            pen.fill(pygame.Rect(x, line.top - look.px(3), look.stroke(1), look.px(7)), "ink")
            pen.text(axis.text(end), CAPTION, "quiet", (x, line.top + look.px(5)), "middle")
        for own, text in ((True, axis.own), (False, axis.other)):
            x = line.left + round(axis.along(float(text)) * line.w)
            tone: Token = "vermilion" if own else "sheet"
            pen.disc((x, line.top), 9, tone, "vermilion", 1.5)
            beside: Align = "left" if (float(text) >= float(axis.other if own else axis.own)) else "right"
            shift = look.px(-4) if beside == "left" else look.px(4)
            pen.text(text, FIGURE, "ink", (x + shift, self.rect.top), beside)

    def spoken(self) -> Node | None:
        """Both figures."""
        name = _("{figure}: two reports").format(figure=published_figure(self.conflict.figure))
        return Node("figure", name, f"{self.row.figures[self.conflict.figure]}, {self.conflict.printed}")
