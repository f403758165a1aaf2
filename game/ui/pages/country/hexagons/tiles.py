"""Pictures of single hexagons, drawn large once and kept: by class, by hatching, by a quarter of a pixel."""

from collections.abc import Sequence
from functools import lru_cache
from math import sqrt
from typing import NamedTuple

import pygame

from game.explain.map.cartogram import Segment, corner
from game.kit.drawing.pen import Pen
from game.kit.drawing.theme import Colour

Phase = tuple[int, int]
"""By how many quarters of a pixel a hexagon is off its tile's corner."""

OVERSIZE = 8
PHASES = 4
"""Quarter pixels: without them the gaps between hexagons jump."""

GAP = 0.6
FULL = 12
"""Steps in which a hexagon fills up."""

CORE = 0.52
"""How far the middle of a hexagon reaches that shows what was before, in radii."""

STROKE = 0.42
"""Where the two strokes of an altered hexagon lie, in radii from its middle."""


class Drawn(NamedTuple):
    """How a hexagon looks: its colour, the ink and the halo of one whose report differs, and one that fills up.

    ``part`` of its area has the colour, from the middle outwards; the rest is ``empty``.
    """

    fill: Colour
    strokes: tuple[Colour, Colour] | None = None
    part: float = 1.0
    empty: Colour | None = None


@lru_cache(maxsize=1024)
def tile(radius: float, phase: Phase, drawn: Drawn) -> pygame.Surface:
    """Return a hexagon of a radius in pixels."""
    size = tile_size(radius)
    large = pygame.Surface((size * OVERSIZE, size * OVERSIZE), pygame.SRCALPHA)
    whole = drawn.fill if drawn.empty is None else drawn.empty
    # clear pixels have the hexagon's own colour, or its edges would go dark
    large.fill((*whole, 0))
    middle = (size / 2 + phase[0] / PHASES) * OVERSIZE, (size / 2 + phase[1] / PHASES) * OVERSIZE
    reach = (radius - GAP) * OVERSIZE
    outline = [corner(middle, index, reach) for index in range(6)]
    if drawn.part >= 1.0 or drawn.empty is not None:
        pygame.draw.polygon(large, whole, outline)
    if 0.0 < drawn.part < 1.0:
        pygame.draw.polygon(large, drawn.fill, [corner(middle, index, reach * sqrt(drawn.part)) for index in range(6)])
    if drawn.strokes is not None:
        _strike(large, middle, radius * OVERSIZE, drawn.strokes, outline)
    return pygame.transform.smoothscale(large, (size, size))


@lru_cache(maxsize=512)
def core(radius: float, phase: Phase, fill: Colour, ring: Colour) -> pygame.Surface:
    """Return the middle of a hexagon, set apart by a ring: the colour it had before."""
    outer = tile(radius, phase, Drawn(ring, part=(CORE + GAP / radius) ** 2)).copy()
    outer.blit(tile(radius, phase, Drawn(fill, part=CORE**2)), (0, 0))
    return outer


def tile_size(radius: float) -> int:
    """Return the width of a tile in pixels: room for the hexagon at every phase."""
    return int(2 * radius) + 3


def _strike(
    large: pygame.Surface,
    middle: tuple[float, float],
    radius: float,
    strokes: tuple[Colour, Colour],
    outline: list[tuple[float, float]],
) -> None:
    lines = pygame.Surface(large.get_size(), pygame.SRCALPHA)
    ink, halo = strokes
    for colour, weight in ((halo, 0.34), (ink, 0.17)):
        for side in (-STROKE, STROKE):
            shift = side * radius
            start = (middle[0] + shift - 1.2 * radius, middle[1] + shift + 1.2 * radius)
            end = (middle[0] + shift + 1.2 * radius, middle[1] + shift - 1.2 * radius)
            # a slanted line is measured along an axis, so its weight is multiplied by the root of two
            pygame.draw.line(lines, colour, start, end, max(1, round(weight * radius * 1.41)))
    mask = pygame.Surface(large.get_size(), pygame.SRCALPHA)
    pygame.draw.polygon(mask, (255, 255, 255, 255), outline)
    lines.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    large.blit(lines, (0, 0))


def paint_borders(pen: Pen, lines: Sequence[Segment]) -> None:
    """Draw borders and coast; hundreds of thin lines cost less than one large picture with clear parts."""
    ink, weight = pen.look.profile["ink"], pen.look.stroke(1)
    halo, wide = pen.look.profile["sheet"], pen.look.stroke(3)
    # between dark hexagons a dark line is seen by what is light around it
    for start, end in lines:
        pygame.draw.line(pen.surface, halo, start, end, wide)
    for start, end in lines:
        if weight == 1:
            pygame.draw.aaline(pen.surface, ink, start, end)
        else:
            pygame.draw.line(pen.surface, ink, start, end, weight)
