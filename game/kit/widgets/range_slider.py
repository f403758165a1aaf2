"""A slider with two knobs, for a range: from here to there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Literal

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.program.events import KeyPress, Point
from game.kit.widget import Live, Span, Widget, current
from game.kit.widgets import track
from game.kit.widgets.entry import Entry
from game.kit.widgets.notches import Notches
from game.text.language import translate as _
from game.text.numbers import plain

Range = tuple[float, float]
LEAST_TRACK = 120


@dataclass(eq=False, repr=False)
class Knob(Widget):
    """One end of a range: a Tab stop of its own."""

    end: Literal["low", "high"] = "low"

    focusable: ClassVar[bool] = True
    ring_radius: ClassVar[float] = track.GRIP

    entry: Entry = field(default_factory=Entry, init=False, repr=False)

    def owner(self) -> "RangeSlider":
        """The range that it is an end of."""
        if not isinstance(self.parent, RangeSlider):
            raise TypeError("a knob is part of a range slider")
        return self.parent

    def ring_area(self) -> pygame.Rect:
        """The ring goes round the knob."""
        look, owner = self.host.look, self.owner()
        return track.knob_area(owner.rect, look, owner.along(self.end)).inflate(-look.px(2), -look.px(2))

    def key_pressed(self, key: KeyPress) -> bool:
        """Arrow, page, home and end keys, and digits."""
        if not self.host.has_focus(self):
            return False
        owner = self.owner()
        used, finished = self.entry.key(key)
        target = finished if used else owner.notches.after_key(key.name, owner.value_of(self.end))
        if target is not None:
            owner.set_end(self.end, target)
        return used or target is not None

    def spoken(self) -> Node | None:
        """Which end it is, and where."""
        owner = self.owner()
        names = {"low": _("{name}, from"), "high": _("{name}, to")}
        name = names[self.end].format(name=owner.name)
        return Node("slider", name, owner.figure(owner.value_of(self.end)), actions=("decrease", "increase", "set"))


@dataclass(eq=False, repr=False)
class RangeSlider(Widget):
    """Sets two numbers, the lower first. `action` brings both at every change."""

    name: str
    value: Live[Range]
    action: str
    notches: Notches
    figure: Callable[[float], str] = field(default=plain, kw_only=True)

    cursor: ClassVar[str] = "hand"

    _knobs: tuple[Knob, Knob] = field(init=False, repr=False)
    held: Literal["low", "high"] | None = field(default=None, init=False, repr=False)

    def __post_init__(self) -> None:
        """Make the two knobs."""
        self._knobs = (Knob(end="low"), Knob(end="high"))

    def children(self) -> Sequence[Widget]:
        """The knobs."""
        return self._knobs

    def live(self) -> tuple[object, ...]:
        """Both values."""
        return (current(self.value),)

    def adopt(self, former: Widget) -> None:
        """Go on with a drag."""
        if isinstance(former, RangeSlider):
            self.held = former.held

    def value_of(self, end: Literal["low", "high"]) -> float:
        """The value at one end."""
        return current(self.value)[0 if end == "low" else 1]

    def along(self, end: Literal["low", "high"]) -> float:
        """How far along one end is."""
        return self.notches.fraction(self.value_of(end))

    def set_end(self, end: Literal["low", "high"], value: float) -> None:
        """Ask for another value at one end; the ends never cross."""
        low, high = current(self.value)
        value = self.notches.snap(value)
        wanted = (min(value, high), high) if end == "low" else (low, max(value, low))
        if wanted != (low, high):
            self.act(self.action, wanted)

    def measure_span(self, look: Look) -> Span:
        """Room for the track."""
        return look.px(LEAST_TRACK), look.px(LEAST_TRACK)

    def natural_height(self, look: Look) -> int:
        """As high as a grip."""
        return look.px(track.GRIP)

    def arrange(self, look: Look) -> None:
        """Each knob has its half of the track: up to the middle between the two."""
        left, right = (track.place(self.rect, look, self.along(end)) for end in ("low", "high"))
        room = look.px(track.GRIP)
        middle = min(max((left + right) // 2, self.rect.left + room), self.rect.right - room)
        low, high = self._knobs
        low.place(look, pygame.Rect(self.rect.left, self.rect.top, middle - self.rect.left, self.rect.h))
        high.place(look, pygame.Rect(middle, self.rect.top, self.rect.right - middle, self.rect.h))

    def paint(self, pen: Pen) -> None:
        """Draw the track, with ink between the knobs."""
        look = pen.look
        ends = (self.along("low"), self.along("high"))
        filled = (track.place(self.rect, look, ends[0]), track.place(self.rect, look, ends[1]))
        track.draw(pen, self.rect, filled, enabled=self.enabled())
        track.draw_knobs(pen, self.rect, ends, heavy=self.held is not None, enabled=self.enabled())

    def pressed(self, at: Point) -> bool:
        """Take the nearer knob to the pointer."""
        look = self.host.look
        low, high = (track.place(self.rect, look, self.along(end)) for end in ("low", "high"))
        self.held = "low" if abs(at[0] - low) < abs(at[0] - high) or at[0] < low else "high"
        self.host.focus_on(self._knobs[0 if self.held == "low" else 1])
        self.dragged(at)
        return True

    def dragged(self, at: Point) -> None:
        """Follow the pointer."""
        if self.held is not None:
            look = self.host.look
            self.set_end(self.held, self.notches.at(track.fraction(self.rect, look, at[0])))

    def released(self, _at: Point) -> None:
        """Let go."""
        self.held = None

    def spoken(self) -> Node | None:
        """A group of two sliders."""
        return Node("group", self.name)
