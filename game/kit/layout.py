"""Boxes that arrange other widgets: row, column, stack, and the room between; `grid` has the grid and the flow.

A box asks each child for its least and natural width, shares out the width there is, then asks for the height at that
width. Distances are design units; places are whole pixels.
"""

from collections.abc import Sequence
from dataclasses import field

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look
from game.kit.widget import Cross, Span, Widget


def share(room: int, spans: Sequence[Span], grows: Sequence[float]) -> list[int]:
    """Widths that add up to the room or less: natural and grown if there is enough, else shrunk down to the least."""
    widths = [natural for _, natural in spans]
    spare = room - sum(widths)
    if spare >= 0:
        return grown(widths, grows, spare)
    slack = [natural - least for least, natural in spans]
    total = sum(slack)
    if total <= 0:
        return widths
    lack = min(-spare, total)
    taken = 0
    for index, part in enumerate(slack):
        before = taken * lack // total
        taken += part
        widths[index] -= taken * lack // total - before
    return widths


def grown(widths: list[int], grows: Sequence[float], spare: int) -> list[int]:
    """The widths with the spare room shared out by weight; all of it is given if anything grows."""
    total = sum(grows)
    if total <= 0:
        return widths
    done, given = 0.0, 0
    for index, grow in enumerate(grows):
        done += grow
        upto = int(spare * done / total)
        widths[index] += upto - given
        given = upto
    return widths


def within(look: Look, child: Widget, room: int, cross: Cross) -> tuple[int, int]:
    """How far from the left a child stands in the width of a column or cell, and how wide it is."""
    if cross == "stretch" and child.most is None and child.width is None:
        return 0, room
    width = min(room, max(child.span(look)))
    left = {"middle": (room - width) // 2, "end": room - width}.get(cross, 0)
    return left, width


class Box(Widget):
    """The base of the boxes: children, a gap between them and room around them."""

    inside: Sequence[Widget | None] = ()
    gap: float = field(default=0, kw_only=True)
    pad: float | tuple[float, float] = field(default=0, kw_only=True)
    align: Cross = field(default="stretch", kw_only=True)
    name: str = field(default="", kw_only=True)

    _members: tuple[Widget, ...] = field(init=False, repr=False, default=())

    def __post_init__(self) -> None:
        """Leave out the places that a scene left empty."""
        self._members = tuple(child for child in self.inside if child is not None)

    def children(self) -> Sequence[Widget]:
        """The children that are there."""
        return self._members

    def spoken(self) -> Node | None:
        """A named box is a group; the others only arrange."""
        return Node("group", self.name) if self.name else None

    def margins(self, look: Look) -> tuple[int, int]:
        """Room at each side and above and below, in pixels."""
        across, down = self.pad if isinstance(self.pad, tuple) else (self.pad, self.pad)
        return look.px(across), look.px(down)

    def inner(self, look: Look) -> pygame.Rect:
        """The place without the room around."""
        across, down = self.margins(look)
        return self.rect.inflate(-2 * across, -2 * down)


class Column(Box):
    """Children below each other, as wide as the column unless aligned otherwise."""

    def measure_span(self, look: Look) -> Span:
        """As wide as the widest child."""
        least, natural = Widget.measure_span(self, look)
        around = 2 * self.margins(look)[0]
        return least + around, natural + around

    def measure_height(self, look: Look, width: int) -> int:
        """The heights and the gaps."""
        across, down = self.margins(look)
        return sum(self._heights_at(look, width - 2 * across)) + self._gaps(look) + 2 * down

    def arrange(self, look: Look) -> None:
        """Stack the children; spare height goes to those that grow."""
        area, gap = self.inner(look), look.px(self.gap)
        heights = self._heights_at(look, area.w)
        spare = area.h - sum(heights) - self._gaps(look)
        if spare > 0:
            heights = grown(heights, [child.grow for child in self.shown()], spare)
        top = area.top
        for child, height in zip(self.shown(), heights, strict=True):
            left, width = within(look, child, area.w, child.cross or self.align)
            child.place(look, pygame.Rect(area.left + left, top, width, height))
            top += height + gap

    def _heights_at(self, look: Look, room: int) -> list[int]:
        return [
            child.height_at(look, within(look, child, room, child.cross or self.align)[1]) for child in self.shown()
        ]

    def _gaps(self, look: Look) -> int:
        return look.px(self.gap) * max(0, len(self.shown()) - 1)


class Row(Box):
    """Children side by side; spare width goes to those that grow, and those that can wrap give way first."""

    def measure_span(self, look: Look) -> Span:
        """The widths and the gaps."""
        spans = [child.span(look) for child in self.shown()]
        around = 2 * self.margins(look)[0] + self._gaps(look)
        return sum(least for least, _ in spans) + around, sum(natural for _, natural in spans) + around

    def measure_height(self, look: Look, width: int) -> int:
        """As high as the highest child, with baselines brought together if that is asked for."""
        across, down = self.margins(look)
        widths = self._widths(look, width - 2 * across)
        drops = self._drops(look, widths)
        pairs = zip(self.shown(), widths, drops, strict=True)
        return max((child.height_at(look, wide) + drop for child, wide, drop in pairs), default=0) + 2 * down

    def baseline(self, look: Look) -> int | None:
        """The baseline that the children share, or the first one's."""
        found = [line for child in self.shown() if (line := child.baseline(look)) is not None]
        return (max(found) if self.align == "baseline" else found[0]) if found else None

    def arrange(self, look: Look) -> None:
        """Set the children side by side."""
        area = self.inner(look)
        widths = self._widths(look, area.w)
        left = area.left
        for child, width, drop in zip(self.shown(), widths, self._drops(look, widths), strict=True):
            cross = child.cross or self.align
            height = area.h if cross == "stretch" else min(area.h, child.height_at(look, width))
            top = area.top + drop
            if cross == "middle":
                top += (area.h - height) // 2
            elif cross == "end":
                top += area.h - height
            child.place(look, pygame.Rect(left, top, width, height))
            left += width + look.px(self.gap)

    def _widths(self, look: Look, room: int) -> list[int]:
        spans = [child.span(look) for child in self.shown()]
        return share(room - self._gaps(look), spans, [child.grow for child in self.shown()])

    def _drops(self, look: Look, widths: Sequence[int]) -> list[int]:
        if self.align != "baseline":
            return [0] * len(widths)
        lines = [child.baseline(look) for child in self.shown()]
        lowest = max((line for line in lines if line is not None), default=0)
        return [
            0 if line is None or child.cross else lowest - line for line, child in zip(lines, self.shown(), strict=True)
        ]

    def _gaps(self, look: Look) -> int:
        return look.px(self.gap) * max(0, len(self.shown()) - 1)


class Spacer(Widget):
    """Room that grows."""

    grow: float = field(default=1, kw_only=True)
