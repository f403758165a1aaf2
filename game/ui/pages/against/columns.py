"""The same dots sorted into columns: by hour, by place, by view."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pygame

from game.explain.against.dots import UNKNOWN
from game.explain.station.words import number_text, place_words
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, FIGURE, SMALL
from game.kit.page.command import ActWith
from game.kit.program.events import KeyPress, Point
from game.kit.widget import Widget
from game.text.language import translate as _
from game.text.numbers import plain
from game.ui.pages.against.field import REACH, DotDrawing, nearest, ring
from game.ui.pages.against.places import Spots, stack_for, stacked
from game.ui.pages.against.state import AgainstState

WIDE_PITCH = 5.0
BIN = 0.5
TICK = 4
LEAST = 170
FULL = 0.8
"""The part of its room that a column fills."""

PLACE_LINES = 2
"""Lines that the name of a kind of place may take."""
DOT = 0.8
"""How wide a dot is, in distances between dots."""

Groups = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False, slots=True)
class Sorted:
    """Columns in their order: their names, and which column each dot stands in (−1: not known yet).

    borders : of a scale, what stands between the columns and at both ends; then no name stands below a column
    """

    names: tuple[str, ...]
    groups: Groups
    borders: tuple[str, ...] = ()


def sorted_dots(state: AgainstState) -> Sorted:
    """Sort the dots as the reader wants them."""
    return {"hour": _by_hour, "view": _by_view}.get(state.sorting, _by_place)(state)


def _by_hour(state: AgainstState) -> Sorted:
    hours = [int(hour) for hour in state.election.choices.hours]
    groups = np.where(state.dots.hours == UNKNOWN, UNKNOWN, state.dots.hours - hours[0])
    return Sorted(tuple(f"{hour}:00" for hour in hours), groups)


def _by_place(state: AgainstState) -> Sorted:
    settings = state.election.country.places.settings
    setting = state.dots.setting.astype(np.int64)
    used = [index for index in range(len(settings)) if (setting == index).any()]
    place = np.full(len(settings), UNKNOWN, dtype=np.int64)
    place[used] = np.arange(len(used))
    return Sorted(tuple(place_words(settings[index]) for index in used), place[setting])


def _by_view(state: AgainstState) -> Sorted:
    support = state.dots.support
    known = support[~np.isnan(support)]
    if not known.size:
        return Sorted(("0",), np.full(support.size, UNKNOWN, dtype=np.int64))
    low = int(np.floor(known.min() / BIN))
    high = int(np.floor(known.max() / BIN))
    groups = np.where(np.isnan(support), UNKNOWN, np.floor(np.nan_to_num(support) / BIN) - low).astype(np.int64)
    borders = tuple(plain(BIN * place) for place in range(low, high + 2))
    names = tuple(_("from {low} to {high}").format(low=one, high=other) for one, other in pairwise(borders))
    return Sorted(names, groups, borders)


class DotColumns(Widget):
    """One Tab stop: left and right go from dot to dot, up and down from column to column."""

    state: AgainstState
    choose: ActWith[int]
    name: str

    focusable = True
    fixed_size = True
    spread = (240, 536)

    _drawing: DotDrawing = field(default_factory=DotDrawing, init=False, repr=False)
    _pitch: float = field(default=WIDE_PITCH, init=False, repr=False)
    _laid: tuple[object, Sorted, Spots] | None = field(default=None, init=False, repr=False)

    def live(self) -> tuple[object, ...]:
        """Which dot is open, and how many are drawn."""
        return self.state.dot, self.state.known

    def natural_height(self, look: Look) -> int:
        """The columns want to be seen."""
        return look.px(LEAST)

    def _settled(self) -> tuple[Sorted, Spots]:
        key = (tuple(self.rect), self.host.look, self.state.sorting, self.state.known)
        if self._laid is None or self._laid[0] != key:
            found = sorted_dots(self.state)
            self._laid = key, found, self._spots(found)
        return self._laid[1], self._laid[2]

    def _room(self, found: Sorted) -> float:
        return self.rect.w / max(1, len(found.names))

    def _foot(self) -> int:
        look = self.host.look
        lines = PLACE_LINES if self.state.sorting == "place" else 1
        return self.rect.bottom - lines * look.text.line_height(CAPTION) - look.px(SMALL)

    def _spots(self, found: Sorted) -> Spots:
        look, room = self.host.look, self._room(found)
        sizes = np.bincount(found.groups[found.groups >= 0], minlength=len(found.names)).tolist()
        high = self._foot() - self.rect.top - look.text.line_height(FIGURE) - look.px(SMALL)
        stack = stack_for(sizes, room * FULL, high, WIDE_PITCH * look.scale)
        self._pitch = stack.pitch
        inset = (room - stack.across * stack.pitch) / 2
        lefts = [self.rect.left + room * number + inset for number in range(len(found.names))]
        return stacked(found.groups, lefts, self._foot(), stack)

    def paint(self, pen: Pen) -> None:
        """Draw the columns, what they are called, and how many people stand in each."""
        look, (found, spots) = pen.look, self._settled()
        key = (self.state.sorting, self.state.known)
        pen.fill(pygame.Rect(self.rect.left, self._foot(), self.rect.w, look.stroke(1)), "ink")
        self._drawing.lay(pen, self.rect, spots[found.groups >= 0], key, DOT * self._pitch)
        self._paint_borders(pen, found)
        for number, name in enumerate(found.names):
            self._paint_names(pen, found, spots, number, name)
        if self.state.dot >= 0 and found.groups[self.state.dot] >= 0:
            ring(pen, (int(spots[self.state.dot][0]), int(spots[self.state.dot][1])))

    def _paint_borders(self, pen: Pen, found: Sorted) -> None:
        """A number of a scale stands where it is: between two columns, with a stroke, as many as have room."""
        look, room, foot = pen.look, self._room(found), self._foot()
        taken = self.rect.left - 1
        for number, words in enumerate(found.borders):
            x, wide = round(self.rect.left + room * number), look.text.width(words, CAPTION)
            left = min(max(x - wide // 2, self.rect.left), self.rect.right - wide)
            pen.fill(pygame.Rect(min(x, self.rect.right - 1), foot, look.stroke(1), look.px(TICK)), "ink")
            if left > taken:
                pen.text(words, CAPTION, "quiet", (left, foot + look.px(SMALL)))
                taken = left + wide + look.px(SMALL)

    def _paint_names(self, pen: Pen, found: Sorted, spots: Spots, number: int, name: str) -> None:
        look, room = pen.look, self._room(found)
        middle = round(self.rect.left + room * (number + 0.5))
        for line, (words, left) in enumerate(self.name_lines(found, number, name)):
            top = self._foot() + look.px(SMALL) + line * look.text.line_height(CAPTION)
            pen.text(words, CAPTION, "quiet", (left, top))
        here = found.groups == number
        if here.any():
            text = number_text(int(self.state.dots.sizes[here].sum()))
            top = int(spots[here][:, 1].min()) - look.text.line_height(FIGURE) - look.px(SMALL)
            kind = FIGURE if look.text.width(text, FIGURE) < room else CAPTION
            wide = look.text.width(text, kind)
            if wide > room * FULL:  # the dots of a higher neighbour would run into it
                plate = pygame.Rect(middle - wide // 2, top, wide, look.text.line_height(kind))
                pen.fill(plate.inflate(2 * look.px(2), 0), "paper")
            pen.text(text, kind, "ink", (middle, top), "middle")

    def name_lines(self, found: Sorted, number: int, name: str) -> list[tuple[str, int]]:
        """Return the lines of a name and where each begins; a name of an hour that has no room leaves its place out."""
        look, room = self.host.look, self._room(found)
        if found.borders or (look.text.width(name, CAPTION) >= room * 1.9 and number % 2 and " " not in name):
            return []
        middle = round(self.rect.left + room * (number + 0.5))
        lines = look.text.wrap(name, CAPTION, max(1, int(room))) if self.state.sorting == "place" else (name,)
        placed = []
        for words in lines[:PLACE_LINES]:
            wide = look.text.width(words, CAPTION)
            placed.append((words, max(self.rect.left, min(middle - wide // 2, self.rect.right - wide))))
        return placed

    # --- handle

    def pressed(self, at: Point) -> bool:
        """Open the dot that is nearest."""
        dot = nearest(self._settled()[1], at, self.host.look.px(REACH))
        if dot >= 0:
            self.act(partial(self.choose, dot))
        return dot >= 0

    def key_pressed(self, key: KeyPress) -> bool:
        """From dot to dot, and from column to column."""
        if not self.host.has_focus(self):
            return False
        order = self._order()
        steps = {"left": -1, "right": 1}
        if not order.size or key.name not in (*steps, "up", "down", "home", "end"):
            return False
        at = int(np.flatnonzero(order == self.state.dot)[0]) if self.state.dot in order else 0
        goal = {"home": 0, "end": order.size - 1}.get(key.name, at + steps.get(key.name, 0))
        if key.name in ("up", "down"):
            goal = self._next_column(order, at, 1 if key.name == "up" else -1)
        if not 0 <= goal < order.size:
            return False
        self.act(partial(self.choose, int(order[goal])))
        return True

    def _order(self) -> Groups:
        """Dots column by column."""
        groups = self._settled()[0].groups
        ordered: Groups = np.argsort(groups, kind="stable")
        return ordered[int((groups < 0).sum()) :]

    def _next_column(self, order: Groups, at: int, step: int) -> int:
        groups = self._settled()[0].groups[order]
        others = np.flatnonzero(groups > groups[at] if step > 0 else groups < groups[at])
        if not others.size:
            return -1
        return int(others[0] if step > 0 else np.flatnonzero(groups == groups[others[-1]])[0])

    def spoken(self) -> Node | None:
        """Every column with its people."""
        found = self._settled()[0]
        sizes = self.state.dots.sizes
        columns: Sequence[str] = [
            f"{name} {number_text(int(sizes[found.groups == number].sum()))}" for number, name in enumerate(found.names)
        ]
        hint = _("Left and right go from person to person, up and down from column to column.")
        return Node("chart", self.name, "; ".join(columns), hint, actions=("next", "previous"))
