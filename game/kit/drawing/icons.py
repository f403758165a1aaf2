"""The icons, drawn and not loaded: each on a field of 24 by 24, four times too large, then scaled down smoothly."""

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import pairwise

import pygame

from game.kit.drawing.theme import Colour

FIELD = 24
OVERSIZE = 4
STROKE = 2.0

Spot = tuple[float, float]


class _Board:
    """A field of 24 by 24 on which one colour is drawn at any size."""

    def __init__(self, pixels: int, colour: Colour) -> None:
        self.surface = pygame.Surface((pixels, pixels), pygame.SRCALPHA)
        self.surface.fill((*colour, 0))
        self.colour = colour
        self.unit = pixels / FIELD

    def dot(self, at: Spot, radius: float) -> None:
        pygame.draw.circle(self.surface, self.colour, (at[0] * self.unit, at[1] * self.unit), radius * self.unit)

    def shape(self, *spots: Spot) -> None:
        pygame.draw.polygon(self.surface, self.colour, [(x * self.unit, y * self.unit) for x, y in spots])

    def stroke(self, *spots: Spot, width: float = STROKE) -> None:
        """A line through the spots with round ends and joints."""
        for (x1, y1), (x2, y2) in pairwise(spots):
            length = math.hypot(x2 - x1, y2 - y1) or 1.0
            dx, dy = (y2 - y1) / length * width / 2, (x1 - x2) / length * width / 2
            self.shape((x1 + dx, y1 + dy), (x2 + dx, y2 + dy), (x2 - dx, y2 - dy), (x1 - dx, y1 - dy))
        for spot in spots:
            self.dot(spot, width / 2)

    def arc(self, centre: Spot, radius: float, start: float, end: float) -> None:
        """Part of a circle, angles in degrees clockwise from the right."""
        steps = max(3, round(abs(end - start) / 6))
        angles = [math.radians(start + (end - start) * step / steps) for step in range(steps + 1)]
        self.stroke(*((centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in angles))


def _arrow(board: _Board, *, left: bool) -> None:
    def spot(x: float, y: float) -> Spot:
        return (FIELD - x if left else x, y)

    board.stroke(spot(5, 12), spot(19, 12))
    board.stroke(spot(13, 6), spot(19, 12), spot(13, 18))


def _pillar(board: _Board, *, down: bool) -> None:
    def spot(x: float, y: float) -> Spot:
        return (x, FIELD - y if down else y)

    board.stroke(spot(12, 19), spot(12, 5))
    board.stroke(spot(6, 11), spot(12, 5), spot(18, 11))


def _turn(board: _Board, *, left: bool) -> None:
    def spot(x: float, y: float) -> Spot:
        return (x if left else FIELD - x, y)

    board.shape(spot(4, 10), spot(10, 4.5), spot(10, 15.5))
    board.stroke(spot(9, 10), spot(14, 10), spot(17, 11.2), spot(18.6, 13.6), spot(19, 17.5))


def _gear(board: _Board) -> None:
    board.arc((12, 12), 5.5, 0, 360)
    for tooth in range(8):
        angle = math.radians(tooth * 45)
        near, far = (5.5, 9.2)
        board.stroke(
            (12 + near * math.cos(angle), 12 + near * math.sin(angle)),
            (12 + far * math.cos(angle), 12 + far * math.sin(angle)),
            width=3,
        )


def _loudspeaker(board: _Board) -> None:
    board.shape((3, 9), (7, 9), (12, 4.5), (12, 19.5), (7, 15), (3, 15))


def _sound(board: _Board) -> None:
    _loudspeaker(board)
    board.arc((12, 12), 4, -50, 50)
    board.arc((12, 12), 8, -50, 50)


def _mute(board: _Board) -> None:
    _loudspeaker(board)
    board.stroke((15.5, 9), (21, 15))
    board.stroke((21, 9), (15.5, 15))


def _cross(board: _Board) -> None:
    board.stroke((6, 6), (18, 18))
    board.stroke((18, 6), (6, 18))


def _plus(board: _Board) -> None:
    board.stroke((12, 6), (12, 18), width=2.6)
    board.stroke((6, 12), (18, 12), width=2.6)


def _pause(board: _Board) -> None:
    board.shape((6.5, 5), (10, 5), (10, 19), (6.5, 19))
    board.shape((14, 5), (17.5, 5), (17.5, 19), (14, 19))


def _pin(board: _Board) -> None:
    board.stroke((8, 4), (16, 4))
    board.shape((9.2, 4), (14.8, 4), (15, 11.5), (9, 11.5))
    board.stroke((6.5, 12.5), (17.5, 12.5))
    board.stroke((12, 13), (12, 20.5), width=1.6)


def _skip(board: _Board) -> None:
    board.shape((5, 5), (15, 12), (5, 19))
    board.shape((15.5, 5), (18.5, 5), (18.5, 19), (15.5, 19))


def _menu(board: _Board) -> None:
    for height in (6, 12, 18):
        board.stroke((5, height), (19, height), width=2.4)


def _drag(board: _Board) -> None:
    board.stroke((8, 7), (3, 12), (8, 17))
    board.stroke((16, 7), (21, 12), (16, 17))


def _question(board: _Board) -> None:
    board.arc((12, 8.4), 4.2, -195, 45)
    board.stroke((15, 11.3), (12.6, 13), (12, 15.2))
    board.dot((12, 19.4), 1.5)


def _search(board: _Board) -> None:
    board.arc((10.5, 10.5), 6, 0, 360)
    board.stroke((15, 15), (20, 20))


_DRAWINGS: Mapping[str, Callable[[_Board], None]] = {
    "arrow_left": lambda board: _arrow(board, left=True),
    "arrow_right": lambda board: _arrow(board, left=False),
    "arrow_up": lambda board: _pillar(board, down=False),
    "arrow_down": lambda board: _pillar(board, down=True),
    "chevron_left": lambda board: board.stroke((14.5, 6.5), (9, 12), (14.5, 17.5)),
    "chevron_right": lambda board: board.stroke((9.5, 6.5), (15, 12), (9.5, 17.5)),
    "chevron_up": lambda board: board.stroke((6.5, 14.5), (12, 9), (17.5, 14.5)),
    "chevron_down": lambda board: board.stroke((6.5, 9.5), (12, 15), (17.5, 9.5)),
    "close": _cross,
    "dash": lambda board: board.stroke((6, 12), (18, 12)),
    "diamond": lambda board: board.shape((12, 3.5), (20.5, 12), (12, 20.5), (3.5, 12)),
    "drag": _drag,
    "gear": _gear,
    "menu": _menu,
    "minus": lambda board: board.stroke((6, 12), (18, 12), width=2.6),
    "mute": _mute,
    "pause": _pause,
    "pin": _pin,
    "play": lambda board: board.shape((6, 4), (19.5, 12), (6, 20)),
    "plus": _plus,
    "question": _question,
    "redo": lambda board: _turn(board, left=False),
    "ring": lambda board: board.arc((12, 12), 7, 0, 360),
    "search": _search,
    "skip": _skip,
    "sound": _sound,
    "tick": lambda board: board.stroke((5, 12.5), (10, 17.5), (19, 7)),
    "undo": lambda board: _turn(board, left=True),
}


@lru_cache(maxsize=512)
def icon(name: str, pixels: int, colour: Colour) -> pygame.Surface:
    """The picture of an icon at a size; do not draw on it. KeyError: there is none of this name."""
    board = _Board(pixels * OVERSIZE, colour)
    _DRAWINGS[name](board)
    return pygame.transform.smoothscale(board.surface, (pixels, pixels))
