"""Keeps the height of a widget that is going to be another one, so that nothing below it moves then."""

from collections.abc import Sequence

from game.kit.drawing.pen import Look
from game.kit.widget import Widget
from game.kit.widgets.example import Examples
from game.kit.widgets.label import Label


class Steady(Widget):
    """Shows one widget, and is as high as the highest of it and of those that it may become; they are only measured."""

    present: Widget
    others: Sequence[Widget]

    def children(self) -> Sequence[Widget]:
        """The one that is shown."""
        return (self.present,)

    def measure_height(self, look: Look, width: int) -> int:
        """The height of the highest."""
        return max(one.height_at(look, width) for one in (self.present, *self.others))

    def forget(self) -> None:
        """Let go of what was measured, of the others too."""
        super().forget()
        for one in self.others:
            one.forget()


def examples() -> Examples:
    """Words with room for longer ones."""
    return {"steady": lambda: Steady(Label("words"), [Label("words that may come, and may take more lines")])}
