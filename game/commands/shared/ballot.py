"""What run, trace and people have in common: a level, a seed, settings, and one ballot held with them."""

import argparse
import json
import sys
import time
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from itertools import islice
from typing import Any, Literal

from game.commands.shared import words
from game.commands.shared.asked import Held, changes, is_code, numbered
from game.commands.shared.waiting import sign
from game.engine.data.problems import BadInput, Problem
from game.engine.data.scenario import Scenario
from game.engine.population import country
from game.engine.population.build import build
from game.engine.simulate import election, forecast
from game.level.load import Rules, load_rules

LARGE = 50_000
"""Stations above which holding a ballot takes long enough to show that something is happening."""

PIECES = 10_000
"""Of JSON, so many are written at once."""


def configure(parser: argparse.ArgumentParser, given: Literal["?"] | None = None) -> None:
    """Add the arguments that choose a ballot; its level may be left out where ``given`` says so."""
    parser.add_argument("level", nargs=given, help="a level's name, a path to a level file, or a code")
    parser.add_argument("--seed", type=words.seed, help="which of the possible ballots (default: the level's own)")
    words.several(
        parser,
        "--set",
        "PATH=VALUE",
        "change one parameter, a share as 0.98 or 98%%; in a series N:PATH=VALUE does so from ballot N on",
        "settings",
    )
    parser.add_argument("--starter", metavar="NAME", help="begin with these rules (parts --starters lists them)")
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
        from game.commands.shared.series.held import one_of  # noqa: PLC0415 -- most ballots stand alone

        return one_of(level, arguments, expected=expected)
    if arguments.ballot is not None or numbered(arguments.settings):
        fault = "this level holds one ballot"
        raise BadInput([Problem("--ballot", "", None, "a level with [[series.ballots]]", None, fault)])
    seed = level.opening.seed if arguments.seed is None else arguments.seed
    with _waiting(level.scenario):
        start = time.perf_counter()
        country = build(level.scenario)
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
    asked = {**_started_from(getattr(arguments, "starter", None)), **changes(arguments.settings)}
    if not is_code(arguments.level):
        return load_rules(arguments.level, asked)
    from game.classroom import code  # noqa: PLC0415 -- most ballots are named otherwise

    setup = code.read(arguments.level)
    found = setup.rules(asked)
    if setup.seed is None:
        return found
    return replace(found, opening=found.opening.model_copy(update={"seed": setup.seed}))


def _started_from(name: str | None) -> dict[str, Any]:
    """Return the settings of a starter; none where none is asked for."""
    if name is None:
        return {}
    from game.level.starters import starter  # noqa: PLC0415 -- most ballots begin without one

    return starter(name).rules


def code_of(held: Held) -> str:
    """Return the code that opens the same ballot; empty where there is none, as of one ballot among several."""
    if held.level.opening.series is not None:
        return ""
    from game.classroom import code  # noqa: PLC0415 -- most ballots are not written down

    return code.of(held.election.scenario, held.election.seed)


def print_json(content: dict[str, Any]) -> None:
    """Print one JSON object on stdout."""
    pieces = json.JSONEncoder(ensure_ascii=False, indent=1, allow_nan=False).iterencode(content)
    while several := list(islice(pieces, PIECES)):  # a station of many people has millions of them
        sys.stdout.write("".join(several))
    print()


def _waiting(scenario: Scenario) -> AbstractContextManager[object]:
    params = country.of(scenario)
    return nullcontext() if params.constituencies * params.precincts < LARGE else sign("Holding the ballot …")
