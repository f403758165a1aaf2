"""The map on the title: what people think on one side of a line, what is printed on the other. The line wanders."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

import pygame

from game.text.language import translate as _
from game.ui.pen import Look, Pen
from game.ui.semantics import Node
from game.ui.theme import BODY_BOLD, CAPTION, FIGURE_KEY, MAP_CLASSES, NEAR
from game.ui.views.cartogram import Cartogram, corner
from game.ui.views.hex_tiles import PHASES, tile, tile_size
from game.ui.widget import Span, Widget

PERIOD = 24.0
"""Seconds the line takes there and back."""

HEAD = 32
FOOT = 48


@dataclass(frozen=True, eq=False, slots=True)
class TitlePicture:
    """What the map shows: classes of private dissent, their borders in per cent, the printed dissent, and a hexagon."""

    cartogram: Cartogram
    classes: bytes
    borders: tuple[float, ...]
    printed: str
    hexagon: int


@dataclass(eq=False)
class WipeMap(Widget):
    """Shows nothing until ``picture`` has something to show."""

    picture: Callable[[], TitlePicture | None]
    along: Callable[[], float] = field(default=lambda: 0.5)

    role: ClassVar[str] = "figure"

    _laid: tuple[pygame.Rect, int] | None = field(default=None, init=False, repr=False)
    _halves: tuple[pygame.Surface, pygame.Surface] | None = field(default=None, init=False, repr=False)

    def measure_span(self, look: Look) -> Span:
        """It takes the room there is."""
        return look.px(240), look.px(640)

    def natural_height(self, look: Look) -> int:
        """It takes the height there is."""
        return look.px(320)

    def _map_area(self, look: Look) -> pygame.Rect:
        top, foot = look.px(HEAD + 16), look.px(FOOT)
        return pygame.Rect(self.rect.left, self.rect.top + top, self.rect.w, self.rect.h - top - foot)

    def paint(self, pen: Pen) -> None:
        """Draw both halves, the line and its words."""
        picture = self.picture()
        if picture is None:
            return
        area = self._map_area(pen.look)
        if self._halves is None or self._laid != (area, id(pen.look)):
            self._halves, self._laid = self._draw(pen, picture, area), (area, id(pen.look))
        thought, printed = self._halves
        line = area.left + round(self.along() * area.w)
        with pen.clipped(pygame.Rect(area.left, area.top, line - area.left, area.h)):
            pen.surface.blit(thought, area)
        with pen.clipped(pygame.Rect(line, area.top, area.right - line, area.h)):
            pen.surface.blit(printed, area)
        self._paint_line(pen, line)
        self._paint_legend(pen, picture)

    def _paint_line(self, pen: Pen, line: int) -> None:
        look = pen.look
        top = self.rect.top + look.px(16)
        pen.fill(pygame.Rect(line, top, look.stroke(2), self.rect.bottom - look.px(16) - top), "ink")
        pen.text(_("what people think"), BODY_BOLD, "teal", (line - look.px(NEAR), top), "right")
        pen.text(_("what is printed"), BODY_BOLD, "vermilion_text", (line + look.px(NEAR), top))

    def _paint_legend(self, pen: Pen, picture: TitlePicture) -> None:
        look = pen.look
        line = look.text.line_height(CAPTION)
        left, y = self.rect.right - look.px(184), self.rect.bottom - look.px(16) - 2 * line
        pen.text(_("opponents in private, %"), CAPTION, "quiet", (left, y - line - look.px(4)))
        step = look.px(34)
        for index, token in enumerate(MAP_CLASSES):
            middle = (left + look.px(8) + index * step, y + line // 2)
            points = [corner(middle, side, look.px(8)) for side in range(6)]
            pygame.draw.polygon(pen.surface, look.profile[token], points)
            pygame.draw.aalines(pen.surface, look.profile["ink"], True, points)
            if index < len(picture.borders):
                text = f"{picture.borders[index]:.0f}"
                pen.text(text, CAPTION, "quiet", (left + look.px(8) + index * step + step // 2, y + line), "middle")

    def _draw(self, pen: Pen, picture: TitlePicture, area: pygame.Rect) -> tuple[pygame.Surface, pygame.Surface]:
        profile = pen.look.profile
        left, top, right, bottom = picture.cartogram.bounds()
        radius = 0.98 * min(area.w / (right - left), area.h / (bottom - top))
        shift = (
            area.w / 2 - (left + right) / 2 * radius,
            area.h / 2 - (top + bottom) / 2 * radius,
        )
        fills = [profile[token] for token in MAP_CLASSES]
        halves = []
        for printed in (False, True):
            surface = pygame.Surface(area.size)
            surface.fill(profile["paper"])
            for (x, y), kind in zip(picture.cartogram.centres, picture.classes, strict=True):
                fill = profile["sheet"] if printed else fills[min(kind, len(fills) - 1)]
                _lay(surface, (shift[0] + x * radius, shift[1] + y * radius), radius, fill)
            for start, end in picture.cartogram.borders:
                ends = [(shift[0] + x * radius, shift[1] + y * radius) for x, y in (start, end)]
                pygame.draw.aaline(surface, profile["ink"], ends[0], ends[1])
            halves.append(surface)
        self._mark(pen, halves[1], picture, radius, shift)
        return halves[0], halves[1]

    def _mark(
        self, pen: Pen, half: pygame.Surface, picture: TitlePicture, radius: float, shift: tuple[float, float]
    ) -> None:
        """Half a hexagon of 687: all the dissent there is in print."""
        x, y = picture.cartogram.centres[picture.hexagon]
        centre = (shift[0] + x * radius, shift[1] + y * radius)
        points = [corner(centre, side, radius * 0.9) for side in range(6)]
        pygame.draw.polygon(half, pen.look.profile["vermilion"], [points[2], points[3], points[4], points[5]])
        pygame.draw.aalines(half, pen.look.profile["vermilion"], True, points)
        note = Pen(half, pen.look)
        at = (round(centre[0]) + pen.look.px(16), round(centre[1]) - pen.look.px(12))
        words = _("half a hexagon of {count}").format(count=len(picture.classes))
        line = pen.look.text.line_height(FIGURE_KEY)
        wide = max(pen.look.text.width(words, CAPTION), pen.look.text.width(f"{picture.printed} %", FIGURE_KEY))
        plate = pygame.Rect(at[0] - 2, at[1], wide + 4, line + pen.look.text.line_height(CAPTION))
        note.fill(plate, "sheet")
        note.text(f"{picture.printed} %", FIGURE_KEY, "ink", at)
        note.text(words, CAPTION, "ink", (at[0], at[1] + line))

    def spoken(self) -> Node | None:
        """What the picture says."""
        picture = self.picture()
        if picture is None:
            return Node("figure", _("A map is being drawn"))
        said = _("opponents in private in every constituency; in print {printed} % against").format(
            printed=picture.printed
        )
        return Node("figure", _("What people think, and what is printed"), said)


def wander(seconds: float) -> float:
    """Return where the line is after some time, between a quarter and three quarters of the way."""
    return 0.5 + 0.22 * math.sin(2 * math.pi * seconds / PERIOD)


def _lay(surface: pygame.Surface, centre: tuple[float, float], radius: float, fill: tuple[int, int, int]) -> None:
    half = tile_size(radius) / 2
    column, row = math.floor(centre[0] - half), math.floor(centre[1] - half)
    phase = int((centre[0] - half - column) * PHASES), int((centre[1] - half - row) * PHASES)
    surface.blit(tile(radius, phase, fill, None), (column, row))
