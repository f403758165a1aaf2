"""The card beside a ribbon: who moved how much and why."""

from collections.abc import Mapping, Sequence

import pygame

from game.explain.count.flow_words import Card
from game.kit.drawing.callout import POINTER, Callout, Spot
from game.kit.drawing.pen import Look
from game.kit.drawing.theme import BODY_BOLD, CAPTION, Token
from game.ui.pages.count.flows.layout import Ribbon

WIDE = 252
HIDES_SPOT = 20
"""How bad it is to cover the very spot that a card is about."""

Area = tuple[int, int, int, int]
INK: Token = "ink"


def callout(card: Card) -> Callout:
    """Return the card as it is drawn."""
    plain = [(line, CAPTION, INK) for line in card.lines]
    return Callout([(card.fact, BODY_BOLD, INK), *plain, (card.source, CAPTION, "quiet")])


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
    wide = min(room.w, look.type_px(WIDE))
    high = callout(card).high(look, wide)
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
