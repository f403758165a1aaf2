"""The line a guess is marked on, even or wide near 0 and 100; and the line with what came out of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import pygame

from game.explain.percent_scale import PercentScale
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, NEAR, OVERHANG, SMALL
from game.kit.program.events import Point
from game.kit.widget import Widget, current
from game.kit.widgets.entry.notches import Notches
from game.kit.widgets.entry.numeric import Numeric
from game.kit.widgets.marks import draw_mark
from game.text.language import translate as _

TICK, HIGH, GRIP, KNOB = 6, 24, 20, 16
"""Height of a tick, of the band that takes the pointer, of a mark's stem, and width of the mark."""


@dataclass(frozen=True, slots=True)
class ScaledNotches(Notches):
    """Steps along a line on which not every point is as wide."""

    scale: PercentScale = field(default_factory=PercentScale)

    def fraction(self, value: float) -> float:
        """How far along a value is, from 0 to 1."""
        return self.scale.fraction(value)

    def at(self, fraction: float) -> float:
        """The allowed value nearest to a place along the line."""
        return self.snap(self.scale.at(fraction))


@dataclass(frozen=True, slots=True)
class PercentLine:
    """Where the places of a scale lie between two pixels, and how the line is drawn."""

    scale: PercentScale
    left: int
    right: int

    def place(self, percent: float) -> int:
        """Return the pixel of a percentage."""
        return self.left + round((self.right - self.left) * self.scale.fraction(percent))

    def draw(self, pen: Pen, y: int) -> None:
        """Draw the line with its ticks, and below it as many numbers as have room."""
        look = pen.look
        pen.fill(pygame.Rect(self.left, y, self.right - self.left + 1, look.stroke(2)), "ink")
        taken = -1
        for tick in self.scale.ticks:
            x, words = self.place(tick), f"{tick:g}"
            pen.fill(pygame.Rect(x, y, look.stroke(1), look.px(TICK)), "ink")
            half = look.text.width(words, CAPTION) // 2
            if x - half > taken:
                pen.text(words, CAPTION, "quiet", (x, y + look.px(TICK + 2)), "middle")
                taken = x + half + look.px(SMALL)


def height_below(look: Look) -> int:
    """Return what ticks and numbers take below the line."""
    return look.px(TICK + 2) + look.text.line_height(CAPTION)


class GuessAxis(Numeric):
    """Sets a guess by a press or a drag, by keys, or by typing a number; ``off`` while there is none."""

    spread = (240, 520)

    def natural_height(self, look: Look) -> int:
        """The band of the mark, and the numbers below the line."""
        return look.px(HIGH) + height_below(look)

    def _line(self, look: Look) -> PercentLine:
        assert isinstance(self.notches, ScaledNotches)
        edge = look.px(OVERHANG + NEAR)
        return PercentLine(self.notches.scale, self.rect.left + edge, self.rect.right - edge)

    def paint(self, pen: Pen) -> None:
        """Draw the line, and the mark once there is one."""
        look = pen.look
        line, y = self._line(look), self.rect.top + look.px(HIGH)
        line.draw(pen, y)
        if current(self.off):
            if self.enabled() and self.host.is_hovered(self):
                pen.box(pygame.Rect(line.left, y - look.px(SMALL), line.right - line.left, look.px(SMALL)), "floor")
            return
        x = line.place(current(self.value))
        pen.fill(pygame.Rect(x, y - look.px(GRIP - KNOB), look.stroke(2), look.px(GRIP - KNOB)), "ink")
        draw_mark(pen, (x, y - look.px(KNOB - 3)), "gold", KNOB)

    def pressed(self, at: Point) -> bool:
        """The mark goes to the pointer."""
        self.dragged(at)
        return True

    def dragged(self, at: Point) -> None:
        """Follow the pointer."""
        line = self._line(self.host.look)
        self.set_to(self.notches.at((at[0] - line.left) / max(1, line.right - line.left)))

    def spoken(self) -> Node | None:
        """The guess, or that there is none yet."""
        said = _("no guess yet") if current(self.off) else self.unit.write(current(self.value))
        return Node("slider", self.name, said, actions=("decrease", "increase", "set"))


Kind = Literal["gold", "truth", "report"]


@dataclass(frozen=True, slots=True)
class LineMark:
    """One mark on the line: its percentage, its form, and its words; of several, ``above`` the line or below."""

    percent: float
    kind: Kind
    words: str


class GuessLine(Widget):
    """What was guessed, what the experiment and what the page prints, on one line, with words above."""

    scale: PercentScale
    marks: Sequence[LineMark]
    name: str = ""

    spread = (200, 480)

    def natural_height(self, look: Look) -> int:
        """A line of words for each mark, and the numbers."""
        return len(self.marks) * self._row(look) + look.px(NEAR) + height_below(look)

    @staticmethod
    def _row(look: Look) -> int:
        return look.text.line_height(CAPTION) + look.px(2)

    def paint(self, pen: Pen) -> None:
        """Draw the stems first, then the marks, each on a row of its own so that none hides another."""
        look = pen.look
        edge = look.px(OVERHANG)
        line = PercentLine(self.scale, self.rect.left + edge, self.rect.right - edge)
        y = self.rect.top + len(self.marks) * self._row(look) + look.px(NEAR)
        line.draw(pen, y)
        for row, mark in enumerate(self.marks):
            x, middle = line.place(mark.percent), self.rect.top + row * self._row(look) + self._row(look) // 2
            pen.fill(pygame.Rect(x, middle, look.stroke(1), y - middle), "edge")
        for row, mark in enumerate(self.marks):
            x, top = line.place(mark.percent), self.rect.top + row * self._row(look)
            draw_mark(pen, (x, top + self._row(look) // 2), mark.kind)
            self._words(pen, mark.words, x, top)

    def _words(self, pen: Pen, words: str, x: int, top: int) -> None:
        """Write beside a mark, on the side that has more room."""
        gap, wide = pen.look.px(NEAR + 2), pen.look.text.width(words, CAPTION)
        left = x + gap if x <= self.rect.centerx else x - gap - wide
        # the stem of another mark must not run through the words
        pen.fill(pygame.Rect(left, top, wide, pen.look.text.line_height(CAPTION)), "sheet")
        pen.text(words, CAPTION, "ink", (left, top))

    def spoken(self) -> Node | None:
        """Every mark in words."""
        return Node("figure", self.name, "; ".join(mark.words for mark in self.marks))
