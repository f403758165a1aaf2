"""Trust against the printed percentage for: a curve, the page on it, and the page that would have printed the truth."""

import math
from dataclasses import field

import pygame

from game.explain.price import Point, Price
from game.explain.readers import trust_figure
from game.explain.shares import percent_of
from game.kit.access.semantics import Node
from game.kit.access.tabular import Tabular
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, FIGURE, NEAR, SMALL, Token
from game.kit.widget import Span, Widget
from game.kit.widgets.marks import Mark, draw_mark
from game.text.language import translate as _

LEAST_HIGH = 116
DOT = 12
LEVELS = (0.0, 0.5, 1.0)
STEPS = (1, 2, 5, 10, 20)
MOST_TICKS = 6

Spot = tuple[int, int]


class TrustCurve(Widget):
    """A chart that only shows. The page is a hollow square, the truth a solid one: the form tells them apart."""

    price: Price
    name: str = ""
    show_truth: bool = field(default=False, kw_only=True)

    def measure_span(self, look: Look) -> Span:
        """Wide enough for its two labels."""
        return look.px(240), look.px(480)

    def natural_height(self, look: Look) -> int:
        """Lines of text and a field between them."""
        return max(look.px(LEAST_HIGH), look.text.line_height(CAPTION) * 5 + look.px(36))

    # --- where things are

    def _field(self, look: Look) -> pygame.Rect:
        left = look.text.width("100", FIGURE) + look.px(NEAR)
        top, foot = look.text.line_height(FIGURE) // 2, look.text.line_height(FIGURE) + look.px(SMALL)
        half = look.text.width("100", FIGURE) // 2
        area = self.rect
        return pygame.Rect(area.left + left, area.top + top, area.w - left - half, area.h - top - foot)

    def _at(self, field_area: pygame.Rect, point: Point) -> Spot:
        low = self.price.curve[0].share
        along = (point.share - low) / (1.0 - low) if low < 1.0 else 1.0
        return field_area.left + round(along * field_area.w), field_area.bottom - round(point.trust * field_area.h)

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw the axes, the curve and the marks."""
        area = self._field(pen.look)
        self._paint_axes(pen, area)
        line = [self._at(area, point) for point in self.price.curve]
        if len(line) > 1:
            pygame.draw.lines(pen.surface, pen.look.profile["ink"], False, line, pen.look.stroke(2))
        marks = self._marks()
        for point, _words, mark in marks:
            self._mark(pen, self._at(area, point), area.bottom, mark)
        self._paint_legend(pen, area, marks)

    def _marks(self) -> list[tuple[Point, str, Mark]]:
        """Where the page stands, and where the truth would, with the words for them."""
        page, true = self.price.printed, self.price.true
        words = _("this page, {share} %: {trust}")
        marks: list[tuple[Point, str, Mark]] = [(page, _filled(words, page), "report")]
        if self.show_truth and true is not None:
            words = _("the truth, {share} %: {trust}")
            marks.insert(0, (true, _filled(words, true), "truth"))
        return marks

    def _paint_axes(self, pen: Pen, area: pygame.Rect) -> None:
        look = pen.look
        half = look.text.line_height(FIGURE) // 2
        for level in LEVELS:
            y = area.bottom - round(level * area.h)
            pen.fill(pygame.Rect(area.left, y, area.w, look.stroke(1)), "ink" if level == 0 else "line")
            pen.text(f"{100 * level:.0f}", FIGURE, "quiet", (area.left - look.px(NEAR), y - half), "right")
        for tick in ticks(self.price.curve[0].share):
            x = self._at(area, Point(tick / 100, 0.0))[0]
            pen.fill(pygame.Rect(x, area.bottom, look.stroke(1), look.px(SMALL)), "ink")
            pen.text(f"{tick}", FIGURE, "quiet", (x, area.bottom + look.px(SMALL)), "middle")

    def _mark(self, pen: Pen, spot: Spot, foot: int, mark: Mark) -> None:
        tone: Token = "vermilion" if mark == "report" else "teal"
        pen.fill(pygame.Rect(spot[0], spot[1], pen.look.stroke(1), foot - spot[1]), tone)
        draw_mark(pen, spot, mark, DOT)

    def _paint_legend(self, pen: Pen, area: pygame.Rect, marks: list[tuple[Point, str, Mark]]) -> None:
        """Above the curve at the right where it lies low there, else below the curve at the left."""
        look = pen.look
        line = look.text.line_height(CAPTION) + look.px(SMALL)
        wide = max(look.text.width(words, CAPTION) for _point, words, _mark in marks) + look.px(DOT + NEAR)
        high = line * len(marks)
        corner = (area.right - wide, area.top + look.px(SMALL))
        if self._height_at(area, corner[0]) < corner[1] + high + look.px(SMALL):
            corner = (area.left + look.px(NEAR), area.bottom - high - look.px(SMALL))
        pen.fill(pygame.Rect(corner, (wide, high)), "sheet")
        for index, (_point, words, mark) in enumerate(marks):
            top = corner[1] + index * line
            draw_mark(pen, (corner[0] + look.px(DOT) // 2, top + line // 2), mark, DOT)
            tone: Token = "vermilion_text" if mark == "report" else "teal"
            pen.text(words, CAPTION, tone, (corner[0] + look.px(DOT + NEAR), top + look.px(SMALL) // 2))

    def _height_at(self, area: pygame.Rect, x: int) -> int:
        """How high up the curve is at a place, in pixels from the top of the page."""
        return min(spot[1] for spot in (self._at(area, point) for point in self.price.curve) if spot[0] >= x - 8)

    def tabular(self) -> Tabular:
        """The curve, point by point."""
        points = ((percent_of(point.share), trust_figure(point.trust)) for point in self.price.curve)
        rows = tuple((f"{share} %", trust) for share, trust in points)
        return Tabular(self.name, (_("“for”, as printed"), _("Trust")), rows)

    def spoken(self) -> Node | None:
        """Where the page stands, and where the truth would."""
        said = "; ".join(words for _point, words, _mark in self._marks())
        return Node("chart", self.name, said)


def ticks(low: float) -> list[int]:
    """Return round per cents from a share up to 100, evenly spaced and few enough to be read."""
    rounds = (list(range(100, math.ceil(round(100 * low, 6)) - 1, -step)) for step in STEPS)
    return sorted(next((found for found in rounds if len(found) <= MOST_TICKS), [0, 20, 40, 60, 80, 100]))


def _filled(words: str, point: Point) -> str:
    return words.format(share=percent_of(point.share), trust=trust_figure(point.trust))
