"""Hatching, half-tone and rounded corners: small pictures made once and laid down as often as needed."""

from functools import lru_cache

import pygame

from game.kit.drawing.theme import Colour

OVERSIZE = 4
SHEET_LEAST = 256


def _lines(tile: int, stroke: float, ink: Colour, ground: Colour) -> pygame.Surface:
    """One square tile of 45° lines, which continue in the tiles on every side."""
    size = tile * OVERSIZE
    large = pygame.Surface((size, size))
    large.fill(ground)
    reach = stroke * OVERSIZE * 1.41421356 / 2  # half the width, measured along the axis
    for offset in (0, size, 2 * size):
        corners = [
            (offset - reach, 0),
            (offset + reach, 0),
            (offset + reach - size, size),
            (offset - reach - size, size),
        ]
        pygame.draw.polygon(large, ink, corners)
    return pygame.transform.smoothscale(large, (tile, tile))


def _tiled(tile: pygame.Surface) -> pygame.Surface:
    step = tile.get_width()
    across = -(-SHEET_LEAST // step) + 1
    sheet = pygame.Surface((across * step, across * step), tile.get_flags() & pygame.SRCALPHA)
    if sheet.get_flags() & pygame.SRCALPHA:
        sheet.fill((0, 0, 0, 0))
    sheet.fblits([(tile, (x * step, y * step)) for x in range(across) for y in range(across)])
    return sheet


@lru_cache(maxsize=64)
def hatch(tile: int, stroke: float, ink: Colour, ground: Colour) -> pygame.Surface:
    """A sheet of hatching, a whole number of tiles wide and high."""
    return _tiled(_lines(tile, stroke, ink, ground))


@lru_cache(maxsize=16)
def dots(dot: int, colour: Colour) -> pygame.Surface:
    """A long row of dots: one on, two off."""
    row = pygame.Surface((SHEET_LEAST * 3 * dot, dot), pygame.SRCALPHA)
    row.fill((*colour, 0))
    for left in range(0, row.get_width(), 3 * dot):
        row.fill(colour, (left, 0, dot, dot))
    return row


def lay(surface: pygame.Surface, area: pygame.Rect, sheet: pygame.Surface, step: int) -> None:
    """Cover an area with a sheet of tiles, in step with every other area that it covers on the same surface."""
    area = area.clip(surface.get_clip())
    usable = sheet.get_width() - step
    for top in range(area.top, area.bottom, usable - usable % step):
        for left in range(area.left, area.right, usable - usable % step):
            width = min(usable - usable % step, area.right - left)
            height = min(usable - usable % step, area.bottom - top)
            surface.blit(sheet, (left, top), (left % step, top % step, width, height))


@lru_cache(maxsize=512)
def corners(radius: int, outline: float, fill: Colour | None, edge: Colour | None) -> tuple[pygame.Surface, ...]:
    """The four smooth corners of a box: top left, top right, bottom left, bottom right."""
    small = 2 * radius
    size = small * OVERSIZE
    clear = edge or fill or (0, 0, 0)
    large = pygame.Surface((size, size), pygame.SRCALPHA)
    large.fill((*clear, 0))
    if edge is not None:
        pygame.draw.rect(large, edge, (0, 0, size, size), border_radius=radius * OVERSIZE)
    inset = round(outline * OVERSIZE) if edge is not None else 0
    inner = (inset, inset, size - 2 * inset, size - 2 * inset)
    colour = (*fill, 255) if fill is not None else (*clear, 0)
    pygame.draw.rect(large, colour, inner, border_radius=max(0, radius * OVERSIZE - inset))
    box = pygame.transform.smoothscale(large, (small, small))
    spots = ((0, 0), (radius, 0), (0, radius), (radius, radius))
    return tuple(box.subsurface((*spot, radius, radius)) for spot in spots)
