"""Typing a number straight into a control: digits start it, Enter or leaving the control keeps it, Esc drops it."""

from game.kit.program.events import KeyPress
from game.kit.widgets.notches import number, typed


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
