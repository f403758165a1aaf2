"""What play and tour have in common: language, scale and colours for this once."""

import argparse
import re
from typing import TYPE_CHECKING, Any

from game.commands.shared.words import whole_number
from game.engine.data.problems import shown

if TYPE_CHECKING:
    from game.store.preferences import Preferences

PROFILES = ("light", "dark", "projector")
SMALLEST, LARGEST = (640, 480), (16_384, 16_384)
SMALLEST_SCALE, LARGEST_SCALE = 75, 250


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that both commands have."""
    parser.add_argument("--lang", type=_language, metavar="CODE", help="language: en, or one there is a catalogue of")
    parser.add_argument("--scale", type=_scale, metavar="PERCENT", help="size of everything, 75 to 250")
    parser.add_argument("--profile", choices=PROFILES, help="colours; projector is larger and shows less, for a class")


def size(text: str) -> tuple[int, int]:
    """Read a window size such as 1280x720."""
    wide, cross, high = text.lower().partition("x")
    found = whole_number(wide, LARGEST[0]), whole_number(high, LARGEST[1])
    if not cross or found[0] is None or found[1] is None or found[0] < SMALLEST[0] or found[1] < SMALLEST[1]:
        raise argparse.ArgumentTypeError(f"{shown(text)} is not a size from 640x480 to 16384x16384")
    from game.store.preferences import MOST_PIXELS  # noqa: PLC0415

    if found[0] * found[1] > MOST_PIXELS:
        taken = f"{found[0]:,} × {found[1]:,} pixels at 4 bytes are {found[0] * found[1] * 4 / 1e6:,.0f} MB a picture"
        raise argparse.ArgumentTypeError(
            f"{shown(text)} is too large: {taken}; at most {MOST_PIXELS * 4 / 1e6:,.0f} MB, such as 7680x4320"
        )
    return found[0], found[1]


def asked(arguments: argparse.Namespace) -> dict[str, Any]:
    """Return the settings asked for on the command line, by name."""
    wanted = {"language": arguments.lang, "scale": arguments.scale, "profile": arguments.profile}
    return {name: value for name, value in wanted.items() if value is not None}


def preferences(arguments: argparse.Namespace) -> "Preferences":
    """Return settings as they are at first, with what was asked for."""
    from game.store.preferences import Preferences  # noqa: PLC0415

    return Preferences().changed(asked(arguments))


def _scale(text: str) -> int:
    scale = whole_number(text, LARGEST_SCALE)
    if scale is None or scale < SMALLEST_SCALE:
        allowed = f"a whole number from {SMALLEST_SCALE} to {LARGEST_SCALE}"
        raise argparse.ArgumentTypeError(f"{shown(text)} is not {allowed}")
    return scale


def _language(text: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(_[A-Z]{2})?", text):
        raise argparse.ArgumentTypeError(f"{shown(text)} is not a language such as en, de or pt_BR")
    return text
