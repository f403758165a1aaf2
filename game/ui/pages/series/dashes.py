"""Broken lines: what is believed, and what is only to be expected."""

import pygame

Spot = tuple[int, int]


def dashes(
    surface: pygame.Surface, colour: tuple[int, int, int], start: Spot, end: Spot, dash: int, width: int
) -> None:
    """Draw a broken line."""
    line = pygame.Vector2(end) - start
    steps = max(1, int(line.length() // dash))
    for step in range(0, steps, 2):
        one, other = (pygame.Vector2(start) + line * (at / steps) for at in (step, min(step + 1, steps)))
        pygame.draw.line(surface, colour, one, other, width)
