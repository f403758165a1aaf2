"""Where the keyboard is: the order of the Tab stops, and the nearest one in a direction."""

from collections.abc import Iterator, Sequence
from typing import Literal

import pygame

from game.kit.widget import Widget

Direction = Literal["left", "right", "up", "down"]
DIRECTIONS: tuple[Direction, ...] = ("left", "right", "up", "down")
ASTRAY = 3  # how much worse a step to the side is than a step ahead


def shown_below(widget: Widget) -> Iterator[Widget]:
    """A widget and every widget shown inside it, in reading order."""
    waiting = [widget]
    while waiting:
        widget = waiting.pop()
        yield widget
        waiting.extend(reversed(widget.shown()))


def stops_below(widget: Widget) -> list[Widget]:
    """Every Tab stop inside a widget, in reading order."""
    return [inner for inner in shown_below(widget) if inner.stops()]


def neighbour(stops: Sequence[Widget], at: Widget | None, step: int) -> Widget | None:
    """The next stop in the order, round the end; from nowhere, the first or last."""
    if not stops:
        return None
    if at is None or at not in stops:
        return stops[0 if step > 0 else -1]
    return stops[(list(stops).index(at) + step) % len(stops)]


def nearest(stops: Sequence[Widget], at: Widget | None, direction: Direction) -> Widget | None:
    """The nearest stop in a direction, if there is one."""
    if at is None:
        return stops[0] if stops else None
    found = [
        (cost, index) for index, stop in enumerate(stops) if (cost := _cost(at.rect, stop.rect, direction)) is not None
    ]
    return stops[min(found)[1]] if found else None


def _cost(start: pygame.Rect, end: pygame.Rect, direction: Direction) -> float | None:
    """How far away an area is in a direction; None if it does not lie there."""
    if direction in ("left", "right"):
        ahead = end.left - start.right if direction == "right" else start.left - end.right
        aside = max(0, end.top - start.bottom, start.top - end.bottom)
        centre = abs(end.centery - start.centery)
    else:
        ahead = end.top - start.bottom if direction == "down" else start.top - end.bottom
        aside = max(0, end.left - start.right, start.left - end.right)
        centre = abs(end.centerx - start.centerx)
    overlap = -min(start.w, start.h) // 2
    if ahead < overlap or start == end:
        return None
    return max(0, ahead) + ASTRAY * aside + centre / 1000
