"""What sets a number: by keys, by the wheel, and by typing it in the unit that it is shown in."""

from dataclasses import field
from functools import partial
from typing import ClassVar

from game.kit.page.command import Act, ActWith, Say
from game.kit.program.events import Happening, KeyPress, WheelTurned
from game.kit.widget import Live, Widget, current
from game.kit.widgets.entry.notches import Notches
from game.kit.widgets.entry.typed import Entry, understood
from game.text.language import translate as _
from game.text.unit import PLAIN, Unit

UNSEEN = "?"
"""What stands for a number that is not to be seen."""


class Numeric(Widget):
    """The base of a control that sets a number by keys, wheel and typing; `name` says in words what it sets.

    The scene owns the value: `action` is given each new one, `done` is called after a drag or key. `unit` puts it
    into digits, and reads what is typed.
    """

    name: str
    value: Live[float]
    action: ActWith[float]
    notches: Notches
    unit: Unit = field(default=PLAIN, kw_only=True)
    finest: float | None = field(default=None, kw_only=True)
    """In which steps a number may be typed, 0 for any; None for those of the notches."""
    done: Act | None = field(default=None, kw_only=True)
    off: Live[bool] = field(default=False, kw_only=True)
    """Whether what it sets is not in force; pressing it, or Enter, puts it in force as it stands."""
    covered: Live[bool] = field(default=False, kw_only=True)
    """Whether the number is not to be seen; it stands in the middle then, and is turned from there."""

    fixed_size = True
    focusable = True
    cursor = "hand"
    signs: ClassVar[bool] = False
    """Whether the keys plus and minus change it as well."""

    entry: Entry = field(default_factory=Entry, init=False, repr=False)

    def live(self) -> tuple[object, ...]:
        """The number, and whether it counts and is to be seen."""
        return current(self.value), current(self.off), current(self.covered)

    def adopt(self, former: Widget) -> None:
        """Go on with a half-typed number."""
        if isinstance(former, Numeric):
            self.entry = former.entry

    def written(self) -> str:
        """The number as it stands, or as far as it is typed."""
        return self.as_seen() if self.entry.text is None else f"{self.entry.text}|"

    def as_seen(self) -> str:
        """The number as it stands, or that it is off or not to be seen."""
        if current(self.covered):
            return UNSEEN
        return _("off") if current(self.off) else self.unit.write(current(self.value))

    def standing(self) -> float:
        """Where it stands for whoever turns it on."""
        return self.notches.at(0.5) if current(self.covered) else current(self.value)

    def set_to(self, value: float) -> None:
        """Ask for another number."""
        if value != current(self.value) or current(self.off):
            self.act(partial(self.action, value))

    def _set_at_once(self, value: float) -> bool:
        self.set_to(value)
        self.act(self.done)
        return True

    def _set_typed(self, text: str) -> None:
        """Set what was typed, and say why not, or what was set instead."""
        typed = understood(text, self.notches, self.unit, self.standing(), self.finest)
        if typed.said:
            self.act(partial(Say, typed.said))
        if typed.value is not None:
            self._set_at_once(typed.value)

    def _move_to(self, value: float) -> bool:
        """Go to where keys or wheel lead; what is off is not put in force by less."""
        if current(self.off) and value <= self.standing():
            return True
        return self._set_at_once(value)

    def happened(self, happening: Happening) -> bool:
        """The wheel moves it by steps, but only with the focus and where nothing scrolls: scrolling changes no rule."""
        if not isinstance(happening, WheelTurned) or not self.host.has_focus(self) or self.held_in_scroll():
            return False
        return self._move_to(self.notches.moved(self.standing(), -1 if happening.down > 0 else 1))

    def key_pressed(self, key: KeyPress) -> bool:
        """Arrow, page, home and end keys, and digits."""
        if not self.host.has_focus(self):
            return False
        used, finished = self.entry.key(key, negative=self.notches.low < 0 and not self.signs)
        if finished:
            self._set_typed(finished)
        if used:
            self.repaint()
            return True
        if key.name == "enter" and current(self.off):
            return self._set_at_once(self.standing())
        if key.name == "+" and not self.signs:
            return False
        name = "left" if self.signs and key.text == "-" else key.name
        target = self.notches.after_key(name, self.standing())
        return target is not None and self._move_to(target)

    def focus_changed(self, *, focused: bool) -> None:
        """A half-typed number is kept when the focus moves on."""
        finished = "" if focused else self.entry.finish()
        if finished:
            self._set_typed(finished)
