"""How far off one's guesses were, one after the other, in a small picture."""

import math
import statistics
from collections.abc import Sequence

import pygame

from game.keeping.calibration import MORE_SURE_THAN_NOT, JudgedGuess
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY_BOLD, CAPTION, NEAR, SMALL
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label
from game.text.language import translate as _
from game.text.numbers import points

HIGH, STEP, DOT = 96, 22, 9
LEVELS = (0.1, 1.0, 10.0, 100.0)
"""Percentage points that are written beside the picture; below the least all guesses stand on the ground."""

FEWEST = 2
"""Guesses from which on there is anything to see over time."""

LATELY = 5


def record_card(record: Sequence[JudgedGuess]) -> Widget | None:
    """Return the card; None as long as there are too few guesses to compare."""
    if len(record) < FEWEST:
        return None
    hidden = any(one.tolerance == MORE_SURE_THAN_NOT for one in record)
    return Card(
        [
            Label(_("How well you guess"), BODY_BOLD, heading=True),
            MissChart(record, _("How far off each guess was"), key="record"),
            Label(lately_words(record), CAPTION, "quiet"),
            Label(
                _("percentage points off, the first guess at each question · filled: close enough"), CAPTION, "quiet"
            ),
            Label(_("of a hidden country: how far from sure of the true one"), CAPTION, "quiet") if hidden else None,
        ],
        gap=8,
    )


def lately_words(record: Sequence[JudgedGuess]) -> str:
    """How far off the last guesses were: of two their mean, of more the middle one of an odd number."""
    many = min(len(record), LATELY)
    if many > FEWEST:
        many -= 1 - many % 2
        words = _("Of your last {count} guesses the middle one was {points} off.")
    else:
        words = _("Your last {count} guesses were {points} off on average.")
    missed = statistics.median(one.missed_by for one in record[-many:])
    return words.format(count=many, points=points(round(missed, 2)))


class MissChart(Widget):
    """A dot for each guess, the earliest on the left: the lower, the closer, by powers of ten."""

    record: Sequence[JudgedGuess]
    name: str

    spread = (200, 420)

    def natural_height(self, look: Look) -> int:
        """The picture."""
        return look.px(HIGH)

    def _y(self, look: Look, missed: float) -> int:
        top, foot = self.rect.top + look.px(NEAR), self.rect.bottom - look.px(NEAR)
        along = math.log10(max(missed, LEVELS[0]) / LEVELS[0]) / math.log10(LEVELS[-1] / LEVELS[0])
        return foot - round((foot - top) * along)

    def paint(self, pen: Pen) -> None:
        """Draw the lines, then the last guesses that have room."""
        look = pen.look
        left = self.rect.left + look.text.width("100", CAPTION) + look.px(NEAR)
        for level in LEVELS:
            y = self._y(look, level)
            pen.fill(pygame.Rect(left, y, self.rect.right - left, look.stroke(1)), "line")
            pen.text(
                f"{level:g}",
                CAPTION,
                "quiet",
                (left - look.px(SMALL), y - look.text.line_height(CAPTION) // 2),
                "right",
            )
        room = max(1, (self.rect.right - left) // look.px(STEP))
        for index, one in enumerate(self.record[-room:]):
            x, y = left + round((index + 0.5) * look.px(STEP)), self._y(look, one.missed_by)
            foot = self._y(look, 0.0)
            pen.fill(pygame.Rect(x, y, look.stroke(1), foot - y), "edge")
            pen.disc((x, y), DOT, "teal" if one.close else "sheet", "teal" if one.close else "ink")

    def spoken(self) -> Node | None:
        """Every guess in words."""
        said = "; ".join(
            _("{level}: {points} off").format(level=_(one.title), points=points(round(one.missed_by, 2)))
            for one in self.record
        )
        return Node("chart", self.name, said)
