"""The notices that tell things in passing: two at most, each for a while, above whatever scene there is.

They stand at the lower edge, and elsewhere where they would lie over what has the focus. What was said last is kept,
to be read again in the help.
"""

import math
from collections import deque

import pygame

from game.kit.access.semantics import Node
from game.kit.access.spoken import read
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import GUTTER, NEAR
from game.kit.page.command import Act
from game.kit.page.damage import Damage
from game.kit.page.painter import paint
from game.kit.program.clipboard import Clipboard
from game.kit.program.events import Point
from game.kit.widget import Widget
from game.kit.widgets.toast import Toast

SHOWN_FOR = 6.0
MOST = 2
KEPT = 12
"""Notices that can be read again."""

LARGE = 1 / 3
"""The part of the window from which on what has the focus is no single thing that is being set."""


class Notices:
    """The notices that are shown now; a host to their widgets, as a page is to its own, but without a keyboard."""

    def __init__(self, look: Look, size: tuple[int, int]) -> None:
        self.look = look
        self.seconds = 0.0
        self.clipboard = Clipboard()
        self.damage = Damage(pygame.Rect((0, 0), size))
        self._size = size
        self._number = 0
        self._notices: list[tuple[Toast, float]] = []
        self._told: deque[Toast] = deque(maxlen=KEPT)
        self._kept_clear = pygame.Rect(0, 0, 0, 0)

    def suit(self, look: Look, size: tuple[int, int]) -> None:
        """Take on another look or size."""
        self.look, self._size = look, size
        self.damage = Damage(pygame.Rect((0, 0), size))
        self._show([(toast.anew(), due) for toast, due in self._notices])

    def say(self, text: str) -> None:
        """Show a notice; the oldest goes if there are too many, and one that says the same is told once more."""
        self._number += 1
        passing = [entry for entry in self._notices if not entry[0].lasting and entry[0].text != text]
        lasting = [entry for entry in self._notices if entry[0].lasting]
        toast = Toast(text, self._number, times=1 + sum(one.times for one, _ in self._notices if one.text == text))
        if toast.times > 1 and self._told and self._told[-1].text == text:
            self._told.pop()
        self._told.append(toast)
        self._show([*[*passing, (toast, self.seconds + SHOWN_FOR)][-MOST:], *lasting])

    def told(self) -> tuple[str, ...]:
        """Return what was said in passing, the newest first."""
        return tuple(toast.said for toast in reversed(self._told))

    def clear_of(self, focused: Widget | None) -> Damage:
        """Leave what is being set in sight; the answer is what has to be painted again."""
        area = focused.rect if focused is not None else pygame.Rect(0, 0, 0, 0)
        single = area.w * area.h < LARGE * self._size[0] * self._size[1]
        area = area.copy() if single else pygame.Rect(0, 0, 0, 0)
        if area != self._kept_clear:
            self._kept_clear = area
            if self._notices:
                self._show(self._notices)
        return self.damage

    @property
    def standing(self) -> str:
        """What the notice says that lasts; empty where there is none."""
        return next((toast.text for toast, _ in self._notices if toast.lasting), "")

    def stand(self, text: str) -> None:
        """Say something below all others for as long as it is so, that is until something else is said, or nothing."""
        if text != self.standing:
            self._number += 1
            passing = [entry for entry in self._notices if not entry[0].lasting]
            self._show([*passing, *([(Toast(text, self._number, lasting=True), math.inf)] if text else [])])

    def step(self, seconds: float) -> None:
        """Let time pass: notices go when theirs is over."""
        self.seconds += seconds
        left = [entry for entry in self._notices if entry[1] > self.seconds]
        if len(left) < len(self._notices):
            self._show(left)

    def next_wake(self) -> float | None:
        """Seconds until a notice goes."""
        times = [due for toast, due in self._notices if not toast.lasting]
        return max(0.0, min(times) - self.seconds) if times else None

    def press(self, at: Point) -> bool:
        """Put away the notice at a point; the answer is whether there was one."""
        left = [entry for entry in self._notices if entry[0].lasting or not entry[0].rect.collidepoint(at)]
        gone = len(left) < len(self._notices)
        if gone:
            self._show(left)
        return gone

    def nodes(self) -> tuple[Node, ...]:
        """The notices in words."""
        return tuple(node for toast, _ in self._notices for node in read(toast, None, {}))

    def paint(self, surface: pygame.Surface, region: pygame.Rect) -> None:
        """Paint the notices inside a region."""
        for toast, _ in self._notices:
            paint(toast, Pen(surface, self.look), region)

    def _show(self, notices: list[tuple[Toast, float]]) -> None:
        """Stack the notices up, the newest lowest, where they cover nothing of what is being set."""
        for toast, _ in self._notices:
            self.damage.add(toast.reach())
        self._notices = notices
        sizes = [self._size_of(toast, f"notice {toast.number}") for toast, _ in notices]
        for (toast, _), area in zip(notices, self._places(sizes), strict=True):
            toast.place(self.look, area)
            self.damage.add(toast.reach())

    def _size_of(self, toast: Toast, key: str) -> tuple[int, int]:
        toast.host, toast.key = self, key
        wide = min(self._size[0] - 2 * self.look.px(GUTTER), toast.span(self.look)[1])
        return wide, toast.height_at(self.look, wide)

    def _places(self, sizes: list[tuple[int, int]]) -> list[pygame.Rect]:
        """Where they stand: in the middle of the lower edge, at one of its sides, or at the upper edge."""
        edge, near = self.look.px(GUTTER), self.look.px(NEAR)
        high = sum(height + near for _, height in sizes) - near
        bottom, lefts = self._size[1] - edge - high, (0.5, 0.0, 1.0)
        tried = [self._stack(sizes, bottom, part) for part in lefts] + [self._stack(sizes, edge, 0.5)]
        return min(tried, key=lambda areas: sum(_common(area, self._kept_clear) for area in areas))

    def _stack(self, sizes: list[tuple[int, int]], top: int, part: float) -> list[pygame.Rect]:
        edge, placed = self.look.px(GUTTER), []
        for wide, high in sizes:
            placed.append(pygame.Rect(edge + round((self._size[0] - 2 * edge - wide) * part), top, wide, high))
            top += high + self.look.px(NEAR)
        return placed

    # --- what a widget may ask of its host: a notice asks for nothing

    def invalidate(self, area: pygame.Rect) -> None:
        """Have an area painted again."""
        self.damage.add(area)

    def take(self, act: Act) -> None:
        """No scene is behind a notice."""

    def focus_on(self, widget: Widget | None) -> None:
        """A notice never takes the keyboard."""

    def has_focus(self, _widget: Widget) -> bool:
        """Never."""
        return False

    def is_hovered(self, _widget: Widget) -> bool:
        """Never."""
        return False

    def is_pressed(self, _widget: Widget) -> bool:
        """Never."""
        return False

    def open_popup(self, popup: Widget, anchor: Widget) -> None:
        """Nothing is above a notice."""

    def close_popup(self) -> None:
        """Nothing is above a notice."""

    def has_popup(self, _anchor: Widget) -> bool:
        """Never."""
        return False

    def wake_in(self, widget: Widget, seconds: float) -> None:
        """Notices keep their own time."""

    def show_tip(self, widget: Widget) -> None:
        """A notice has no tip."""

    def had_tip(self, _widget: Widget) -> bool:
        """Never."""
        return False


def _common(one: pygame.Rect, other: pygame.Rect) -> int:
    both = one.clip(other)
    return both.w * both.h
