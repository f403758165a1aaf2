"""A small number with minus and plus; keys, wheel and typing do the same."""

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import FIGURE, TARGET, Token
from game.kit.program.events import Point
from game.kit.widget import Span, current
from game.kit.widgets.entry.notches import Notches
from game.kit.widgets.entry.numeric import Numeric
from game.kit.widgets.example import Examples, nothing_with

SIGN = 14
SIDE = 28


class Stepper(Numeric):
    """Sets a number by steps."""

    tall = TARGET
    set_in = FIGURE
    signs = True

    def measure_span(self, look: Look) -> Span:
        """Two signs and the widest figure."""
        ends = (self.notches.low, self.notches.high)
        wide = max(look.text.width(self.unit.write(end), FIGURE) for end in ends)
        total = wide + 2 * look.px(SIDE) + look.px(8)
        return total, total

    def paint(self, pen: Pen) -> None:
        """Draw minus, figure, plus."""
        look, value = pen.look, current(self.value)
        hovered = self.enabled() and self.host.is_hovered(self)
        pen.box(self.rect, "sheet", "ink" if hovered else "edge")
        side = look.px(SIDE) // 2
        signs = (
            ("minus", self.rect.left + side, value > self.notches.low),
            ("plus", self.rect.right - side, value < self.notches.high),
        )
        for sign, x, possible in signs:
            tone: Token = "ink" if possible and self.enabled() else "edge"
            pen.icon(sign, (x, self.rect.centery), SIGN, tone)
        top = self.rect.centery - look.text.line_height(FIGURE) // 2
        pen.text(self.written(), FIGURE, "ink" if self.enabled() else "edge", (self.rect.centerx, top), "middle")

    def pressed(self, at: Point) -> bool:
        """The left part is minus, the right part plus."""
        side = self.host.look.px(SIDE)
        if at[0] < self.rect.left + side:
            self.set_to(self.notches.moved(current(self.value), -1))
        elif at[0] >= self.rect.right - side:
            self.set_to(self.notches.moved(current(self.value), 1))
        return True

    def spoken(self) -> Node | None:
        """What it sets, and to what."""
        return Node("spinner", self.name, self.unit.write(current(self.value)), actions=("decrease", "increase", "set"))


def examples() -> Examples:
    """Twelve stations to go through."""
    return {"stepper": lambda: Stepper("Station", 3.0, nothing_with, Notches(1.0, 12.0, 1.0))}
