"""The way from one row of the chain to the next: a line with an arrow, and the protocols that climb along it."""

from collections.abc import Callable
from dataclasses import field
from itertools import pairwise

import pygame

from game.kit.drawing.pen import Look, Pen
from game.kit.widget import Span, Widget
from game.ui.pages.count.chain.layout import Common, least, slots
from game.ui.pages.count.chain.rows import ARRIVED

HIGH, TIGHT = 22, 12
HEAD = 8
SHEET_WIDE, SHEET_HIGH = 13, 16
PAGES = 3
"""Sheets drawn for a pile of protocols."""

Spot = tuple[int, int]


class Climb(Widget):
    """Leads from the sheet below on the right to the sheet above on the left; from the boxes it leads straight up."""

    common: Common
    come: Callable[[], float] = field(default=lambda: 1.0, kw_only=True)
    straight: bool = field(default=False, kw_only=True)

    fixed_size = True

    def live(self) -> tuple[object, ...]:
        """How far the protocols have come."""
        return (self.come(),)

    def measure_span(self, look: Look) -> Span:
        """As wide as the rows."""
        narrow = least(look, self.common).narrow
        return narrow, narrow

    def natural_height(self, look: Look) -> int:
        """Room for the line and its arrow."""
        return look.px(TIGHT if self.common.tight else HIGH)

    def path(self, look: Look) -> list[Spot]:
        """The corners of the line, from below."""
        place = slots(look, self.common, self.rect, 0)
        start = place.received.centerx if self.straight else place.reported.centerx
        end, middle = place.received.centerx, self.rect.centery + look.px(3)
        inset = look.px(2)
        spots = [(start, self.rect.bottom - 1), (start, middle), (end, middle), (end, self.rect.top + inset)]
        return [spots[0], spots[-1]] if self.straight else spots

    def paint(self, pen: Pen) -> None:
        """Draw the line, the arrow, and the pile while it is on its way."""
        look, come = pen.look, self.come()
        path = self.path(look)
        weight = look.stroke(1)
        for start, end in pairwise(path):
            pen.fill(_between(start, end, weight), "ink")
        tip = path[-1]
        half, deep = look.px(HEAD / 2), look.px(HEAD)
        head = [(tip[0], tip[1]), (tip[0] - half, tip[1] + deep), (tip[0] + half, tip[1] + deep)]
        pygame.draw.polygon(pen.surface, look.profile["ink"], head)
        if 0.0 < come < ARRIVED:
            self._paint_pile(pen, along(path, come / ARRIVED))

    def _paint_pile(self, pen: Pen, at: Spot) -> None:
        look = pen.look
        for index in reversed(range(PAGES)):
            page = pygame.Rect(0, 0, look.px(SHEET_WIDE), look.px(SHEET_HIGH))
            page.center = (at[0] + look.px(2 * index), at[1] - look.px(2 * index))
            pen.box(page, "sheet", "ink", 1, radius=1)
            for line in (4, 7, 10):
                stroke = pygame.Rect(page.left + look.px(3), page.top + look.px(line), look.px(7), look.stroke(1))
                pen.fill(stroke, "edge")

    def reach(self) -> pygame.Rect:
        """The pile is higher than the line."""
        margin = 2 * self.host.look.px(SHEET_HIGH)
        return self.rect.inflate(margin, margin)


def _between(start: Spot, end: Spot, weight: int) -> pygame.Rect:
    left, top = min(start[0], end[0]), min(start[1], end[1])
    return pygame.Rect(left, top, abs(start[0] - end[0]) + weight, abs(start[1] - end[1]) + weight)


def along(path: list[Spot], part: float) -> Spot:
    """The place on a path after a part of its length."""
    lengths = [abs(start[0] - end[0]) + abs(start[1] - end[1]) for start, end in pairwise(path)]
    left = part * sum(lengths)
    for (start, end), length in zip(pairwise(path), lengths, strict=True):
        if left <= length and length:
            share = left / length
            return round(start[0] + (end[0] - start[0]) * share), round(start[1] + (end[1] - start[1]) * share)
        left -= length
    return path[-1]
