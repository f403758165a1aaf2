"""What is asked for on the command line before a ballot is held, and what comes of it."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any

from game.engine.data.election import Election
from game.engine.data.problems import BadInput, Problem
from game.level.files import files_of, is_path
from game.level.load import Rules

LATER = re.compile(r"(\d{1,3}):")
"""What stands before a setting that holds from a later ballot on."""


@dataclass(frozen=True, eq=False, slots=True)
class Held:
    """A ballot that has been held, how long its parts took, and what there is to say of guesses made before."""

    level: Rules
    election: Election
    seconds: dict[str, float]
    guesses: tuple[str, ...] = ()


def is_code(level: str) -> bool:
    """Whether a code is meant where a level is asked for."""
    if "_" in level or is_path(level) or any(files_of(level)):
        return False
    from game.classroom import code  # noqa: PLC0415 -- most ballots are named otherwise

    return code.is_code(level)


def numbered(settings: list[str]) -> dict[int, list[str]]:
    """Return what ``--set`` says for later ballots of a series, ``N:PATH=VALUE``, by their numbers."""
    found: dict[int, list[str]] = {}
    for setting in settings:
        if later := LATER.match(setting):
            found.setdefault(int(later[1]), []).append(setting[later.end() :])
    return found


def changes(settings: list[str]) -> dict[str, Any]:
    """Return what ``--set`` says, by path, leaving out what it says for later ballots.

    Raises
    ------
    BadInput
        when it does not say PATH=VALUE.
    """
    read: dict[str, Any] = {}
    problems = []
    for setting in settings:
        if LATER.match(setting):
            continue
        path, equals, text = setting.partition("=")
        if not equals or not path:
            problems.append(Problem("--set", "", setting, "PATH=VALUE, such as behaviour.reject_penalty.penalty=8"))
        read[path.strip()] = _share(path.strip(), text.strip()) if text.rstrip().endswith("%") else _value(text.strip())
    if problems:
        raise BadInput(problems)
    return read


def _share(path: str, text: str) -> Any:
    """Read per cent as the window does, of what it shows in per cent; of anything else they are no value."""
    from game.explain.knob_words import unit_of  # noqa: PLC0415 -- most settings are written as fractions
    from game.explain.setting_words import knob_of  # noqa: PLC0415 -- most settings are written as fractions

    knob = knob_of(path)
    read = None if knob is None else unit_of(knob).read(text)
    return text if read is None else read


def _value(text: str) -> Any:
    """Read a value as TOML would, and anything else as plain text: ``truncate`` needs no quotes."""
    written = re.sub(r"^([+-]?)\.(?=\d)", r"\g<1>0.", text)  # “.99” is a number to everyone but TOML
    try:
        read = tomllib.loads(f"value = {written}")
    except (RecursionError, ValueError):
        return text
    return read["value"] if len(read) == 1 else text
