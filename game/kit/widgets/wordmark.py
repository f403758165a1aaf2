"""Large type set by its ink: no room around the letters, so that they stand flush with the rule below them."""

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import SUBTITLE, WORDMARK, Type
from game.kit.widget import Span, Widget
from game.kit.widgets.example import Examples


class Wordmark(Widget):
    """One line of text, as wide and as high as what is black on it."""

    text: str
    kind: Type = WORDMARK

    def _ink(self, look: Look) -> pygame.Rect:
        return look.text.picture(self.text, self.kind, look.profile["ink"]).get_bounding_rect()

    def measure_span(self, look: Look) -> Span:
        """The width of the ink."""
        wide = self._ink(look).w
        return wide, wide

    def natural_height(self, look: Look) -> int:
        """The height of the ink."""
        return self._ink(look).h

    def paint(self, pen: Pen) -> None:
        """Lay down the ink."""
        picture = pen.look.text.picture(self.text, self.kind, pen.look.profile["ink"])
        pen.surface.blit(picture, self.rect.topleft, self._ink(pen.look))

    def spoken(self) -> Node | None:
        """A heading."""
        return Node("heading", self.text)


def examples() -> Examples:
    """A small one."""
    return {"wordmark": lambda: Wordmark("99.93", SUBTITLE)}
