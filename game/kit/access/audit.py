"""What is wrong with a page, found from its semantic tree: for tests of every scene at every size."""

from collections.abc import Iterator
from itertools import combinations
from typing import Protocol

from game.kit.access.semantics import CONTROLS, Area, Node
from game.kit.drawing.theme import TARGET

LAYERED = frozenset({"layer", "status", "tooltip"})
SLACK = 1  # a pixel may be lost to rounding


class WindowSize(Protocol):
    """What an audit needs to know of the window: its size in pixels and its scale."""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        ...

    @property
    def scale(self) -> float:
        """Pixels for one design unit."""
        ...


def audit(tree: Node, window: WindowSize) -> list[str]:
    """Every problem on a page, in plain words; an empty list is a good page."""
    problems: list[str] = []
    layered = any(
        node.role == "layer" and any(inner.order is not None for inner in node.walk()) for node in tree.children
    )
    for node in tree.walk():
        problems += _of_control(node, window.scale, reachable=not layered)
        if node.clipped:
            problems.append(f"{_called(node)}: its text does not fit")
        if node.role != "stack":
            problems += _overlaps(node)
    return [*problems, *_outside(tree, (0, 0, *window.size))]


def _called(node: Node) -> str:
    return f"{node.role} {node.name!r}" if node.name else f"{node.role} without a name ({node.key})"


def _of_control(node: Node, scale: float, *, reachable: bool) -> Iterator[str]:
    """A control needs a name, a target that can be hit, and a way to it by Tab."""
    if node.role not in CONTROLS:
        return
    if not node.name:
        yield f"{_called(node)}: nobody can tell what it is"
    if min(node.rect[2:]) < TARGET * scale - SLACK:
        yield f"{_called(node)}: {node.rect[2]} × {node.rect[3]} pixels are too small a target"
    if reachable and node.actions and node.order is None and "disabled" not in node.states:
        yield f"{_called(node)}: Tab never comes there"


def _overlaps(parent: Node) -> Iterator[str]:
    own = [node for node in parent.children if node.role not in LAYERED]
    for first, second in combinations(own, 2):
        across = min(first.rect[0] + first.rect[2], second.rect[0] + second.rect[2]) - max(
            first.rect[0], second.rect[0]
        )
        down = min(first.rect[1] + first.rect[3], second.rect[1] + second.rect[3]) - max(first.rect[1], second.rect[1])
        if across > SLACK and down > SLACK:
            yield f"{_called(first)} and {_called(second)} overlap by {across} × {down} pixels"


def _outside(node: Node, room: Area) -> Iterator[str]:
    """Whatever sticks out of what it is in; what can be scrolled may lie anywhere below."""
    for child in node.children:
        if node.role != "scroll" and not _within(child.rect, room):
            yield f"{_called(child)} at {child.rect} sticks out of {_called(node)} at {room}"
        else:
            yield from _outside(child, child.rect)


def _within(inner: Area, outer: Area) -> bool:
    return (
        inner[0] >= outer[0] - SLACK
        and inner[1] >= outer[1] - SLACK
        and inner[0] + inner[2] <= outer[0] + outer[2] + SLACK
        and inner[1] + inner[3] <= outer[1] + outer[3] + SLACK
    )
