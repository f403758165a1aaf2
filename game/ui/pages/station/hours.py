"""Who came when: a bar for each hour, with a small square above it for each struck paper. It is the day's clock too."""

from dataclasses import field
from functools import partial

import pygame

from game.explain import vocabulary
from game.explain.station.attendance import Attendance
from game.explain.station.words import number_text
from game.kit.access.semantics import Node, area_of
from game.kit.access.tabular import Tabular
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, CAPTION_BOLD, SMALL
from game.kit.page.command import ActWith
from game.kit.program.events import KeyPress, Point
from game.kit.widget import Live, Widget, current
from game.text.language import translate as _

HIGH = 128
SQUARE, PITCH = 9, 12
MOST_SQUARES = 3
"""Struck papers of one hour that are shown one by one; more are told as a number."""

GAP = 3


class HourChart(Widget):
    """``action`` goes to an hour; ``open_action`` opens the person with a number, for a struck paper."""

    people: Attendance
    hour: Live[float]
    action: ActWith[float]
    open_action: ActWith[int]
    marks: bool = field(default=True, kw_only=True)
    """Whether it is known in which hour a paper was struck."""

    fixed_size = True
    spread = (200, 300)
    focusable = True
    cursor = "hand"

    asked: int = field(default=0, init=False, repr=False)

    # --- what it shows

    def hour_index(self) -> int:
        """Which bar the clock is in."""
        hours = self.people.hours
        return min(max(0, int(current(self.hour)) - hours[0]), len(hours) - 1)

    def came(self, index: int) -> int:
        """How many came in an hour."""
        return len(self.people.by_hour[self.people.hours[index]])

    def struck(self, index: int) -> tuple[int, ...]:
        """Numbers of those who struck the name out in an hour, as far as that is known."""
        return () if not self.marks else self.people.strikers[self.people.hours[index]]

    @property
    def shows_marks(self) -> bool:
        """Whether there is any square to show."""
        return self.marks and bool(self.people.times["struck_out"])

    def live(self) -> tuple[object, ...]:
        """How far the day is, to a fiftieth of an hour."""
        return (int(current(self.hour) * 50),)

    # --- measure

    def natural_height(self, look: Look) -> int:
        """Bars, squares and hours."""
        return look.px(HIGH) + look.text.line_height(CAPTION)

    def _plot(self, look: Look) -> pygame.Rect:
        """The bars, without the room for squares above and the hours below."""
        above = look.px(MOST_SQUARES * PITCH + SMALL)
        below = look.text.line_height(CAPTION) + look.px(SMALL)
        return pygame.Rect(self.rect.left, self.rect.top + above, self.rect.w, self.rect.h - above - below)

    def column(self, look: Look, index: int) -> pygame.Rect:
        """The whole height of an hour, squares and all."""
        number = len(self.people.hours)
        left = self.rect.left + self.rect.w * index // number
        right = self.rect.left + self.rect.w * (index + 1) // number
        gap = look.px(GAP) if right - left > look.px(4 * GAP) else 1
        return pygame.Rect(left, self.rect.top, right - left - gap, self.rect.h)

    def bar(self, look: Look, index: int) -> pygame.Rect:
        """Where the bar of an hour is; a single person is a line at least."""
        plot, column = self._plot(look), self.column(look, index)
        most = max((self.came(other) for other in range(len(self.people.hours))), default=0)
        high = round(plot.h * self.came(index) / most) if most else 0
        high = max(high, look.stroke(2)) if self.came(index) else 0
        return pygame.Rect(column.left, plot.bottom - high, column.w, high)

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw the bars, solid as far as the day is, the squares and the hours."""
        look, now = pen.look, current(self.hour)
        plot = self._plot(look)
        for index, hour in enumerate(self.people.hours):
            bar = self.bar(look, index)
            pen.fill(bar, "teal_2")
            done = bar.copy()
            done.h = round(bar.h * min(1.0, max(0.0, now - hour)))
            done.bottom = bar.bottom
            pen.fill(done, "teal")
            self._paint_squares(pen, index, bar)
        pen.fill(pygame.Rect(self.rect.left, plot.bottom, self.rect.w, look.stroke(1)), "ink")
        self._paint_hours(pen, plot.bottom + look.px(SMALL))

    def _paint_squares(self, pen: Pen, index: int, bar: pygame.Rect) -> None:
        look, struck = pen.look, len(self.struck(index))
        if not struck:
            return
        area = pygame.Rect(0, 0, look.px(SQUARE), look.px(SQUARE))
        area.midbottom = (bar.centerx, bar.top - look.px(3))
        for _square in range(struck if struck <= MOST_SQUARES else 1):
            pen.box(area, "sheet", "ink", 2, radius=0)
            area.move_ip(0, -look.px(PITCH))
        if struck > MOST_SQUARES:
            foot = area.bottom + look.px(2) - look.text.line_height(CAPTION) + look.px(PITCH - SQUARE)
            pen.text(number_text(struck), CAPTION, "ink", (bar.centerx, foot), "middle")

    def _paint_hours(self, pen: Pen, top: int) -> None:
        look = pen.look
        widest = look.text.width("00", CAPTION_BOLD) + look.px(SMALL)
        each = max(1, -(-widest * len(self.people.hours) // max(1, self.rect.w)))
        for index, hour in enumerate(self.people.hours):
            now = index == self.hour_index()
            if index % each == 0 or now:
                near_now = 0 < abs(index - self.hour_index()) < each
                if not near_now or now:
                    kind, tone = (CAPTION_BOLD, "ink") if now else (CAPTION, "quiet")
                    pen.text(
                        str(hour),
                        kind,
                        "ink" if tone == "ink" else "quiet",
                        (self.column(look, index).centerx, top),
                        "middle",
                    )

    # --- handle

    def _go(self, index: int) -> None:
        index = min(max(0, index), len(self.people.hours) - 1)
        self.act(partial(self.action, float(self.people.hours[index])))

    def pressed(self, _at: Point) -> bool:
        """Take the pointer, to see where it is let go."""
        return True

    def released(self, at: Point) -> None:
        """A bar goes to its hour; a square opens somebody who struck the name out then, another one every time."""
        look = self.host.look
        for index in range(len(self.people.hours)):
            if self.column(look, index).collidepoint(at):
                if at[1] < self.bar(look, index).top and self.struck(index):
                    self._open(index)
                else:
                    self._go(index)
                return

    def _open(self, index: int) -> None:
        struck = self.struck(index)
        later = [number for number in struck if number > self.asked]
        self.asked = later[0] if later else struck[0]
        self.act(partial(self.open_action, self.asked))

    def key_pressed(self, key: KeyPress) -> bool:
        """Left and right go to the hour before and after, home and end to the first and last; Enter opens a striker."""
        if not self.host.has_focus(self):
            return False
        index = self.hour_index()
        goals = {"left": index - 1, "right": index + 1, "home": 0, "end": len(self.people.hours) - 1}
        if key.name in goals:
            self._go(goals[key.name])
        elif key.name == "enter" and self.struck(index):
            self._open(index)
        else:
            return False
        return True

    def adopt(self, former: Widget) -> None:
        """Keep whom a square opened last."""
        if isinstance(former, HourChart) and former.people is self.people:
            self.asked = former.asked

    # --- words

    def _said(self, index: int) -> str:
        said = _("{number} came").format(number=number_text(self.came(index)))
        struck = len(self.struck(index))
        return f"{said}, " + _("{number} struck the name out").format(number=number_text(struck)) if struck else said

    def tabular(self) -> Tabular:
        """How many came in each hour, and how many of them struck the name out."""
        rows = tuple(
            (f"{hour}:00", number_text(self.came(place)), number_text(len(self.struck(place))))
            for place, hour in enumerate(self.people.hours)
        )
        return Tabular(_("Who came when"), (_("From"), vocabulary.name("voted"), vocabulary.name("struck_out")), rows)

    def spoken(self) -> Node | None:
        """The hour the clock is in, and every hour below it."""
        look, index = self.host.look, self.hour_index()
        bars = tuple(
            Node("line", f"{hour}:00", self._said(place), rect=area_of(self.column(look, place)))
            for place, hour in enumerate(self.people.hours)
        )
        said = f"{self.people.hours[index]}:00, {self._said(index)}"
        hint = _("Left and right change the hour.")
        if self.shows_marks:
            hint = _("Left and right change the hour, Enter opens somebody who struck the name out.")
        return Node("slider", _("Who came when"), said, hint, actions=("decrease", "increase", "press"), children=bars)


def hour_line(people: Attendance, hour: float) -> str:
    """How many came in the present hour, in words."""
    hours = people.hours
    present = hours[min(max(0, int(hour) - hours[0]), len(hours) - 1)]
    number = number_text(len(people.by_hour[present]))
    return _("{number} in this hour").format(number=number)
