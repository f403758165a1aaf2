"""The six people as a newspaper would engrave them: head and shoulders in ink on paper, drawn large once and kept.

Every portrait is a list of strokes in a square of 100 units, the upper left corner at (0, 0). Tone is hatching, never a
colour: teal, gold and vermilion say something of ballots and nothing of people.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

import pygame

from game.explain.cast.characters import CAST, Key
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import Colour, luminance
from game.kit.widget import Span, Widget

UNITS = 100
OVERSIZE = 4
SIDE = 56
LINE = 2.2

Spot = tuple[float, float]
Tone = Literal["ink", "sheet", "half", "none"]
"""Filled with ink, left as paper, hatched, or not filled at all."""


@dataclass(frozen=True, slots=True)
class Oval:
    """An ellipse by its middle and half its width and height."""

    at: Spot
    across: float
    down: float
    tone: Tone = "sheet"
    edge: bool = True


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed line through spots."""

    spots: tuple[Spot, ...]
    tone: Tone = "sheet"
    edge: bool = True


@dataclass(frozen=True, slots=True)
class PenLine:
    """An open line through spots."""

    spots: tuple[Spot, ...]
    weight: float = LINE


Stroke = Oval | Shape | PenLine


def _shoulders(wide: float, tone: Tone, top: float = 72) -> Shape:
    left, right = 50 - wide, 50 + wide
    return Shape(
        ((left, 104), (left + 3, top + 14), (38, top), (62, top), (right - 3, top + 14), (right, 104)),
        tone,
    )


NECK = Shape(((43, 56), (57, 56), (59, 76), (50, 82), (41, 76)))
HEAD = Oval((50, 42), 17, 21)


def _face(mouth: float = 0.0, brow: float = 0.0) -> tuple[Stroke, ...]:
    """Eyes, brows, nose and mouth; ``mouth`` lifts its corners, ``brow`` the inner ends of the brows."""
    parts: list[Stroke] = []
    for side in (-1, 1):
        parts.append(Oval((50 + side * 7, 41), 1.7, 2.0, "ink"))
        parts.append(PenLine(((50 + side * 3.4, 36 - brow), (50 + side * 10.4, 35.4 + brow / 2)), 1.8))
    nose = PenLine(((50.4, 41), (53, 48.6), (49.6, 49.2)), 1.6)
    lips = PenLine(((45, 54 - mouth), (48, 54.8), (52, 54.8), (55, 54 - mouth)), 1.9)
    return (*parts, nose, lips)


def _glasses(size: float) -> tuple[Stroke, ...]:
    rings: list[Stroke] = [Oval((50 + side * 7.4, 41.4), size, size, "none") for side in (-1, 1)]
    return (*rings, PenLine(((50 - 7.4 + size, 41), (50 + 7.4 - size, 41)), 1.6))


PORTRAITS: dict[Key, tuple[Stroke, ...]] = {
    "voter": (
        Shape(((27, 44), (33, 22), (50, 14), (67, 22), (73, 44), (70, 62), (60, 76), (40, 76), (30, 62)), "half"),
        _shoulders(36, "sheet"),
        Oval((50, 44), 15, 19),
        PenLine(((36, 38), (42, 27), (50, 25), (58, 27), (64, 38)), 3.0),
        *_face(0.4, 0.8),
        Shape(((40, 66), (50, 63), (60, 66), (56, 76), (50, 72), (44, 76)), "half"),
        PenLine(((46, 76), (38, 94)), 2.0),
        PenLine(((54, 76), (62, 92)), 2.0),
    ),
    "chair": (
        _shoulders(38, "half"),
        NECK,
        HEAD,
        Shape(((33, 40), (34, 26), (44, 19), (58, 19), (66, 27), (67, 40), (63, 31), (50, 27), (37, 31)), "ink"),
        *_face(),
        Shape(((42, 52.4), (50, 49.6), (58, 52.4), (60, 55), (50, 53.4), (40, 55)), "ink"),
        Shape(((41, 75), (50, 84), (59, 75), (62, 80), (50, 92), (38, 80)), "sheet"),
        Shape(((66, 88), (78, 88), (78, 97), (66, 97)), "sheet"),
        PenLine(((69, 91), (75, 91)), 1.4),
        PenLine(((69, 94), (75, 94)), 1.4),
    ),
    "constituency": (
        Oval((50, 14), 9, 8, "ink"),
        _shoulders(35, "sheet"),
        NECK,
        HEAD,
        Shape(
            ((32, 46), (32, 28), (42, 18), (58, 18), (68, 28), (68, 46), (64, 34), (54, 28), (40, 31), (36, 36)), "ink"
        ),
        *_face(0.2, -0.4),
        *_glasses(5.6),
        Shape(((41, 74), (50, 96), (59, 74), (66, 80), (52, 106), (48, 106), (34, 80)), "half"),
        PenLine(((66, 34), (82, 26)), 2.6),
        PenLine(((82, 26), (85, 24.6)), 1.2),
    ),
    "province": (
        _shoulders(45, "ink", 74),
        Shape(((41, 56), (59, 56), (62, 78), (50, 84), (38, 78))),
        Oval((50, 43), 20, 22),
        Shape(((30, 46), (30, 34), (34, 30), (34, 44)), "half"),
        Shape(((70, 46), (70, 34), (66, 30), (66, 44)), "half"),
        *_face(-0.2, 0.4),
        PenLine(((42, 60), (46, 62.4), (54, 62.4), (58, 60)), 1.4),
        Shape(((38, 77), (50, 84), (62, 77), (57, 104), (43, 104))),
        Shape(((47, 83), (53, 83), (55, 104), (45, 104)), "half"),
        Oval((73, 90), 3.0, 3.0),
    ),
    "editor": (
        Shape(((30, 66), (28, 40), (36, 22), (50, 16), (64, 22), (72, 40), (70, 66), (62, 70), (38, 70)), "half"),
        _shoulders(34, "sheet"),
        NECK,
        HEAD,
        *_face(0.6),
        *_glasses(4.8),
        Shape(((31, 33), (40, 24), (60, 24), (69, 33), (74, 36), (50, 32), (26, 36)), "ink"),
        PenLine(((36, 28), (64, 28)), 1.4),
        Shape(((40, 74), (50, 82), (60, 74), (64, 84), (50, 90), (36, 84)), "sheet"),
        PenLine(((50, 90), (50, 104)), 1.6),
    ),
    "observer": (
        _shoulders(37, "sheet"),
        NECK,
        HEAD,
        *_face(0.8, 0.6),
        Shape(((36, 55), (42, 61), (50, 63), (58, 61), (64, 55), (61, 64), (50, 68), (39, 64)), "half"),
        Shape(((34, 29), (37, 12), (46, 9), (58, 10), (64, 15), (66, 29)), "half"),
        Shape(((34, 24), (66, 24), (66, 29), (34, 29)), "ink"),
        Shape(((22, 31), (34, 27), (66, 27), (78, 31), (66, 34), (34, 34)), "sheet"),
        PenLine(((41, 77), (50, 92)), 1.8),
        PenLine(((59, 77), (50, 92)), 1.8),
        Shape(((44, 91), (56, 91), (56, 102), (44, 102)), "sheet"),
        PenLine(((47, 95), (53, 95)), 1.4),
    ),
}
"""Headscarf and bow; moustache and badge; bun and pencil; tie and pin; eyeshade; hat, beard and pass."""


