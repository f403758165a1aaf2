"""The map on the title: what people think on one side of a line, what is printed on the other. The line wanders."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY_BOLD, CAPTION, FIGURE_KEY, MAP_CLASSES, NEAR
from game.kit.widget import Span, Widget
from game.text.language import translate as _

if TYPE_CHECKING:
    from game.explain.map.cartogram import Cartogram

PERIOD = 24.0
"""Seconds the line takes there and back."""

AROUND = tuple((across, down) for across in (-1, 0, 1) for down in (-1, 0, 1))

HEAD = 32
FOOT = 48


@dataclass(frozen=True, eq=False, slots=True)
class TitlePicture:
    """What the map shows: classes of private dissent, their borders in per cent, the printed dissent, and a hexagon."""

    cartogram: "Cartogram"
    classes: bytes
    borders: tuple[float, ...]
    printed: str
    hexagon: int


class WipeMap(Widget):
    """Shows nothing until ``picture`` has something to show."""

    picture: Callable[[], TitlePicture | None]
    along: Callable[[], float] = field(default=lambda: 0.5)

    _laid: tuple[pygame.Rect, int] | None = field(default=None, init=False, repr=False)
    _halves: tuple[pygame.Surface, pygame.Surface] | None = field(default=None, init=False, repr=False)
    _spot: tuple[int, int] = field(default=(0, 0), init=False, repr=False)

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
        self._paint_note(pen, picture, area, line)
        self._paint_line(pen, line)
        self._paint_legend(pen, picture)

    def _paint_line(self, pen: Pen, line: int) -> None:
        look = pen.look
        top = self.rect.top + look.px(16)
        pen.fill(pygame.Rect(line, top, look.stroke(2), self.rect.bottom - look.px(16) - top), "ink")
        thought, printed = _("what people think"), _("what is printed")
        # however large the words are, they stay on the picture
        ends = max(line - look.px(NEAR), self.rect.left + look.text.width(thought, BODY_BOLD))
        begins = min(line + look.px(NEAR), self.rect.right - look.text.width(printed, BODY_BOLD))
        pen.text(thought, BODY_BOLD, "teal", (ends, top), "right")
        pen.text(printed, BODY_BOLD, "vermilion_text", (begins, top))

    def _paint_legend(self, pen: Pen, picture: TitlePicture) -> None:
        from game.explain.map.cartogram import corner  # noqa: PLC0415 -- the menu is there before the map

        look = pen.look
        line = look.text.line_height(CAPTION)
        left, y = self.rect.right - look.px(184), self.rect.bottom - look.px(16) - 2 * line
        around = look.px(NEAR)
        plate = pygame.Rect(left - around, y - line - around, self.rect.right - left + around, 2 * around + 3 * line)
        pen.fill(plate, "paper")  # the line never runs through the words
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
        from game.explain.map.cartogram import corner  # noqa: PLC0415 -- the menu is there before the map

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
        x, y = picture.cartogram.centres[picture.hexagon]
        self._spot = (round(shift[0] + x * radius), round(shift[1] + y * radius))
        points = [corner(self._spot, side, radius * 0.9) for side in range(6)]
        pygame.draw.polygon(halves[1], profile["vermilion"], [points[2], points[3], points[4], points[5]])
        pygame.draw.aalines(halves[1], profile["vermilion"], True, points)
        return halves[0], halves[1]

    def _paint_note(self, pen: Pen, picture: TitlePicture, area: pygame.Rect, line: int) -> None:
        """Half a hexagon of 687: all the dissent there is in print. The words come when the line has passed them."""
        look, figure = pen.look, f"{picture.printed} %"
        words = _("half a hexagon of {count}").format(count=len(picture.classes))
        high = look.text.line_height(FIGURE_KEY)
        wide = max(look.text.width(words, CAPTION), look.text.width(figure, FIGURE_KEY))
        left = min(area.left + self._spot[0] + look.px(16), self.rect.right - wide - 2)
        top = area.top + self._spot[1] - look.px(12)
        plate = pygame.Rect(left - 2, top, wide + 4, high + look.text.line_height(CAPTION))
        rim = look.stroke(2)
        if line < plate.left:
            for line_of_words, kind, y in ((figure, FIGURE_KEY, top), (words, CAPTION, top + high)):
                for across, down in AROUND:  # a rim in the colour of the ground keeps the borders off the words only
                    pen.text(line_of_words, kind, "sheet", (left + across * rim, y + down * rim))
                pen.text(line_of_words, kind, "ink", (left, y))

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
    from game.ui.pages.country.hexagons.tiles import PHASES, Drawn, tile, tile_size  # noqa: PLC0415 -- as above

    half = tile_size(radius) / 2
    column, row = math.floor(centre[0] - half), math.floor(centre[1] - half)
    phase = int((centre[0] - half - column) * PHASES), int((centre[1] - half - row) * PHASES)
    surface.blit(tile(radius, phase, Drawn(fill)), (column, row))
