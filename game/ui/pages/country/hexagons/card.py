"""The card beside a hexagon: what it is called and its few figures, true and reported, on one scale."""

from collections.abc import Sequence

import pygame

from game.explain.map.card_line import CardLine
from game.kit.drawing.pen import Pen
from game.kit.drawing.theme import BODY_BOLD, CAPTION, FIGURE, NEAR

WIDTH = 176
BAR = 6


def paint_card(pen: Pen, area: pygame.Rect, centre: tuple[float, float], lines: Sequence[CardLine]) -> None:
    """Draw the card in the corner that is farthest from the hexagon, with a line to it."""
    look = pen.look
    heights = [_height(pen, index, line) for index, line in enumerate(lines)]
    card = pygame.Rect(0, 0, look.type_px(WIDTH), sum(heights) + 2 * look.px(NEAR))
    left, top = centre[0] > area.centerx, centre[1] > area.centery
    card.topleft = (area.left if left else area.right - card.w, area.top if top else area.bottom - card.h)
    joint = (card.right if left else card.left, card.centery)
    pygame.draw.aaline(pen.surface, look.profile["ink"], joint, centre)
    pen.box(card, "sheet", "ink")
    y = card.top + look.px(NEAR)
    for index, (line, height) in enumerate(zip(lines, heights, strict=True)):
        _paint_line(pen, pygame.Rect(card.left + look.px(12), y, card.w - look.px(24), height), line, title=index == 0)
        y += height


def _height(pen: Pen, index: int, line: CardLine) -> int:
    text = pen.look.text.line_height(BODY_BOLD if index == 0 else FIGURE)
    return text + (pen.look.px(BAR + 4) if line.share is not None else 0)


def _paint_line(pen: Pen, area: pygame.Rect, line: CardLine, *, title: bool) -> None:
    look = pen.look
    if title:
        pen.text(line.label, BODY_BOLD, "ink", area.topleft)
        return
    drop = look.text.baseline(FIGURE) - look.text.baseline(CAPTION)
    pen.text(line.label, CAPTION, "vermilion_text" if line.report else "teal", (area.left, area.top + drop))
    pen.text(line.figure, FIGURE, "ink", (area.right, area.top), "right")
    if line.share is not None:
        bar = pygame.Rect(area.left, area.bottom - look.px(BAR + 3), area.w, look.px(BAR))
        pen.fill(bar, "floor")
        bar.w = round(bar.w * min(max(line.share, 0.0), 1.0))
        if line.report:
            pen.hatch(bar, fine=True)
        else:
            pen.fill(bar, "teal")
