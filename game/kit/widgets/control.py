"""What everything that can be pressed has in common: click, Enter and Space do the same."""

from game.kit.program.events import KeyPress, Point
from game.kit.widget import Widget


class Control(Widget):
    """A widget that is used by pressing it."""

    focusable = True
    cursor = "hand"

    def use(self) -> None:
        """What pressing does."""

    def pressed(self, _at: Point) -> bool:
        """Take the pointer, to be used when it is let go here."""
        return self.stops()

    def released(self, at: Point) -> None:
        """Used, unless the pointer went away before it was let go."""
        if self.rect.collidepoint(at) and self.enabled():
            self.use()

    def key_pressed(self, key: KeyPress) -> bool:
        """Enter and Space."""
        if key.name in ("enter", "space") and self.host.has_focus(self) and self.stops():
            self.use()
            return True
        return False

    @property
    def hovered(self) -> bool:
        """Whether the pointer is over it and it can be used."""
        return self.enabled() and self.host.is_hovered(self)

    @property
    def down(self) -> bool:
        """Whether it is being pressed."""
        return self.host.is_pressed(self)
