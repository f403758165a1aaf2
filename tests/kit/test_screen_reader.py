"""What screen readers are told, and what becomes of what they ask for."""

from typing import Any

import pytest

from game.kit.access.screen_reader import ScreenReader, numbered, update_of
from game.ui.pages.menus.settings import Settings
from tests.kit.driver import Driver


class Adapter:
    """Stands in for the adapter of a system."""

    def __init__(self, activate: Any, act: Any) -> None:
        self.activate, self.act = activate, act
        self.updates: list[Any] = []
        self.focus: list[bool] = []

    def update_if_active(self, make: Any) -> None:
        self.updates.append(make())

    def update_window_focus_state(self, focused: bool) -> None:
        self.focus.append(focused)


class Request:
    def __init__(self, target: int, action: str) -> None:
        self.target, self.action = target, f"Action.{action}"


def number_of(page: Driver, name: str, role: str = "") -> int:
    return next(n for n, node, _ in numbered(page.tree()) if node.name == name and role in ("", node.role))


def test_every_node_has_a_number_of_its_own() -> None:
    nodes = list(numbered(Driver(Settings()).tree()))
    numbers = [number for number, _, _ in nodes]
    children = [child for _, _, below in nodes for child in below]
    assert len(set(numbers)) == len(numbers)
    assert sorted([0, *children]) == sorted(numbers)


def test_the_tree_is_understood_by_accesskit() -> None:
    pytest.importorskip("accesskit", reason="the bridge to screen readers needs accesskit")
    update = update_of(Driver(Settings()).tree())
    assert update.focus != 0
    assert len(update.nodes) > 30


def test_what_a_reader_asks_for_is_done() -> None:
    pytest.importorskip("accesskit", reason="the bridge to screen readers needs accesskit")
    page = Driver(Settings())
    asked: list[tuple[str, str]] = []
    reader = ScreenReader(page.tree(), lambda key, action: asked.append((key, action)), Adapter)
    reader.asked(Request(number_of(page, "Reduced motion"), "CLICK"))
    reader.asked(Request(number_of(page, "Volume: buttons, pages"), "INCREMENT"))
    reader.asked(Request(99_999, "CLICK"))
    assert asked == [("reduced_motion", "CLICK"), ("interface_volume", "INCREMENT")]
    for key, action in asked:
        page.shell.perform(key, action)
    assert page.shell.preferences.reduced_motion
    assert page.shell.preferences.interface_volume == 65
    page.shell.perform("scale", "FOCUS")
    assert page.focused == "Size of everything"


def test_readers_hear_of_changes() -> None:
    pytest.importorskip("accesskit", reason="the bridge to screen readers needs accesskit")
    page = Driver(Settings())
    adapter = Adapter(None, None)
    reader = ScreenReader(page.tree(), lambda _key, _action: None, lambda _activate, _act: adapter)
    reader.show(page.tree())
    reader.window_focused(focused=True)
    assert len(adapter.updates) == 1
    assert adapter.updates[0].tree.root == 0
    assert adapter.focus == [True]
