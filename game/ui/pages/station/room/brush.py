"""Draws in units of a room instead of pixels."""

import pygame

from game.kit.drawing.pen import Pen
from game.kit.drawing.theme import CAPTION, Token
from game.ui.pages.station.room.plan import Plan

Spot = tuple[float, float]


class Brush:
    """A pen for one room; places are in units and turned into pixels at the last moment."""

    def __init__(self, pen: Pen, ground: Plan, unit: float) -> None:
        self.pen = pen
        self.plan = ground
        self.unit = unit
        self.look = pen.look

    def px(self, units: float) -> int:
        """A length in pixels, one at least."""
        return max(1, round(units * self.unit))

    def at(self, spot: Spot) -> Spot:
        """A spot in pixels."""
        return spot[0] * self.unit, spot[1] * self.unit

    def area(self, x: float, y: float, wide: float, high: float) -> pygame.Rect:
        """An area in pixels, without a gap to the one beside it."""
        left, top = round(x * self.unit), round(y * self.unit)
        return pygame.Rect(left, top, round((x + wide) * self.unit) - left, round((y + high) * self.unit) - top)

    def frame(self, area: pygame.Rect, fill: Token, width: float = 2) -> None:
        """A filled area with an outline in ink."""
        self.pen.box(area, fill, "ink", width, radius=1)

    def line(self, start: Spot, end: Spot, tone: Token) -> None:
        """A thin line."""
        pygame.draw.aaline(self.pen.surface, self.look.profile[tone], self.at(start), self.at(end))

    def outline(self, spots: list[Spot]) -> None:
        """A closed slanted outline of two pixels, spots in pixels: a thin one beside another."""
        ink = self.look.profile["ink"]
        for shift in range(self.look.stroke(2)):
            pygame.draw.aalines(self.pen.surface, ink, True, [(x + shift / 2, y + shift / 2) for x, y in spots])

    def words(self, text: str, x: float, foot: float, tone: Token = "quiet") -> None:
        """A caption that ends a little above a height."""
        top = round(foot * self.unit) - self.look.text.line_height(CAPTION) - self.look.px(2)
        self.pen.text(text, CAPTION, tone, (round(x * self.unit), top), "middle")
