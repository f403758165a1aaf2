"""Single words of the command line: how they are read, and what is said where they cannot be used."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from game.commands.shared.output import OutputError
from game.engine.data.problems import BadInput, Problem, shown

LARGEST_SEED = 2**32 - 1
MOST_BALLOTS = 999


def whole_number(text: str, most: int) -> int | None:
    """Return a whole number from 0 to ``most`` as it was written on the command line, or None for anything else."""
    digits = text.strip()
    if not (digits.isascii() and digits.isdecimal()) or len(digits.lstrip("0")) > len(str(most)) or int(digits) > most:
        return None
    return int(digits)


def whole_between(least: int, most: int) -> Callable[[str], int]:
    """Return what reads a whole number for ``argparse``, which is told where a text is none."""

    def read(text: str) -> int:
        number = whole_number(text, most)
        if number is None or number < least:
            raise argparse.ArgumentTypeError(f"{shown(text)} is not a whole number from {least} to {most:,}")
        return number

    return read


seed = whole_between(0, LARGEST_SEED)
ballot_number = whole_between(1, MOST_BALLOTS)
"""A ballot in a series is counted from 1."""


def several(parser: argparse.ArgumentParser, option: str, name: str, about: str, kept_as: str | None = None) -> None:
    """Add an option that can be given several times; it takes one value each time."""
    parser.add_argument(option, action="append", default=[], metavar=name, help=about, dest=kept_as)


@contextmanager
def writing_to(place: Path, option: str = "--out", allowed: str = "a folder that can be written") -> Iterator[None]:
    """Do what writes into the folder, or the file, that an option names.

    Raises
    ------
    BadInput
        when it cannot be written.
    """
    try:
        yield
    except OutputError:  # standard output is another place
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadInput([Problem(option, "", str(place), allowed, None, reason)]) from None
