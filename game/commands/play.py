"""Open the game; with a level, begin that level."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared import window, words

if TYPE_CHECKING:
    from game.keeping.handed_out import HandedOut
    from game.level.load import Level


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("level", nargs="?", help="a level's name, a path to a level file, or a code")
    parser.add_argument("--seed", type=words.seed, help="which of the possible ballots")
    parser.add_argument("--window", type=window.size, metavar="WxH", help="window size in pixels")
    parser.add_argument(
        "--lock", type=Path, metavar="FILE", help="a teacher's file: levels that are open, settings that are fixed"
    )
    parser.add_argument(
        "--screen-reader",
        choices=("on", "off"),
        help="hand the page to the system's screen reader, or not; without this, where one runs",
    )
    window.configure(parser)


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    from game.ui.start import start  # noqa: PLC0415 -- the window and all it needs, only when it is opened

    asked = window.asked(arguments)
    if arguments.window is not None:
        asked["window"] = arguments.window
    if arguments.screen_reader:
        asked["read_aloud"] = arguments.screen_reader == "on"
    out = _handed_out(arguments.level, arguments.seed)
    level = None if out else _level(arguments.level)
    return start(asked, level, arguments.seed, arguments.lock, out)


def _handed_out(name: str | None, seed: int | None) -> "HandedOut | None":
    if not name:
        return None
    from game.commands.shared.asked import is_code  # noqa: PLC0415 -- the title does without the engine

    if not is_code(name):
        return None
    from game.keeping.handed_out import asked_for  # noqa: PLC0415

    return asked_for(name, seed)


def _level(name: str | None) -> "Level | None":
    if not name:
        return None
    from game.level.load import load  # noqa: PLC0415 -- the title does without the engine

    return load(name)
