"""The stamp of a seal: pressed in teal where it was earned, a dashed ring where it still can be."""

import math
from dataclasses import field
from functools import lru_cache

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, CAPTION_BOLD, NEAR, Colour
from game.kit.widget import Live, Span, Widget, current
from game.text.language import translate as _

OVERSIZE = 4
SCALLOPS = 28
TILT = {"goal": -9.0, "understanding": 6.0, "economy": -4.0}
"""Degrees by which a stamp lies askew: nobody stamps straight."""

DROP = 0.6
"""How much larger a stamp is than its print when it begins to come down."""

Spot = tuple[float, float]


def seal_names() -> dict[str, str]:
    """Return what the seals are called, in the player's language."""
    return {"goal": _("goal"), "understanding": _("understanding"), "economy": _("economy")}


def _ring(surface: pygame.Surface, colour: Colour, radius: float, width: float) -> None:
    middle = surface.get_width() / 2
    pygame.draw.circle(surface, colour, (middle, middle), radius, max(1, round(width)))


def _scalloped(surface: pygame.Surface, colour: Colour, radius: float) -> None:
    middle, points = surface.get_width() / 2, []
    for step in range(SCALLOPS * 8):
        angle = 2 * math.pi * step / (SCALLOPS * 8)
        reach = radius * (1 + 0.035 * math.cos(SCALLOPS * angle))
        points.append((middle + reach * math.cos(angle), middle + reach * math.sin(angle)))
    pygame.draw.polygon(surface, colour, points)


def _dashes(surface: pygame.Surface, colour: Colour, radius: float, width: float) -> None:
    middle, box = surface.get_width() / 2, pygame.Rect(0, 0, round(2 * radius), round(2 * radius))
    box.center = (round(middle), round(middle))
    for step in range(0, 24, 2):
        start = 2 * math.pi * step / 24
        pygame.draw.arc(surface, colour, box, start, start + 2 * math.pi / 24, max(1, round(width)))


def _motif(surface: pygame.Surface, colour: Colour, name: str, unit: float) -> None:
    """A target for the goal, an open book for understanding, a single coin on its stack for economy."""
    middle = surface.get_width() / 2

    def line(width: float, *spots: Spot) -> None:
        pygame.draw.lines(
            surface,
            colour,
            False,
            [(middle + x * unit, middle + y * unit) for x, y in spots],
            max(1, round(width * unit)),
        )

    if name == "goal":
        for radius in (9.0, 5.0):
            _ring(surface, colour, radius * unit, 1.7 * unit)
        pygame.draw.circle(surface, colour, (middle, middle), 1.9 * unit)
    elif name == "understanding":
        for side in (-1, 1):
            line(1.7, (0, -5), (side * 4.5, -7), (side * 9.5, -5.5), (side * 9.5, 6), (side * 4.5, 4.5), (0, 6.5))
        line(1.7, (0, -5), (0, 6.5))
    else:
        for height in (6.5, 2.5, -1.5):
            box = pygame.Rect(0, 0, round(16 * unit), round(6.5 * unit))
            box.center = (round(middle), round(middle + height * unit))
            pygame.draw.ellipse(surface, colour, box, max(1, round(1.6 * unit)))
        line(1.7, (0, -10), (0, -6.5))


@lru_cache(maxsize=64)
def stamp(name: str, pixels: int, colour: Colour, ground: Colour, *, earned: bool) -> pygame.Surface:
    """Return the picture of a stamp so many pixels wide; do not draw on it."""
    size = pixels * OVERSIZE
    board = pygame.Surface((size, size), pygame.SRCALPHA)
    board.fill((*colour, 0))
    radius = size * 0.46
    unit = size / 44
    if earned:
        _scalloped(board, colour, radius)
        _ring(board, ground, radius * 0.86, 1.2 * unit)
        _motif(board, ground, name, unit)
        board = pygame.transform.rotozoom(board, TILT.get(name, 0.0), 1.0)
    else:
        _dashes(board, colour, radius * 0.94, 1.3 * unit)
        _motif(board, colour, name, unit)
    whole = round(pixels * board.get_width() / size)
    return pygame.transform.smoothscale(board, (whole, whole))


class SealStamp(Widget):
    """A seal with its name below or beside; ``pressed_in`` runs from 0, held high, to 1, on the paper."""

    fixed_size = True

    seal: str
    earned: Live[bool]
    size: float = 44
    pressed_in: Live[float] = 1.0
    named: bool = field(default=True, kw_only=True)

    def live(self) -> tuple[object, ...]:
        """Whether it is earned, and how far it has come down."""
        return current(self.earned), current(self.pressed_in)

    def measure_span(self, look: Look) -> Span:
        """The stamp, or its name where that is wider."""
        wide = look.px(self.size)
        if self.named:
            wide = max(wide, look.text.width(seal_names()[self.seal], CAPTION_BOLD))
        return wide, wide

    def natural_height(self, look: Look) -> int:
        """The stamp and its name."""
        return look.px(self.size) + (look.px(NEAR // 2) + look.text.line_height(CAPTION) if self.named else 0)

    def paint(self, pen: Pen) -> None:
        """Draw the ring it will be pressed into, then the stamp as far as it has come down."""
        look, earned, along = pen.look, current(self.earned), current(self.pressed_in)
        profile = look.profile
        centre = (self.rect.centerx, self.rect.top + look.px(self.size) // 2)
        pixels = look.px(self.size)
        if not earned or along < 1.0:
            self._lay(pen, stamp(self.seal, pixels, profile["edge"], profile["sheet"], earned=False), centre)
        if earned and along > 0.0:
            larger = round(pixels * (1.0 + DROP * (1.0 - along)))
            picture = stamp(self.seal, larger, profile["teal"], profile["on_teal"], earned=True)
            if along < 1.0:
                picture = picture.copy()
                picture.set_alpha(round(255 * along))
            self._lay(pen, picture, centre)
        if self.named:
            kind, tone = (CAPTION_BOLD, "teal") if earned else (CAPTION, "quiet")
            top = self.rect.top + pixels + look.px(NEAR // 2)
            pen.text(
                seal_names()[self.seal], kind, "teal" if tone == "teal" else "quiet", (self.rect.centerx, top), "middle"
            )

    @staticmethod
    def _lay(pen: Pen, picture: pygame.Surface, centre: tuple[int, int]) -> None:
        pen.surface.blit(picture, (centre[0] - picture.get_width() // 2, centre[1] - picture.get_height() // 2))

    def spoken(self) -> Node | None:
        """Which seal, and whether it is earned."""
        return Node("text", seal_names()[self.seal], _("earned") if current(self.earned) else _("not yet"))
