"""What the marks on a map mean: it stands where no hexagon and no name is, or in room that is kept for it."""

from collections.abc import Sequence

import numpy as np
import pygame

from game.explain.map.cartogram import Callout
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, NEAR, SMALL
from game.text.language import translate as _
from game.ui.pages.country.hexagons.acts import Marks, paint_sample
from game.ui.pages.country.hexagons.layout import HexLayout
from game.ui.pages.country.hexagons.names import name_boxes

SHAPES = ((470, 1), (300, 2), (210, 3))
"""Design units of width and lines of the place, as it is looked for."""

CELL = 6
"""Pixels of the raster on which a free place is looked for."""


def sizes(look: Look, area: pygame.Rect) -> list[tuple[int, int]]:
    """Return the sizes that the place may have in an area, the widest first."""
    return [(min(look.type_px(wide), area.w), lines * _line(look)) for wide, lines in SHAPES]


def free_place(look: Look, layout: HexLayout, area: pygame.Rect, names: Sequence[Callout]) -> pygame.Rect | None:
    """Return where the meaning covers no hexagon and no name, as near to the lower left corner as may be; or None."""
    columns, rows = area.w // CELL, area.h // CELL
    if not (columns and rows):
        return None
    taken = np.zeros((rows + 1, columns + 1), dtype=np.int64)
    taken[1:, 1:] = layout.raster(area, CELL)
    for box in name_boxes(look, layout, names):
        left, top = (box.left - area.left) // CELL, (box.top - area.top) // CELL
        right, bottom = -((area.left - box.right) // CELL), -((area.top - box.bottom) // CELL)
        taken[max(top, 0) + 1 : max(bottom, 0) + 1, max(left, 0) + 1 : max(right, 0) + 1] = 1
    sums = taken.cumsum(axis=0).cumsum(axis=1)
    for wide, high in sizes(look, area):
        across, down = -(-wide // CELL), -(-high // CELL)
        if across > columns or down > rows:
            continue
        inside = sums[down:, across:] - sums[:-down, across:] - sums[down:, :-across] + sums[:-down, :-across]
        tops, lefts = np.nonzero(inside == 0)
        if tops.size:
            best = int((lefts - tops).argmin())
            return pygame.Rect(area.left + CELL * int(lefts[best]), area.top + CELL * int(tops[best]), wide, high)
    return None


def paint_meaning(pen: Pen, place: pygame.Rect, acts: Sequence[Marks]) -> None:
    """Say what the marks mean, the last of it at the foot of the place."""
    look, high = pen.look, _line(pen.look)
    indent = high + look.px(SMALL)
    lines = _lines(look, acts, place.w - indent - look.px(NEAR), place.h // high)
    top = place.bottom - len(lines) * high
    for act, words in lines:
        pen.fill(pygame.Rect(place.left, top, look.text.width(words, CAPTION) + indent + look.px(NEAR), high), "sheet")
        if act is not None:
            paint_sample(pen, act.kind, high - look.px(2 * SMALL), (place.left + look.px(SMALL), top + look.px(SMALL)))
        pen.text(words, CAPTION, "ink", (place.left + indent, top + look.px(SMALL) // 2))
        top += high


def _lines(look: Look, acts: Sequence[Marks], width: int, most: int) -> list[tuple[Marks | None, str]]:
    """Every line, with the act whose mark stands before it; the last tells how many acts are left out, if any are."""
    lines: list[tuple[Marks | None, str]] = []
    for act in acts:
        first, *others = look.text.wrap(act.words, CAPTION, width)
        lines += [(act, first), *((None, line) for line in others)]
    left = sum(act is not None for act, _words in lines[most:])
    if left:
        tail, (last, words) = _(" … and {count} more").format(count=left), lines[most - 1]
        lines[most - 1] = last, look.text.wrap(words, CAPTION, width - look.text.width(tail, CAPTION))[0] + tail
    return lines[:most]


def _line(look: Look) -> int:
    return look.text.line_height(CAPTION) + look.px(SMALL)
