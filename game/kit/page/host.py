"""What passes between a widget and the page that it is on."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import pygame

from game.kit.drawing.pen import Look
from game.kit.program.clipboard import Clipboard

if TYPE_CHECKING:
    from game.kit.widget import Widget


@dataclass(frozen=True, slots=True)
class Tip:
    """What a tooltip says: a bold fact, one plain line, and a quiet line with kind and source."""

    fact: str
    line: str = ""
    source: str = ""

    def spoken(self) -> str:
        """The tip as one line."""
        return " · ".join(part for part in (self.fact, self.line, self.source) if part)


@dataclass(frozen=True, slots=True)
class Act:
    """A named action that a widget asks its scene to take."""

    name: str
    value: object = None


class Host(Protocol):
    """What a widget may ask of the page it is on."""

    look: Look
    seconds: float
    clipboard: Clipboard

    def invalidate(self, area: pygame.Rect) -> None:
        """Have an area painted again."""

    def take(self, act: Act) -> None:
        """Hand an action to the scene."""

    def focus_on(self, widget: "Widget | None") -> None:
        """Move the focus."""

    def has_focus(self, widget: "Widget") -> bool:
        """Whether the widget has the focus."""
        ...

    def is_hovered(self, widget: "Widget") -> bool:
        """Whether the pointer is over the widget."""
        ...

    def is_pressed(self, widget: "Widget") -> bool:
        """Whether the pointer was pressed on the widget and is still down."""
        ...

    def open_popup(self, popup: "Widget", anchor: "Widget") -> None:
        """Show a widget above the page, at another."""

    def close_popup(self) -> None:
        """Put the open pop-up away, and the focus back."""

    def has_popup(self, anchor: "Widget") -> bool:
        """Whether a widget has its pop-up open."""
        ...

    def wake_in(self, widget: "Widget", seconds: float) -> None:
        """Call `stepped` of a widget after some time."""

    def show_tip(self, widget: "Widget") -> None:
        """Open the tip of a widget at once."""
