"""What a player can do, in the game's own words, and how pygame's events become it.

Scenes, pages and widgets see only these records, so they can be driven without a window.
"""

import sys
from dataclasses import dataclass

import pygame

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class KeyPress:
    """A key went down: its plain name ("left", "enter", "t") and the character it writes, if any."""

    name: str
    text: str = ""
    shift: bool = False
    command: bool = False
    place: str = ""
    """What a keyboard of the United States has on this key: where it is, whatever is written on it."""

    def means(self, key: str) -> bool:
        """Whether this is the key: by what it writes, or else by its place where letters are not Latin ones."""
        if key in (self.name, self.text):
            return True
        if key == ASK:
            return self.shift and (self.place == "/" or self.name in _ASKED_WITH_SHIFT)
        return self.place == key and not self.name.isascii()

    @property
    def digit(self) -> str:
        """What a number is typed with: the figures of a French keyboard stand above the letters only with Shift."""
        plain = self.text.isdecimal() or self.text == PER_CENT
        return self.place if self.place.isdecimal() and not plain else self.text


@dataclass(frozen=True, slots=True)
class _Text:
    """Text arrived."""

    text: str


class TextTyped(_Text):
    """Finished text arrived, from a key or from an input method."""


class TextComposed(_Text):
    """An input method is composing text that is not finished yet."""


@dataclass(frozen=True, slots=True)
class _Pointed:
    """The pointer did something at a point."""

    at: Point


class PointerMoved(_Pointed):
    """The pointer moved to a point; `at` is outside every window when it has left."""


class PointerPressed(_Pointed):
    """The main button went down."""


class PointerReleased(_Pointed):
    """The main button went up."""


@dataclass(frozen=True, slots=True)
class WheelTurned(_Pointed):
    """The wheel turned by notches: `down` positive towards the end, `across` positive to the right."""

    down: float
    across: float = 0.0


POINTED = PointerMoved | PointerPressed | PointerReleased
"""What tells where the pointer is; the wheel only knows it from these."""

Happening = KeyPress | TextTyped | TextComposed | PointerMoved | PointerPressed | PointerReleased | WheelTurned

NOWHERE: Point = (-9999, -9999)

ASK = "?"
PER_CENT = "%"
_ASKED_WITH_SHIFT = ("/", "ß", ",", "7", "'", "+")
"""What stands on the key that writes a question mark with Shift: English, German, French, Russian, Latin, Nordic."""

_NAMES = {
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_ESCAPE: "escape",
    pygame.K_TAB: "tab",
    pygame.K_SPACE: "space",
    pygame.K_BACKSPACE: "backspace",
    pygame.K_DELETE: "delete",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_PAGEUP: "page_up",
    pygame.K_PAGEDOWN: "page_down",
    **{pygame.K_F1 + number: f"f{number + 1}" for number in range(12)},
}
# While no text field listens, SDL reports no shifted characters and no keypad characters: these fill the gap.
_KEYPAD = {
    **{pygame.K_KP_1 + number: str(number + 1) for number in range(9)},
    pygame.K_KP_0: "0",
    pygame.K_KP_PERIOD: ".",
    pygame.K_KP_PLUS: "+",
    pygame.K_KP_MINUS: "-",
}
_SHIFTED = {"=": "+", "5": PER_CENT}
"""What Shift writes on keys that write this without it, on nearly all keyboards."""
_PLACES = {
    **{getattr(pygame, f"KSCAN_{letter}"): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890"},
    pygame.KSCAN_SLASH: "/",
    pygame.KSCAN_EQUALS: "=",
    pygame.KSCAN_MINUS: "-",
}
_ALT_GR = pygame.KMOD_MODE | pygame.KMOD_RALT


def _key_press(event: pygame.event.Event) -> KeyPress:
    shift = bool(event.mod & pygame.KMOD_SHIFT)
    # on many systems AltGr comes as Ctrl with Alt, and writes a letter
    command = bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META)) and not event.mod & _ALT_GR
    text = _KEYPAD.get(event.key) or event.unicode
    if shift and text in _SHIFTED and event.key == ord(text):  # a French keyboard writes its figures with Shift
        text = _SHIFTED[text]
    if not text.isprintable() or command:
        text = ""
    name = _NAMES.get(event.key) or text.lower() or _letter(event.key) or pygame.key.name(event.key)
    return KeyPress(name, text, shift, command, _PLACES.get(getattr(event, "scancode", 0), ""))


def _letter(code: int) -> str:
    """What a key writes whose character is not reported: letters beyond ASCII, while no text field listens."""
    letter = chr(code) if 0x20 < code < sys.maxunicode else ""
    return letter.lower() if letter.isprintable() else ""


def from_pygame(event: pygame.event.Event, pointer: Point) -> Happening | None:
    """The happening that a pygame event stands for, or None; `pointer` places the wheel, which has no position."""
    happening: Happening | None = None
    match event.type:
        case pygame.KEYDOWN:
            happening = _key_press(event)
        case pygame.TEXTINPUT:
            happening = TextTyped(event.text)
        case pygame.TEXTEDITING:
            happening = TextComposed(event.text)
        case pygame.MOUSEMOTION:
            happening = PointerMoved(event.pos)
        case pygame.MOUSEBUTTONDOWN if event.button == 1:
            happening = PointerPressed(event.pos)
        case pygame.MOUSEBUTTONUP if event.button == 1:
            happening = PointerReleased(event.pos)
        case pygame.MOUSEWHEEL:
            happening = WheelTurned(pointer, -event.precise_y, event.precise_x)
        case pygame.WINDOWLEAVE:
            happening = PointerMoved(NOWHERE)
    return happening
