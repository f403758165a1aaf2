"""Can one rule print this page? A row for each rule, a cross beside every figure that the page prints otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pygame

from game.kit.access.semantics import Node, area_of
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, FIGURE, FIGURE_BOLD, NEAR, SMALL, TARGET, Token, Type
from game.kit.widget import Span, Widget
from game.text.language import translate as _

CROSS = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A row: what it is called, the figures, and which of them are not as on the page."""

    label: str
    figures: tuple[str, ...]
    wrong: tuple[bool, ...]
    page: bool = False


@dataclass(eq=False)
class RuleTable(Widget):
    """Figures in columns below their names; it only shows, so Tab passes it by."""

    name: str
    heads: Sequence[str]
    lines: Sequence[Line]

    _widths: list[int] = field(default_factory=list, init=False, repr=False)

    # --- measure

    def _columns(self, look: Look) -> list[int]:
        """Least width of the labels' column and of each figure's, with room for its cross."""
        labels = max((look.text.width(line.label, BODY_BOLD) for line in self.lines), default=0)
        widths = [labels]
        for index, head in enumerate(self.heads):
            figures = max((look.text.width(line.figures[index], FIGURE_BOLD) for line in self.lines), default=0)
            widths.append(max(figures, look.text.width(head, CAPTION)) + look.px(CROSS + SMALL))
        return widths

    def measure_span(self, look: Look) -> Span:
        """All columns."""
        widths = self._columns(look)
        wide = sum(widths) + look.px(NEAR) * (len(widths) - 1)
        return wide, wide

    def _row(self, look: Look) -> int:
        return look.type_px(TARGET + 2)

    def natural_height(self, look: Look) -> int:
        """The heads and the rows."""
        return look.text.line_height(CAPTION) + look.px(SMALL) + self._row(look) * len(self.lines)

    def arrange(self, look: Look) -> None:
        """Share the spare width out."""
        widths = self._columns(look)
        spare = max(0, self.rect.w - sum(widths) - look.px(NEAR) * (len(widths) - 1))
        each = spare // max(1, len(widths))
        self._widths = [wide + each for wide in widths]

    def _rights(self, look: Look) -> list[int]:
        """Right edge of every column of figures, before the room for its cross."""
        rights, edge = [], self.rect.left + self._widths[0]
        for wide in self._widths[1:]:
            edge += look.px(NEAR) + wide
            rights.append(edge - look.px(CROSS + SMALL))
        return rights

    def _area(self, look: Look, index: int) -> pygame.Rect:
        top = self.rect.top + look.text.line_height(CAPTION) + look.px(SMALL) + self._row(look) * index
        return pygame.Rect(self.rect.left, top, self.rect.w, self._row(look))

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw the heads and the rows."""
        look = pen.look
        rights = self._rights(look)
        for head, right in zip(self.heads, rights, strict=True):
            pen.text(head, CAPTION, "quiet", (right, self.rect.top), "right")
        for index, line in enumerate(self.lines):
            area = self._area(look, index)
            pen.fill(pygame.Rect(area.left, area.top, area.w, look.stroke(1)), "ink" if line.page else "line")
            self._paint_line(pen, line, area, rights)

    def _paint_line(self, pen: Pen, line: Line, area: pygame.Rect, rights: Sequence[int]) -> None:
        look = pen.look
        label: Type = BODY_BOLD if line.page else BODY
        foot = area.centery - look.text.line_height(BODY) // 2 + look.text.baseline(BODY)
        pen.text(line.label, label, "ink", (area.left, foot - look.text.baseline(label)))
        kind = FIGURE_BOLD if line.page else FIGURE
        for text, wrong, right in zip(line.figures, line.wrong, rights, strict=True):
            tone: Token = "vermilion_text" if wrong else "ink"
            pen.text(text, kind, tone, (right, foot - look.text.baseline(kind)), "right")
            if wrong:
                spot = (right + look.px(SMALL + CROSS / 2), area.centery)
                pen.icon("close", spot, CROSS + 2, "vermilion_text")

    def spoken(self) -> Node | None:
        """Every row in words."""
        look = self.host.look
        nodes = tuple(
            Node("line", line.label, self._said(line), rect=area_of(self._area(look, index)))
            for index, line in enumerate(self.lines)
        )
        return Node("table", self.name, children=nodes, clipped=self.cut_off())

    def _said(self, line: Line) -> str:
        cells = zip(self.heads, line.figures, line.wrong, strict=True)
        return ", ".join(
            _("{head} {figure}, not as printed").format(head=head, figure=figure) if wrong else f"{head} {figure}"
            for head, figure, wrong in cells
        )
