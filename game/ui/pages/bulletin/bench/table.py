"""Can one rule print this page? A row for each rule, a cross beside every figure that the page prints otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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


class RuleTable(Widget):
    """Figures in columns below their names; it only shows, so Tab passes it by."""

    name: str
    heads: Sequence[str]
    lines: Sequence[Line]

    # --- measure

    def _columns(self, look: Look) -> tuple[int, int]:
        """Least width of the labels' column and of a figure's, with room for its cross."""
        labels = max((look.text.width(line.label, BODY_BOLD) for line in self.lines), default=0)
        figures = [look.text.width(text, FIGURE_BOLD) for line in self.lines for text in line.figures]
        heads = [look.text.width(head, CAPTION) for head in self.heads]
        return labels, max([*figures, *heads], default=0) + look.px(CROSS + SMALL)

    def measure_span(self, look: Look) -> Span:
        """Room for one figure, or for all beside each other; columns that do not fit go on below."""
        labels, figure = self._columns(look)
        step = figure + look.px(NEAR)
        return labels + step, labels + step * len(self.heads)

    def _beside(self, look: Look, width: int) -> int:
        """How many figures stand beside each other."""
        labels, figure = self._columns(look)
        return max(1, min(len(self.heads), (width - labels) // (figure + look.px(NEAR))))

    def _row(self, look: Look) -> int:
        return look.type_px(TARGET + 2)

    def _block(self, look: Look) -> int:
        """Height of the heads and the rows below them."""
        return look.text.line_height(CAPTION) + look.px(SMALL) + self._row(look) * len(self.lines)

    def measure_height(self, look: Look, width: int) -> int:
        """The blocks below each other."""
        blocks = -(-len(self.heads) // self._beside(look, width))
        return self._block(look) * blocks + look.px(NEAR) * max(0, blocks - 1)

    def _blocks(self, look: Look) -> Iterator[tuple[int, int, int]]:
        """Yield the top of each block, and from which to which figure it goes."""
        beside, top = self._beside(look, self.rect.w), self.rect.top
        for first in range(0, len(self.heads), beside):
            yield top, first, min(first + beside, len(self.heads))
            top += self._block(look) + look.px(NEAR)

    def _right(self, look: Look, place: int) -> int:
        """Right edge of a column of figures, before the room for its cross; spare width is shared out."""
        labels, beside = self._columns(look)[0], self._beside(look, self.rect.w)
        step = (self.rect.w - labels) // beside
        return self.rect.left + labels + step * (place + 1) - look.px(CROSS + SMALL)

    def _area(self, look: Look, top: int, index: int) -> pygame.Rect:
        top += look.text.line_height(CAPTION) + look.px(SMALL) + self._row(look) * index
        return pygame.Rect(self.rect.left, top, self.rect.w, self._row(look))

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw the heads and the rows, block by block."""
        look = pen.look
        for top, first, last in self._blocks(look):
            for place, head in enumerate(self.heads[first:last]):
                pen.text(head, CAPTION, "quiet", (self._right(look, place), top), "right")
            for index, line in enumerate(self.lines):
                area = self._area(look, top, index)
                pen.fill(pygame.Rect(area.left, area.top, area.w, look.stroke(1)), "ink" if line.page else "line")
                self._paint_line(pen, line, area, slice(first, last))

    def _paint_line(self, pen: Pen, line: Line, area: pygame.Rect, part: slice) -> None:
        look = pen.look
        label: Type = BODY_BOLD if line.page else BODY
        foot = area.centery - look.text.line_height(BODY) // 2 + look.text.baseline(BODY)
        pen.text(line.label, label, "ink", (area.left, foot - look.text.baseline(label)))
        kind = FIGURE_BOLD if line.page else FIGURE
        for place, (text, wrong) in enumerate(zip(line.figures[part], line.wrong[part], strict=True)):
            right = self._right(look, place)
            tone: Token = "vermilion_text" if wrong else "ink"
            pen.text(text, kind, tone, (right, foot - look.text.baseline(kind)), "right")
            if wrong:
                spot = (right + look.px(SMALL + CROSS / 2), area.centery)
                pen.icon("close", spot, CROSS + 2, "vermilion_text")

    def spoken(self) -> Node | None:
        """Every row in words."""
        nodes = tuple(
            Node("line", line.label, self._said(line), rect=area_of(self._area(self.host.look, self.rect.top, index)))
            for index, line in enumerate(self.lines)
        )
        return Node("table", self.name, children=nodes, clipped=self.cut_off())

    def _said(self, line: Line) -> str:
        cells = zip(self.heads, line.figures, line.wrong, strict=True)
        return ", ".join(
            _("{head} {figure}, not as printed").format(head=head, figure=figure) if wrong else f"{head} {figure}"
            for head, figure, wrong in cells
        )
