"""How the parts of a row of the chain are drawn: a sheet with its figure and bar, the strip of units, the words."""

from dataclasses import dataclass

import pygame

from game.kit.drawing.pen import Align, Pen
from game.kit.drawing.theme import CAPTION, FIGURE_CARD, SMALL, Token
from game.ui.pages.count.chain.layout import INSET, LEAST_SQUARE, SQUARE, SQUARE_GAP, Common, in_one_line, measures


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet to draw: its caption, its figure, the length of its bar and how both are meant."""

    caption: str
    figure: str
    amount: float
    truth: float
    report: bool
    tone: Token = "ink"
    track: Token = "teal_1"


def paint_sheet(pen: Pen, area: pygame.Rect, sheet: Sheet, common: Common) -> None:
    """Draw one of the two sheets of a tier."""
    look = pen.look
    paint_page(pen, area)
    edge, near, track, foot = measures(common)
    band = pygame.Rect(area.left, area.top, area.w, look.px(edge))
    if sheet.report:
        pen.hatch(band, fine=True)
    else:
        pen.fill(band, "ink")
    top = band.bottom + look.px(near)
    inner = area.inflate(-2 * look.px(INSET), 0)
    drop = look.text.baseline(FIGURE_CARD) - look.text.baseline(CAPTION)
    if in_one_line(look, common, area.w):
        pen.text(sheet.caption, CAPTION, "quiet", (inner.left, top + drop))
    else:
        pen.text(sheet.caption, CAPTION, "quiet", (inner.left, top))
        top += look.text.line_height(CAPTION)
    pen.text(sheet.figure, FIGURE_CARD, sheet.tone, (inner.right, top), "right")
    high = look.px(track)
    _paint_bar(pen, pygame.Rect(inner.left, area.bottom - look.px(foot) - high, inner.w, high), sheet, common.top)


def paint_page(pen: Pen, area: pygame.Rect) -> None:
    """Draw the ground of a sheet."""
    pen.fill(area, "sheet")
    if pen.look.profile.page_outline:
        pygame.draw.rect(pen.surface, pen.look.profile["line"], area, pen.look.stroke(1))


def _paint_bar(pen: Pen, room: pygame.Rect, sheet: Sheet, top: float) -> None:
    look = pen.look
    pen.fill(room, "floor")
    truth = round(room.w * sheet.truth / top)
    pen.fill(pygame.Rect(room.left, room.top, truth, room.h), sheet.track)
    if sheet.amount > 0:
        wide = max(look.px(2), round(room.w * sheet.amount / top))
        bar = pygame.Rect(room.left, room.top, wide, room.h)
        if sheet.report:
            pen.hatch(bar, fine=True)
            pen.box(bar, None, "vermilion", radius=0)
        else:
            pen.fill(bar, "ink")
    tick = pygame.Rect(0, 0, look.px(2), room.h + 2 * look.px(SMALL))
    tick.center = (room.left + truth, room.centery)
    pen.fill(tick.inflate(2 * look.stroke(1), 0), "sheet")
    pen.fill(tick, "teal")


def paint_strip(pen: Pen, area: pygame.Rect, few: tuple[bool, ...], changed: int, units: int) -> None:
    """Draw which units changed something: a square for each, or a bar where there are many."""
    look = pen.look
    gap = look.px(SQUARE_GAP)
    side = min(look.px(SQUARE), (area.w + gap) // max(1, len(few)) - gap)
    if few and side >= look.px(LEAST_SQUARE):
        for index, altered in enumerate(few):
            square = pygame.Rect(area.left + index * (side + gap), area.top, side, side)
            _paint_unit(pen, square, altered=altered)
        return
    bar = pygame.Rect(area.left, area.top, min(area.w, look.type_px(148)), look.px(SQUARE))
    pen.fill(bar, "teal_2")
    if changed:
        part = bar.copy()
        part.w = max(look.px(2), round(bar.w * changed / units))
        _paint_unit(pen, part, altered=True)


def _paint_unit(pen: Pen, area: pygame.Rect, *, altered: bool) -> None:
    if altered:
        pen.hatch(area, fine=True)
        pen.box(area, None, "vermilion", radius=0)
    else:
        pen.fill(area, "teal_2")


def paint_lines(pen: Pen, text: str, area: pygame.Rect, tone: Token = "ink", align: Align = "left") -> int:
    """Draw a caption over as many lines as it needs; the answer is where the next line begins."""
    look, top = pen.look, area.top
    anchor = area.right if align == "right" else area.left
    for line in look.text.wrap(text, CAPTION, area.w):
        pen.text(line, CAPTION, tone, (anchor, top), align)
        top += look.text.line_height(CAPTION)
    return top
