"""Puts a tree of mounted widgets into words."""

from collections.abc import Mapping
from dataclasses import replace

from game.kit.access.semantics import Node
from game.kit.widget import Widget


def read(widget: Widget, focused: Widget | None, order: Mapping[int, int]) -> list[Node]:
    """The nodes for a widget; a box that only arranges has none of its own and passes on those inside it.

    `order` holds the place of each Tab stop under its identity.
    """
    below = [node for child in widget.shown() for node in read(child, focused, order)]
    node = widget.spoken()
    if node is None:
        return below
    states = [*node.states]
    if not widget.enabled():
        states.append("disabled")
    if widget is focused:
        states.append("focused")
    area = widget.rect
    told = node.help or (widget.tip.spoken() if widget.tip else "")
    return [
        replace(
            node,
            children=(*node.children, *below),
            states=tuple(states),
            help="" if told == node.name else told,
            rect=(area.x, area.y, area.w, area.h),
            key=widget.key,
            order=order.get(id(widget)),
        )
    ]