@lru_cache(maxsize=64)
def picture(key: Key, side: int, ink: Colour, sheet: Colour, ground: Colour) -> pygame.Surface:
    """Return a portrait of so many pixels; do not draw on it."""
    board = _Plate(side * OVERSIZE, ink, sheet)
    board.surface.fill(ground)
    for stroke in PORTRAITS[key]:
        board.draw(stroke)
    return pygame.transform.smoothscale(board.surface, (side, side))


class _Plate:
    """A large square on which strokes are drawn."""

    def __init__(self, side: int, ink: Colour, sheet: Colour) -> None:
        self.surface = pygame.Surface((side, side))
        self.ink, self.sheet = ink, sheet
        self.unit = side / UNITS

    def draw(self, stroke: Stroke) -> None:
        """Fill a stroke as its tone says, then draw its line."""
        if isinstance(stroke, PenLine):
            self._line(stroke.spots, stroke.weight)
            return
        spots = _round(stroke) if isinstance(stroke, Oval) else stroke.spots
        self._fill([self._at(spot) for spot in spots], stroke.tone)
        if stroke.edge:
            self._line((*spots, spots[0]), LINE)

    def _at(self, spot: Spot) -> Spot:
        return spot[0] * self.unit, spot[1] * self.unit

    def _fill(self, outline: list[Spot], tone: Tone) -> None:
        if tone == "none":
            return
        pygame.draw.polygon(self.surface, self.ink if tone == "ink" else self.sheet, outline)
        if tone == "half":
            self._hatch(outline)

    def _hatch(self, outline: list[Spot]) -> None:
        """Slanted lines inside an outline."""
        mask = pygame.Surface(self.surface.get_size(), pygame.SRCALPHA)
        pygame.draw.polygon(mask, (255, 255, 255, 255), outline)
        lines = pygame.Surface(self.surface.get_size(), pygame.SRCALPHA)
        lines.fill((*self.ink, 0))
        side, step = self.surface.get_width(), 3.6 * self.unit
        for number in range(int(2 * side / step) + 1):
            start = number * step
            pygame.draw.line(lines, (*self.ink, 255), (start, 0), (start - side, side), max(1, round(1.3 * self.unit)))
        mask.blit(lines, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
        lines.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        self.surface.blit(lines, (0, 0))

    def _line(self, spots: tuple[Spot, ...], weight: float) -> None:
        """A line of round dots and bars: its corners are round."""
        thick = weight * self.unit
        for first, last in pairwise(spots):
            start, end = self._at(first), self._at(last)
            pygame.draw.line(self.surface, self.ink, start, end, max(1, round(thick)))
            for at in (start, end):
                pygame.draw.circle(self.surface, self.ink, at, thick / 2)


def _round(oval: Oval) -> tuple[Spot, ...]:
    steps = 48
    turns = (2 * math.pi * step / steps for step in range(steps))
    return tuple((oval.at[0] + oval.across * math.cos(turn), oval.at[1] + oval.down * math.sin(turn)) for turn in turns)


class Bust(Widget):
    """One of the six, framed like a portrait on a front page."""

    who: Key
    side: float = SIDE

    def measure_span(self, look: Look) -> Span:
        """A square."""
        return look.px(self.side), look.px(self.side)

    def natural_height(self, look: Look) -> int:
        """A square."""
        return look.px(self.side)

    def paint(self, pen: Pen) -> None:
        """Draw the portrait and its frame."""
        side, profile = pen.look.px(self.side), pen.look.profile
        area = pygame.Rect(0, 0, side, side)
        area.topleft = self.rect.topleft
        ink, sheet = sorted(
            (profile["ink"], profile["sheet"]), key=luminance
        )  # print is dark on light in a dark room, too
        pen.surface.blit(picture(self.who, side, ink, sheet, profile["line"]), area)
        pen.box(area, None, "ink", 1)

    def spoken(self) -> Node | None:
        """Whose portrait it is."""
        return Node("picture", CAST[self.who].name)
