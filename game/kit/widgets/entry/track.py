"""How the track of a slider is drawn, and what a place on it means."""

import pygame

from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import OVERHANG

THICK = 4
KNOB = 14
GRIP = 24


def ends(area: pygame.Rect, look: Look) -> tuple[int, int]:
    """Where the centre of a knob may be: kept a little inside the ends of the track."""
    return area.left + look.px(OVERHANG), area.right - look.px(OVERHANG)


def place(area: pygame.Rect, look: Look, fraction: float) -> int:
    """Where the centre of a knob is."""
    left, right = ends(area, look)
    return left + round((right - left) * fraction)


def fraction(area: pygame.Rect, look: Look, x: int) -> float:
    """How far along a place is, from 0 to 1."""
    left, right = ends(area, look)
    return min(1.0, max(0.0, (x - left) / max(1, right - left)))


def knob_area(area: pygame.Rect, look: Look, along: float) -> pygame.Rect:
    """The square around a knob."""
    side = look.px(KNOB)
    square = pygame.Rect(0, 0, side, side)
    square.center = (place(area, look, along), area.centery)
    return square


def draw(pen: Pen, area: pygame.Rect, fill: tuple[int, int], *, enabled: bool = True) -> None:
    """The whole track in `line`, the part from one place to another in ink."""
    high = pen.look.px(THICK)
    bar = pygame.Rect(area.left, area.centery - high // 2, area.w, high)
    pen.box(bar, "line", radius=THICK / 2)
    if fill[1] > fill[0]:
        done = pygame.Rect(fill[0], bar.top, fill[1] - fill[0], high)
        pen.box(done, "ink" if enabled else "edge", radius=THICK / 2)


def draw_knob(pen: Pen, square: pygame.Rect, *, heavy: bool, enabled: bool, hollow: bool) -> None:
    """The knob: sheet with an ink outline, heavier under the pointer, hollow where there is nothing in force."""
    pen.box(square, None if hollow else "sheet", "ink" if enabled else "edge", 3 if heavy else 2, radius=KNOB)
