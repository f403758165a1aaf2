"""Typing a number: digits start it, Enter or leaving the control keeps it, Esc drops it; and what the text sets."""

from dataclasses import dataclass, replace

from game.kit.program.events import KeyPress
from game.kit.widgets.entry.notches import Notches
from game.text.language import translate as _
from game.text.unit import Unit

BEGINS = "0123456789.,"
MINUS = "-−"
GOES_ON = BEGINS + MINUS + "% "


class Entry:
    """A number that is being typed; `text` is None while nothing is."""

    def __init__(self) -> None:
        self.text: str | None = None

    def key(self, key: KeyPress, *, negative: bool = False) -> tuple[bool, str]:
        """Whether the key was part of typing, and the text if it was finished by the key."""
        character = key.digit
        if self.text is None:
            begins = bool(character) and character in BEGINS + (MINUS if negative else "")
            if begins:
                self.text = character
            return begins, ""
        if key.name in ("enter", "tab"):
            return key.name == "enter", self.finish()
        goes_on = bool(character) and character in GOES_ON
        if key.name == "escape":
            self.text = None
        elif key.name == "backspace":
            self.text = self.text[:-1]
        elif goes_on:
            self.text += character
        return goes_on or key.name in ("escape", "backspace"), ""

    def finish(self) -> str:
        """What was typed; typing is over."""
        text, self.text = self.text, None
        return text or ""


@dataclass(frozen=True, slots=True)
class Typed:
    """What a typed text comes to: the value it sets, if any, and what has to be said of it, if anything."""

    value: float | None
    said: str = ""


def understood(text: str, notches: Notches, unit: Unit, standing: float, finest: float | None = None) -> Typed:
    """Read a text in the unit that is shown; values go in the `finest` steps, or else in those of the notches."""
    value = unit.read(text)
    if value is None:
        said = _("“{text}” is not a number that can be set here, such as {example}.")
        return Typed(None, said.format(text=text.strip(), example=unit.write(standing)))
    if value > notches.high:
        said = _("{value} is too much: {most} is the most that can be set here.")
        return Typed(None, said.format(value=unit.write(value), most=unit.write(notches.high)))
    if value < notches.low:
        said = _("{value} is too little: {least} is the least that can be set here.")
        return Typed(None, said.format(value=unit.write(value), least=unit.write(notches.low)))
    steps = notches if finest is None else replace(notches, step=finest)
    nearest = steps.snap(value)
    if nearest == value:
        return Typed(value)
    said = _("Set to {value}: it goes in steps of {step}.")
    return Typed(nearest, said.format(value=unit.write(nearest), step=unit.write(steps.step)))
