"""A table: heads, rows of cells, figures right-aligned; pointer or keys choose rows. Only rows in sight are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

import pygame

from game.kit.access.semantics import Node, area_of
from game.kit.drawing.pen import Align, Look, Pen
from game.kit.drawing.theme import BODY, CAPTION, FIGURE, NEAR, PAD, Token, Type
from game.kit.page.command import ActWith
from game.kit.program.events import KeyPress, Point
from game.kit.widget import Live, Span, Widget, current
from game.kit.widgets.example import Examples, nothing_with

ROW = 32
SPOKEN_ROWS = 200


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its head, how it is set, and its share of spare width."""

    title: str
    align: Align = "left"
    kind: Type = BODY
    grow: float = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is not plain ink."""

    text: str
    tone: Token = "ink"
    kind: Type | None = None


def figures(title: str) -> Heading:
    """A column of figures."""
    return Heading(title, "right", FIGURE)


Cells = Sequence[str | Cell]


class Table(Widget):
    """Rows of cells below heads. With an `action`, the table is one Tab stop, up and down choose a row, Enter opens it.

    `chosen` is the number of the chosen row; `action` is given a row's number. Put a long table into a scroll area.
    """

    name: str
    headings: Sequence[Heading]
    rows: Live[Sequence[Cells]]
    action: ActWith[int] | None = None
    chosen: Live[int | None] = None

    focusable = True

    at_row: int = field(default=0, init=False, repr=False)
    _columns: list[Span] = field(default_factory=list, init=False, repr=False)

    def live(self) -> tuple[object, ...]:
        """The rows and the chosen one."""
        return current(self.rows), current(self.chosen)

    def stops(self) -> bool:
        """A table that only shows is no Tab stop."""
        return self.action is not None and self.enabled() and bool(current(self.rows))

    def adopt(self, former: Widget) -> None:
        """Keep the row that the keys are on."""
        if isinstance(former, Table):
            self.at_row = former.at_row

    # --- measure

    def measure_span(self, look: Look) -> Span:
        """All columns at their widest; where room is short, they move together."""
        wide, gaps = sum(self._widths(look)), len(self.headings) - 1
        return wide + look.px(NEAR) * gaps, wide + look.px(PAD) * gaps

    def _widths(self, look: Look) -> list[int]:
        widths = [look.text.width(heading.title, CAPTION) for heading in self.headings]
        for row in current(self.rows):
            for index, cell in enumerate(row):
                text, _, kind = self._cell(index, cell)
                widths[index] = max(widths[index], look.text.width(text, kind))
        return widths

    def natural_height(self, look: Look) -> int:
        """The heads and all rows."""
        return look.type_px(ROW) * (len(current(self.rows)) + 1)

    def _lefts(self, look: Look) -> list[tuple[int, int]]:
        """Left edge and width of each column, spare width shared out."""
        widths = self._widths(look)
        room, gaps = self.rect.w - sum(widths), len(widths) - 1
        gap = min(look.px(PAD), max(look.px(NEAR), room // max(gaps, 1)))
        spare = max(0, room - gap * gaps)
        total = sum(heading.grow for heading in self.headings) or 1
        places, left = [], self.rect.left
        for wide, heading in zip(widths, self.headings, strict=True):
            own = wide + int(spare * heading.grow / total)
            places.append((left, own))
            left += own + gap
        return places

    def arrange(self, look: Look) -> None:
        """Work out the columns once."""
        self._columns = [(left - self.rect.left, wide) for left, wide in self._lefts(look)]

    def _cell(self, index: int, cell: str | Cell) -> tuple[str, Token, Type]:
        kind = self.headings[index].kind
        if isinstance(cell, Cell):
            return cell.text, cell.tone, cell.kind or kind
        return cell, "ink", kind

    def row_area(self, index: int) -> pygame.Rect:
        """Where a row is; -1 is the heads."""
        high = self.host.look.type_px(ROW)
        return pygame.Rect(self.rect.left, self.rect.top + high * (index + 1), self.rect.w, high)

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw the heads and the rows that can be seen."""
        look = pen.look
        for index, heading in enumerate(self.headings):
            self._paint_text(pen, self.row_area(-1), index, (heading.title, "quiet", CAPTION))
        rows, high, seen = current(self.rows), look.type_px(ROW), pen.surface.get_clip()
        first = max(0, (seen.top - self.rect.top) // high - 1)
        last = min(len(rows), (seen.bottom - self.rect.top) // high)
        for number in range(first, last):
            self._paint_row(pen, number, rows[number])

    def _paint_row(self, pen: Pen, number: int, row: Cells) -> None:
        area, thin = self.row_area(number), pen.look.stroke(1)
        pen.fill(pygame.Rect(area.left, area.top, area.w, thin), "line")
        if number == current(self.chosen):
            pen.box(area.inflate(2 * pen.look.px(NEAR), 0), "sheet", "ink" if self.enabled() else "edge", 2)
        for index, cell in enumerate(row):
            self._paint_text(pen, area, index, self._cell(index, cell))

    def _paint_text(self, pen: Pen, area: pygame.Rect, index: int, said: tuple[str, Token, Type]) -> None:
        text, tone, kind = said
        look, align = pen.look, self.headings[index].align
        left, wide = self._columns[index]
        anchor = area.left + left + {"left": 0, "middle": wide // 2, "right": wide}[align]
        foot = area.centery - look.text.line_height(BODY) // 2 + look.text.baseline(BODY)
        pen.text(text, kind, tone, (anchor, foot - look.text.baseline(kind)), align)

    # --- handle

    def ring_area(self) -> pygame.Rect:
        """The ring goes round the row that the keys are on."""
        return self.row_area(min(self.at_row, len(current(self.rows)) - 1))

    def go_to(self, row: int) -> None:
        """Have the keys on a row, and the row in sight."""
        self.at_row = min(max(0, row), len(current(self.rows)) - 1)
        above = self.parent
        while above is not None:
            above.reveal(self.ring_area())
            above = above.parent
        self.repaint()

    def _go(self, row: int) -> None:
        self.go_to(row)

    def _open(self) -> None:
        if self.action is not None:
            self.act(partial(self.action, self.at_row))

    def pressed(self, _at: Point) -> bool:
        """Take the pointer if rows can be chosen."""
        return self.stops()

    def released(self, at: Point) -> None:
        """Choose the row below the pointer."""
        row = (at[1] - self.rect.top) // self.host.look.type_px(ROW) - 1
        if self.rect.collidepoint(at) and 0 <= row < len(current(self.rows)):
            self._go(row)
            self._open()

    def key_pressed(self, key: KeyPress) -> bool:
        """Up, down, page and end keys move; Enter and Space choose."""
        if not self.stops() or not self.host.has_focus(self):
            return False
        last = len(current(self.rows)) - 1
        goals = {"up": self.at_row - 1, "down": self.at_row + 1, "home": 0, "end": last}
        goals |= {"page_up": self.at_row - 10, "page_down": self.at_row + 10}
        if key.name in ("enter", "space"):
            self._open()
        elif key.name in goals and not (key.name in ("up", "down") and not 0 <= goals[key.name] <= last):
            self._go(goals[key.name])
        else:
            return False
        return True

    def spoken(self) -> Node | None:
        """The rows, the cells of each behind the heads they stand under."""
        rows, chosen = current(self.rows), current(self.chosen)
        nodes = []
        for number, row in enumerate(rows[:SPOKEN_ROWS]):
            texts = [self._cell(index, cell)[0] for index, cell in enumerate(row)]
            heads = [heading.title for heading in self.headings]
            said = ", ".join(
                f"{head} {text}" if head else text for head, text in zip(heads[1:], texts[1:], strict=True)
            )
            states = ("checked",) if number == chosen else ()
            nodes.append(Node("line", texts[0], said, rect=area_of(self.row_area(number)), states=states))
        actions = ("next", "previous", "press") if self.action is not None else ()
        clipped = self.cut_off()
        return Node(
            "table",
            self.name,
            f"{len(rows)} × {len(self.headings)}",
            actions=actions,
            children=tuple(nodes),
            clipped=clipped,
        )


def _example() -> Widget:
    rows = [(Cell("Keldra"), Cell("1,204")), (Cell("Aldane"), Cell("87", "vermilion_text"))]
    return Table("Places", (Heading("Place"), figures("Adults")), rows, nothing_with, 1)


def examples() -> Examples:
    """Two rows of two columns."""
    return {"table": _example}
