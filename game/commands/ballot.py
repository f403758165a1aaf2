"""What run, trace and people have in common: a level, a seed, settings, and one ballot held with them."""

import argparse
import json
import re
import sys
import time
import tomllib
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Literal

from game.commands import words
from game.engine.data.election import Election
from game.engine.data.problems import BadInput, Problem
from game.engine.simulate import election, forecast
from game.level.files import files_of, is_path
from game.level.load import Rules, load_rules

LARGE = 50_000
"""Stations above which holding a ballot takes long enough to show that something is happening."""

LATER = re.compile(r"(\d{1,3}):")
"""What stands before a setting that holds from a later ballot on."""

PIECES = 10_000
"""Of JSON, so many are written at once."""


@dataclass(frozen=True, eq=False, slots=True)
class Held:
    """A ballot that has been held, how long its parts took, and what there is to say of guesses made before."""

    level: Rules
    election: Election
    seconds: dict[str, float]
    guesses: tuple[str, ...] = ()


def configure(parser: argparse.ArgumentParser, given: Literal["?"] | None = None) -> None:
    """Add the arguments that choose a ballot; its level may be left out where ``given`` says so."""
    parser.add_argument("level", nargs=given, help="a level's name, a path to a level file, or a code")
    parser.add_argument("--seed", type=words.seed, help="which of the possible ballots (default: the level's own)")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="PATH=VALUE",
        dest="settings",
        help="change one parameter; in a series N:PATH=VALUE does so from ballot N on",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    if given is None:
        which = "of a series: which ballot, counted from 1"
        parser.add_argument("--ballot", type=words.ballot_number, metavar="N", help=which)


def hold(arguments: argparse.Namespace, *, expected: bool = False, level: Rules | None = None) -> Held:
    """Load the level, build its country, hold the ballot (or forecast it); of a series the one asked for.

    Raises
    ------
    BadInput
        when the level or a setting cannot be used.
    """
    level = level or rules(arguments)
    if level.opening.series is not None:
        from game.commands.in_sequence import one_of  # noqa: PLC0415 -- most ballots stand alone

        return one_of(level, arguments, expected=expected)
    if arguments.ballot is not None or numbered(arguments.settings):
        fault = "this level holds one ballot"
        raise BadInput([Problem("--ballot", "", None, "a level with [[series.ballots]]", None, fault)])
    seed = level.opening.seed if arguments.seed is None else arguments.seed
    with _waiting(level):
        start = time.perf_counter()
        country = build_country(level)
        built = time.perf_counter()
        record = forecast(level.scenario, country) if expected else election(level.scenario, seed, country)
        done = time.perf_counter()
    return Held(level, record, {"build": round(built - start, 4), "election": round(done - built, 4)})


def rules(arguments: argparse.Namespace) -> Rules:
    """Load the rules that are asked for: a level's, as a code or ``--set`` changes them; the seed is a code's, too.

    Raises
    ------
    BadInput
        when the level, the code or a setting cannot be used.
    """
    asked = changes(arguments.settings)
    if not is_code(arguments.level):
        return load_rules(arguments.level, asked)
    from game.classroom import code  # noqa: PLC0415 -- most ballots are named otherwise

    setup = code.read(arguments.level)
    found = setup.rules(asked)
    if setup.seed is None:
        return found
    return replace(found, opening=found.opening.model_copy(update={"seed": setup.seed}))


def code_of(held: Held) -> str:
    """Return the code that opens the same ballot; empty where there is none."""
    from game.classroom import code  # noqa: PLC0415 -- most ballots are not written down

    return code.of(held.election.scenario, held.election.seed)


def is_code(level: str) -> bool:
    """Whether a code is meant where a level is asked for."""
    if "_" in level or is_path(level) or any(files_of(level)):
        return False
    from game.classroom import code  # noqa: PLC0415 -- most ballots are named otherwise

    return code.is_code(level)


def print_json(content: dict[str, Any]) -> None:
    """Print one JSON object on stdout."""
    pieces = json.JSONEncoder(ensure_ascii=False, indent=1, allow_nan=False).iterencode(content)
    while several := list(islice(pieces, PIECES)):  # a station of many people has millions of them
        sys.stdout.write("".join(several))
    print()


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
        read[path.strip()] = _value(text.strip())
    if problems:
        raise BadInput(problems)
    return read


def build_country(level: Rules) -> Any:
    """Return the level's country."""
    from game.engine.population.build import build  # noqa: PLC0415

    return build(level.scenario)


def _value(text: str) -> Any:
    """Read a value as TOML would, and anything else as plain text: ``truncate`` needs no quotes."""
    written = re.sub(r"^([+-]?)\.(?=\d)", r"\g<1>0.", text)  # “.99” is a number to everyone but TOML
    try:
        read = tomllib.loads(f"value = {written}")
    except (RecursionError, ValueError):
        return text
    return read["value"] if len(read) == 1 else text


def _waiting(level: Rules) -> Any:
    from contextlib import nullcontext  # noqa: PLC0415

    country = next(one.params.model_dump() for one in level.scenario.active if one.path == "population.country")
    if country["constituencies"] * country["precincts"] < LARGE:
        return nullcontext()
    from rich.console import Console  # noqa: PLC0415 -- only long work needs it

    return Console(stderr=True).status("Holding the ballot …")
