"""The small marks that carry meaning by form before colour: solid, hatched, hollow, diamond, ring, dash, map class.

On a scale a dot is where something stands, and the former one where it stood before.
"""

from typing import Literal

import pygame

from game.kit.drawing.pen import Pen
from game.kit.drawing.theme import MAP_CLASSES

Mark = Literal[
    "truth",
    "report",
    "printed",
    "ink",
    "hollow",
    "gold",
    "chance",
    "diamond",
    "ring",
    "dash",
    "dot",
    "former",
    "1",
    "2",
    "3",
    "4",
    "5",
]
SIDE = 12


def draw_mark(pen: Pen, centre: tuple[int, int], mark: Mark, side: float = SIDE, *, inverse: bool = False) -> None:
    """Draw a mark around a point; `inverse` is for a mark on a filled ground."""
    area = pygame.Rect(0, 0, pen.look.px(side), pen.look.px(side))
    area.center = centre
    match mark:
        case "diamond":
            pen.icon("diamond", centre, side * 1.4, "vermilion")
        case "ring":
            pen.icon("ring", centre, side * 1.5, "teal")
        case "dash":
            pen.icon("dash", centre, side * 1.4, "quiet")
        case "report" if inverse:
            pen.hatch(area, fine=True, ink="on_vermilion", ground="vermilion_text")
            pen.box(area, None, "on_vermilion", radius=0)
        case "report":
            pen.hatch(area, fine=True)
            pen.box(area, None, "vermilion", radius=0)
        case "printed":
            pen.box(area, "vermilion_text", radius=0)
        case "truth":
            pen.box(area, "on_teal" if inverse else "teal", radius=0)
        case "dot":
            pen.disc(centre, side, "gold_fill", "ink")
        case "former":
            pen.disc(centre, side * 0.75, "sheet", "edge")
        case _:
            _draw_swatch(pen, area, mark)


def _draw_swatch(pen: Pen, area: pygame.Rect, mark: Mark) -> None:
    match mark:
        case "ink":
            pen.box(area, "ink", radius=0)
        case "hollow":
            pen.box(area, "sheet", "ink", 2, radius=0)
        case "gold":
            pen.box(area, "gold_fill", "ink", radius=0)
        case "chance":
            pen.box(area, "floor", "edge", radius=0)
        case _:
            pen.box(area, MAP_CLASSES[int(mark) - 1], "edge", radius=0)
