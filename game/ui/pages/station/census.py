"""Everybody of a station by what they think and what they did; every figure leads to the people it counts."""

from dataclasses import field
from functools import partial

import pygame

from game.engine.data.columns import STANCES
from game.explain import vocabulary
from game.explain.station.attendance import CAME, DEEDS, Attendance
from game.explain.station.words import number_text
from game.kit.access.semantics import Node, area_of
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, CAPTION_BOLD, FIGURE, NEAR, SMALL
from game.kit.page.command import ActWith
from game.kit.program.events import KeyPress, Point
from game.kit.widget import Span, Widget
from game.text.language import translate as _
from game.ui.pages.station.room.figure import Traits, stand

ROW, HEAD, BAR = 28, 30, 14
ORDER = STANCES[::-1]
"""Opponents first: they are whom the page is about."""

Cell = tuple[str, str]


def rows_of(people: Attendance) -> list[str]:
    """The rows of the table: what can be done with a paper, and whatever else somebody did."""
    return [did for did in DEEDS if did in CAME or any(people.count(did, stance) for stance in STANCES)]


def plain_sentence(people: Attendance) -> str:
    """What the table says in words."""
    opponents = sum(people.count(did, "opponent") for did in CAME)
    hidden = people.count("unmarked", "opponent")
    if not people.voters:
        return _("Nobody came to vote here.")
    if not opponents:
        return _("No opponent came to vote here.")
    if not hidden:
        return _("Every opponent who came to vote showed it on the paper.")
    return _(
        "{hidden} of the {opponents} opponents who came left the paper unmarked. "
        "In the box their papers look like everyone else’s."
    ).format(hidden=number_text(hidden), opponents=number_text(opponents))


def surprising_sentence(people: Attendance) -> str:
    """Why more names may be struck out than there are opponents: some supporters strike too; else nothing."""
    number = people.count("struck_out", "supporter")
    if not number:
        return ""
    words = _("1 supporter struck the name out: weak support is sometimes not enough.")
    if number > 1:
        words = _("{number} supporters struck the name out: weak support is sometimes not enough.")
    return words.format(number=number_text(number))


