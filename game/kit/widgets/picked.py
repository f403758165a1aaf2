"""What is picked from a few that are all in sight: one Tab stop, arrow keys and the pointer go from one to another."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Generic, Literal

import pygame

from game.kit.access.semantics import Node, area_of
from game.kit.drawing.theme import Token
from game.kit.page.command import ActWith, Value
from game.kit.program.events import KeyPress, Point
from game.kit.widget import Live, Widget, current
from game.kit.widgets.marks import Mark

ACROSS = {"left": -1, "right": 1}
DOWN = {"up": -1, "down": 1}


@dataclass(frozen=True, slots=True)
class Choice(Generic[Value]):
    """One of the choices: the value it stands for, its words, and a mark before them."""

    value: Value
    label: str
    mark: Mark | None = None
    fill: Token = "ink"


class Chooser(Widget, Generic[Value]):
    """The base of what chooses one of several values; `action` is given the chosen one."""

    name: str
    choices: Sequence[Choice[Value]]
    chosen: Live[Value]
    action: ActWith[Value]

    fixed_size = True

    def live(self) -> tuple[object, ...]:
        """What is chosen."""
        return (current(self.chosen),)

    def picked(self) -> int:
        """The place of the chosen one; −1 if it is none of them."""
        chosen = current(self.chosen)
        return next((index for index, one in enumerate(self.choices) if one.value == chosen), -1)

    def pick(self, index: int) -> None:
        """Choose another value."""
        self.act(partial(self.action, self.choices[index].value))

    def said(self) -> str:
        """What is chosen, in words."""
        index = self.picked()
        return self.choices[index].label if index >= 0 else ""


class Picked(Widget, ABC):
    """The base of such a choice: whoever draws it says where each is, which is picked, and what picking does.

    `keys` are the steps that keys make. Beyond the ends they go round, stop, or leave for the next control.
    """

    fixed_size = True
    focusable = True
    cursor = "hand"
    keys: ClassVar[Mapping[str, int]] = ACROSS
    ends: ClassVar[Literal["round", "stop", "leave"]] = "round"

    @abstractmethod
    def places(self) -> Sequence[pygame.Rect]:
        """Where each is on the page."""

    @abstractmethod
    def picked(self) -> int:
        """Which one is picked; −1 for none."""

    @abstractmethod
    def pick(self, index: int) -> None:
        """Pick another one."""

    def choose(self, index: int) -> None:
        """Pick another one, if it is another."""
        if index != self.picked():
            self.pick(index)

    def pressed(self, at: Point) -> bool:
        """Pick what was pressed."""
        found = next((index for index, area in enumerate(self.places()) if area.collidepoint(at)), None)
        if found is not None:
            self.choose(found)
        return found is not None

    def key_pressed(self, key: KeyPress) -> bool:
        """The keys of its steps, home and end."""
        count = len(self.places())
        if not self.host.has_focus(self) or key.name not in (*self.keys, "home", "end"):
            return False
        goal = {"home": 0, "end": count - 1}.get(key.name, self.picked() + self.keys.get(key.name, 0))
        if self.ends == "leave" and not 0 <= goal < count:
            return False
        self.choose(goal % count if self.ends == "round" else min(max(0, goal), count - 1))
        return True

    def option(self, index: int, label: str, value: str = "") -> Node:
        """One of them in words."""
        states = ("checked",) if index == self.picked() else ()
        return Node("option", label, value, rect=area_of(self.places()[index]), states=states)

    def in_words(self, name: str, said: str, options: Sequence[Node], role: str = "choice", about: str = "") -> Node:
        """The whole choice in words."""
        clipped = self.cut_off()
        actions = ("next", "previous")
        return Node(role, name, said, about, actions=actions, children=tuple(options), clipped=clipped)


def side_by_side(area: pygame.Rect, widths: Sequence[int], gap: int) -> list[pygame.Rect]:
    """Parts of an area beside each other, each at least so wide; spare width is shared."""
    spare = max(0, area.w - sum(widths) - gap * (len(widths) - 1))
    parts, left = [], area.left
    for index, wide in enumerate(widths):
        own = wide + spare * (index + 1) // len(widths) - spare * index // len(widths)
        parts.append(pygame.Rect(left, area.top, own, area.h))
        left += own + gap
    return parts
