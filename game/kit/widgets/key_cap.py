"""A key as it looks on the keyboard."""

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION_BOLD, NEAR, TARGET
from game.kit.layout import Row
from game.kit.widget import Span, Widget
from game.kit.widgets.example import Examples


class KeyCap(Widget):
    """The name of a key in a small box."""

    text: str

    tall = TARGET
    set_in = CAPTION_BOLD

    def measure_span(self, look: Look) -> Span:
        """At least a square."""
        wide = max(look.type_px(TARGET), look.text.width(self.text, CAPTION_BOLD) + 2 * look.px(NEAR))
        return wide, wide

    def paint(self, pen: Pen) -> None:
        """Draw the box and the name."""
        pen.box(self.rect, "sheet", "edge")
        top = self.rect.centery - pen.look.text.line_height(CAPTION_BOLD) // 2
        pen.text(self.text, CAPTION_BOLD, "ink", (self.rect.centerx, top), "middle")

    def spoken(self) -> Node | None:
        """The name of the key."""
        return Node("text", self.text)


def examples() -> Examples:
    """One key."""
    return {"key cap": lambda: Row([KeyCap("T")])}
