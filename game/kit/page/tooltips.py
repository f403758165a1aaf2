"""When tooltips open and close: after a moment of hovering or focus, at once when asked; Esc puts them away."""

from collections.abc import Sequence
from typing import Protocol

import pygame

from game.kit.drawing.pen import Look
from game.kit.widget import Widget
from game.kit.widgets.tooltip import POINTER, Tooltip

AFTER_HOVER = 0.35
AFTER_FOCUS = 0.7
MARGIN = 8


class Layers(Protocol):
    """What a tooltip needs of the page it lies above."""

    look: Look
    size: tuple[int, int]
    seconds: float

    def has_focus(self, widget: Widget) -> bool:
        """Whether the widget has the focus."""
        ...

    def raise_layer(self, root: Widget, path: str, area: pygame.Rect) -> None:
        """Mount a tree above the page."""

    def drop_layer(self, root: Widget) -> None:
        """Take a tree above the page away."""


class Tips:
    """The one tooltip of a page."""

    def __init__(self, page: Layers) -> None:
        self._page = page
        self._due: tuple[Widget, float] | None = None
        self._owner: Widget | None = None
        self.widget: Tooltip | None = None

    def times(self) -> list[float]:
        """When a tooltip is going to open."""
        return [self._due[1]] if self._due else []

    def hover(self, path: Sequence[Widget]) -> None:
        """The pointer is over these widgets: the tip stays while it is over its owner or over the tip itself."""
        if self.widget is not None and self.widget in path:
            return
        owner = next((widget for widget in reversed(path) if widget.tip is not None), None)
        if owner is self._owner and owner is not None:
            return
        if self._owner is not None and not self._page.has_focus(self._owner):
            self.hide()
        if owner is None:
            self._due = None
        elif self._due is None or self._due[0] is not owner:
            self._due = (owner, self._page.seconds + AFTER_HOVER)

    def focus(self, widget: Widget) -> None:
        """The keyboard came to a widget."""
        self.hide()
        if widget.tip is not None:
            self._due = (widget, self._page.seconds + AFTER_FOCUS)

    def step(self) -> None:
        """Open what is due."""
        if self._due is not None and self._due[1] <= self._page.seconds:
            self.show(self._due[0])

    def show(self, owner: Widget) -> None:
        """Open the tip of a widget, above it if there is room, else below."""
        self.hide()
        if owner.tip is None:
            return
        tooltip = Tooltip(owner.tip)
        window = pygame.Rect((0, 0), self._page.size)
        look = self._page.look
        width = min(window.w, tooltip.span(look)[1])
        height = tooltip.height_at(look, width)
        area = pygame.Rect(0, 0, width, height)
        gap = look.px(POINTER)
        spot = owner.tip_area()
        area.midbottom = (spot.centerx, spot.top - gap)
        above = area.top >= 0
        if not above:
            area.midtop = (spot.centerx, spot.bottom + gap)
        area.clamp_ip(window.inflate(-2 * look.px(MARGIN), 0))
        tooltip.points_at = (spot.centerx, spot.top if above else spot.bottom)
        self.widget, self._owner = tooltip, owner
        self._page.raise_layer(tooltip, f"{owner.key}/tip", area)

    def hide(self) -> bool:
        """Put the tip away; the answer is whether one was open."""
        self._due = None
        if self.widget is None:
            return False
        tooltip, self.widget, self._owner = self.widget, None, None
        self._page.drop_layer(tooltip)
        return True
