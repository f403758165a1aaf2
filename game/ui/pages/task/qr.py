"""A code as a QR picture."""

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.widget import Widget
from game.report.qr import QUIET, qr_of
from game.text.language import translate as _


class QrCode(Widget):
    """Squares that a camera reads."""

    code: str
    side: float = 168

    fixed_size = True

    def measure_span(self, look: Look) -> tuple[int, int]:
        """Always the same."""
        return look.px(self.side), look.px(self.side)

    def natural_height(self, look: Look) -> int:
        """As high as wide."""
        return look.px(self.side)

    def paint(self, pen: Pen) -> None:
        """Draw dark squares on a light ground in every profile: cameras want it so."""
        rows = [list(row) for row in qr_of(self.code).matrix]
        each = max(1, min(self.rect.w, self.rect.h) // (len(rows) + 2 * QUIET))
        whole = pygame.Rect(0, 0, each * (len(rows) + 2 * QUIET), each * (len(rows) + 2 * QUIET))
        whole.topleft = self.rect.topleft
        pen.surface.fill((255, 255, 255), whole)
        for down, row in enumerate(rows):
            for across, dark in enumerate(row):
                if dark:
                    corner = (whole.left + each * (across + QUIET), whole.top + each * (down + QUIET))
                    pen.surface.fill((0, 0, 0), (*corner, each, each))

    def spoken(self) -> Node | None:
        """What it says."""
        return Node("figure", _("The code as a QR picture"), self.code)
