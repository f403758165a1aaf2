"""Where the pointer is: what it hovers over, what it was pressed on, and who gets the wheel."""

from collections.abc import Callable, Sequence

from game.kit.program.events import NOWHERE, Point, PointerMoved, PointerPressed, PointerReleased, WheelTurned
from game.kit.widget import Widget


def path_at(widget: Widget, at: Point) -> list[Widget]:
    """The widgets at a point, from the outermost in; empty if the widget itself is not there."""
    inside = widget.rect.collidepoint(at)
    if widget.clips and not inside:
        return []
    for child in reversed(widget.shown()):
        found = path_at(child, at)
        if found:
            return [widget, *found]
    return [widget] if inside else []


class Pointer:
    """Follows the pointer over the layers of a page, the topmost first."""

    def __init__(self, layers: Callable[[], Sequence[Widget]]) -> None:
        self._layers = layers
        self.at: Point = NOWHERE
        self.path: list[Widget] = []
        self.held: Widget | None = None

    def find(self, at: Point) -> list[Widget]:
        """The widgets at a point on the topmost layer that has any there."""
        for layer in reversed(self._layers()):
            found = path_at(layer, at)
            if found:
                return found
        return []

    def moved(self, happening: PointerMoved) -> None:
        """Drag what is held, or find out what is below now; both sides of a change are painted again."""
        self.at = happening.at
        if self.held is not None:
            self.held.dragged(happening.at)
            return
        self.look_again()
        if self.path and self.path[-1].enabled():
            self.path[-1].pointed(happening.at)

    def look_again(self) -> None:
        """Find out what is below the pointer, which may differ because the page did."""
        path = self.find(self.at)
        if path != self.path:
            former, self.path = self.path, path
            for widget in set(former) ^ set(path):
                if widget.focusable and hasattr(widget, "host"):
                    widget.repaint()

    def pressed(self, happening: PointerPressed) -> Widget | None:
        """Press the innermost widget that wants it; the answer is that widget."""
        self.at = happening.at
        self.look_again()
        for widget in reversed(self.path):
            if widget.enabled() and widget.pressed(happening.at):
                self.held = widget
                widget.repaint()
                return widget
        return None

    def released(self, happening: PointerReleased) -> bool:
        """Let go of what is held."""
        widget, self.held = self.held, None
        if widget is None:
            return False
        widget.repaint()
        widget.released(happening.at)
        self.moved(PointerMoved(happening.at))
        return True

    def wheel(self, happening: WheelTurned) -> bool:
        """Offer the wheel to the innermost widget, then outwards."""
        return any(widget.enabled() and widget.happened(happening) for widget in reversed(self.find(happening.at)))

    def cursor(self) -> str:
        """The shape of the pointer over what is there."""
        for widget in reversed([self.held] if self.held else self.path):
            if widget.cursor != "arrow":
                return widget.cursor if widget.enabled() else "arrow"
        return "arrow"

    def renew(self, find: Callable[[str], Widget | None]) -> None:
        """After a rebuild: hold on to the widget that took the place of the held one."""
        if self.held is not None:
            self.held = find(self.held.key)
        self.path = []
