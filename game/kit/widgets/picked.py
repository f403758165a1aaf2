"""What is picked from a few that are all in sight: one Tab stop, arrow keys and the pointer go from one to another."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

import pygame

from game.kit.access.semantics import Node, area_of
from game.kit.program.events import KeyPress, Point
from game.kit.widget import Widget

ACROSS = {"left": -1, "right": 1}
DOWN = {"up": -1, "down": 1}


@dataclass(eq=False, repr=False)
class Picked(Widget, ABC):
    """The base of such a choice: whoever draws it says where each is, which is picked, and what picking does.

    `keys` are the steps that keys make. Beyond the ends they go round, stop, or leave for the next control.
    """

    fixed_size: ClassVar[bool] = True
    focusable: ClassVar[bool] = True
    cursor: ClassVar[str] = "hand"
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
        clipped = self.measure_span(self.host.look)[0] > self.rect.w
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
