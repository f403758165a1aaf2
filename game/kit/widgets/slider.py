"""A slider: what it sets, a word for the value, the figure, the track; drag, click, keys, wheel or type a number."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import ClassVar

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, CAPTION, FIGURE, NEAR, Token
from game.kit.page.command import Act, ActWith
from game.kit.program.events import Happening, KeyPress, Point, WheelTurned
from game.kit.widget import Live, Span, Widget, current
from game.kit.widgets import track
from game.kit.widgets.entry import Entry
from game.kit.widgets.notches import Notches
from game.text.numbers import plain

LEAST_TRACK = 96
WHY_DROP = 3


@dataclass(eq=False, repr=False)
class Slider(Widget):
    """Sets a number. The scene owns the value: `action` is given each new one, `done` is called after a drag or key.

    `word` puts the value into words ("crushing"), `figure` into digits; `tip` says why and is underlined with dots.
    """

    label: str
    value: Live[float]
    action: ActWith[float]
    notches: Notches
    word: Callable[[float], str] | None = field(default=None, kw_only=True)
    figure: Callable[[float], str] = field(default=plain, kw_only=True)
    done: Act | None = field(default=None, kw_only=True)
    off: Live[bool] = field(default=False, kw_only=True)
    """Whether what it sets is not in force; pressing it, or Enter, puts it in force as it stands."""

    fixed_size: ClassVar[bool] = True
    focusable: ClassVar[bool] = True
    cursor: ClassVar[str] = "hand"
    ring_radius: ClassVar[float] = track.GRIP

    entry: Entry = field(default_factory=Entry, init=False, repr=False)
    dragging: bool = field(default=False, init=False, repr=False)

    def live(self) -> tuple[object, ...]:
        """The value, and whether it counts."""
        return current(self.value), current(self.off)

    def adopt(self, former: Widget) -> None:
        """Go on with a drag and with a half-typed number."""
        if isinstance(former, Slider):
            self.entry, self.dragging = former.entry, former.dragging

    # --- measure

    def measure_span(self, look: Look) -> Span:
        """Room for its name and its widest end."""
        name = look.text.width(self.label, BODY)
        ends = (self.notches.low, self.notches.high)
        figure = max(look.text.width(self.figure(end), FIGURE) for end in ends)
        words = (
            max((look.text.width(self.word(end), CAPTION) + look.px(NEAR) for end in ends), default=0)
            if self.word
            else 0
        )
        least = max(name + figure + look.px(NEAR), look.px(LEAST_TRACK))
        return least, least + words + look.px(NEAR)

    def natural_height(self, look: Look) -> int:
        """A line of words and the track below."""
        return look.text.line_height(BODY) + look.px(track.GRIP)

    def baseline(self, look: Look) -> int | None:
        """The foot of its name."""
        return look.text.baseline(BODY)

    def _track(self, look: Look) -> pygame.Rect:
        return pygame.Rect(self.rect.left, self.rect.bottom - look.px(track.GRIP), self.rect.w, look.px(track.GRIP))

    def ring_area(self) -> pygame.Rect:
        """The ring goes round the knob."""
        look = self.host.look
        return track.knob_area(self._track(look), look, self._along()).inflate(-look.px(2), -look.px(2))

    def tip_area(self) -> pygame.Rect:
        """A tip points at the name."""
        look = self.host.look
        wide = min(self.rect.w, look.text.width(self.label, BODY))
        return pygame.Rect(self.rect.left, self.rect.top, wide, look.text.line_height(BODY))

    def _along(self) -> float:
        return self.notches.fraction(current(self.value))

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw the words, then the track with its knob."""
        look = pen.look
        self._paint_words(pen)
        area, along, enabled = self._track(look), self._along(), self.enabled()
        # what is off fills nothing: the knob only shows where it would begin
        in_force = not current(self.off)
        track.draw(pen, area, (area.left, track.place(area, look, along) if in_force else area.left), enabled=enabled)
        heavy = self.dragging or (enabled and self.host.is_hovered(self))
        track.draw_knobs(pen, area, (along,), heavy=heavy, enabled=enabled and in_force)

    def _paint_words(self, pen: Pen) -> None:
        look, top, value = pen.look, self.rect.top, current(self.value)
        tone: Token = "ink" if self.enabled() else "edge"
        pen.text(self.label, BODY, tone, (self.rect.left, top))
        if self.tip is not None:
            foot = top + look.text.baseline(BODY) + look.px(WHY_DROP)
            pen.dotted(self.rect.left, self.rect.left + look.text.width(self.label, BODY), foot)
        drop = look.text.baseline(BODY)
        figure = self.figure(value) if self.entry.text is None else f"{self.entry.text}|"
        pen.text(figure, FIGURE, tone, (self.rect.right, top + drop - look.text.baseline(FIGURE)), "right")
        if self.word is not None:
            self._paint_word(pen, self.word(value), figure)

    def _paint_word(self, pen: Pen, word: str, figure: str) -> None:
        """The word stands before the figure, and gives way where there is no room for it."""
        look = pen.look
        right = self.rect.right - look.text.width(figure, FIGURE) - look.px(NEAR)
        room = right - self.rect.left - look.text.width(self.label, BODY) - look.px(NEAR)
        if look.text.width(word, CAPTION) <= room:
            top = self.rect.top + look.text.baseline(BODY) - look.text.baseline(CAPTION)
            pen.text(word, CAPTION, "quiet", (right, top), "right")

    # --- handle

    def _set(self, value: float) -> None:
        if value != current(self.value) or current(self.off):
            self.act(partial(self.action, value))

    def _finish(self) -> None:
        self.act(self.done)

    def pressed(self, at: Point) -> bool:
        """The track goes to the pointer; the name opens the tip."""
        look = self.host.look
        area = self._track(look)
        if at[1] < area.top:
            if self.tip is not None and at[0] < self.rect.left + look.text.width(self.label, BODY):
                self.host.show_tip(self)
            return True
        self.dragging = True
        self.dragged(at)
        return True

    def dragged(self, at: Point) -> None:
        """Follow the pointer."""
        if self.dragging:
            look = self.host.look
            self._set(self.notches.at(track.fraction(self._track(look), look, at[0])))

    def released(self, _at: Point) -> None:
        """Let go."""
        if self.dragging:
            self.dragging = False
            self._finish()

    def happened(self, happening: Happening) -> bool:
        """The wheel moves it by steps, but only with the focus and where nothing scrolls: scrolling changes no rule."""
        if not isinstance(happening, WheelTurned) or not self.host.has_focus(self) or self.held_in_scroll():
            return False
        self._set(self.notches.moved(current(self.value), -1 if happening.down > 0 else 1))
        self._finish()
        return True

    def key_pressed(self, key: KeyPress) -> bool:
        """Arrow, page, home and end keys, and digits."""
        if not self.host.has_focus(self):
            return False
        used, finished = self.entry.key(key)
        if finished is not None:
            self._set(self.notches.snap(finished))
            self._finish()
        if used:
            self.repaint()
            return True
        if key.name == "enter" and current(self.off):
            self._set(current(self.value))
            self._finish()
            return True
        target = self.notches.after_key(key.name, current(self.value))
        if target is None or key.name == "+":
            return False
        self._set(target)
        self._finish()
        return True

    def focus_changed(self, *, focused: bool) -> None:
        """A half-typed number is kept when the focus moves on."""
        finished = None if focused else self.entry.finish()
        if finished is not None:
            self._set(self.notches.snap(finished))
            self._finish()

    def spoken(self) -> Node | None:
        """Its name and value, with the word."""
        value = current(self.value)
        said = self.figure(value)
        if self.word is not None:
            said = f"{said}, {self.word(value)}"
        look = self.host.look
        room = look.text.width(self.label, BODY) + look.text.width(self.figure(value), FIGURE)
        actions = ("decrease", "increase", "set", *(("press",) if current(self.off) else ()))
        return Node("slider", self.label, said, actions=actions, clipped=room > self.rect.w)
