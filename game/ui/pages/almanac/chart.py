"""Every ballot over time: a line for each country, a pin for each ballot, as high as the share against."""

from collections.abc import Sequence
from dataclasses import field
from functools import partial

import pygame

from game.explain.published import rows as told
from game.explain.published.scale import SAMPLES, height
from game.history.published import Published
from game.kit.access.semantics import Node
from game.kit.access.tabular import Tabular
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, CAPTION_BOLD, FIGURE, NEAR, SMALL, Token
from game.kit.page.command import ActWith
from game.kit.program.events import KeyPress, Point
from game.kit.widget import Span, Widget
from game.text.language import translate as _
from game.ui.pages.almanac.state import AlmanacState

NAMES = 122
FIRST, LAST, STEP = 1928.0, 2028.0, 10
LEAST_LINE = 15
FOOT = 20
DOT = 7
NEAR_ENOUGH = 14
Line = tuple[str, bool]


class Lollipops(Widget):
    """One Tab stop: left and right go along a line, up and down to the next one; each choice is seen at once."""

    state: AlmanacState
    action: ActWith[str]

    focusable = True
    fixed_size = True
    cursor = "hand"

    _lines: dict[Line, list[Published]] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        """Put the rows on their lines: all lines, whatever is wanted, so that nothing moves."""
        self._lines = {line: [] for line in told.lines(self.state.rows)}
        for row in sorted(self.state.shown, key=lambda row: row.date):
            self._lines[told.line_of(row)].append(row)

    def live(self) -> tuple[object, ...]:
        """The chosen row."""
        return (self.state.chosen,)

    # --- measure

    def measure_span(self, look: Look) -> Span:
        """Names, and a century beside them."""
        return look.px(NAMES + 260), look.px(NAMES + 494)

    def natural_height(self, look: Look) -> int:
        """A line of text for each country, and the years."""
        return look.type_px(LEAST_LINE) * len(self._lines) + look.type_px(FOOT)

    def _names_wide(self, look: Look) -> int:
        return look.type_px(NAMES)

    def _foot_of(self, number: int) -> int:
        """Where the line of a country is drawn."""
        room = self.rect.h - self.host.look.type_px(FOOT)
        return self.rect.top + room * (number + 1) // len(self._lines) - self.host.look.px(2)

    def _across(self, year: float) -> int:
        look = self.host.look
        left, right = self.rect.left + self._names_wide(look) + look.px(16), self.rect.right - look.px(12)
        return left + round((right - left) * (year - FIRST) / (LAST - FIRST))

    def _spot(self, row: Published) -> Point:
        """The middle of a row's dot."""
        number = list(self._lines).index(told.line_of(row))
        begun, ended = told.years_of(row)
        foot = self._foot_of(number)
        against = told.share_against(row)
        room = self.rect.h / len(self._lines) - self.host.look.px(DOT / 2)
        return self._across((begun + ended) / 2), foot - (round(height(against) * room) if against else 0)

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw the years, the lines, the pins, and a ring round the chosen one."""
        look = pen.look
        for year in range(1930, int(LAST), STEP):
            x = self._across(year)
            pen.fill(pygame.Rect(x, self.rect.top, 1, self._foot_of(len(self._lines) - 1) - self.rect.top), "floor")
            top = self.rect.bottom - look.text.line_height(CAPTION)
            pen.text(str(year) if year % 20 == 10 else f"’{year % 100:02}", CAPTION, "quiet", (x, top), "middle")
        chosen = self.state.row
        for number, (line, rows) in enumerate(self._lines.items()):
            self._paint_line(pen, number, line, on=line == told.line_of(chosen))
            for row in rows:
                if row.id != chosen.id:
                    self._paint_pin(pen, row, self._foot_of(number))
        if self.state.place is not None:
            self._paint_chosen(pen, chosen)

    def _paint_line(self, pen: Pen, number: int, line: Line, *, on: bool) -> None:
        look, foot = pen.look, self._foot_of(number)
        if on:
            high = self.rect.h // len(self._lines)
            pen.fill(pygame.Rect(self.rect.left, foot - high + look.px(4), self.rect.w, high), "floor")
        kind = CAPTION_BOLD if on else CAPTION
        right = self.rect.left + self._names_wide(look)
        tone: Token = "quiet" if line[1] and not on else "ink"
        pen.text(told.line_name(line), kind, tone, (right, foot - look.text.line_height(kind) + look.px(3)), "right")
        left = right + look.px(NEAR)
        pen.fill(pygame.Rect(left, foot, self.rect.right - left, look.stroke(1)), "line" if not on else "edge")

    def _paint_pin(self, pen: Pen, row: Published, foot: int) -> None:
        look = pen.look
        x, y = self._spot(row)
        if told.share_against(row) is None:
            pen.fill(pygame.Rect(x - look.px(3), foot - look.px(3), look.px(6), look.stroke(1.5)), "quiet")
            return
        tone: Token = "teal" if row.kind == "observation" else "vermilion"
        begun, ended = told.years_of(row)
        if ended > begun:
            left, right = self._across(begun), self._across(ended)
            pen.fill(pygame.Rect(left, y, right - left, look.stroke(1.5)), tone)
        pen.fill(pygame.Rect(x, y, look.stroke(1), foot - y), tone)
        draw_dot(pen, (x, y), row)

    def _paint_chosen(self, pen: Pen, row: Published) -> None:
        look, (x, y) = pen.look, self._spot(row)
        self._paint_pin(pen, row, self._foot_of(list(self._lines).index(told.line_of(row))))
        pen.disc((x, y), 17, "sheet", "ink")
        draw_dot(pen, (x, y), row)
        text = told.share_against_text(row)
        wide, high = look.text.width(text, FIGURE), look.text.line_height(FIGURE)
        beyond = x + look.px(14) + wide > self.rect.right
        left = x - look.px(14) - wide if beyond else x + look.px(14)
        top = max(self.rect.top, y - high // 2 - look.px(3))
        pen.fill(pygame.Rect(left - look.px(3), top, wide + look.px(6), high), "sheet")
        pen.text(text, FIGURE, "vermilion_text" if row.kind == "claim" else "teal", (left, top))

    # --- handle

    def pressed(self, at: Point) -> bool:
        """Choose the dot that is nearest to the pointer."""
        near = self.host.look.px(NEAR_ENOUGH) ** 2
        found = min(self._reachable(), key=lambda row: _apart(self._spot(row), at), default=None)
        if found is None or _apart(self._spot(found), at) > near:
            return False
        self.act(partial(self.action, found.id))
        return True

    def key_pressed(self, key: KeyPress) -> bool:
        """Arrows go along a line and from line to line; Home and End to its ends."""
        rows = self._reachable()
        if not rows or not self.host.has_focus(self):
            return False
        goal = self._goal(key.name)
        if goal is None:
            return False
        self.act(partial(self.action, goal.id))
        return True

    def _goal(self, key: str) -> Published | None:
        chosen = self.state.row
        line = self._lines[told.line_of(chosen)]
        place = next((index for index, row in enumerate(line) if row.id == chosen.id), None)
        if key in ("up", "down"):
            return self._beside(-1 if key == "up" else 1)
        if key not in ("left", "right", "home", "end"):
            return None
        if place is None:
            return self._reachable()[0]
        goal = {"left": place - 1, "right": place + 1, "home": 0, "end": len(line) - 1}[key]
        return line[goal] if 0 <= goal < len(line) else None

    def _beside(self, step: int) -> Published | None:
        """The ballot of the next line that has any which is nearest in time."""
        lines, chosen = list(self._lines), self.state.row
        number = lines.index(told.line_of(chosen)) + step
        while 0 <= number < len(lines):
            rows = self._lines[lines[number]]
            if rows:
                return min(rows, key=lambda row: abs(told.years_of(row)[0] - told.years_of(chosen)[0]))
            number += step
        return None

    def _reachable(self) -> Sequence[Published]:
        return [row for rows in self._lines.values() for row in rows]

    def ring_area(self) -> pygame.Rect:
        """The ring goes round the chosen pin; where a filter hides it, round the chart."""
        if self.state.place is None:
            return self.rect
        area = pygame.Rect(0, 0, self.host.look.px(15), self.host.look.px(15))
        area.center = self._spot(self.state.row)
        return area

    # --- words

    def tabular(self) -> Tabular:
        """Every vote that is shown, line by line."""
        rows = (row for line in self._lines.values() for row in line)
        told_of = (
            (told.country_name(row.country), row.date, told.share_against_text(row), told.standing(row)) for row in rows
        )
        heads = (_("country"), _("date"), _("against, %"), _("what it is"))
        return Tabular(_("Percentage against, as it was printed"), heads, tuple(told_of))

    def spoken(self) -> Node | None:
        """The chosen ballot; all of them stand in the table."""
        chosen = self.state.row
        against = told.share_against_text(chosen)
        said = f"{told.country_name(chosen.country)} {chosen.date}: {against} %, {told.standing(chosen)}"
        hint = _("Left and right go through a country’s votes, up and down to another country.")
        name = _("Percentage against, as it was printed")
        return Node("chart", name, said, hint, actions=("next", "previous"), clipped=self.cut_off())


class ScaleKey(Widget):
    """Four pins of known height."""

    tall = 46
    spread = (150, 190)

    def paint(self, pen: Pen) -> None:
        """Draw a line and the pins on it."""
        look = pen.look
        foot = self.rect.bottom - look.text.line_height(CAPTION) - look.px(3)
        pen.fill(pygame.Rect(self.rect.left, foot, self.rect.w, look.stroke(1)), "edge")
        for number, sample in enumerate(SAMPLES):
            x = self.rect.left + self.rect.w * (2 * number + 1) // (2 * len(SAMPLES))
            y = foot - round(height(float(sample)) * (foot - self.rect.top - look.px(DOT / 2)))
            pen.fill(pygame.Rect(x, y, look.stroke(1), foot - y), "vermilion")
            pen.disc((x, y), DOT, "vermilion")
            text = f"{sample} %" if number == len(SAMPLES) - 1 else sample
            pen.text(text, CAPTION, "quiet", (x, foot + look.px(SMALL)), "middle")

    def spoken(self) -> Node | None:
        """What the heights stand for."""
        return Node("figure", _("Height of a pin"), _("0, 0.07, 1 and 30 per cent against"))


class DotKey(Widget):
    """A dot of one kind, with its words."""

    text: str
    sample: Published

    set_in = CAPTION

    def measure_span(self, look: Look) -> Span:
        """The dot and the words."""
        wide = look.text.width(self.text, CAPTION) + look.px(DOT + NEAR)
        return wide, wide

    def natural_height(self, look: Look) -> int:
        """A line."""
        return look.text.line_height(CAPTION)

    def paint(self, pen: Pen) -> None:
        """Draw both."""
        look = pen.look
        draw_dot(pen, (self.rect.left + look.px(DOT / 2), self.rect.centery), self.sample)
        pen.text(self.text, CAPTION, "quiet", (self.rect.left + look.px(DOT + NEAR), self.rect.top))

    def spoken(self) -> Node | None:
        """Its words."""
        return Node("text", self.text)


def draw_dot(pen: Pen, centre: Point, row: Published) -> None:
    """Draw a row's dot: round for a claim, square for what was watched; hollow where it is not confirmed."""
    look = pen.look
    if row.kind == "observation":
        area = pygame.Rect(0, 0, look.px(DOT), look.px(DOT))
        area.center = centre
        pen.box(area, "teal" if row.sourced else "sheet", "teal", 1.5, radius=0)
    else:
        pen.disc(centre, DOT, "vermilion" if row.sourced else "sheet", "vermilion", 1.5)


def _apart(one: Point, other: Point) -> int:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
