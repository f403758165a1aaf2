"""The names of provinces beside a map, each with a line to one of its hexagons."""

from collections.abc import Sequence
from itertools import pairwise

import pygame

from game.explain.map.cartogram import Callout
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION_BOLD, SMALL
from game.ui.pages.country.hexagons.layout import HexLayout


def name_boxes(look: Look, layout: HexLayout, callouts: Sequence[Callout]) -> list[pygame.Rect]:
    """Return where the names stand, in pixels: each at its height of the map, or lower where another one is above."""
    boxes = [_at_home(look, layout, one) for one in callouts]
    for side in {one.side for one in callouts}:
        column = [box for box, one in zip(boxes, callouts, strict=True) if one.side == side]
        _spread(sorted(column, key=lambda box: box.top))
    return boxes


def fitting(look: Look, layout: HexLayout, callouts: Sequence[Callout], area: pygame.Rect) -> Sequence[Callout]:
    """Return the names, or none of them where the map is so low that they would not stand beside it."""
    boxes = name_boxes(look, layout, callouts)
    inside = all(area.top <= box.top and box.bottom <= area.bottom for box in boxes)
    return callouts if inside else ()


def _at_home(look: Look, layout: HexLayout, callout: Callout) -> pygame.Rect:
    wide, high = look.text.width(callout.name, CAPTION_BOLD), look.text.line_height(CAPTION_BOLD)
    across, middle = layout.on_page(callout.at)
    return pygame.Rect(round(across) - wide * (callout.side == "left"), round(middle - high / 2), wide, high)


def _spread(column: Sequence[pygame.Rect]) -> None:
    """Move those down that would cover another one, from the highest on."""
    for above, below in pairwise(column):
        if above.left < below.right and below.left < above.right:
            below.top = max(below.top, above.bottom)


def paint_names(pen: Pen, layout: HexLayout, callouts: Sequence[Callout]) -> None:
    """Draw lines, dots and names."""
    look = pen.look
    for callout, box in zip(callouts, name_boxes(look, layout, callouts), strict=True):
        across, down = layout.on_page(callout.anchor)
        beside = box.right + look.px(SMALL) if callout.side == "left" else box.left - look.px(SMALL)
        pygame.draw.aaline(pen.surface, look.profile["ink"], (beside, box.centery), (across, down))
        pen.disc((round(across), round(down)), 5, "ink")
        pen.text(callout.name, CAPTION_BOLD, "ink", box.topleft)
