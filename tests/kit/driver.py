"""Plays a scene without a window: keys and pointer go in as pygame events, words and pictures come out.

page = Driver(Settings())
page.press("tab")
page.click("Reduced motion")
assert page.node("Reduced motion").states == ("checked", "focused")
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, ParamSpec

import pygame

from game.kit.access.audit import audit
from game.kit.access.semantics import Node
from game.kit.layout import Column
from game.kit.page.command import Act, ActWith, Answer, Command
from game.kit.page.scene import Scene
from game.kit.program.headless import STEP, Headless
from game.kit.widget import Widget
from game.store.preferences import Preferences
from game.ui.pages.menus.help import Help
from tests.kit.found import find

Given = ParamSpec("Given")

KEYS = {
    "enter": pygame.K_RETURN,
    "escape": pygame.K_ESCAPE,
    "page_up": pygame.K_PAGEUP,
    "page_down": pygame.K_PAGEDOWN,
    **{name: getattr(pygame, f"K_{name.upper()}") for name in ("tab", "space", "left", "right", "up", "down")},
    **{
        name: getattr(pygame, f"K_{name.upper()}")
        for name in ("home", "end", "backspace", "delete", "f8", "f9", "f11", "f12")
    },
}


class Driver:
    """Drives one scene; `size`, `scale` and any other setting may be given."""

    def __init__(self, scene: Scene, size: tuple[int, int] = (1280, 720), **settings: object) -> None:
        self.stage = Headless(scene, Preferences(scale=100).changed(settings), size, Help)
        self.shell = self.stage.shell

    # --- in

    def press(self, *names: str, shift: bool = False, ctrl: bool = False) -> None:
        """Press keys one after another: names such as "tab" and "page_up", or single characters."""
        modifiers = (pygame.KMOD_LSHIFT if shift else 0) | (pygame.KMOD_LCTRL if ctrl else 0)
        for name in names:
            code = KEYS.get(name) or (ord(name.lower()) if name.isascii() else 0)
            text = name if len(name) == 1 else ""
            self.stage.send(pygame.event.Event(pygame.KEYDOWN, key=code, unicode=text, mod=modifiers))

    def type(self, text: str) -> None:
        """Type text as a text field gets it: a key and then the text for every character."""
        for character in text:
            self.press(character)
            self.stage.send(pygame.event.Event(pygame.TEXTINPUT, text=character))

    def compose(self, text: str) -> None:
        """Compose text with an input method, unfinished."""
        self.stage.send(pygame.event.Event(pygame.TEXTEDITING, text=text, start=0, length=len(text)))

    def point(self, at: tuple[int, int]) -> None:
        """Move the pointer."""
        self.stage.send(pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0)))

    def hold(self, at: tuple[int, int]) -> None:
        """Press the button."""
        self.point(at)
        self.stage.send(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1))

    def let_go(self, at: tuple[int, int]) -> None:
        """Let the button go."""
        self.stage.send(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=at, button=1))

    def click(self, name: str, role: str = "", at: tuple[float, float] = (0.5, 0.5)) -> None:
        """Click what has a name, in its middle or elsewhere (as shares of width and height)."""
        self.click_at(self.spot(name, role, at))

    def click_at(self, at: tuple[int, int]) -> None:
        """Click a point."""
        self.hold(at)
        self.let_go(at)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press, move in two steps, let go."""
        self.hold(start)
        self.point(((start[0] + end[0]) // 2, (start[1] + end[1]) // 2))
        self.point(end)
        self.let_go(end)

    def wheel(self, at: tuple[int, int], down: float) -> None:
        """Turn the wheel over a point."""
        self.point(at)
        self.stage.send(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=-down, precise_x=0.0, precise_y=-down))

    def do(self, act: Callable[Given, Answer], *values: Given.args, **named: Given.kwargs) -> None:
        """Have the scene do what one of its widgets would ask for."""
        self.shell.top.page.take(partial(act, *values, **named))

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.stage.step(round(seconds / STEP))

    # --- out

    def tree(self) -> Node:
        """The page in words."""
        return self.stage.tree()

    def text(self) -> str:
        """The page in words, as text."""
        return self.stage.text()

    def node(self, name: str, role: str = "") -> Node:
        """What has a name."""
        return find(self.tree(), name, role)

    def has(self, name: str) -> bool:
        """Whether anything has the name."""
        return any(node.name == name for node in self.tree().walk())

    def spot(self, name: str, role: str = "", at: tuple[float, float] = (0.5, 0.5)) -> tuple[int, int]:
        """A point on what has a name."""
        left, top, wide, high = self.node(name, role).rect
        return left + round(wide * at[0]), top + round(high * at[1])

    @property
    def focused(self) -> str:
        """The name of what has the focus."""
        return next((node.name for node in self.tree().walk() if "focused" in node.states), "")

    def problems(self) -> list[str]:
        """What is wrong with the page."""
        return audit(self.tree(), self.shell)

    def picture(self, path: Path) -> Path:
        """The page as a PNG."""
        return self.stage.picture(path)

    def colour_at(self, at: tuple[int, int]) -> tuple[int, int, int]:
        """The colour of a pixel."""
        red, green, blue, _ = self.stage.surface.get_at(at)
        return red, green, blue


@dataclass(frozen=True, slots=True)
class Noted(Command):
    """What a widget of a bench answers: the bench notes it, and no shell hears of it."""

    name: str
    value: Any = None


def note(name: str, value: object = None) -> Act:
    """A handler that has a name and a value noted."""
    return lambda: Noted(name, value)


def noting(name: str) -> ActWith[Any]:
    """A handler that has a name noted, with the value that the widget hands over."""
    return lambda value: Noted(name, value)


class Bench(Scene):
    """A scene around a few widgets, which notes what they ask for."""

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.widgets = widgets
        self.acts: list[tuple[str, Any]] = []
        self.values: dict[str, Any] = {}

    @property
    def title(self) -> str:
        return "Bench"

    def build(self) -> Widget:
        return Column(self.widgets, gap=16, pad=24)

    def take(self, act: Act) -> Answer:
        answer = act()
        if not isinstance(answer, Noted):
            return answer
        self.acts.append((answer.name, answer.value))
        self.values[answer.name] = answer.value
        return None
