"""The names of provinces beside a map, each with a line to one of its hexagons."""

from collections.abc import Iterable

import pygame

from game.explain.map.cartogram import Callout, Place
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION_BOLD, SMALL
from game.ui.pages.country.hexagons.layout import HexLayout


def name_box(look: Look, layout: HexLayout, callout: Callout) -> pygame.Rect:
    """Return where a name stands."""
    wide, high = look.text.width(callout.name, CAPTION_BOLD), look.text.line_height(CAPTION_BOLD)
    across, middle = layout.on_page(callout.at)
    return pygame.Rect(round(across) - wide * (callout.side == "left"), round(middle - high / 2), wide, high)


def paint_names(pen: Pen, layout: HexLayout, callouts: Iterable[Callout]) -> None:
    """Draw lines, dots and names."""
    look = pen.look
    for callout in callouts:
        box, (across, down) = name_box(look, layout, callout), layout.on_page(callout.anchor)
        beside = box.right + look.px(SMALL) if callout.side == "left" else box.left - look.px(SMALL)
        pygame.draw.aaline(pen.surface, look.profile["ink"], (beside, _middle(layout, callout)), (across, down))
        pen.disc((round(across), round(down)), 5, "ink")
        pen.text(callout.name, CAPTION_BOLD, "ink", box.topleft)


def _middle(layout: HexLayout, callout: Callout) -> float:
    at: Place = layout.on_page(callout.at)
    return at[1]
