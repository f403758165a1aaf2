"""Whose paper is it? How many people could have cast a struck paper, drawn as people beside one paper."""

import pygame

from game.engine.behaviour.anonymity import Anonymity
from game.explain.station.words import number_text
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, FIGURE_FORECAST, NEAR, SMALL
from game.kit.widget import Widget
from game.text.language import translate as _
from game.ui.pages.station.room.figure import STANDING, TALL, Traits, figure

CROWD_HIGH = 76
ONE_HIGH = 64
"""Height of a single figure; more of them are smaller."""


def ratio_text(anonymity: Anonymity) -> str:
    """People for each struck paper, with a decimal place where it matters."""
    ratio = anonymity.people_per_paper
    if ratio is None:
        return "–"
    return f"{ratio:.1f}".removesuffix(".0") if ratio < 9.95 else number_text(ratio)


def hiding_words(anonymity: Anonymity) -> str:
    """What the number means, in a plain sentence."""
    ratio = anonymity.people_per_paper
    if ratio is None:
        return _("Nobody struck the name out here, so there is nobody to look for.")
    if ratio < 1.05:
        return _("person for each struck paper: no crowd to hide in.")
    if anonymity.procedure == "secret":
        return _("people for each struck paper: it could be anyone’s who voted.")
    return _("people for each struck paper: whoever went in is a suspect.")


def counts_words(anonymity: Anonymity) -> str:
    """The two numbers behind it."""
    went = {
        "secret": _("all day: {seen} in the booth, {struck} struck"),
        "booth_to_strike": _("all day: {seen} in the booth, {struck} struck"),
        "two_boxes": _("all day: {seen} went to the second box"),
        "open": _("all day: {seen} took the pen"),
    }[anonymity.procedure]
    return went.format(seen=number_text(anonymity.seen), struck=number_text(anonymity.struck_out))


class HidingPlace(Widget):
    """One struck paper, and as many figures as could have cast it."""

    anonymity: Anonymity

    spread = (176, 240)

    def measure_height(self, look: Look, width: int) -> int:
        """The crowd, and the sentence below."""
        return look.px(CROWD_HIGH + NEAR) + self._sentence_high(look, width)

    def _number_wide(self, look: Look) -> int:
        if self.anonymity.people_per_paper is None:
            return 0
        return look.text.width(ratio_text(self.anonymity), FIGURE_FORECAST) + look.px(12)

    def _lines(self, look: Look, width: int) -> tuple[str, ...]:
        return look.text.wrap(hiding_words(self.anonymity), CAPTION, max(1, width - self._number_wide(look)))

    def _sentence_high(self, look: Look, width: int) -> int:
        lines = len(self._lines(look, width)) * look.text.line_height(CAPTION)
        return max(lines, look.text.line_height(FIGURE_FORECAST)) + look.px(SMALL)

    def paint(self, pen: Pen) -> None:
        """Draw the paper, the crowd, the figure and the sentence."""
        look = pen.look
        crowd = pygame.Rect(self.rect.left, self.rect.top, self.rect.w, look.px(CROWD_HIGH))
        if self.anonymity.people_per_paper is not None:
            self._paint_paper(pen, crowd)
            self._paint_crowd(pen, crowd, self.anonymity.people_per_paper)
        else:
            self._paint_nobody(pen, crowd)
        top = crowd.bottom + look.px(NEAR)
        left = self.rect.left + self._number_wide(look)
        if self.anonymity.people_per_paper is not None:
            pen.text(ratio_text(self.anonymity), FIGURE_FORECAST, "ink", (self.rect.left, top))
        lines = self._lines(look, self.rect.w)
        step = look.text.line_height(CAPTION)
        spare = max(0, look.text.line_height(FIGURE_FORECAST) - step * len(lines)) // 2
        for number, line in enumerate(lines):
            pen.text(line, CAPTION, "ink", (left, top + spare + number * step))

    def _paper_area(self, look: Look, crowd: pygame.Rect) -> pygame.Rect:
        area = pygame.Rect(0, 0, look.px(28), look.px(38))
        area.midleft = (crowd.left, crowd.centery)
        return area

    def _paint_paper(self, pen: Pen, crowd: pygame.Rect) -> None:
        area = self._paper_area(pen.look, crowd)
        pen.box(area, "sheet", "ink", 2, radius=1)
        line = pygame.Rect(0, 0, area.w - pen.look.px(12), max(2, pen.look.px(3)))
        line.center = area.center
        pen.fill(line, "ink")

    def _paint_nobody(self, pen: Pen, crowd: pygame.Rect) -> None:
        area = self._paper_area(pen.look, crowd)
        for shift in range(3):
            pen.box(area.move(shift * pen.look.px(34), 0), "sheet", "edge", 1, radius=1)

    def _paint_crowd(self, pen: Pen, crowd: pygame.Rect, ratio: float) -> None:
        """Whole figures and a part of one, in as many rows as make them largest."""
        look = pen.look
        left = self._paper_area(look, crowd).right + look.px(24)
        room = pygame.Rect(left, crowd.top, crowd.right - left, crowd.h)
        pen.icon("chevron_left", (left - look.px(12), crowd.centery), 14, "quiet")
        unit, across, down, shown = _fit(room, ratio, look.px(ONE_HIGH))
        picture, soles = figure(look.profile, "commission", Traits(), STANDING, unit)
        wide, high = room.w / across if across * unit * 26 > room.w else unit * 26, unit * (TALL + 5)
        top = room.top + (room.h - high * down) / 2
        for number in range(int(-(-shown // 1))):
            row, place = divmod(number, across)
            x, y = room.left + wide * (place + 0.5), top + high * (row + 1) - 2 * unit
            spot = (round(x) - soles[0], round(y) - soles[1])
            part = min(1.0, shown - number)
            half = round(13 * unit)
            seen = pygame.Rect(soles[0] - half, 0, round(2 * half * part), picture.get_height())
            pen.surface.blit(picture, (spot[0] + seen.left, spot[1]), seen)

    def spoken(self) -> Node | None:
        """The figure with its sentence."""
        said = f"{ratio_text(self.anonymity)} {hiding_words(self.anonymity)}"
        return Node(
            "figure",
            counts_words(self.anonymity),
            said if self.anonymity.people_per_paper else hiding_words(self.anonymity),
        )


MOST_DRAWN = 120


def _fit(room: pygame.Rect, ratio: float, most_high: int) -> tuple[float, int, int, float]:
    """Pixels for a unit, figures across and down, and how many are shown."""
    shown = min(ratio, MOST_DRAWN)
    best = (0.0, 1, 1)
    for down in range(1, 9):
        across = int(-(-shown // down))
        unit = min(room.h / down / (TALL + 5), room.w / across / 26, most_high / TALL)
        best = max(best, (unit, across, down))
    return (*best, shown)
