"""Write the short code of a ballot, or say what a code stands for."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared import ballot
from game.commands.shared.asked import numbered
from game.commands.shared.words import writing_to
from game.engine.data.problems import BadInput, Problem, shown
from game.level.files import is_path
from game.level.load import load_rules

if TYPE_CHECKING:
    from game.classroom.setup import Setup

PICTURES = (".svg", ".png")
FINEST = 10
"""Pixels of a QR code's smallest square: sharp on any projector."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    ballot.configure(parser, given="?")
    parser.add_argument("--read", metavar="CODE", help="say what a code stands for")
    parser.add_argument("--qr", type=Path, metavar="FILE", help="draw it as a QR code, too: a new .svg or .png file")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    from game.classroom import code  # noqa: PLC0415

    if (arguments.level is None) == (arguments.read is None):
        raise BadInput([Problem("main.py code", "", None, "a LEVEL or --read CODE, one of the two")])
    if arguments.read is not None and (arguments.settings or arguments.seed is not None):
        raise BadInput([Problem("--read", "", None, "", None, "a code is read as it is, without --set and --seed")])
    if numbered(arguments.settings):
        raise BadInput([Problem("--set", "", None, "PATH=VALUE", None, "a code says how a series begins, and no more")])
    setup = code.read(arguments.read) if arguments.read is not None else _asked(arguments)
    text = code.write(setup)
    if arguments.qr is not None:
        _draw(text, arguments.qr)
    if arguments.json:
        ballot.print_json(
            {
                "code": text,
                "level": setup.level,
                "seed": setup.seed,
                "settings": dict(setup.values),
                "on": list(setup.on),
                "off": list(setup.off),
            }
        )
    else:
        _print(text, setup)
    return 0


def _asked(arguments: argparse.Namespace) -> "Setup":
    from game.classroom import setup  # noqa: PLC0415

    if is_path(arguments.level):
        allowed = "one of the game's own levels; hand out a level file as it is"
        raise BadInput([Problem("level", "", shown(arguments.level), allowed)])
    now = ballot.rules(arguments)
    own = load_rules(now.name)
    seed = now.opening.seed if arguments.seed is None else arguments.seed
    return setup.between(own.scenario, now.scenario, None if seed == own.opening.seed else seed)


def _draw(text: str, file: Path) -> None:
    from game.report.qr import QUIET, qr_of  # noqa: PLC0415 -- only pictures need it

    if file.suffix.lower() not in PICTURES:
        raise BadInput([Problem("--qr", "", shown(str(file)), "a file name that ends in .svg or .png")])
    with writing_to(file, "--qr", "a new file in a folder that can be written"), file.open("xb") as picture:
        qr_of(text).save(picture, kind=file.suffix.lower().removeprefix("."), scale=FINEST, border=QUIET)


def _print(text: str, setup: "Setup") -> None:
    opening = load_rules(setup.level).opening
    print(text)
    print(f"{opening.title} ({setup.level}), seed {opening.seed if setup.seed is None else setup.seed}")
    for path, value in setup.values.items():
        print(f"  {path} = {_toml(value)}")
    for address in setup.on:
        print(f"  {address}: switched on")
    for address in setup.off:
        print(f"  {address}: switched off")


def _toml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
