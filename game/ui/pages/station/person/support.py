"""What the people of a station think: how many stand where between against and for, and where one of them stands."""

from dataclasses import field
from functools import cached_property

import numpy as np
import pygame

from game.explain import vocabulary
from game.explain.station.attendance import Attendance, Voter
from game.explain.station.words import number_text
from game.kit.access.semantics import Node
from game.kit.access.tabular import Tabular
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, SMALL
from game.kit.widget import Widget
from game.text.language import translate as _

HIGH = 44
FAR = 3.6
"""The chart ends this many spreads from zero; whoever is farther out stands in the last bar."""

BARS = 48


class SupportChart(Widget):
    """Opponents in gold left of zero, supporters in teal right of it; ``voter`` stands out in ink."""

    people: Attendance
    voter: Voter | None = None
    high: float = field(default=HIGH, kw_only=True)

    spread = (200, 392)

    @cached_property
    def counts(self) -> list[int]:
        """How many people stand in each bar."""
        support = np.array([voter.person.support for voter in self.people.everyone])
        found = np.histogram(support.clip(-FAR + 1e-6, FAR - 1e-6), BARS, (-FAR, FAR))[0]
        return [int(count) for count in found]

    def natural_height(self, look: Look) -> int:
        """Bars and the words below."""
        return look.px(self.high + SMALL) + look.text.line_height(CAPTION)

    def paint(self, pen: Pen) -> None:
        """Draw the bars, zero, and the words at the ends."""
        look = pen.look
        plot = pygame.Rect(self.rect.left, self.rect.top, self.rect.w, self.rect.h)
        plot.h -= look.text.line_height(CAPTION) + look.px(SMALL)
        most, own = max(self.counts, default=1) or 1, self._own()
        room = plot.h - look.px(10)
        for index, count in enumerate(self.counts):
            left, right = (plot.left + plot.w * place // BARS for place in (index, index + 1))
            high = max(round(room * count / most), look.stroke(1) if count else 0)
            bar = pygame.Rect(left, plot.bottom - high, max(1, right - left - look.stroke(1)), high)
            pen.fill(bar, "ink" if index == own else "gold_fill" if index < BARS // 2 else "teal_3")
            if index == own:
                self._paint_mark(pen, (bar.centerx, bar.top))
        thin = look.stroke(1)
        pen.fill(pygame.Rect(plot.left, plot.bottom, plot.w, thin), "ink")
        pen.fill(pygame.Rect(plot.centerx, plot.top, thin, plot.h), "ink")
        top = plot.bottom + look.px(SMALL)
        pen.text(vocabulary.many("opponent"), CAPTION, "quiet", (plot.left, top))
        pen.text("0", CAPTION, "quiet", (plot.centerx, top), "middle")
        pen.text(vocabulary.many("supporter"), CAPTION, "quiet", (plot.right, top), "right")

    def _own(self) -> int:
        if self.voter is None:
            return -1
        place = (self.voter.person.support + FAR) / (2 * FAR) * BARS
        return min(max(0, int(place)), BARS - 1)

    def _paint_mark(self, pen: Pen, tip: tuple[int, int]) -> None:
        side, top = pen.look.px(5), tip[1] - pen.look.px(2)
        spots = [(tip[0], top), (tip[0] - side, top - side), (tip[0] + side, top - side)]
        pygame.draw.polygon(pen.surface, pen.look.profile["ink"], spots)

    def tabular(self) -> Tabular:
        """How many people stand in each bar, from the strongest opponents to the strongest supporters."""
        edges = np.linspace(-FAR, FAR, BARS + 1)
        bars = zip(edges[:-1], edges[1:], self.counts, strict=True)
        rows = tuple((f"{signed(low)} … {signed(high)}", number_text(count)) for low, high, count in bars if count)
        return Tabular(_("What they think"), (_("For the candidate, from … to"), _("How many")), rows)

    def spoken(self) -> Node | None:
        """How many oppose and support, and where the one stands."""
        half = BARS // 2
        said = _("{opponents} opponents, {supporters} supporters").format(
            opponents=number_text(sum(self.counts[:half])), supporters=number_text(sum(self.counts[half:]))
        )
        if self.voter is not None:
            said += "; " + support_words(self.voter)
        return Node("figure", _("What they think"), said)


def signed(value: float, digits: int = 2) -> str:
    """A number with its sign, set as in print."""
    text = f"{abs(value):.{digits}f}"
    return text if float(text) == 0 else f"{'−' if value < 0 else '+'}{text}"


def support_words(voter: Voter) -> str:
    """Where somebody stands, in words and as a number."""
    word = _("for the candidate") if voter.person.support >= 0 else _("against the candidate")
    return f"{word}: {signed(voter.person.support)}"
