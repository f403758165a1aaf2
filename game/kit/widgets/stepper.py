"""A small number with minus and plus; keys, wheel and typing do the same."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import ClassVar

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import FIGURE, TARGET, Token, Type
from game.kit.page.command import ActWith
from game.kit.program.events import Happening, KeyPress, Point, WheelTurned
from game.kit.widget import Live, Span, Widget, current
from game.kit.widgets.entry import Entry
from game.kit.widgets.notches import Notches
from game.text.numbers import plain

SIGN = 14
SIDE = 28


@dataclass(eq=False, repr=False)
class Stepper(Widget):
    """Sets a number by steps; `name` says in words what it sets."""

    name: str
    value: Live[float]
    action: ActWith[float]
    notches: Notches
    figure: Callable[[float], str] = field(default=plain, kw_only=True)

    fixed_size: ClassVar[bool] = True
    focusable: ClassVar[bool] = True
    cursor: ClassVar[str] = "hand"
    tall: ClassVar[float] = TARGET
    set_in: ClassVar[Type] = FIGURE

    entry: Entry = field(default_factory=Entry, init=False, repr=False)

    def live(self) -> tuple[object, ...]:
        """The number."""
        return (current(self.value),)

    def measure_span(self, look: Look) -> Span:
        """Two signs and the widest figure."""
        ends = (self.notches.low, self.notches.high)
        wide = max(look.text.width(self.figure(end), FIGURE) for end in ends)
        total = wide + 2 * look.px(SIDE) + look.px(8)
        return total, total

    def paint(self, pen: Pen) -> None:
        """Draw minus, figure, plus."""
        look, value = pen.look, current(self.value)
        hovered = self.enabled() and self.host.is_hovered(self)
        pen.box(self.rect, "sheet", "ink" if hovered else "edge")
        side = look.px(SIDE) // 2
        signs = (
            ("minus", self.rect.left + side, value > self.notches.low),
            ("plus", self.rect.right - side, value < self.notches.high),
        )
        for sign, x, possible in signs:
            tone: Token = "ink" if possible and self.enabled() else "edge"
            pen.icon(sign, (x, self.rect.centery), SIGN, tone)
        figure = self.figure(value) if self.entry.text is None else f"{self.entry.text}|"
        top = self.rect.centery - look.text.line_height(FIGURE) // 2
        pen.text(figure, FIGURE, "ink" if self.enabled() else "edge", (self.rect.centerx, top), "middle")

    def _set(self, value: float) -> None:
        value = self.notches.snap(value)
        if value != current(self.value):
            self.act(partial(self.action, value))

    def pressed(self, at: Point) -> bool:
        """The left part is minus, the right part plus."""
        side = self.host.look.px(SIDE)
        if at[0] < self.rect.left + side:
            self._set(self.notches.moved(current(self.value), -1))
        elif at[0] >= self.rect.right - side:
            self._set(self.notches.moved(current(self.value), 1))
        return True

    def happened(self, happening: Happening) -> bool:
        """The wheel, once it has the focus."""
        if not isinstance(happening, WheelTurned) or not self.host.has_focus(self):
            return False
        self._set(self.notches.moved(current(self.value), -1 if happening.down > 0 else 1))
        return True

    def key_pressed(self, key: KeyPress) -> bool:
        """Arrow, page, home and end keys, plus and minus, and digits."""
        if not self.host.has_focus(self):
            return False
        used, finished = self.entry.key(key)
        if finished is not None:
            self._set(finished)
        if used:
            self.repaint()
            return True
        name = "left" if key.text == "-" else key.name
        target = self.notches.after_key(name, current(self.value))
        if target is not None:
            self._set(target)
        return target is not None

    def focus_changed(self, *, focused: bool) -> None:
        """A half-typed number is kept when the focus moves on."""
        finished = None if focused else self.entry.finish()
        if finished is not None:
            self._set(finished)

    def spoken(self) -> Node | None:
        """What it sets, and to what."""
        return Node("spinner", self.name, self.figure(current(self.value)), actions=("decrease", "increase", "set"))
