"""The card beside a ribbon: who moved how much and why."""

from collections.abc import Mapping, Sequence

import pygame

from game.explain.flow_words import Card
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY_BOLD, CAPTION, SMALL, Token, Type
from game.ui.pages.count.flows.layout import Ribbon

WIDE = 252
INSET = 12
POINTER = 8
HIDES_SPOT = 20
"""How bad it is to cover the very spot that a card is about."""

Spot = tuple[int, int]
Area = tuple[int, int, int, int]
Part = tuple[str, Type, Token]


def card_size(look: Look, card: Card, most: int) -> tuple[int, int]:
    """Width and height of a card, no wider than there is room."""
    wide = min(most, look.type_px(WIDE))
    inner = wide - 2 * look.px(INSET)
    high = sum(len(look.text.wrap(text, kind, inner)) * look.text.line_height(kind) for text, kind, _ in _parts(card))
    return wide, high + look.px(SMALL) * len(card.lines) + 2 * look.px(INSET)


def paint_card(pen: Pen, area: pygame.Rect, spot: Spot, card: Card) -> None:
    """Draw a card in its place, with a pointer to the spot it is about."""
    look = pen.look
    above = area.bottom <= spot[1]
    pen.box(area, "sheet", "ink")
    if above or area.top >= spot[1]:
        _paint_pointer(pen, area, spot, above=above)
    left, top = area.left + look.px(INSET), area.top + look.px(INSET)
    inner = area.w - 2 * look.px(INSET)
    for text, kind, tone in _parts(card):
        for line in look.text.wrap(text, kind, inner):
            pen.text(line, kind, tone, (left, top))
            top += look.text.line_height(kind)
        top += look.px(SMALL)


def spots_along(ribbon: Ribbon, corner: Spot) -> list[Spot]:
    """Places along a ribbon that a card may point at, the middle first."""
    across = [ribbon.left + (ribbon.right - ribbon.left) * part for part in (0.5, 0.65, 0.35, 0.8)]
    return [(round(corner[0] + x), round(corner[1] + ribbon.top_at(x) + ribbon.thick / 2)) for x in across]


def place(
    look: Look, room: pygame.Rect, spots: Sequence[Spot], card: Card, keep: Mapping[Area, int]
) -> tuple[pygame.Rect, Spot]:
    """Where a card stands, and the spot it points at: above or below one of the spots, where it hides least.

    ``keep`` holds areas that should stay in sight, and how much each of them matters.
    """
    wide, high = card_size(look, card, room.w)
    gap = look.px(POINTER + 2)
    tries: list[tuple[int, int, pygame.Rect, Spot]] = []
    for spot in spots:
        for left in (spot[0] - wide // 2, room.right - wide, room.left):
            for top in (spot[1] - gap - high, spot[1] + gap):
                inside = pygame.Rect(left, top, wide, high).clamp(room)
                hidden = sum(weight for kept, weight in keep.items() if inside.colliderect(kept))
                astray = inside.top != top or not inside.left < spot[0] < inside.right
                tries.append((hidden + HIDES_SPOT * astray, len(tries), inside, spot))
    best = min(tries, key=lambda one: one[:2])
    return best[2], best[3]


def _parts(card: Card) -> list[Part]:
    first: Part = (card.fact, BODY_BOLD, "ink")
    plain: list[Part] = [(line, CAPTION, "ink") for line in card.lines]
    return [first, *plain, (card.source, CAPTION, "quiet")]


def _paint_pointer(pen: Pen, area: pygame.Rect, spot: Spot, *, above: bool) -> None:
    look = pen.look
    half = look.px(POINTER)
    centre = min(max(spot[0], area.left + 2 * half), area.right - 2 * half)
    base = area.bottom - look.stroke(1) if above else area.top
    tip = (centre, base + (half if above else -half))
    ends = [(centre - half, base), (centre + half, base), tip]
    pygame.draw.polygon(pen.surface, look.profile["sheet"], ends)
    for end in ends[:2]:
        pygame.draw.line(pen.surface, look.profile["ink"], end, tip, look.stroke(1))
