"""What tells where a room is: a pit with its props, a barn, a works, barracks, a ward, a ship. Drawn behind everybody.

Walls keep to thin lines below the clock, the roll and the counts; what stands on the floor stands in the front corner,
where nobody walks.
"""

import math
from collections.abc import Callable

import pygame

from game.kit.drawing.theme import Token
from game.ui.pages.station.room.brush import Brush

STRIP = 182.0
"""How far above the horizon the strip begins that is free of roll, clock and poster."""

LEAST_STRIP = 14.0
SMALL = 12.0
CORNER = 66.0
"""Where the thing in the front corner has its middle."""


def dress(brush: Brush, place: str) -> None:
    """Paint what belongs to a kind of place; nothing for villages and towns, whose rooms are ordinary."""
    paint = DRESSED.get(place)
    if paint is not None:
        paint(brush)


def _strip(brush: Brush) -> float:
    """How much height there is above everything on the wall."""
    return brush.plan.horizon - STRIP


def _foot(brush: Brush) -> float:
    return brush.plan.high - 8.0


def _disc(brush: Brush, x: float, y: float, across: float, fill: Token) -> None:
    middle = (round(x * brush.unit), round(y * brush.unit))
    edge: Token = fill if fill == "vermilion" else "ink"
    brush.pen.disc(middle, across * brush.unit / brush.look.scale, fill, edge, 2 if across > SMALL else 1)


def _shape(brush: Brush, spots: list[tuple[float, float]], fill: Token) -> None:
    placed = [brush.at(spot) for spot in spots]
    pygame.draw.polygon(brush.pen.surface, brush.look.profile[fill], placed)
    brush.outline(placed)


def _mine(brush: Brush) -> None:
    """Rock behind timber props, lamps, and a tub of coal on its rails."""
    wide, horizon = brush.plan.wide, brush.plan.horizon
    for number in range(round(wide / 34)):
        x, y = 34.0 * number + 17, 20.0 + (number * 53) % round(horizon - 40)
        turn = number * 2.4
        bend = (x + 15 * math.cos(turn), y + 9 * math.sin(turn))
        brush.line((x, y), bend, "line")
        brush.line(bend, (bend[0] + 9, bend[1] + 8), "line")
    beam = max(4.0, _strip(brush) - 22)
    for left in (0.0, wide - 12):
        brush.frame(brush.area(left, beam, 12, horizon - beam + 4), "line", 1)
    brush.frame(brush.area(0, beam, wide, 11), "line", 1)
    for share in (0.2, 0.5, 0.8):
        brush.line((wide * share, beam + 11), (wide * share, beam + 20), "ink")
        _disc(brush, wide * share, beam + 24, 9, "gold_fill")
    foot = _foot(brush)
    for rise in (0.0, -7.0):
        brush.pen.fill(brush.area(0, foot - 2 + rise, 150, 1.5), "edge")
    _shape(brush, [(24, foot - 34), (108, foot - 34), (98, foot - 8), (34, foot - 8)], "quiet")
    for number in range(7):
        _disc(brush, 34 + 11 * number, foot - 36 - 5 * (number % 2), 14, "ink")
    for x in (46, 86):
        _disc(brush, x, foot - 5, 13, "sheet")


def _farm(brush: Brush) -> None:
    """Boards, a truss under the roof, and bales with a fork."""
    wide, horizon = brush.plan.wide, brush.plan.horizon
    for number in range(1, round(wide / 30)):
        brush.line((30.0 * number, 0), (30.0 * number, horizon - 8), "line")
    tie = max(6.0, _strip(brush) - 14)
    brush.frame(brush.area(0, tie, wide, 7), "line", 1)
    for number in range(round(wide / 180)):
        left = 180.0 * number
        brush.line((left, tie), (left + 60, 0), "edge")
        brush.line((left + 120, 0), (left + 180, tie), "edge")
    foot = _foot(brush)
    for left, top in ((14.0, 26.0), (66.0, 26.0), (40.0, 52.0)):
        brush.frame(brush.area(left, foot - top, 50, 25), "gold_fill", 1)
        for line in (16.0, 34.0):
            brush.line((left + line, foot - top), (left + line, foot - top + 25), "ink")


