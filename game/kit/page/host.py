"""What passes between a widget and the page that it is on."""

from typing import Protocol, TypeVar

import pygame

from game.kit.drawing.pen import Look
from game.kit.page.command import Act
from game.kit.program.clipboard import Clipboard

Guest_contra = TypeVar("Guest_contra", contravariant=True)
"""The kind of thing that may be on the page: widgets."""


class Host(Protocol[Guest_contra]):
    """What a widget may ask of the page it is on."""

    look: Look
    seconds: float
    clipboard: Clipboard

    def invalidate(self, area: pygame.Rect) -> None:
        """Have an area painted again."""

    def take(self, act: Act) -> None:
        """Have the scene do something."""

    def focus_on(self, widget: Guest_contra | None) -> None:
        """Move the focus."""

    def has_focus(self, widget: Guest_contra) -> bool:
        """Whether the widget has the focus."""
        ...

    def is_hovered(self, widget: Guest_contra) -> bool:
        """Whether the pointer is over the widget."""
        ...

    def is_pressed(self, widget: Guest_contra) -> bool:
        """Whether the pointer was pressed on the widget and is still down."""
        ...

    def open_popup(self, popup: Guest_contra, anchor: Guest_contra) -> None:
        """Show a widget above the page, at another."""

    def close_popup(self) -> None:
        """Put the open pop-up away, and the focus back."""

    def has_popup(self, anchor: Guest_contra) -> bool:
        """Whether a widget has its pop-up open."""
        ...

    def wake_in(self, widget: Guest_contra, seconds: float) -> None:
        """Call `stepped` of a widget after some time."""

    def show_tip(self, widget: Guest_contra) -> None:
        """Open the tip of a widget at once."""

    def had_tip(self, widget: Guest_contra) -> bool:
        """Whether the tip of a widget is open, or was until the widget was pressed just now."""
        ...
