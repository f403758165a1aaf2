"""The slips that tell things in passing: a few at the lower edge, each for a while, above whatever scene there is."""

import math

import pygame

from game.kit.access.semantics import Node
from game.kit.access.spoken import read
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import GUTTER, NEAR
from game.kit.page.damage import Dirt
from game.kit.page.painter import paint
from game.kit.program.clipboard import Clipboard
from game.kit.program.events import Point
from game.kit.widget import Act, Widget
from game.kit.widgets.toast import Toast

SHOWN_FOR = 6.0
MOST = 3


class Slips:
    """The slips that are shown now; a host to their widgets, as a page is to its own, but without a keyboard."""

    def __init__(self, look: Look, size: tuple[int, int]) -> None:
        self.look = look
        self.seconds = 0.0
        self.clipboard = Clipboard()
        self.dirt = Dirt(pygame.Rect((0, 0), size))
        self._size = size
        self._number = 0
        self._slips: list[tuple[Toast, float]] = []

    def suit(self, look: Look, size: tuple[int, int]) -> None:
        """Take on another look or size."""
        self.look, self._size = look, size
        self.dirt = Dirt(pygame.Rect((0, 0), size))
        self._show([(Toast(toast.text, toast.number, toast.lasting), due) for toast, due in self._slips])

    def say(self, text: str) -> None:
        """Show a slip; the oldest goes if there are too many."""
        self._number += 1
        passing = [entry for entry in self._slips if not entry[0].lasting and entry[0].text != text]
        lasting = [entry for entry in self._slips if entry[0].lasting]
        self._show([*[*passing, (Toast(text, self._number), self.seconds + SHOWN_FOR)][-MOST:], *lasting])

    @property
    def standing(self) -> str:
        """What the slip says that lasts; empty where there is none."""
        return next((toast.text for toast, _ in self._slips if toast.lasting), "")

    def stand(self, text: str) -> None:
        """Say something below all others for as long as it is so, that is until something else is said, or nothing."""
        if text != self.standing:
            self._number += 1
            passing = [entry for entry in self._slips if not entry[0].lasting]
            self._show([*passing, *([(Toast(text, self._number, lasting=True), math.inf)] if text else [])])

    def step(self, seconds: float) -> None:
        """Let time pass: slips go when theirs is over."""
        self.seconds += seconds
        left = [entry for entry in self._slips if entry[1] > self.seconds]
        if len(left) < len(self._slips):
            self._show(left)

    def next_wake(self) -> float | None:
        """Seconds until a slip goes."""
        times = [due for toast, due in self._slips if not toast.lasting]
        return max(0.0, min(times) - self.seconds) if times else None

    def press(self, at: Point) -> bool:
        """Put away the slip at a point; the answer is whether there was one."""
        left = [entry for entry in self._slips if entry[0].lasting or not entry[0].rect.collidepoint(at)]
        gone = len(left) < len(self._slips)
        if gone:
            self._show(left)
        return gone

    def nodes(self) -> tuple[Node, ...]:
        """The slips in words."""
        return tuple(node for toast, _ in self._slips for node in read(toast, None, {}))

    def paint(self, surface: pygame.Surface, region: pygame.Rect) -> None:
        """Paint the slips inside a region."""
        for toast, _ in self._slips:
            paint(toast, Pen(surface, self.look), region)

    def _show(self, slips: list[tuple[Toast, float]]) -> None:
        """Stack the slips up from the lower edge, the newest lowest."""
        for toast, _ in self._slips:
            self.dirt.add(toast.reach())
        self._slips = slips
        bottom = self._size[1] - self.look.px(GUTTER)
        for toast, _ in reversed(slips):
            toast.host, toast.key = self, f"slip {toast.number}"
            wide = min(self._size[0] - 2 * self.look.px(GUTTER), toast.span(self.look)[1])
            high = toast.height_at(self.look, wide)
            toast.place(self.look, pygame.Rect((self._size[0] - wide) // 2, bottom - high, wide, high))
            self.dirt.add(toast.reach())
            bottom -= high + self.look.px(NEAR)

    # --- what a widget may ask of its host: a slip asks for nothing

    def invalidate(self, area: pygame.Rect) -> None:
        """Have an area painted again."""
        self.dirt.add(area)

    def take(self, act: Act) -> None:
        """No scene is behind a slip."""

    def focus_on(self, widget: Widget | None) -> None:
        """A slip never takes the keyboard."""

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
        """Nothing is above a slip."""

    def close_popup(self) -> None:
        """Nothing is above a slip."""

    def has_popup(self, _anchor: Widget) -> bool:
        """Never."""
        return False

    def wake_in(self, widget: Widget, seconds: float) -> None:
        """Slips keep their own time."""

    def show_tip(self, widget: Widget) -> None:
        """A slip has no tip."""