def _works(brush: Brush) -> None:
    """Saw-tooth windows, pipes, and a gear wheel on its stand."""
    wide, strip = brush.plan.wide, _strip(brush)
    high = min(30.0, strip - 4)
    if high >= LEAST_STRIP:
        for number in range(round(wide / 62)):
            left = 62.0 * number + 4
            _shape(brush, [(left, 3 + high), (left, 3 + high * 0.35), (left + 54, 3), (left + 54, 3 + high)], "floor")
            brush.line((left + 27, 3 + high * 0.2), (left + 27, 3 + high), "edge")
    for drop in (30.0, 22.0):
        brush.line((0, brush.plan.horizon - drop), (wide, brush.plan.horizon - drop), "line")
    foot, middle = _foot(brush), (CORNER, _foot(brush) - 30)
    for tooth in range(10):
        turn = math.tau * tooth / 10
        _disc(brush, middle[0] + 25 * math.cos(turn), middle[1] + 25 * math.sin(turn), 11, "quiet")
    _disc(brush, *middle, 48, "quiet")
    _disc(brush, *middle, 16, "sheet")
    brush.frame(brush.area(CORNER - 30, foot - 4, 60, 6), "ink", 1)


def _barracks(brush: Brush) -> None:
    """A painted wall, hooks with caps, and a bunk."""
    wide, horizon, strip = brush.plan.wide, brush.plan.horizon, _strip(brush)
    brush.pen.fill(brush.area(0, horizon - 62, wide, 1.5), "line")
    if strip >= LEAST_STRIP:
        rail = min(strip - 10, 24.0)
        brush.pen.fill(brush.area(20, rail - 4, wide - 40, 3), "edge")
        for number in range(round((wide - 80) / 56)):
            x = 52.0 + 56 * number
            _shape(brush, [(x - 11, rail + 9), (x - 8, rail), (x + 8, rail), (x + 11, rail + 9)], "quiet")
    foot = _foot(brush)
    for level in (18.0, 58.0):
        brush.frame(brush.area(14, foot - level - 8, 104, 10), "line", 1)
        brush.frame(brush.area(16, foot - level - 15, 26, 8), "sheet", 1)
        brush.frame(brush.area(42, foot - level - 12, 74, 6), "quiet", 1)
    for left in (12.0, 116.0):
        brush.pen.fill(brush.area(left, foot - 84, 4, 84), "ink")


def _ward(brush: Brush) -> None:
    """Tiles up to the height of a hand, and a bed on wheels."""
    wide, horizon = brush.plan.wide, brush.plan.horizon
    for row in range(5):
        brush.line((0, horizon - 14 * row), (wide, horizon - 14 * row), "line")
    for number in range(round(wide / 28)):
        brush.line((28.0 * number, horizon - 56), (28.0 * number, horizon), "line")
    foot = _foot(brush)
    brush.frame(brush.area(16, foot - 30, 110, 13), "sheet", 1)
    brush.frame(brush.area(18, foot - 40, 28, 11), "floor", 1)
    brush.frame(brush.area(48, foot - 34, 76, 8), "teal_1", 1)
    for left in (14.0, 124.0):
        brush.pen.fill(brush.area(left, foot - 56, 4, 50), "ink")
        _disc(brush, left + 2, foot - 3, 8, "sheet")


def _abroad(brush: Brush) -> None:
    """Portholes above a rail, and a lifebuoy."""
    wide, strip = brush.plan.wide, _strip(brush)
    across = min(26.0, strip - 4)
    if across >= LEAST_STRIP:
        for number in range(round(wide / 88)):
            _disc(brush, 44 + 88.0 * number, 3 + across / 2, across, "teal_1")
    brush.pen.fill(brush.area(0, brush.plan.horizon - 26, wide, 2), "edge")
    x, y = CORNER, _foot(brush) - 32
    _disc(brush, x, y, 58, "sheet")
    for turn in range(4):
        angle = math.pi / 4 + turn * math.pi / 2
        _disc(brush, x + 21.5 * math.cos(angle), y + 21.5 * math.sin(angle), 15, "vermilion")
    _disc(brush, x, y, 28, "floor")


DRESSED: dict[str, Callable[[Brush], None]] = {
    "mine": _mine,
    "farm": _farm,
    "workplace": _works,
    "barracks": _barracks,
    "hospital": _ward,
    "abroad": _abroad,
}
"""Kinds of place whose rooms look like what they are."""
