"""The furniture that people walk behind: booths and boxes, as pictures of their own, and the lines of the roll."""

import pygame

from game.kit.drawing.pen import Look, Pen
from game.ui.pages.station.room.plan import BOOTH_WIDE

BOOTH_HIGH = 134.0
GAP_BELOW = 22.0
"""Below the curtain one sees the feet of whoever is in the booth."""

BOX_WIDE, BOX_HIGH = 58.0, 58.0
STAND_HIGH = 26.0
SHEETS, LINES = 4, 9


def booth(look: Look, unit: float, *, drawn: bool) -> pygame.Surface:
    """A booth with its curtain drawn, or open and empty."""
    wide, high = round((BOOTH_WIDE + 8) * unit), round(BOOTH_HIGH * unit)
    surface = pygame.Surface((wide, high), pygame.SRCALPHA)
    pen = Pen(surface, look)
    post, lintel = max(2, round(4 * unit)), max(3, round(8 * unit))
    inside = pygame.Rect(post, lintel, wide - 2 * post, high - lintel)
    if not drawn:
        pen.fill(inside, "line")
        shelf = pygame.Rect(inside.left, round(high * 0.52), inside.w, max(2, round(4 * unit)))
        pen.fill(shelf, "ink")
        for left in (inside.left, inside.right - round(16 * unit)):
            _curtain(pen, pygame.Rect(left, lintel, round(16 * unit), high - lintel - round(GAP_BELOW * unit)), 2)
    else:
        _curtain(pen, pygame.Rect(inside.left, lintel, inside.w, high - lintel - round(GAP_BELOW * unit)), 7)
    pen.fill(pygame.Rect(0, 0, wide, lintel), "ink")
    for left in (0, wide - post):
        pen.fill(pygame.Rect(left, 0, post, high), "ink")
    return surface


def booth_back(look: Look, unit: float) -> pygame.Surface:
    """What is behind somebody in a booth."""
    surface = pygame.Surface((round((BOOTH_WIDE + 8) * unit), round(BOOTH_HIGH * unit)))
    surface.fill(look.profile["line"])
    return surface


def _curtain(pen: Pen, area: pygame.Rect, folds: int) -> None:
    pen.fill(area, "floor")
    thin = max(1, area.h // 90)
    for fold in range(1, folds):
        pen.fill(pygame.Rect(area.left + area.w * fold // folds, area.top, thin, area.h), "edge")
    pen.fill(pygame.Rect(area.left, area.bottom - 2 * thin, area.w, 2 * thin), "ink")
    pen.fill(pygame.Rect(area.left, area.top, thin, area.h), "edge")
    pen.fill(pygame.Rect(area.right - thin, area.top, thin, area.h), "edge")


def box(look: Look, unit: float) -> pygame.Surface:
    """An empty ballot box with a window, on its stand."""
    wide, lid = round((BOX_WIDE + 14) * unit), max(3, round(8 * unit))
    high = round((BOX_HIGH + STAND_HIGH) * unit)
    surface = pygame.Surface((wide, high), pygame.SRCALPHA)
    pen = Pen(surface, look)
    body, stand = box_window(surface, unit, margin=0), round(STAND_HIGH * unit)
    legs = pygame.Rect(0, high - stand, round(BOX_WIDE * 0.86 * unit), stand)
    legs.centerx = wide // 2
    pen.box(legs, "line", "ink", 2, radius=0)
    pen.box(body, "sheet", "ink", 2, radius=0)
    pen.fill(pygame.Rect(0, high - stand, wide, lid), "ink")
    top = pygame.Rect(0, 0, round((BOX_WIDE + 8) * unit), lid)
    top.centerx = wide // 2
    pen.fill(top, "ink")
    slot = pygame.Rect(0, 0, round(26 * unit), max(1, round(2.4 * unit)))
    slot.center = top.center
    pen.fill(slot, "sheet")
    return surface


def box_window(picture: pygame.Surface, unit: float, *, margin: float = 4.0) -> pygame.Rect:
    """The part of a box in which its papers can be seen, from the corner of its picture."""
    lid, stand = max(3, round(8 * unit)), round(STAND_HIGH * unit)
    area = pygame.Rect(0, lid, round(BOX_WIDE * unit), picture.get_height() - stand - lid + 1)
    area.centerx = picture.get_width() // 2
    inset = -2 * round(margin * unit)
    return area.inflate(inset, inset)


def paint_papers(pen: Pen, window: pygame.Rect, share: float, unit: float) -> None:
    """Papers in a box: a stack that grows."""
    step, high = max(3, round(4.4 * unit)), max(2, round(3 * unit))
    layers = window.h // step
    for layer in range(round(min(1.0, max(0.0, share)) * layers)):
        shift = (layer * 5) % 3 * round(1.6 * unit)
        paper = pygame.Rect(window.left + shift, window.bottom - (layer + 1) * step, window.w - round(3.2 * unit), high)
        pen.fill(paper, "teal_2" if layer % 3 else "teal_3")


def sheet_areas(roll: pygame.Rect) -> list[pygame.Rect]:
    """The sheets of the roll."""
    gap = max(2, roll.w // 24)
    wide = (roll.w - gap * (SHEETS + 1)) // SHEETS
    return [
        pygame.Rect(roll.left + gap + place * (wide + gap), roll.top + gap, wide, roll.h - 2 * gap)
        for place in range(SHEETS)
    ]


def tally_areas(sheet: pygame.Rect) -> list[pygame.Rect]:
    """The lines on a sheet of the roll, one for as many names as it takes."""
    step = sheet.h / (LINES + 1)
    inset, thin = max(2, sheet.w // 6), max(1, round(step / 4))
    return [
        pygame.Rect(sheet.left + inset, round(sheet.top + step * (number + 0.75)), sheet.w - 2 * inset, thin)
        for number in range(LINES)
    ]