class StationCensus(Widget):
    """One Tab stop; arrow keys go from figure to figure, Enter meets somebody it counts, another one every time."""

    people: Attendance
    action: ActWith[int]
    met: dict[Cell, int] = field(default_factory=dict)
    """How many people of each figure were met; whoever makes the widget may keep it."""

    focusable = True
    cursor = "hand"

    at: Cell | None = field(default=None, init=False)

    def adopt(self, former: Widget) -> None:
        """Keep where the keys are."""
        if isinstance(former, StationCensus) and former.people is self.people:
            self.at = former.at

    # --- measure

    def _label_wide(self, look: Look) -> int:
        return max(look.text.width(vocabulary.many(did), CAPTION) for did in rows_of(self.people)) + look.px(NEAR)

    def _figure_wide(self, look: Look) -> int:
        return look.text.width(number_text(max(1000, len(self.people.everyone))), FIGURE)

    def measure_span(self, look: Look) -> Span:
        """Labels and two columns."""
        heads = max(look.text.width(head, CAPTION_BOLD) for head in self._heads()) + look.px(24)
        column = max(heads, self._figure_wide(look) + look.px(36))
        wide = self._label_wide(look) + 2 * (column + look.px(NEAR))
        return wide, wide + look.px(48)

    def _heads(self) -> tuple[str, str]:
        return vocabulary.many("opponent"), vocabulary.many("supporter")

    def natural_height(self, look: Look) -> int:
        """The heads and the rows."""
        return look.type_px(HEAD) + look.type_px(ROW) * len(rows_of(self.people))

    def cell_area(self, row: int, column: int) -> pygame.Rect:
        """Where a figure is; row −1 is the heads."""
        look = self.host.look
        label, gap = self._label_wide(look), look.px(NEAR)
        wide = (self.rect.w - label - 2 * gap) // 2
        left = self.rect.left + label + gap + column * (wide + gap)
        head, high = look.type_px(HEAD), look.type_px(ROW)
        top = self.rect.top + (head + row * high if row >= 0 else 0)
        return pygame.Rect(left, top, wide, high if row >= 0 else head)

    def ring_area(self) -> pygame.Rect:
        """The ring goes round the figure that the keys are on."""
        rows = rows_of(self.people)
        if self.at is None or self.at[0] not in rows:
            return self.rect
        inset = -2 * self.host.look.px(5)
        return self.cell_area(rows.index(self.at[0]), ORDER.index(self.at[1])).inflate(0, inset)

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw heads, rows, bars and figures."""
        for column, (stance, head) in enumerate(zip(ORDER, self._heads(), strict=True)):
            self._paint_head(pen, column, stance, head)
        for row, did in enumerate(rows_of(self.people)):
            area = self.cell_area(row, 0)
            line = pygame.Rect(self.rect.left, area.top, self.rect.w, pen.look.stroke(1))
            pen.fill(line, "line")
            top = area.centery - pen.look.text.line_height(CAPTION) // 2
            pen.text(vocabulary.many(did), CAPTION, "ink", (self.rect.left, top))
            for column, stance in enumerate(ORDER):
                self._paint_cell(pen, self.cell_area(row, column), (did, stance))

    def _paint_head(self, pen: Pen, column: int, stance: str, head: str) -> None:
        look, area = pen.look, self.cell_area(-1, column)
        spot = (area.left + look.px(NEAR), area.bottom - look.px(SMALL))
        stand(pen, spot, stance, Traits(), 0.34 * look.scale)
        top = area.centery - look.text.line_height(CAPTION_BOLD) // 2
        pen.text(head, CAPTION_BOLD, "ink", (area.left + look.px(20), top))

    def _paint_cell(self, pen: Pen, area: pygame.Rect, cell: Cell) -> None:
        look, count = pen.look, self.people.count(*cell)
        most = max((self.people.count(did, stance) for did in DEEDS for stance in STANCES), default=1) or 1
        room = area.w - self._figure_wide(look) - look.px(NEAR)
        if count:
            bar = pygame.Rect(area.left, 0, max(look.px(2), round(room * count / most)), look.px(BAR))
            bar.centery = area.centery
            if cell[1] == "opponent":
                pen.box(bar, "gold_fill", "ink", radius=0)
            else:
                pen.fill(bar, "teal")
        top = area.centery - look.text.line_height(FIGURE) // 2
        text = number_text(count)
        pen.text(text, FIGURE, "ink" if count else "quiet", (area.right, top), "right")
        if count:
            foot = top + look.text.baseline(FIGURE) + look.px(3)
            pen.dotted(area.right - look.text.width(text, FIGURE), area.right, foot)

    # --- handle

    def _meet(self, cell: Cell) -> None:
        members = self.people.cells.get(cell, ())
        if not members:
            return
        place = self.met.get(cell, 0)
        self.met[cell] = place + 1
        self.act(partial(self.action, members[place % len(members)].number))

    def _cell_at(self, at: Point) -> Cell | None:
        for row, did in enumerate(rows_of(self.people)):
            for column, stance in enumerate(ORDER):
                if self.cell_area(row, column).collidepoint(at):
                    return did, stance
        return None

    def pressed(self, at: Point) -> bool:
        """Take the pointer on a figure."""
        cell = self._cell_at(at)
        self.at = cell or self.at
        return cell is not None

    def released(self, at: Point) -> None:
        """Meet somebody."""
        cell = self._cell_at(at)
        if cell is not None and cell == self.at:
            self._meet(cell)

    def key_pressed(self, key: KeyPress) -> bool:
        """Arrows go from figure to figure and leave at the edges; Enter meets."""
        if not self.host.has_focus(self):
            return False
        rows = rows_of(self.people)
        row = rows.index(self.at[0]) if self.at and self.at[0] in rows else 0
        column = ORDER.index(self.at[1]) if self.at else 0
        steps = {"up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1)}
        if key.name == "enter":
            self._meet((rows[row], ORDER[column]))
            return True
        if key.name not in steps:
            return False
        if self.at is not None:
            row, column = row + steps[key.name][0], column + steps[key.name][1]
        if not (0 <= row < len(rows) and 0 <= column < len(ORDER)):
            return False
        self.at = (rows[row], ORDER[column])
        self.repaint()
        return True

    # --- words

    def spoken(self) -> Node | None:
        """Every figure with what it counts."""
        cells = tuple(
            Node(
                "option",
                f"{head}: {vocabulary.many(did)}",
                number_text(self.people.count(did, stance)),
                rect=area_of(self.cell_area(row, column)),
                states=("checked",) if self.at == (did, stance) else (),
            )
            for row, did in enumerate(rows_of(self.people))
            for column, (stance, head) in enumerate(zip(ORDER, self._heads(), strict=True))
        )
        hint = _("Arrow keys go from figure to figure, Enter meets somebody it counts.")
        clipped = self.cut_off()
        said = ""
        if self.at is not None:
            said = f"{vocabulary.many(self.at[0])}: {number_text(self.people.count(*self.at))}"
        return Node(
            "table", _("What they think and did"), said, hint, actions=("press",), children=cells, clipped=clipped
        )
