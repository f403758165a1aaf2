"""The key of the map: five classes side by side, with the borders between them below."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, MAP_CLASSES, SMALL
from game.kit.widget import Live, Span, Widget, current
from game.text.language import translate as _

CELL, HIGH = 46, 14


@dataclass(eq=False)
class ClassScale(Widget):
    """``borders`` are the four borders as words; a class lies between two of them."""

    borders: Live[Sequence[str]]
    unit: Live[str]

    fixed_size = True

    def live(self) -> tuple[object, ...]:
        """The borders and the unit."""
        return tuple(current(self.borders)), current(self.unit)

    def measure_span(self, look: Look) -> Span:
        """Five cells."""
        wide = look.px(CELL) * len(MAP_CLASSES)
        return wide, wide

    def natural_height(self, look: Look) -> int:
        """The cells and a line of words."""
        return look.px(HIGH + SMALL) + look.text.line_height(CAPTION)

    def paint(self, pen: Pen) -> None:
        """Draw the cells and the borders between them."""
        look = pen.look
        step = look.px(CELL)
        for index, token in enumerate(MAP_CLASSES):
            cell = pygame.Rect(self.rect.left + index * step, self.rect.top, step, look.px(HIGH))
            pen.box(cell.inflate(1, 0), token, "edge", radius=0)
        top = self.rect.top + look.px(HIGH + SMALL)
        for index, text in enumerate(current(self.borders)):
            pen.text(text, CAPTION, "quiet", (self.rect.left + (index + 1) * step, top), "middle")

    def spoken(self) -> Node | None:
        """The borders in words."""
        said = _("five classes with borders at {borders}").format(borders=", ".join(current(self.borders)))
        return Node("figure", _("Key of the map"), f"{said} ({current(self.unit)})")
