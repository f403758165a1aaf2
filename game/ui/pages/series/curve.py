"""What people would do if they began with any belief: a curve, the line "as believed", and where the two meet."""

from itertools import pairwise

import pygame

from game.explain.series.curve import Response
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, NEAR, PRINT_SMALL, SMALL, Token
from game.kit.widget import Span, Widget
from game.text.language import translate as _
from game.ui.pages.series.dashes import dashes

HIGH, DOT, DASH = 210, 11, 5
TICKS = (0, 25, 50, 75, 100)


class RestCurve(Widget):
    """A chart that only shows; ``now`` is what people believe before the next ballot, below 0 if there is none."""

    found: Response
    now: float
    name: str = ""

    def measure_span(self, look: Look) -> Span:
        """Nearly square."""
        return look.px(220), look.px(360)

    def natural_height(self, look: Look) -> int:
        """A field, its figures below and its legend."""
        return look.px(HIGH) + look.text.line_height(CAPTION) * 3

    def _field(self, look: Look) -> pygame.Rect:
        left = look.text.width("100", PRINT_SMALL) + look.px(NEAR)
        foot = look.text.line_height(CAPTION) * 3 + look.px(NEAR)
        half = look.text.line_height(PRINT_SMALL) // 2
        return pygame.Rect(
            self.rect.left + left,
            self.rect.top + half,
            self.rect.w - left - look.px(2 * NEAR),
            self.rect.h - foot - half,
        )

    def paint(self, pen: Pen) -> None:
        """Axes, the line "as believed", both curves, and where they rest or tip."""
        look, area = pen.look, self._field(pen.look)
        half = look.text.line_height(PRINT_SMALL) // 2
        for tick in TICKS:
            x, y = self._at(area, tick, tick)
            pen.fill(pygame.Rect(area.left, y, area.w, look.stroke(1)), "ink" if tick == 0 else "line")
            pen.text(f"{tick}", PRINT_SMALL, "quiet", (area.left - look.px(SMALL), y - half), "right")
            pen.text(f"{tick}", PRINT_SMALL, "quiet", (x, area.bottom + look.px(SMALL)), "middle")
        ends = self._at(area, 0, 0), self._at(area, 100, 100)
        pygame.draw.line(pen.surface, look.profile["edge"], *ends, look.stroke(1))
        struck = [self._at(area, one.believed, one.struck) for one in self.found.spots]
        learned = [self._at(area, one.believed, one.learned) for one in self.found.spots]
        pygame.draw.lines(pen.surface, look.profile["teal"], False, struck, look.stroke(4))
        for one, other in pairwise(learned):
            dashes(pen, look.profile["vermilion"], (one, other), DASH, 2)
        if self.now >= 0.0:
            x = self._at(area, self.now, 0)[0]
            pen.fill(pygame.Rect(x, area.top, look.stroke(1.5), area.h), "gold")
        for share in self.found.tipping:
            pen.disc(self._at(area, share, share), DOT, "sheet", "ink", 2)
        for share in self.found.resting:
            pen.disc(self._at(area, share, share), DOT, "ink", "ink", 2)
        self._legend(pen, area)

    def _legend(self, pen: Pen, area: pygame.Rect) -> None:
        look, line = pen.look, pen.look.text.line_height(CAPTION)
        top = area.bottom + line + look.px(SMALL)
        pen.text(_("believed before, %"), CAPTION, "quiet", (area.right, top), "right")
        said: tuple[tuple[str, Token], ...] = (
            (_("struck out, %"), "teal"),
            (_("what people learn, %"), "vermilion_text"),
        )
        left = self.rect.left
        for words, tone in said:
            pen.text(words, CAPTION, tone, (left, top + line))
            left += look.text.width(words, CAPTION) + look.px(2 * NEAR)

    def _at(self, area: pygame.Rect, believed: float, percent: float) -> tuple[int, int]:
        along, up = min(max(believed, 0.0), 100.0) / 100.0, min(max(percent, 0.0), 100.0) / 100.0
        return area.left + round(along * area.w), area.bottom - round(up * area.h)

    def spoken(self) -> Node | None:
        """Where belief tips and where it rests."""
        return Node("chart", self.name, rest_words(self.found))


def rest_words(found: Response) -> str:
    """Say in a sentence where belief rests under these rules, and where it tips."""
    rests = _(" or ").join(f"{share:.0f} %" for share in found.resting)
    if found.tipping and rests:
        at = ", ".join(f"{share:.0f} %" for share in found.tipping)
        words = _("Under these rules belief rests at {rests}. It tips at {at}: from there on it grows by itself.")
        return words.format(rests=rests, at=at)
    if rests:
        return _("Under these rules belief comes to rest at {rests}, wherever it begins.").format(rests=rests)
    return _("Under these rules belief moves towards one end, wherever it begins.")
