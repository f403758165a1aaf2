"""Broken lines: what is believed, and what is only to be expected."""

import pygame

from game.kit.drawing.pen import Pen
from game.kit.drawing.theme import Colour

Spot = tuple[int, int]


def dashes(pen: Pen, colour: Colour, ends: tuple[Spot, Spot], dash: float, width: float) -> None:
    """Draw a broken line from one end to the other; a dash is so long and wide, in design units."""
    start, end = ends
    line = pygame.Vector2(end) - start
    steps = max(1, int(line.length() // pen.look.px(dash)))
    for step in range(0, steps, 2):
        one, other = (pygame.Vector2(start) + line * (at / steps) for at in (step, min(step + 1, steps)))
        pygame.draw.line(pen.surface, colour, one, other, pen.look.stroke(width))
