"""Keeps the row that is being counted in view where the page scrolls, from the bottom up."""

from game.kit.page.painter import ancestors
from game.kit.widget import Widget
from game.kit.widgets.scroll import ScrollArea


class Follower:
    """Scrolls along with the protocols until the viewer scrolls; from then on it leaves the page alone."""

    def __init__(self) -> None:
        self._left: tuple[int, int] | None = None
        self._given_up = False

    def begin(self) -> None:
        """Follow from here on, wherever the page stands now."""
        self._left, self._given_up = None, False

    def follow(self, *widgets: Widget | None) -> None:
        """Bring widgets into view one after the other; where not all have room, the last ones count."""
        placed = [widget for widget in widgets if widget is not None and widget.placed]
        areas = [above for above in ancestors(placed[-1]) if isinstance(above, ScrollArea)] if placed else []
        area = next((one for one in areas if one.scrolls()), None)
        if area is None or self._given_up:
            return
        if self._left is not None and area.offset != self._left:
            self._given_up = True
            return
        for widget in placed:
            area.reveal(widget.rect)
        self._left = area.offset
