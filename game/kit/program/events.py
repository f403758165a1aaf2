"""What a player can do, in the game's own words, and how pygame's events become it.

Scenes, pages and widgets see only these records, so they can be driven without a window.
"""

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


@dataclass(frozen=True, slots=True)
class TextTyped:
    """Finished text arrived, from a key or from an input method."""

    text: str


@dataclass(frozen=True, slots=True)
class TextComposed:
    """An input method is composing text that is not finished yet."""

    text: str


@dataclass(frozen=True, slots=True)
class PointerMoved:
    """The pointer moved to a point; `at` is outside every window when it has left."""

    at: Point


@dataclass(frozen=True, slots=True)
class PointerPressed:
    """The main button went down."""

    at: Point


@dataclass(frozen=True, slots=True)
class PointerReleased:
    """The main button went up."""

    at: Point


@dataclass(frozen=True, slots=True)
class WheelTurned:
    """The wheel turned by notches: `down` positive towards the end, `across` positive to the right."""

    at: Point
    down: float
    across: float = 0.0


Happening = KeyPress | TextTyped | TextComposed | PointerMoved | PointerPressed | PointerReleased | WheelTurned

NOWHERE: Point = (-9999, -9999)

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
_SHIFTED = {"/": "?", "=": "+"}


def _key_press(event: pygame.event.Event) -> KeyPress:
    shift = bool(event.mod & pygame.KMOD_SHIFT)
    command = bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META))
    text = _KEYPAD.get(event.key) or event.unicode
    if shift and text in _SHIFTED:
        text = _SHIFTED[text]
    if not text.isprintable() or command:
        text = ""
    name = _NAMES.get(event.key) or text.lower() or pygame.key.name(event.key)
    return KeyPress(name, text, shift, command)


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
