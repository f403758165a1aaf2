"""The bridge to the screen readers of the system, through the package accesskit where it is installed.

The readers ask from threads of their own. So the bridge keeps the last tree of words, which nobody ever changes, and
passes on what they ask for as events.
"""

import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pygame

from game.kit.access.semantics import Node
from game.kit.program.window import sdl_window

if TYPE_CHECKING:
    import accesskit

ROOT = 0
ROLES = {
    "page": "WINDOW",
    "dialog page": "WINDOW",
    "button": "BUTTON",
    "link": "LINK",
    "slider": "SLIDER",
    "switch": "SWITCH",
    "spinner": "SPIN_BUTTON",
    "select": "COMBO_BOX",
    "option": "LIST_BOX_OPTION",
    "list": "LIST_BOX",
    "choice": "RADIO_GROUP",
    "tab list": "TAB_LIST",
    "text field": "TEXT_INPUT",
    "text": "LABEL",
    "figure": "LABEL",
    "heading": "HEADING",
    "table": "TABLE",
    "line": "ROW",
    "scroll": "SCROLL_VIEW",
    "dialog": "DIALOG",
    "tooltip": "TOOLTIP",
    "status": "STATUS",
    "progress": "PROGRESS_INDICATOR",
}
KEYS = {"CLICK": "enter", "INCREMENT": "right", "DECREMENT": "left"}


def available() -> bool:
    """Whether the package is there; asking does not load it."""
    return find_spec("accesskit") is not None


def numbered(tree: Node) -> Iterator[tuple[int, Node, tuple[int, ...]]]:
    """Every node with a number of its own and the numbers of its children, the root as number 0."""
    free = iter(range(ROOT + 1, sys.maxsize))

    def below(number: int, node: Node) -> Iterator[tuple[int, Node, tuple[int, ...]]]:
        numbers = tuple(next(free) for _ in node.children)
        yield number, node, numbers
        for child_number, child in zip(numbers, node.children, strict=True):
            yield from below(child_number, child)

    return below(ROOT, tree)


def update_of(tree: Node) -> "accesskit.TreeUpdate":
    """The tree as accesskit wants it."""
    import accesskit  # noqa: PLC0415 - loaded only by those who want it

    nodes = list(numbered(tree))
    focus = next((number for number, node, _ in nodes if "focused" in node.states), ROOT)
    update = accesskit.TreeUpdate(focus)
    update.tree = accesskit.Tree(ROOT)
    update.nodes = [(number, _as_accesskit(node, children)) for number, node, children in nodes]
    return update


def _as_accesskit(node: Node, children: tuple[int, ...]) -> "accesskit.Node":
    import accesskit  # noqa: PLC0415

    made = accesskit.Node(getattr(accesskit.Role, ROLES.get(node.role, "GROUP")))
    left, top, wide, high = node.rect
    made.set_bounds(accesskit.Rect(left, top, left + wide, top + high))
    made.set_label(node.name)
    made.set_children(list(children))
    if node.value:
        made.set_value(node.value)
    if node.help:
        made.set_description(node.help)
    if "disabled" in node.states:
        made.set_disabled()
    if node.role == "switch":
        made.set_toggled(accesskit.Toggled.TRUE if "checked" in node.states else accesskit.Toggled.FALSE)
    elif "checked" in node.states:
        made.set_selected(True)
    if node.role == "status":
        made.set_live(accesskit.Live.POLITE)
    for action in _actions(node):
        made.add_action(getattr(accesskit.Action, action))
    return made


def _actions(node: Node) -> list[str]:
    found = ["FOCUS"] if node.order is not None else []
    found += ["CLICK"] if "press" in node.actions else []
    found += ["INCREMENT", "DECREMENT"] if {"increase", "next"} & set(node.actions) else []
    return found


class ScreenReader:
    """Keeps the readers informed, and hands on what they ask for: the key of a widget and what to do with it."""

    def __init__(self, tree: Node, ask: Callable[[str, str], None], adapter: Callable[..., Any] | None = None) -> None:
        self._tree = tree
        self._ask = ask
        make = adapter or adapter_for_system
        self._adapter = make(lambda: update_of(self._tree), self.asked)

    def show(self, tree: Node) -> None:
        """The page is different now."""
        self._tree = tree
        self._raise(self._adapter.update_if_active(lambda: update_of(tree)))

    def window_focused(self, *, focused: bool) -> None:
        """The window came to the front, or went."""
        for name in ("update_window_focus_state", "update_view_focus_state"):
            tell = getattr(self._adapter, name, None)
            if tell is not None:
                self._raise(tell(focused))

    def asked(self, request: Any) -> None:
        """A reader asks for an action, from a thread of its own."""
        key = next((node.key for number, node, _ in numbered(self._tree) if number == request.target), "")
        name = str(request.action).rsplit(".", maxsplit=1)[-1]
        if key:
            self._ask(key, name)

    @staticmethod
    def _raise(events: Any) -> None:
        if events is not None:
            events.raise_events()


def adapter_for_system(activate: Callable[[], Any], act: Callable[[Any], None]) -> Any:
    """The adapter for the system that the game runs on."""
    import accesskit  # noqa: PLC0415

    if sys.platform == "win32":
        # a window that is in sight already is refused: readers learn of one as it is shown
        window = sdl_window()
        window.hide()
        try:
            return accesskit.windows.SubclassingAdapter(pygame.display.get_wm_info()["window"], activate, act)
        finally:
            window.show()
    if sys.platform == "darwin":
        accesskit.macos.add_focus_forwarder_to_window_class("SDLWindow")
        window = pygame.display.get_wm_info()["window"]
        return accesskit.macos.SubclassingAdapter.for_window(window, activate, act)
    return accesskit.unix.Adapter(activate, act, lambda: None)
