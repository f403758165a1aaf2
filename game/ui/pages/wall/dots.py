"""Everybody's guess as a dot over a scale, with what was printed and what was true as posts."""

from collections import Counter
from dataclasses import dataclass

import pygame

from game.classroom.wall import Guessed
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY_BOLD, CAPTION, FIGURE, FIGURE_KEY, NEAR, Token
from game.kit.widget import Widget
from game.text.language import translate as _
from game.text.numbers import grouped

STACKS = 28
"""Places on the scale where guesses stand above each other."""

DOT, POST, LOWEST = 26, 10, 7
HEAD = 68
MOST_AXIS = 100.0
ROUND = (2.0, 5.0, 10.0, 20.0, 40.0, 50.0, 80.0, MOST_AXIS)
"""Ends that a scale may have, in per cent."""


@dataclass(eq=False, repr=False)
class GuessDots(Widget):
    """Guesses of a class at one figure, in per cent."""

    guessed: Guessed
    high: float = 6 * DOT
    """Room for the dots."""

    fixed_size = True
    spread = (320, 840)

    def natural_height(self, look: Look) -> int:
        """Two lines of words, some dots and the scale."""
        return look.type_px(HEAD) + look.px(self.high) + look.text.line_height(FIGURE) + look.px(NEAR)

    @property
    def _posts(self) -> tuple[tuple[float, bool], ...]:
        """What was printed and what was true, each with whether it is the report."""
        posts = ((self.guessed.printed, True), (self.guessed.true, False))
        return tuple((value, report) for value, report in posts if value is not None)

    @property
    def ends(self) -> tuple[float, float]:
        """Where the scale begins and ends: from 0 where figures are low, up to 100 where they are high."""
        values = [*self.guessed.values.values(), *(value for value, _report in self._posts)]
        low, high = min(values, default=0.0), max(values, default=MOST_AXIS)
        if low > MOST_AXIS / 2:
            return MOST_AXIS - next(end for end in ROUND if end >= MOST_AXIS - low), MOST_AXIS
        return 0.0, next((end for end in ROUND if end >= high), MOST_AXIS)

    def _plot(self, look: Look) -> pygame.Rect:
        side, foot = look.px(DOT), look.text.line_height(FIGURE) + look.px(NEAR)
        head = look.type_px(HEAD)
        return pygame.Rect(
            self.rect.left + side, self.rect.top + head, self.rect.w - 2 * side, self.rect.h - head - foot
        )

    def _across(self, plot: pygame.Rect, value: float) -> int:
        low, high = self.ends
        return round(plot.left + (value - low) / (high - low) * plot.w)

    def paint(self, pen: Pen) -> None:
        """Draw the scale, the dots, the middle and the posts."""
        plot = self._plot(pen.look)
        self._paint_scale(pen, plot)
        self._paint_dots(pen, plot)
        for value, report in self._posts:
            self._paint_post(pen, plot, value, report=report)
        self._paint_words(pen, plot)

    def _paint_scale(self, pen: Pen, plot: pygame.Rect) -> None:
        look, (low, high) = pen.look, self.ends
        pen.fill(pygame.Rect(self.rect.left, plot.bottom, self.rect.w, look.stroke(2)), "ink")
        for step in range(5):
            value = low + (high - low) * step / 4
            x = self._across(plot, value)
            pen.fill(pygame.Rect(x, plot.bottom, look.stroke(2), look.px(6)), "ink")
            text = f"{value:g}{' %' if step == 4 else ''}"
            pen.text(text, FIGURE, "ink", (x, plot.bottom + look.px(NEAR)), "middle")

    def _paint_dots(self, pen: Pen, plot: pygame.Rect) -> None:
        look = pen.look
        stacks = Counter(self._stack(value) for value in self.guessed.values.values())
        low, high = self.ends
        most = max(stacks.values(), default=1)
        tall = min(max(look.px(DOT), plot.w // STACKS), plot.h // most)
        across = max(LOWEST, tall / look.px(DOT) * DOT - 2)
        for stack, count in stacks.items():
            x = self._across(plot, low + (high - low) * stack / STACKS)
            for number in range(count):
                pen.disc((x, plot.bottom - tall // 2 - number * tall), across, "sheet", "ink")

    def _stack(self, value: float) -> int:
        low, high = self.ends
        return round((value - low) / (high - low) * STACKS)

    def _paint_post(self, pen: Pen, plot: pygame.Rect, value: float, *, report: bool) -> None:
        look = pen.look
        wide = look.px(POST)
        beside = -wide if report else 0
        post = pygame.Rect(self._across(plot, value) + beside, plot.top, wide, plot.h)
        if report:
            pen.hatch(post, fine=True)
            pen.box(post, None, "vermilion", radius=0)
        else:
            pen.box(post, "teal", "ink", 1, radius=0)

    def _paint_words(self, pen: Pen, plot: pygame.Rect) -> None:
        """The figures over their posts, on whatever side there is room, and the middle guess between them."""
        look, told = pen.look, self.guessed
        line = look.text.line_height(FIGURE_KEY)
        if told.printed is not None:
            figure, words = f"{told.printed:g} %", _("was printed")
            self._words_at(pen, plot, told.printed, (figure, words), 0)
        if told.true is not None:
            figure, words = f"{told.true:.2f} %", _("in truth")
            near = told.printed is not None and abs(told.printed - told.true) * 4 < self.ends[1] - self.ends[0]
            self._words_at(pen, plot, told.true, (figure, words), line if near else 0, report=False)
        middle = self._across(plot, told.middle)
        text = _("middle guess {guess} %").format(guess=f"{told.middle:g}")
        half = look.text.width(text, CAPTION) // 2
        left = min(max(middle, self.rect.left + half), self.rect.right - half)
        top = plot.top - look.text.line_height(CAPTION) - look.px(2)
        pen.text(text, CAPTION, "ink", (left, top), "middle")
        pen.icon("chevron_down", (middle, plot.top + look.px(6)), 14, "ink")

    def _words_at(
        self, pen: Pen, plot: pygame.Rect, value: float, said: tuple[str, str], down: int, *, report: bool = True
    ) -> None:
        look, (figure, words) = pen.look, said
        gap = look.px(NEAR)
        wide = look.text.width(figure, FIGURE_KEY) + gap + look.text.width(words, BODY_BOLD)
        x = self._across(plot, value)
        left = min(max(x - wide // 2, self.rect.left), self.rect.right - wide)
        tone: Token = "vermilion_text" if report else "teal"
        top = self.rect.top + down
        pen.text(figure, FIGURE_KEY, tone, (left, top))
        drop = look.text.baseline(FIGURE_KEY) - look.text.baseline(BODY_BOLD)
        pen.text(words, BODY_BOLD, tone, (left + look.text.width(figure, FIGURE_KEY) + gap, top + drop))

    def spoken(self) -> Node | None:
        """Every guess, and what came."""
        told = self.guessed
        guesses = ", ".join(
            f"{alias} {value:g} %" for alias, value in sorted(told.values.items(), key=lambda one: one[1])
        )
        printed = "" if told.printed is None else _("{figure} % was printed").format(figure=f"{told.printed:g}")
        true = "" if told.true is None else _("{figure} % in truth").format(figure=f"{told.true:.2f}")
        middle = _("middle guess {guess} %").format(guess=f"{told.middle:g}")
        count = _("{count} guesses").format(count=grouped(len(told.values)))
        return Node("figure", count, "; ".join(filter(None, (middle, printed, true, guesses))))
