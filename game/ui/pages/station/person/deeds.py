"""What somebody did, in three small pictures."""

from collections.abc import Sequence

import pygame

from game.explain.person.deeds import Deed
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, SMALL, Token
from game.kit.widget import Widget

TILE, GAP = 42, 20
OVER = 8
"""How much wider than its picture a line of words may be: neighbours keep apart even where the outer ones give way."""


class DeedStrip(Widget):
    """The pictures side by side, with an arrow between them."""

    steps: Sequence[Deed]

    spread = (240, 392)

    def measure_height(self, look: Look, width: int) -> int:
        """A tile and the words below."""
        return look.px(TILE + SMALL) + self._lines(look, width) * look.text.line_height(CAPTION)

    def _wide(self, look: Look, width: int) -> int:
        return (width - look.px(GAP) * (len(self.steps) - 1)) // len(self.steps)

    def _lines(self, look: Look, width: int) -> int:
        wide = self._wide(look, width) + look.px(OVER)
        return max(len(look.text.wrap(step.words, CAPTION, wide)) for step in self.steps)

    def paint(self, pen: Pen) -> None:
        """Draw tiles, arrows and words."""
        look = pen.look
        wide, gap = self._wide(look, self.rect.w), look.px(GAP)
        for index, step in enumerate(self.steps):
            tile = pygame.Rect(self.rect.left + index * (wide + gap), self.rect.top, wide, look.px(TILE))
            pen.box(tile, "paper", radius=4)
            Sketch(pen, tile).draw(step.picture)
            if index:
                pen.icon("chevron_right", (tile.left - gap // 2, tile.centery), 14, "quiet")
            top = tile.bottom + look.px(SMALL)
            for line in look.text.wrap(step.words, CAPTION, wide + look.px(OVER)):
                half = look.text.width(line, CAPTION) // 2
                middle = min(max(tile.centerx, self.rect.left + half), self.rect.right - half)
                pen.text(line, CAPTION, "ink", (middle - half, top))
                top += look.text.line_height(CAPTION)

    def spoken(self) -> Node | None:
        """The words."""
        return Node("text", ", ".join(step.words for step in self.steps))


class Sketch:
    """Draws one small picture in the middle of a tile, 40 units wide and high."""

    def __init__(self, pen: Pen, tile: pygame.Rect) -> None:
        self.pen = pen
        self.tile = tile

    def draw(self, picture: str) -> None:
        """Draw a picture by name."""
        match picture:
            case "paper" | "struck" | "spoiled" | "shown":
                self._paper(picture)
            case "booth" | "past":
                self._booth(past=picture == "past")
            case "box" | "first" | "second" | "against":
                self._boxes(picture)
            case "pen" | "no_pen":
                self._pen(taken=picture == "pen")
            case "list" | "no_list":
                self._list(there=picture == "list")
            case "house" | "away":
                self._house(empty=picture == "away")
            case _:
                self._bar(-7, -1.5, 14, 3, "edge")

    def _area(self, x: float, y: float, wide: float, high: float) -> pygame.Rect:
        px = self.pen.look.px
        area = pygame.Rect(0, 0, px(wide), px(high))
        area.topleft = (self.tile.centerx + px(x), self.tile.centery + px(y))
        return area

    def _bar(self, x: float, y: float, wide: float, high: float, tone: Token = "ink") -> None:
        self.pen.fill(self._area(x, y, wide, high), tone)

    def _frame(self, x: float, y: float, wide: float, high: float, fill: Token = "sheet") -> None:
        self.pen.box(self._area(x, y, wide, high), fill, "ink", 2, radius=1)

    def _line(self, start: tuple[float, float], end: tuple[float, float], weight: float = 2) -> None:
        px, middle = self.pen.look.px, self.tile.center
        spots = [(middle[0] + px(x), middle[1] + px(y)) for x, y in (start, end)]
        pygame.draw.aaline(
            self.pen.surface, self.pen.look.profile["ink"], spots[0], spots[1], self.pen.look.stroke(weight)
        )

    def _paper(self, picture: str) -> None:
        lift = -4 if picture == "shown" else 0
        self._frame(-10, -14 + lift, 20, 27)
        self._bar(-5, -8 + lift, 10, 2, "edge")
        self._bar(-5, -1 + lift, 10, 3, "ink" if picture != "shown" else "edge")
        if picture == "struck":
            self._line((-14, 4), (14, -4), 3)
        if picture == "spoiled":
            self._line((-8, -10), (8, 10))
            self._line((8, -10), (-8, 10))
        if picture == "shown":
            self._bar(-2, 9, 4, 9, "quiet")

    def _booth(self, *, past: bool) -> None:
        x = -4 if past else -12
        self._frame(x, -17, 24, 30, "floor")
        for fold in range(1, 4):
            self._bar(x + 6 * fold, -15, 1, 26, "edge")
        if past:
            for dot in range(6):
                self._bar(-22 + dot * 7, 16, 4, 2)
            self._line((20, 14), (24, 17))
            self._line((20, 20), (24, 17))
        else:
            self._bar(-6, 13, 4, 6)
            self._bar(2, 13, 4, 6)

    def _boxes(self, picture: str) -> None:
        if picture in ("box", "against"):
            self._frame(-5, -19, 10, 12)
            self._bar(-14, -6, 28, 22, "teal" if picture == "box" else "ink")
            self._bar(-17, -8, 34, 4)
            return
        for x, on in ((-25, picture == "first"), (5, picture == "second")):
            self._bar(x, -6, 20, 18, "ink" if on else "line")
            self._bar(x - 2, -9, 24, 4)
            if on:
                self._frame(x + 6, -19, 8, 9)

    def _pen(self, *, taken: bool) -> None:
        self._line((-12, 12), (10, -12), 4)
        self._line((-15, 15), (-11, 11), 2)
        if not taken:
            self._line((-14, -12), (14, 12), 2)

    def _list(self, *, there: bool) -> None:
        self._frame(-12, -16, 24, 32)
        for row in range(4):
            hit = row == 1
            self._bar(-7, -10 + 7 * row, 14, 3 if hit and there else 2, "ink" if hit and there else "edge")
        if not there:
            self._bar(-8, -5, 16, 5, "sheet")

    def _house(self, *, empty: bool) -> None:
        self._frame(-12, -3, 24, 19, "paper" if empty else "floor")
        self._line((-17, -2), (0, -17), 3)
        self._line((0, -17), (17, -2), 3)
        self._bar(-3, 6, 6, 10, "edge" if empty else "ink")
