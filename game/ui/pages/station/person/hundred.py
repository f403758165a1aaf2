"""A hundred papers like one paper: those still counted as they were, and those that became something else."""

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.widget import Widget
from game.text.language import translate as _

ACROSS, DOWN = 25, 4


class HundredPapers(Widget):
    """``share`` of the papers came through; the others are hatched."""

    share: float
    struck: bool = False

    spread = (200, 392)

    def measure_height(self, _look: Look, width: int) -> int:
        """Papers are a little higher than wide."""
        return round(width / ACROSS * 1.3) * DOWN

    def paint(self, pen: Pen) -> None:
        """Draw the papers in rows, those that came through first."""
        through = round(100 * self.share)
        step, down = self.rect.w / ACROSS, self.rect.h // DOWN
        wide = round(step * 0.74)
        for number in range(ACROSS * DOWN):
            row, place = divmod(number, ACROSS)
            area = pygame.Rect(
                self.rect.left + round(place * step), self.rect.top + row * down, wide, round(down * 0.8)
            )
            if number < through:
                pen.box(area, "sheet", "ink", 1.5, radius=0)
                if self.struck:
                    line = pygame.Rect(area.left, area.centery, area.w, max(1, pen.look.px(2)))
                    pen.fill(line, "ink")
            else:
                pen.hatch(area, fine=True)
                pen.box(area, None, "vermilion", 1, radius=0)

    def spoken(self) -> Node | None:
        """How many came through."""
        said = _("{number} of 100").format(number=round(100 * self.share))
        return Node("figure", _("Papers still counted as they were"), said)
