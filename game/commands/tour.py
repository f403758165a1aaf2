"""Open every scene on a real ballot without a display; write a picture and the page in words for each."""

import argparse
import sys
from pathlib import Path

from game.commands.shared import window
from game.commands.shared.words import writing_to


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the pictures")
    parser.add_argument("--size", type=window.size, default=(1280, 720), metavar="WxH", help="window size in pixels")
    parser.add_argument("--gallery", action="store_true", help="every widget in every state, for each profile")
    window.configure(parser)


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    from game.ui.tour import write_gallery, write_tour  # noqa: PLC0415 -- the only commands that know the window

    if arguments.gallery:
        with writing_to(arguments.out):
            for path in write_gallery(window.preferences(arguments), arguments.out):
                print(path.name)
        return 0
    found = 0
    with writing_to(arguments.out):
        for stop in write_tour(window.preferences(arguments), arguments.size, arguments.out):
            print(f"{stop.name}: {stop.picture.get_width()} × {stop.picture.get_height()}")
            for problem in stop.problems:
                found += 1
                print(f"  {problem}", file=sys.stderr)
    return 1 if found else 0
