"""A notice at the edge of the page that tells something in passing, and goes away by itself or when it is pressed.

One that lasts stays for as long as what it tells is so.
"""

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, PAD
from game.kit.widget import Span, Widget
from game.kit.widgets.example import Examples

WIDEST = 420
INSET = 12
CLOSE = 16


class Toast(Widget):
    """A short message; `number` tells it from the others."""

    text: str
    number: int = 0
    lasting: bool = False
    times: int = 1

    @property
    def said(self) -> str:
        """What it says, and how often that was said."""
        return self.text if self.times == 1 else f"{self.text} (×{self.times})"

    def anew(self) -> "Toast":
        """The same, measured by nobody yet."""
        return Toast(self.text, self.number, self.lasting, self.times)

    def _room(self, look: Look) -> int:
        return 2 * look.px(PAD) if self.lasting else 3 * look.px(PAD) + look.px(CLOSE)

    def measure_span(self, look: Look) -> Span:
        """The text within a limit."""
        natural = min(look.px(WIDEST), look.text.width(self.said, BODY) + self._room(look))
        return min(natural, look.px(WIDEST) // 2), natural

    def measure_height(self, look: Look, width: int) -> int:
        """The lines of text."""
        lines = look.text.wrap(self.said, BODY, width - self._room(look))
        return len(lines) * look.text.line_height(BODY) + 2 * look.px(INSET)

    def paint(self, pen: Pen) -> None:
        """Draw the notice, the text, and a cross where it can be put away."""
        look = pen.look
        pen.box(self.rect, "ink")
        left, top = self.rect.left + look.px(PAD), self.rect.top + look.px(INSET)
        for line in look.text.wrap(self.said, BODY, self.rect.w - self._room(look)):
            pen.text(line, BODY, "on_ink", (left, top))
            top += look.text.line_height(BODY)
        if not self.lasting:
            pen.icon("close", (self.rect.right - look.px(PAD + CLOSE / 2), self.rect.centery), CLOSE, "on_ink")

    def spoken(self) -> Node | None:
        """What it says."""
        return Node("status", self.said)


def examples() -> Examples:
    """A notice."""
    return {"toast": lambda: Toast("Saved.")}
