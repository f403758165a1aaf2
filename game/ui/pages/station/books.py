"""The station's books: what is in the box beside what the protocol says, figure by figure."""

from dataclasses import field

import pygame

from game.explain.station.books import BookLine
from game.explain.station.words import number_text
from game.kit.access.semantics import Node, area_of
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, CAPTION_BOLD, CAPTION_ITALIC, FIGURE, NEAR, Token
from game.kit.widget import Live, Span, Widget, current
from game.kit.widgets.marks import SIDE, draw_mark
from game.text.language import translate as _

ROW, HEAD = 26, 22
UNCOUNTED = "–"
"""Stands for a figure that is counted in the evening."""


class StationBooks(Widget):
    """Two columns of figures under a mark each, solid for the box and hatched for the protocol.

    counted : whether all is counted; until then nobody knows more than the roll
    """

    lines: tuple[BookLine, ...]
    report: Live[bool] = field(default=False, kw_only=True)
    counted: bool = field(default=True, kw_only=True)

    fixed_size = True

    def _box(self, line: BookLine) -> str:
        return number_text(line.box) if self.counted or line.roll else UNCOUNTED

    def _sheet(self, line: BookLine) -> str:
        if not self.counted:
            return UNCOUNTED
        return _("not shown") if line.protocol is None else number_text(line.protocol)

    def live(self) -> tuple[object, ...]:
        """Which side the reader looks at."""
        return (current(self.report),)

    def measure_span(self, look: Look) -> Span:
        """Labels and two columns."""
        labels = max(look.text.width(line.label, CAPTION) for line in self.lines)
        wide = labels + look.px(NEAR) + 2 * self._column(look)
        return wide, wide

    def _column(self, look: Look) -> int:
        texts = [number_text(line.box) for line in self.lines] + [
            number_text(line.protocol or 0) for line in self.lines
        ]
        widest = max(look.text.width(text, FIGURE) for text in texts)
        head = max(look.text.width(head, CAPTION_BOLD) for head in (_("box"), _("sheet"))) + look.px(SIDE + NEAR)
        return max(widest, head, look.text.width(_("not shown"), CAPTION_ITALIC)) + look.px(NEAR)

    def natural_height(self, look: Look) -> int:
        """The heads and the rows."""
        return look.type_px(HEAD) + look.type_px(ROW) * len(self.lines)

    def row_area(self, index: int) -> pygame.Rect:
        """Where a row is; −1 is the heads."""
        look = self.host.look
        head, row = look.type_px(HEAD), look.type_px(ROW)
        if index < 0:
            return pygame.Rect(self.rect.left, self.rect.top, self.rect.w, head)
        return pygame.Rect(self.rect.left, self.rect.top + head + row * index, self.rect.w, row)

    def paint(self, pen: Pen) -> None:
        """Draw the heads, then the rows."""
        look, area = pen.look, self.row_area(-1)
        column = self._column(look)
        top = area.centery - look.text.line_height(CAPTION) // 2
        report = current(self.report)
        for right, words, mark, on in (
            (area.right - column, _("box"), "truth", not report),
            (area.right, _("sheet"), "report", report),
        ):
            kind = CAPTION_BOLD if on else CAPTION
            left = right - look.text.width(words, kind)
            pen.text(words, kind, "ink" if on else "quiet", (left, top))
            spot = (left - look.px(NEAR / 2 + SIDE / 2), area.centery)
            draw_mark(pen, spot, "truth" if mark == "truth" else "report", SIDE - 2)
        for index, line in enumerate(self.lines):
            self._paint_line(pen, self.row_area(index), line)

    def _paint_line(self, pen: Pen, area: pygame.Rect, line: BookLine) -> None:
        look = pen.look
        pen.fill(pygame.Rect(area.left, area.top, area.w, look.stroke(1)), "line")
        foot = area.centery - look.text.line_height(FIGURE) // 2 + look.text.baseline(FIGURE)
        pen.text(line.label, CAPTION, "ink", (area.left, foot - look.text.baseline(CAPTION)))
        top = foot - look.text.baseline(FIGURE)
        pen.text(self._box(line), FIGURE, "ink", (area.right - self._column(look), top), "right")
        if self.counted and line.protocol is None:
            spot = (area.right, foot - look.text.baseline(CAPTION_ITALIC))
            pen.text(self._sheet(line), CAPTION_ITALIC, "quiet", spot, "right")
            return
        tone: Token = "vermilion_text" if self.counted and line.differs else "ink"
        pen.text(self._sheet(line), FIGURE, tone, (area.right, top), "right")

    def spoken(self) -> Node | None:
        """Every row: the box and the protocol."""
        nodes = []
        for index, line in enumerate(self.lines):
            said = _("box {box}, sheet {protocol}").format(box=self._box(line), protocol=self._sheet(line))
            nodes.append(Node("line", line.label, said, rect=area_of(self.row_area(index))))
        clipped = self.cut_off()
        return Node("table", _("The station’s books"), children=tuple(nodes), clipped=clipped)
