"""The notices that tell things in passing: a few at the lower edge, each for a while, above whatever scene there is."""

import math

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
MOST = 3


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

    def suit(self, look: Look, size: tuple[int, int]) -> None:
        """Take on another look or size."""
        self.look, self._size = look, size
        self.damage = Damage(pygame.Rect((0, 0), size))
        self._show([(Toast(toast.text, toast.number, toast.lasting), due) for toast, due in self._notices])

    def say(self, text: str) -> None:
        """Show a notice; the oldest goes if there are too many."""
        self._number += 1
        passing = [entry for entry in self._notices if not entry[0].lasting and entry[0].text != text]
        lasting = [entry for entry in self._notices if entry[0].lasting]
        self._show([*[*passing, (Toast(text, self._number), self.seconds + SHOWN_FOR)][-MOST:], *lasting])

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
        """Stack the notices up from the lower edge, the newest lowest."""
        for toast, _ in self._notices:
            self.damage.add(toast.reach())
        self._notices = notices
        bottom = self._size[1] - self.look.px(GUTTER)
        for toast, _ in reversed(notices):
            toast.host, toast.key = self, f"notice {toast.number}"
            wide = min(self._size[0] - 2 * self.look.px(GUTTER), toast.span(self.look)[1])
            high = toast.height_at(self.look, wide)
            toast.place(self.look, pygame.Rect((self._size[0] - wide) // 2, bottom - high, wide, high))
            self.damage.add(toast.reach())
            bottom -= high + self.look.px(NEAR)

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
