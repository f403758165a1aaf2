"""The hall of a selection meeting: the platform at its table, everybody before it, and whose hand is up.

Everybody who sits there is drawn once, and as many hands are up as are said to be.
"""

from dataclasses import field
from functools import partial

import pygame

from game.explain.assembly.nomination import PLATFORM, Meeting
from game.explain.assembly.words import meeting_words
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.widget import Widget, current
from game.text.language import translate as _
from game.ui.pages.station.person.portrait import FigureEntry
from game.ui.pages.station.room.figure import STANCE_TOKENS, TALL, Traits, stand, traits_of

HIGH = 200
ABOVE = sum(many for _label, many in PLATFORM.values())
PLATFORM_PART, TABLE_HIGH = 0.24, 24.0
CROWDED = 1.5
"""How much higher than apart people stand: those behind look over the heads of those in front."""

LARGEST, SMALLEST = 1.1, 0.05
ACROSS = 30.0
"""Room for one person side by side, in units of a figure."""

HAND_AT = 90.0
"""How high a raised hand reaches above the soles, in units of a figure."""

Kind = tuple[str, bool]
"""What somebody looks like, and whether a hand is up."""

SCATTER = 37
"""Steps through the rows in which people of one mind are placed, so that they do not stand together."""


def kind_of(hand: bool, likes: bool, *, in_secret: bool, report: bool) -> Kind:
    """What those look like who raised a hand or did not, and like the name on the paper best or do not."""
    if report:
        return "report", hand
    if in_secret:
        return ("supporter" if likes else "opponent"), False
    return ("supporter" if likes else "opponent" if hand else "commission"), hand


def paint_one(pen: Pen, foot: tuple[int, int], kind: Kind, traits: Traits, unit: float) -> None:
    """Draw somebody whose soles stand at a place; a hand that is up is drawn behind them."""
    stance, up = kind
    if up:
        fill, edge = (pen.look.profile[token] for token in STANCE_TOKENS[stance])
        shoulder = (foot[0] + 8.6 * unit, foot[1] - 46.0 * unit)
        hand = (foot[0] + 15.0 * unit, foot[1] - 84.0 * unit)
        pygame.draw.line(pen.surface, edge, shoulder, hand, max(2, round(7 * unit)))
        if fill != edge:
            pygame.draw.line(pen.surface, fill, shoulder, hand, max(1, round(3.4 * unit)))
        pygame.draw.circle(pen.surface, edge, hand, max(1.5, 4.4 * unit))
    stand(pen, foot, stance, traits, unit)


class MeetingEntry(FigureEntry):
    """Somebody in the meeting and what they stand for; ``up`` raises a hand."""

    up: bool = field(default=False, kw_only=True)

    tall = 28

    def paint_figure(self, pen: Pen, foot: tuple[int, int], unit: float) -> None:
        """Draw the figure with its hand."""
        paint_one(pen, foot, (current(self.stance), self.up), self.traits, unit)


class MeetingHall(Widget):
    """``in_secret`` shows whom people would choose; a ``report`` knows hands and no thoughts."""

    meeting: Meeting
    in_secret: bool
    report: bool

    spread = (280, 440)

    def natural_height(self, look: Look) -> int:
        """A hall wants to be seen."""
        return look.px(HIGH)

    def kinds(self, *, platform: bool) -> list[Kind]:
        """What everybody looks like behind the table, or before it, and whose hand is up."""
        look = partial(kind_of, in_secret=self.in_secret, report=self.report)
        alike = (one for one in self.meeting.everybody() if one.platform == platform)
        return [look(one.hand, one.likes) for one in alike for _each in range(one.count)]

    def _scattered(self) -> list[Kind]:
        """Those before the table, so that people of one mind do not stand together."""
        kinds = self.kinds(platform=False)
        step = next(step for step in range(SCATTER, 10_000) if len(kinds) % step or len(kinds) < step)
        order = sorted(range(len(kinds)), key=lambda place: (place * step) % max(1, len(kinds)))
        found = list(kinds)
        for place, kind in zip(order, kinds, strict=True):
            found[place] = kind
        return found

    def paint(self, pen: Pen) -> None:
        """Draw the wall and the floor, the platform, then row by row."""
        look, area = pen.look, self.rect
        pen.fill(area, "sheet")
        top = round(area.h * PLATFORM_PART)
        pen.fill(pygame.Rect(area.left, area.top + top, area.w, area.h - top), "floor")
        pen.fill(pygame.Rect(area.left, area.top + top, area.w, look.stroke(1)), "edge")
        with pen.clipped(area):
            self._paint_platform(pen, area.top + top)
            self._paint_crowd(pen, area.top + top)
        pen.box(area, None, "line", radius=0)

    def _fit(self, unit: float) -> tuple[int, int]:
        """How many stand side by side at so many pixels for a unit, and in how many rows."""
        across = max(1, int(self.rect.w / (ACROSS * unit)))
        rows = -(-max(1, self.meeting.size - ABOVE) // across)
        return -(-max(1, self.meeting.size - ABOVE) // rows), rows

    def _unit(self) -> float:
        """Pixels for a unit of a figure: as large as everybody has room."""
        room = self.rect.h * (1 - PLATFORM_PART)
        unit = LARGEST * self.host.look.scale
        while unit > SMALLEST and self._fit(unit)[1] * TALL * unit / CROWDED + TALL * unit * 0.6 > room:
            unit *= 0.96
        return unit

    def _paint_platform(self, pen: Pen, foot: int) -> None:
        unit = min(self._unit(), self.rect.h * PLATFORM_PART / (HAND_AT + 8.0), self.rect.w / (36.0 * ABOVE))
        pitch = 34.0 * unit
        left = self.rect.centerx - pitch * (ABOVE - 1) / 2
        for place, kind in enumerate(self.kinds(platform=True)):
            at = (round(left + place * pitch), foot + round(8 * unit))
            paint_one(pen, at, kind, traits_of(place * 11 + 5), unit)
        table = pygame.Rect(0, 0, round(pitch * (ABOVE + 0.6)), max(3, round(TABLE_HIGH * unit)))
        table.midbottom = (self.rect.centerx, foot + round(12 * unit))
        pen.box(table, "line", "ink", 1, radius=0)

    def _paint_crowd(self, pen: Pen, top: int) -> None:
        unit, kinds = self._unit(), self._scattered()
        each, rows = self._fit(unit)
        foot = self.rect.bottom - 8 * unit
        first = top + TALL * unit * 1.45
        deep = min((foot - first) / max(1, rows - 1), TALL * unit * 1.15)
        first = (foot - (rows - 1) * deep + first) / 2
        for place, kind in enumerate(kinds):
            row, column = divmod(place, each)
            here = min(each, len(kinds) - row * each)
            x = self.rect.centerx + (column - (here - 1) / 2) * min(self.rect.w / (each + 0.4), 2 * ACROSS * unit)
            paint_one(pen, (round(x), round(first + row * deep)), kind, traits_of(place * 7 + 3), unit)

    def spoken(self) -> Node | None:
        """How the meeting went."""
        hands = f"{self.meeting.registered.hands} / {self.meeting.size}" if self.report else meeting_words(self.meeting)
        return Node("picture", _("The selection meeting"), hands)
