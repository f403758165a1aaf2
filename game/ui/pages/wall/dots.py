"""Everybody's guess as a dot over a scale, with what was printed and what was true as posts."""

from collections.abc import Sequence

import pygame

from game.classroom.stacks import stacked
from game.classroom.wall import Guessed
from game.kit.access.semantics import Node
from game.kit.access.tabular import Tabular
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY_BOLD, CAPTION, FIGURE, FIGURE_KEY, NEAR, Token
from game.kit.widget import Widget
from game.text.language import translate as _
from game.text.numbers import grouped

DOT, POST, LOWEST = 26, 10, 7
MOST_AXIS = 100.0
ROUND = (2.0, 5.0, 10.0, 20.0, 40.0, 50.0, 80.0, MOST_AXIS)
"""Ends that a scale may have, in per cent."""


class GuessDots(Widget):
    """Guesses of a class at one figure, in per cent."""

    guessed: Guessed
    high: float = 6 * DOT
    """Room for the dots."""

    fixed_size = True
    spread = (320, 840)

    def natural_height(self, look: Look) -> int:
        """The figures, the middle guess, some dots and the scale."""
        return self._head(look) + look.px(self.high) + look.text.line_height(FIGURE) + look.px(NEAR)

    def _head(self, look: Look) -> int:
        """A line for each post and one for the middle guess: close posts have their figures above each other."""
        posts = len(self._posts) * look.text.line_height(FIGURE_KEY)
        return posts + look.text.line_height(CAPTION) + look.px(2)

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
        head = self._head(look)
        return pygame.Rect(
            self.rect.left + side, self.rect.top + head, self.rect.w - 2 * side, self.rect.h - head - foot
        )

    def _across(self, plot: pygame.Rect, value: float) -> int:
        low, high = self.ends
        return round(plot.left + (value - low) / (high - low) * plot.w)

    def paint(self, pen: Pen) -> None:
        """Draw the scale, the posts, the dots before them, and the middle."""
        plot = self._plot(pen.look)
        self._paint_scale(pen, plot)
        for value, report in self._posts:
            self._paint_post(pen, plot, value, report=report)
        self._paint_dots(pen)
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

    def _paint_dots(self, pen: Pen) -> None:
        for x, y, across in self.places(pen.look):
            pen.disc((x, y), across, "sheet", "ink")

    def places(self, look: Look) -> list[tuple[int, int, float]]:
        """Return where each guess is drawn, the lowest first, and how wide: right over its figure, above its like."""
        plot = self._plot(look)
        across = [self._across(plot, value) for value in sorted(self.guessed.values.values())]
        least = look.px(LOWEST)
        wide = next((side for side in range(look.px(DOT), least, -1) if _levels(across, side) * side <= plot.h), least)
        rise = min(wide, plot.h / max(1, _levels(across, wide)))
        size = max(LOWEST, wide / look.px(DOT) * DOT - 2)
        return [
            (x, round(plot.bottom - wide / 2 - level * rise), size)
            for x, level in zip(across, stacked(across, wide), strict=True)
        ]

    def _paint_post(self, pen: Pen, plot: pygame.Rect, value: float, *, report: bool) -> None:
        wide = pen.look.px(POST)
        places = [self._across(plot, value) for value, _report in self._posts]
        close = len(places) > 1 and max(places) - min(places) < wide
        beside = -wide // 2 if not close else -wide if report else 0
        post = pygame.Rect(self._across(plot, value) + beside, plot.top, wide, plot.h)
        if report:
            pen.hatch(post, fine=True)
            pen.box(post, None, "vermilion", radius=0)
        else:
            pen.box(post, "teal", "ink", 1, radius=0)

    def _paint_words(self, pen: Pen, plot: pygame.Rect) -> None:
        """The figures over their posts, each on a line of its own, and the middle guess below them."""
        look, told = pen.look, self.guessed
        for number, (value, report) in enumerate(self._posts):
            figure = f"{told.printed_digits if report else told.true_digits} %"
            words = _("printed in the experiment") if report else _("in truth")
            top = self.rect.top + number * look.text.line_height(FIGURE_KEY)
            self._words_at(pen, (self._across(plot, value), top), (figure, words), report=report)
        middle = self._across(plot, told.middle)
        text = _("middle guess {guess} %").format(guess=f"{told.middle:g}")
        half = look.text.width(text, CAPTION) // 2
        left = min(max(middle, self.rect.left + half), self.rect.right - half)
        pen.text(text, CAPTION, "ink", (left, self.middle_top(look)), "middle")
        pen.icon("chevron_down", (middle, plot.top + look.px(6)), 14, "ink")

    def middle_top(self, look: Look) -> int:
        """Return where the line with the middle guess begins."""
        return self._plot(look).top - look.text.line_height(CAPTION) - look.px(2)

    def _words_at(self, pen: Pen, over: tuple[int, int], said: tuple[str, str], *, report: bool) -> None:
        """A figure and its words, the middle of both over a place as far as there is room."""
        look, (figure, words), (x, top) = pen.look, said, over
        gap = look.px(NEAR)
        wide = look.text.width(figure, FIGURE_KEY) + gap + look.text.width(words, BODY_BOLD)
        left = min(max(x - wide // 2, self.rect.left), self.rect.right - wide)
        tone: Token = "vermilion_text" if report else "teal"
        pen.text(figure, FIGURE_KEY, tone, (left, top))
        drop = look.text.baseline(FIGURE_KEY) - look.text.baseline(BODY_BOLD)
        pen.text(words, BODY_BOLD, tone, (left + look.text.width(figure, FIGURE_KEY) + gap, top + drop))

    def tabular(self) -> Tabular:
        """Every guess, the lowest first, and what came."""
        guesses = sorted(self.guessed.values.items(), key=lambda one: one[1])
        rows = [(alias, f"{value:g} %") for alias, value in guesses]
        came = ((_("printed"), self.guessed.printed_digits), (_("in truth"), self.guessed.true_digits))
        rows += [(name, f"{figure} %") for name, figure in came if figure]
        return Tabular(_("Guesses of the class"), (_("Who"), _("Per cent")), tuple(rows))

    def spoken(self) -> Node | None:
        """Every guess, and what came."""
        told = self.guessed
        guesses = ", ".join(
            f"{alias} {value:g} %" for alias, value in sorted(told.values.items(), key=lambda one: one[1])
        )
        printed = (
            "" if told.printed is None else _("{figure} % printed in the experiment").format(figure=told.printed_digits)
        )
        true = "" if told.true is None else _("{figure} % in truth").format(figure=told.true_digits)
        middle = _("middle guess {guess} %").format(guess=f"{told.middle:g}")
        count = _("{count} guesses").format(count=grouped(len(told.values)))
        return Node("figure", count, "; ".join(filter(None, (middle, printed, true, guesses))))


def _levels(across: Sequence[int], wide: int) -> int:
    return max(stacked(across, wide), default=-1) + 1
