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
        self._pressed: Widget | None = None
        """What had its tip open when the pointer was pressed."""
        self._hovered = self._comes_with_pointer = False
        """Whether the pointer opened it; then it goes when the pointer does."""
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
        if self._owner is not None and (self._hovered or not self._page.has_focus(self._owner)):
            self.hide()
        if owner is None:
            self._due = None
        elif self._due is None or self._due[0] is not owner:
            self._due = (owner, self._page.seconds + AFTER_HOVER)
            self._comes_with_pointer = True

    def focus(self, widget: Widget) -> None:
        """The keyboard came to a widget."""
        self.hide()
        if widget.tip is not None:
            self._due = (widget, self._page.seconds + AFTER_FOCUS)
            self._comes_with_pointer = False

    def step(self) -> None:
        """Open what is due."""
        if self._due is not None and self._due[1] <= self._page.seconds:
            self.show(self._due[0])
            self._hovered = self._comes_with_pointer

    def show(self, owner: Widget) -> None:
        """Open the tip of a widget where it covers nothing of it."""
        self.hide()
        if owner.tip is None:
            return
        tooltip = Tooltip(owner.tip)
        window = pygame.Rect((0, 0), self._page.size)
        look = self._page.look
        width = min(window.w, tooltip.span(look)[1])
        area, points_at = _beside(
            owner.tip_area(),
            owner.rect,
            (width, tooltip.height_at(look, width)),
            window.inflate(-2 * look.px(MARGIN), 0),
            look.px(POINTER),
        )
        tooltip.points_at = points_at
        self._hovered = False
        self.widget, self._owner = tooltip, owner
        self._page.raise_layer(tooltip, f"{owner.key}/tip", area)

    def had(self, owner: Widget) -> bool:
        """Whether the tip of a widget is open, or was until the widget was pressed just now."""
        return owner in (self._owner, self._pressed)

    def make_way(self) -> None:
        """Put the tip away because the pointer is pressed."""
        owner = self._owner
        self.hide()
        self._pressed = owner

    def let_go(self) -> None:
        """The pointer is let go: what was pressed has done what it does."""
        self._pressed = None

    def hide(self) -> bool:
        """Put the tip away; the answer is whether one was open."""
        self._due = self._pressed = None
        if self.widget is None:
            return False
        tooltip, self.widget, self._owner = self.widget, None, None
        self._page.drop_layer(tooltip)
        return True


def _beside(
    spot: pygame.Rect, owner: pygame.Rect, size: tuple[int, int], window: pygame.Rect, gap: int
) -> tuple[pygame.Rect, tuple[int, int]]:
    """Return where a tip goes and the point it points at: above what it is about, below, or at a side.

    It never lies over ``owner``, unless the window has no room anywhere else.
    """
    width, height = size
    above, below = owner.top - gap - height, owner.bottom + gap
    right, left = owner.right + gap, owner.left - gap - width
    places = (
        ((spot.centerx - width // 2, above), (spot.centerx, spot.top)),
        ((spot.centerx - width // 2, below), (spot.centerx, owner.bottom)),
        ((right, spot.centery - height // 2), (owner.right, spot.centery)),
        ((left, spot.centery - height // 2), (owner.left, spot.centery)),
    )
    for corner, points_at in places:
        area = pygame.Rect(corner, size).clamp(window)
        if not area.colliderect(owner):
            return area, points_at
    return pygame.Rect(places[0][0], size).clamp(window), places[0][1]
