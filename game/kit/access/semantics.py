"""The semantic tree: what is on the page in words, for the keyboard, for tests and for screen readers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Area = tuple[int, int, int, int]

CONTROLS = frozenset(
    {"button", "link", "slider", "range", "switch", "spinner", "select", "option", "text field", "tab", "choice", "row"}
)


@dataclass(frozen=True, slots=True)
class Node:
    """One thing on the page: what it is, what it is called, what it says and what can be done with it.

    `states` are words such as focused, disabled, checked, open. `order` is its place among the Tab stops, None if Tab
    never comes there. `clipped` means that its text does not fit into its area.
    """

    role: str
    name: str = ""
    value: str = ""
    help: str = ""
    rect: Area = (0, 0, 0, 0)
    states: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    children: tuple["Node", ...] = ()
    key: str = ""
    order: int | None = None
    clipped: bool = False

    def walk(self) -> Iterator["Node"]:
        """The node and every node below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


def area_of(rect: Iterable[int]) -> Area:
    """A rectangle as four plain numbers."""
    left, top, wide, high = rect
    return left, top, wide, high


def as_text(tree: Node, depth: int = 0) -> str:
    """The tree as indented text: stable from machine to machine, because it holds words and no positions."""
    parts = [tree.role]
    if tree.name:
        parts.append(f'"{tree.name}"')
    if tree.value:
        parts.append(f"= {tree.value}")
    if tree.states:
        parts.append(f"[{', '.join(tree.states)}]")
    if tree.actions:
        parts.append(f"({', '.join(tree.actions)})")
    if tree.help:
        parts.append(f"– {tree.help}")
    lines = ["  " * depth + " ".join(parts)]
    lines += [as_text(child, depth + 1) for child in tree.children]
    return "\n".join(lines)
