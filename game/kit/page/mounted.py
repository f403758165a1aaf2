"""The widgets that are on a page now, found by key, and what they take over from those that were there before."""

from game.kit.page.focus import shown_below
from game.kit.widget import Host, Widget


class Mounted:
    """The mounted trees of one page: the page itself and whatever lies above it."""

    def __init__(self, host: Host[Widget]) -> None:
        self._host = host
        self._by_key: dict[str, Widget] = {}
        self._former: dict[str, Widget] = {}

    def get(self, key: str) -> Widget | None:
        """The widget with a key, if it is there."""
        return self._by_key.get(key)

    def clear(self) -> None:
        """Make room for a new tree; what is there now is remembered until that is mounted."""
        self._former, self._by_key = self._by_key, {}

    def mount(self, root: Widget, path: str) -> None:
        """Mount a tree: every widget gets key, page and what it takes over; ValueError if a key is there twice."""
        self._hang(root, None, path)
        self._former = {}

    def unmount(self, root: Widget) -> None:
        """Take a tree away."""
        for widget in self._all(root):
            self._by_key.pop(widget.key, None)

    def refresh(self, root: Widget) -> None:
        """Read every live value in a tree."""
        for widget in shown_below(root):
            widget.refresh()

    def _all(self, widget: Widget) -> list[Widget]:
        return [widget, *(inner for child in widget.children() for inner in self._all(child))]

    def _hang(self, widget: Widget, parent: Widget | None, path: str) -> None:
        widget.parent, widget.host = parent, self._host
        widget.key = widget.key or path
        if widget.key in self._by_key:
            raise ValueError(f"two widgets have the key {widget.key!r}")
        self._by_key[widget.key] = widget
        former = self._former.get(widget.key)
        if former is not None and type(former) is type(widget):
            widget.adopt(former)
        widget.prime()
        for index, child in enumerate(widget.children()):
            self._hang(child, widget, f"{widget.key}.{index}")
