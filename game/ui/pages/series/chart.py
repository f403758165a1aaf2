"""The series as a chart over its table: one column for each ballot, the coming one dotted."""

from collections.abc import Sequence
from dataclasses import field
from functools import partial
from itertools import pairwise

import pygame

from game.explain.series.rows import DASH, NAMES, Column, Mark, row_name
from game.kit.access.semantics import Node, area_of
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, CAPTION_BOLD, NEAR, PRINT_SMALL, SMALL, Token
from game.kit.page.command import ActWith
from game.kit.program.events import KeyPress, Point
from game.kit.widget import Live, Span, Widget, current
from game.text.language import translate as _
from game.ui.pages.series.dashes import Spot, dashes
from game.ui.pages.series.scale import Scale

LEAST, MOST = 48, 136
"""Design units of the narrowest and the widest column."""

ROW, FIELD = 22, 190
BROAD = 5
DOT, STRIP, DASHES = 11, 4, 6

TONES: dict[Mark, Token] = {
    "private": "gold",
    "believed": "ink",
    "truth": "teal",
    "report": "vermilion_text",
    "claim": "quiet",
}


class SeriesChart(Widget):
    """Arrow keys and the pointer choose a ballot; where room is short, the ballots around it are shown."""

    name: str
    columns: Sequence[Column]
    awaited: Column | None
    rows: Sequence[str]
    scale: Scale
    tipping: float | None
    chosen: Live[int]
    action: ActWith[int]

    focusable = True
    _lefts: dict[int, int] = field(default_factory=dict, init=False, repr=False)

    def live(self) -> tuple[object, ...]:
        """The chosen ballot."""
        return (current(self.chosen),)

    @property
    def _all(self) -> list[Column]:
        return [*self.columns, *([self.awaited] if self.awaited else [])]

    # --- measure

    def _label(self, look: Look) -> int:
        return max(look.text.width(row_name(name), CAPTION_BOLD) for name in self.rows) + look.px(DOT + 2 * NEAR)

    def measure_span(self, look: Look) -> Span:
        """The names and a few columns; all of them at their widest."""
        least = self._label(look) + look.type_px(LEAST) * 3
        return least, self._label(look) + look.type_px(MOST) * max(3, len(self._all))

    def natural_height(self, look: Look) -> int:
        """A field above the rows of figures."""
        return look.px(FIELD) + look.type_px(ROW) * (len(self.rows) + 1)

    def arrange(self, look: Look) -> None:
        """Work out which columns are in sight, and where."""
        ballots, room = self._all, self.rect.w - self._label(look)
        fit = max(1, min(len(ballots), room // look.type_px(LEAST)))
        wide = min(look.type_px(MOST), room // fit)
        first = min(max(0, current(self.chosen) - fit // 2), len(ballots) - fit)
        left = self.rect.left + self._label(look) + wide // 2
        self._lefts = {index: left + (index - first) * wide for index in range(first, first + fit)}

    def _field(self, look: Look) -> pygame.Rect:
        """Where the lines are drawn: above the rows, right of the names."""
        high = self.rect.h - look.type_px(ROW) * (len(self.rows) + 1)
        left, top = self.rect.left + self._label(look), self.rect.top + look.px(NEAR)
        return pygame.Rect(left, top, self.rect.right - left, high - look.px(NEAR + SMALL))

    def _at(self, area: pygame.Rect, index: int, percent: float) -> Spot:
        return self._lefts[index], area.bottom - round(self.scale.height(percent) * area.h)

    def _column(self, index: int) -> pygame.Rect:
        """Where a ballot is; one that is out of sight has no room."""
        wide = self.host.look.type_px(LEAST) if index in self._lefts else 0
        left = self._lefts.get(index, self.rect.left) - wide // 2
        return pygame.Rect(left, self.rect.top, wide, self.rect.h if wide else 0)

    # --- paint

    def paint(self, pen: Pen) -> None:
        """The field with its lines, and the figures below it."""
        self.arrange(pen.look)
        area = self._field(pen.look)
        self._paint_ground(pen, area)
        self._paint_gap(pen, area)
        self._paint_tipping(pen, area)
        # what is reported is drawn broad and below, so that both are seen where it is what happened
        below = sorted(self.rows, key=lambda name: NAMES[name][1] != "report")
        for name in below:
            self._paint_line(pen, area, name)
        for name in below:
            self._paint_marks(pen, area, name)
        self._paint_rows(pen, area)

    def _paint_ground(self, pen: Pen, area: pygame.Rect) -> None:
        look = pen.look
        half = look.text.line_height(PRINT_SMALL) // 2
        index = current(self.chosen)
        if index in self._lefts:
            wide = look.type_px(LEAST)
            column = pygame.Rect(self._lefts[index] - wide // 2, area.top, wide, self.rect.bottom - area.top)
            pen.box(column, "sheet", "ink", 1)
        for percent, words in self.scale.ticks:
            y = area.bottom - round(self.scale.height(percent) * area.h)
            pen.fill(pygame.Rect(area.left, y, area.w, look.stroke(1)), "ink" if percent == self.scale.low else "line")
            pen.text(words, PRINT_SMALL, "quiet", (area.left - look.px(NEAR), y - half), "right")

    def _paint_tipping(self, pen: Pen, area: pygame.Rect) -> None:
        """The belief from which on it grows by itself, and a ring where it is passed."""
        if self.tipping is None or not self._lefts:
            return
        look, y = pen.look, area.bottom - round(self.scale.height(self.tipping) * area.h)
        dashes(pen, look.profile["gold"], ((area.left, y), (area.right, y)), DASHES, 1.5)
        words, plate = self.tipping_words(look, area)
        pen.fill(plate, "paper")  # the frame of the chosen ballot may stand where the words begin
        pen.text(words, CAPTION_BOLD, "gold", (plate.centerx, plate.top), "middle")
        for x in self.passed_at():
            pen.disc((x, y), 2 * DOT, "paper", "gold", 2)

    def passed_at(self) -> list[int]:
        """Where, in pixels from the left, belief passes the tipping point."""
        found = []
        for one, other in pairwise(self._lefts):
            before, after = (self._all[index].values["believed"] for index in (one, other))
            if self.tipping is not None and min(before, after) < self.tipping <= max(before, after):
                part = (self.tipping - before) / (after - before)
                found.append(self._lefts[one] + round(part * (self._lefts[other] - self._lefts[one])))
        return found

    def tipping_words(self, look: Look, area: pygame.Rect) -> tuple[str, pygame.Rect]:
        """Return the words of the tipping point and their place: at the right, or at the left where a ring is there."""
        tipping = self.tipping or 0.0
        words = _("tipping point: {share} % believed").format(share=f"{tipping:.0f}")
        wide, high = look.text.width(words, CAPTION_BOLD) + 2 * look.px(DASHES), look.text.line_height(CAPTION)
        plate = pygame.Rect(0, area.bottom - round(self.scale.height(tipping) * area.h) - high, wide, high)
        plate.right = area.right + look.px(DASHES)
        if any(x + look.px(DOT + NEAR) > plate.left for x in self.passed_at()):
            plate.left = area.left
        return words, plate

    def _paint_gap(self, pen: Pen, area: pygame.Rect) -> None:
        """What was written away, or added, on the way: hatched between what happened and what is printed."""
        if "struck" not in self.rows or "against" not in self.rows:
            return
        strip = max(2, pen.look.px(STRIP))
        for one, other in pairwise(index for index in self._lefts if index < len(self.columns)):
            ends = [self.columns[index].values for index in (one, other)]
            if any("against" not in values for values in ends):
                continue
            tops, feet = (
                [self._at(area, index, values[name])[1] for index, values in zip((one, other), ends, strict=True)]
                for name in ("struck", "against")
            )
            left, right = self._lefts[one], self._lefts[other]
            for x in range(left, right, strip):
                part = (x - left) / max(right - left, 1)
                top, foot = (round(pair[0] + (pair[1] - pair[0]) * part) for pair in (tops, feet))
                if abs(foot - top) > 2:
                    pen.hatch(pygame.Rect(x, min(top, foot), min(strip, right - x), abs(foot - top)))

    def _paint_line(self, pen: Pen, area: pygame.Rect, name: str) -> None:
        look, mark = pen.look, NAMES[name][1]
        if mark == "claim":
            return
        colour = look.profile[TONES[mark]]
        for one, other in pairwise(self._lefts):
            ends = [self._all[index].values.get(name) for index in (one, other)]
            if ends[0] is None or ends[1] is None:
                continue
            start, end = self._at(area, one, ends[0]), self._at(area, other, ends[1])
            if mark == "believed" or other >= len(self.columns):
                dashes(pen, colour, (start, end), DASHES, 1.5)
            else:
                pygame.draw.line(pen.surface, colour, start, end, look.stroke(BROAD if mark == "report" else 2))

    def _paint_marks(self, pen: Pen, area: pygame.Rect, name: str) -> None:
        for index in self._lefts:
            percent = self._all[index].values.get(name)
            if percent is not None:
                _mark(pen, self._at(area, index, percent), NAMES[name][1], hollow=index >= len(self.columns))

    def _paint_rows(self, pen: Pen, area: pygame.Rect) -> None:
        look, high = pen.look, pen.look.type_px(ROW)
        top = area.bottom + look.px(SMALL)
        drop = (high - look.text.line_height(CAPTION)) // 2
        for index, left in self._lefts.items():
            pen.text(self._all[index].name, CAPTION_BOLD, "ink", (left, top + drop), "middle")
        for number, name in enumerate(self.rows, start=1):
            y, tone = top + number * high, TONES[NAMES[name][1]]
            pen.fill(pygame.Rect(self.rect.left, y, self.rect.w, look.stroke(1)), "line")
            _mark(pen, (self.rect.left + look.px(DOT) // 2 + 1, y + high // 2), NAMES[name][1], hollow=False)
            pen.text(row_name(name), CAPTION_BOLD, tone, (self.rect.left + look.px(DOT + NEAR), y + drop))
            for index, left in self._lefts.items():
                said = self._all[index].texts[name]
                pen.text(
                    said, PRINT_SMALL, "quiet" if index >= len(self.columns) else "ink", (left, y + drop), "middle"
                )

    # --- handle

    def _go(self, index: int) -> None:
        self.act(partial(self.action, min(max(0, index), len(self._all) - 1)))

    def pressed(self, _at: Point) -> bool:
        """Take the pointer."""
        return True

    def released(self, at: Point) -> None:
        """Choose the ballot below the pointer."""
        if self.rect.collidepoint(at) and self._lefts:
            self._go(min(self._lefts, key=lambda index: abs(self._lefts[index] - at[0])))

    def key_pressed(self, key: KeyPress) -> bool:
        """Left, right, home and end choose a ballot."""
        if not self.host.has_focus(self):
            return False
        now, last = current(self.chosen), len(self._all) - 1
        goals = {"left": now - 1, "right": now + 1, "home": 0, "end": last}
        if key.name not in goals:
            return False
        self._go(goals[key.name])
        return True

    def spoken(self) -> Node | None:
        """Every ballot with its figures; the chosen one is checked."""
        nodes = []
        for index, one in enumerate(self._all):
            said = ", ".join(f"{row_name(name)} {one.texts[name]}" for name in self.rows if one.texts[name] != DASH)
            states = ("checked",) if index == current(self.chosen) else ()
            nodes.append(Node("line", one.name, said, rect=area_of(self._column(index)), states=states))
        actions = ("next", "previous")
        return Node("table", self.name, f"{len(self._all)} × {len(self.rows)}", actions=actions, children=tuple(nodes))


def _mark(pen: Pen, spot: Spot, mark: Mark, *, hollow: bool) -> None:
    """A form for each kind of figure; what is only to be expected is hollow."""
    look = pen.look
    match mark:
        case "private":
            pen.disc(spot, DOT, "paper" if hollow else "gold_fill", "gold" if hollow else "ink", 1.5)
        case "believed":
            pen.disc(spot, DOT - 3, "sheet", "ink", 1.5)
        case "truth":
            pen.disc(spot, DOT - 3, "paper" if hollow else "teal", "teal", 1.5)
        case "report":
            area = pygame.Rect(0, 0, look.px(DOT + 2), look.px(DOT + 2))
            area.center = spot
            pen.hatch(area, fine=True) if not hollow else pen.fill(area, "paper")
            pen.box(area, None, "vermilion", 1, radius=0)
        case "claim":
            side = look.px(DOT + 5)
            diamond = [(0, -side), (side, 0), (0, side), (-side, 0)]
            points = [(spot[0] + x // 2, spot[1] + y // 2) for x, y in diamond]
            pygame.draw.polygon(pen.surface, look.profile["quiet"], points, look.stroke(1.5))
