"""What play and tour have in common: language, scale and colours for this once."""

import argparse
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.store.preferences import Preferences

PROFILES = ("light", "dark", "projector")
SMALLEST, LARGEST = (640, 480), (16_384, 16_384)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that both commands have."""
    parser.add_argument("--lang", metavar="CODE", help="language, such as en or de")
    parser.add_argument("--scale", type=_scale, metavar="PERCENT", help="size of everything, 75 to 250")
    parser.add_argument("--profile", choices=PROFILES, help="colours")


def size(text: str) -> tuple[int, int]:
    """Read a window size such as 1280x720."""
    wide, cross, high = text.lower().partition("x")
    if not (cross and wide.isdigit() and high.isdigit()):
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1280x720")
    found = int(wide), int(high)
    if not all(low <= one <= most for low, one, most in zip(SMALLEST, found, LARGEST, strict=True)):
        raise argparse.ArgumentTypeError(f"{text} is not between 640x480 and 16384x16384")
    return found


def asked(arguments: argparse.Namespace) -> dict[str, Any]:
    """Return the settings asked for on the command line, by name."""
    wanted = {"language": arguments.lang, "scale": arguments.scale, "profile": arguments.profile}
    return {name: value for name, value in wanted.items() if value is not None}


def preferences(arguments: argparse.Namespace) -> "Preferences":
    """Return settings as they are at first, with what was asked for."""
    from game.store.preferences import Preferences  # noqa: PLC0415

    return Preferences().changed(asked(arguments))


def _scale(text: str) -> int:
    scale = int(text)
    if not 75 <= scale <= 250:  # noqa: PLR2004 -- the bounds the message names
        raise argparse.ArgumentTypeError(f"{scale} is not a whole number from 75 to 250")
    return scale
