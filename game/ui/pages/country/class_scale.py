"""The key of the map: its classes side by side, with borders between them below."""

from collections.abc import Sequence
from dataclasses import field

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, SMALL
from game.kit.widget import Live, Span, Widget, current
from game.text.language import translate as _

LONG, HIGH = 230, 14

Border = tuple[int, str]
"""After how many classes a border stands, and what is written below it."""


class ClassScale(Widget):
    """So many a ``count`` of classes; of the ``borders`` between them those that are written."""

    count: Live[int]
    borders: Live[Sequence[Border]]
    unit: Live[str]
    kind: Live[str] = field(default="", kw_only=True)

    fixed_size = True

    def live(self) -> tuple[object, ...]:
        """The classes, their borders and the unit."""
        return current(self.count), tuple(current(self.borders)), current(self.unit), current(self.kind)

    def measure_span(self, look: Look) -> Span:
        """All cells together are as long as few of them."""
        wide = look.px(LONG)
        return wide, wide

    def natural_height(self, look: Look) -> int:
        """The cells and a line of words."""
        return look.px(HIGH + SMALL) + look.text.line_height(CAPTION)

    def paint(self, pen: Pen) -> None:
        """Draw the cells and the borders between them."""
        look, count = pen.look, current(self.count)
        ends = [self.rect.left + self.rect.w * index // count for index in range(count + 1)]
        strip = pygame.Rect(self.rect.left, self.rect.top, self.rect.w, look.px(HIGH))
        for index, colour in enumerate(look.profile.classes(count)):
            pen.surface.fill(colour, (ends[index], strip.top, ends[index + 1] - ends[index], strip.h))
        pen.box(strip, None, "edge", radius=0)
        top = strip.bottom + look.px(SMALL)
        for after, text in current(self.borders):
            pen.fill(pygame.Rect(ends[after], strip.top, look.stroke(1), strip.h + look.px(SMALL)), "edge")
            pen.text(text, CAPTION, "quiet", (ends[after], top), "middle")

    def spoken(self) -> Node | None:
        """The borders in words."""
        said = _("{count} classes, with borders at {borders}").format(
            count=current(self.count), borders=", ".join(text for _after, text in current(self.borders))
        )
        kind = current(self.kind)
        return Node("figure", _("Key of the map"), f"{said} ({current(self.unit)}; {kind})")
