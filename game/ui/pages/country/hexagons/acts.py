"""Small marks over the hexagons that show what is being done: names leave, agitators call, papers are put in.

Each kind has a form and a path of its own. A mark stands still at ``STILL`` where nothing is to move.
"""

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

import numpy as np
import pygame

from game.explain.map.acts import Kind
from game.kit.drawing.pen import Pen
from game.kit.drawing.theme import Colour, Token
from game.ui.pages.country.hexagons.layout import HexLayout

STILL = 0.55
"""How far along its path a mark stands that does not move."""

MOST = 12_000
"""Hexagons with marks that are drawn in a frame, all acts together; where a map has more, some stand for the others."""

LOOKS: dict[Kind, tuple[Token, Token]] = {
    "leave": ("sheet", "ink"),
    "join": ("ink", "ink"),
    "call": ("gold_fill", "ink"),
    "put_in": ("vermilion", "sheet"),
    "rewrite": ("sheet", "vermilion"),
}
"""Fill and outline of each kind of mark."""


class Marks(NamedTuple):
    """One act on the map: per hexagon none to three marks, how far they are along their path, and what is said."""

    kind: Kind
    marks: bytes
    along: float
    words: str


def paint_marks(pen: Pen, layout: HexLayout, acts: Sequence[Marks]) -> None:
    """Draw the marks of every act."""
    step = every(len(acts), len(layout.centres))
    side = max(4, round(0.55 * layout.radius))
    for act in acts:
        fill, outline = (pen.look.profile[token] for token in LOOKS[act.kind])
        picture = _mark(act.kind, side, fill, outline)
        centres, numbers = layout.centres[::step], np.frombuffer(act.marks, np.uint8)[::step]
        for which in range(3):
            path = np.array(_path(act.kind, which, act.along, layout.radius)) - picture.get_width() / 2
            corners = np.rint(centres[np.flatnonzero(numbers > which)] + path).astype(int).tolist()
            pen.surface.fblits(list(zip(repeat(picture), corners)))


def paint_sample(pen: Pen, kind: Kind, side: int, at: tuple[int, int]) -> None:
    """Draw a mark of a kind as it stands beside its meaning."""
    fill, outline = (pen.look.profile[token] for token in LOOKS[kind])
    pen.surface.blit(_mark(kind, side, fill, outline), at)


def every(acts: int, hexagons: int) -> int:
    """Return which hexagons show their marks: each, or every second, third and so on where they are too many."""
    return max(-(-acts * hexagons // MOST), 1)


def _path(kind: Kind, which: int, along: float, radius: float) -> tuple[float, float]:
    """Where a mark is, off the middle of its hexagon."""
    angle = math.radians(120 * which + 30)
    if kind == "call":
        # from door to door, around the hexagon
        turn = angle + 4 * math.pi * along
        return 0.55 * radius * math.cos(turn), 0.55 * radius * math.sin(turn)
    if kind == "put_in":
        return (which - 1) * 0.5 * radius, (along - 1.0) * 1.6 * radius
    if kind == "rewrite":
        return (which - 1) * 0.5 * radius, (1.0 - along) * 0.9 * radius
    far = along if kind == "leave" else 1.0 - along
    return 1.5 * radius * far * math.cos(angle), 1.5 * radius * far * math.sin(angle)


@lru_cache(maxsize=64)
def _mark(kind: Kind, side: int, fill: Colour, outline: Colour) -> pygame.Surface:
    """A dot for a person who calls, an upright slip for a name, a flat one for a paper, a sheet with a corner."""
    large = pygame.Surface((8 * side, 8 * side), pygame.SRCALPHA)
    large.fill((*outline, 0))
    middle, unit = 4 * side, side
    if kind == "call":
        pygame.draw.circle(large, outline, (middle, middle), 4 * unit)
        pygame.draw.circle(large, fill, (middle, middle), round(2.8 * unit))
        return pygame.transform.smoothscale(large, (side, side))
    wide, high = {"put_in": (8, 5), "rewrite": (6, 8)}.get(kind, (4, 8))
    box = pygame.Rect(0, 0, wide * unit, high * unit)
    box.center = (middle, middle)
    pygame.draw.rect(large, outline, box)
    pygame.draw.rect(large, fill, box.inflate(-2.4 * unit, -2.4 * unit))
    return pygame.transform.smoothscale(large, (side, side))
