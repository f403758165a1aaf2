"""What sets a number, and typing one: digits start it, Enter or leaving the control keeps it, Esc drops it."""

from collections.abc import Callable
from dataclasses import field
from functools import partial
from typing import ClassVar

from game.kit.page.command import Act, ActWith
from game.kit.program.events import Happening, KeyPress, WheelTurned
from game.kit.widget import Live, Widget, current
from game.kit.widgets.entry.notches import Notches, number, typed
from game.text.numbers import plain

UNSEEN = "?"
"""What stands for a number that is not to be seen."""


class Entry:
    """A number that is being typed; `text` is None while nothing is."""

    def __init__(self) -> None:
        self.text: str | None = None

    def key(self, key: KeyPress) -> tuple[bool, float | None]:
        """Whether the key was part of typing, and the number if it was finished by the key."""
        if self.text is None:
            started = typed("", key.digit) if key.digit and key.digit in "0123456789." else None
            if started is None:
                return False, None
            self.text = started
            return True, None
        if key.name in ("enter", "tab"):
            return key.name == "enter", self.finish()
        if key.name == "escape":
            self.text = None
            return True, None
        if key.name == "backspace":
            self.text = self.text[:-1]
            return True, None
        longer = typed(self.text, key.digit)
        if longer is not None:
            self.text = longer
        return longer is not None, None

    def finish(self) -> float | None:
        """The number that was typed; typing is over."""
        text, self.text = self.text, None
        return number(text) if text else None


class Numeric(Widget):
    """The base of a control that sets a number by keys, wheel and typing; `name` says in words what it sets.

    The scene owns the value: `action` is given each new one, `done` is called after a drag or key. `figure` puts it
    into digits.
    """

    name: str
    value: Live[float]
    action: ActWith[float]
    notches: Notches
    figure: Callable[[float], str] = field(default=plain, kw_only=True)
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
        """The number as it stands, or that it is not to be seen."""
        return UNSEEN if current(self.covered) else self.figure(current(self.value))

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

    def happened(self, happening: Happening) -> bool:
        """The wheel moves it by steps, but only with the focus and where nothing scrolls: scrolling changes no rule."""
        if not isinstance(happening, WheelTurned) or not self.host.has_focus(self) or self.held_in_scroll():
            return False
        return self._set_at_once(self.notches.moved(self.standing(), -1 if happening.down > 0 else 1))

    def key_pressed(self, key: KeyPress) -> bool:
        """Arrow, page, home and end keys, and digits."""
        if not self.host.has_focus(self):
            return False
        used, finished = self.entry.key(key)
        if finished is not None:
            self._set_at_once(self.notches.snap(finished))
        if used:
            self.repaint()
            return True
        if key.name == "enter" and current(self.off):
            return self._set_at_once(self.standing())
        if key.name == "+" and not self.signs:
            return False
        name = "left" if self.signs and key.text == "-" else key.name
        target = self.notches.after_key(name, self.standing())
        return target is not None and self._set_at_once(target)

    def focus_changed(self, *, focused: bool) -> None:
        """A half-typed number is kept when the focus moves on."""
        finished = None if focused else self.entry.finish()
        if finished is not None:
            self._set_at_once(self.notches.snap(finished))
