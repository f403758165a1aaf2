"""Single words of the command line: how they are read, and what is said where they cannot be used."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.commands.output import OutputError
from game.engine.data.problems import BadInput, Problem, shown

LARGEST_SEED = 2**32 - 1
MOST_BALLOTS = 999


def whole_number(text: str, most: int) -> int | None:
    """Return a whole number from 0 to ``most`` as it was written on the command line, or None for anything else."""
    digits = text.strip()
    if not (digits.isascii() and digits.isdecimal()) or len(digits.lstrip("0")) > len(str(most)) or int(digits) > most:
        return None
    return int(digits)


def seed(text: str) -> int:
    """Return a seed.

    Raises
    ------
    argparse.ArgumentTypeError
        when the text is none.
    """
    number = whole_number(text, LARGEST_SEED)
    if number is None:
        raise argparse.ArgumentTypeError(f"{shown(text)} is not a whole number from 0 to {LARGEST_SEED:,}")
    return number


def ballot_number(text: str) -> int:
    """Return the number of a ballot in a series, counted from 1.

    Raises
    ------
    argparse.ArgumentTypeError
        when the text is none.
    """
    number = whole_number(text, MOST_BALLOTS)
    if not number:
        raise argparse.ArgumentTypeError(f"{shown(text)} is not a whole number from 1 to {MOST_BALLOTS}")
    return number


def counted(count: int, one: str, many: str) -> str:
    """Return a count with its word: 1 province, 687 constituencies."""
    return f"{count:,} {one if count == 1 else many}"


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
