"""Looks now and then whether something that is worked beside the frame is there; shows nothing itself."""

from dataclasses import field

from game.kit.drawing.pen import Look
from game.kit.layout import Column
from game.kit.page.command import Act
from game.kit.widget import Live, Span, Widget, current
from game.kit.widgets.example import Examples, nothing
from game.kit.widgets.label import Label

EVERY = 0.05
"""Seconds between two looks."""


class Watch(Widget):
    """Does something once ``waits`` no longer holds."""

    waits: Live[bool]
    then: Act
    late: bool = field(default=False, kw_only=True)
    """Whether what is waited for may have come before anybody looked: then it is still done."""

    def measure_span(self, _look: Look) -> Span:
        """It takes no room."""
        return 0, 0

    def live(self) -> tuple[object, ...]:
        """Whether there is something to wait for."""
        return (current(self.waits),)

    def arrange(self, _look: Look) -> None:
        """Begin to look, also where what was waited for came while the page was being laid out."""
        if self.late or any(self._seen[:1]) or current(self.waits):
            self.host.wake_in(self, EVERY)

    def stepped(self) -> None:
        """Look."""
        if current(self.waits):
            self.host.wake_in(self, EVERY)
        else:
            self.late = False
            self.act(self.then)


def examples() -> Examples:
    """It shows nothing itself."""
    return {"watch": lambda: Column([Watch(False, nothing), Label("shows nothing itself")])}
