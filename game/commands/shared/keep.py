"""What a run may be asked for so that it is kept; the playing itself is loaded only then."""

import argparse

from game.commands.shared import words
from game.engine.data.problems import BadInput, Problem


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of a run that is kept."""
    parser.add_argument("--keep", action="store_true", help="keep the run in the notebook, as the window does")
    words.several(parser, "--guess", "PERCENT", "with --keep: a guess; once more for the next")
    words.several(parser, "--answer", "N=M", "with --keep: answer M to question N, from 1")
    parser.add_argument("--note", default="", metavar="TEXT", help="with --keep: what is noted beside the run")


def check(arguments: argparse.Namespace) -> None:
    """Refuse what only a run that is kept can have.

    Raises
    ------
    BadInput
        naming the option.
    """
    given = [name for name in ("guess", "answer", "note") if getattr(arguments, name)]
    if given and not arguments.keep:
        raise BadInput([Problem(f"--{name}", "", None, "together with --keep") for name in given])
    if arguments.keep and arguments.forecast:
        raise BadInput([Problem("--keep", "", None, "", None, "a forecast is no run: leave --forecast out")])
