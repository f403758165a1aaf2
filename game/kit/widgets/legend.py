"""A legend: what each mark on a map or chart means, with a figure if there is one."""

from dataclasses import field

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, FIGURE, NEAR, Token
from game.kit.layout import Row
from game.kit.widget import Live, Span, Widget, current
from game.kit.widgets.example import Examples
from game.kit.widgets.marks import SIDE, Mark, draw_mark

HIGH = 20


class LegendEntry(Widget):
    """A mark, what it means, and a figure on the right. Put entries in a column or a flow."""

    mark: Mark
    label: Live[str]
    figure: Live[str] = ""
    tone: Token = field(default="ink", kw_only=True)

    tall = HIGH
    set_in = CAPTION

    def live(self) -> tuple[object, ...]:
        """Label and figure."""
        return current(self.label), current(self.figure)

    def measure_span(self, look: Look) -> Span:
        """All in one line."""
        wide = look.px(SIDE + NEAR) + look.text.width(current(self.label), CAPTION)
        figure = current(self.figure)
        if figure:
            wide += look.px(2 * NEAR) + look.text.width(figure, FIGURE)
        return wide, wide

    def paint(self, pen: Pen) -> None:
        """Draw the mark, the words and the figure."""
        look, middle = pen.look, self.rect.centery
        draw_mark(pen, (self.rect.left + look.px(SIDE) // 2, middle), self.mark)
        foot = middle - look.text.line_height(CAPTION) // 2 + look.text.baseline(CAPTION)
        left = self.rect.left + look.px(SIDE + NEAR)
        pen.text(current(self.label), CAPTION, self.tone, (left, foot - look.text.baseline(CAPTION)))
        top = foot - look.text.baseline(FIGURE)
        pen.text(current(self.figure), FIGURE, "ink", (self.rect.right, top), "right")

    def spoken(self) -> Node | None:
        """Its words and figure."""
        clipped = self.cut_off()
        return Node("text", current(self.label), current(self.figure), clipped=clipped)


def examples() -> Examples:
    """Two marks and what they mean."""
    return {"legend": lambda: Row([LegendEntry("truth", "happened"), LegendEntry("report", "reported")], gap=8)}
