"""A series on the command line: its ballots one after the other, each with what is set for it by hand."""

import argparse
import time
from collections.abc import Iterator
from itertools import islice
from typing import Any

from game.commands.shared.asked import Held, changes, is_code, numbered
from game.engine.data.problems import BadInput, Problem, shown
from game.level.load import Rules, load_rules
from game.level.series.ballots import Series
from game.level.series.sequence import ONE, Changes, ballots


def held(level: Rules, arguments: argparse.Namespace, *, expected: bool = False) -> Iterator[Held]:
    """Hold the ballots of a series, or forecast them.

    Raises
    ------
    BadInput
        when something is set that cannot be, or for a ballot that there is not.
    """
    series, seed = level.opening.series or ONE, _seed(level, arguments)
    by_hand, own = _by_hand(level, arguments), level.scenario
    if not is_code(arguments.level):  # the rules of a code are those that its series begins with
        own, by_hand[1] = load_rules(arguments.level).scenario, changes(arguments.settings)
    begun = time.perf_counter()
    for record in ballots(own, series, None if expected else seed, by_hand):
        now = time.perf_counter()
        yield Held(level, record, {"build": 0.0, "election": round(now - begun, 4)})
        begun = now


def one_of(level: Rules, arguments: argparse.Namespace, *, expected: bool) -> Held:
    """Hold the ballots of a series up to the one that is asked for, the first if none is."""
    series = level.opening.series or ONE
    number = arguments.ballot or 1
    _check("--ballot", number, series)
    return next(islice(held(level, arguments, expected=expected), number - 1, None))


def later(level: Rules, arguments: argparse.Namespace) -> dict[int, Changes]:
    """Return what is set for later ballots, unchecked."""
    return {
        number: changes(settings)
        for number, settings in numbered(arguments.settings).items()
        if _check("--set", number, level.opening.series or ONE)
    }


def _by_hand(level: Rules, arguments: argparse.Namespace) -> dict[int, Changes]:
    found = later(level, arguments)
    asked: dict[str, Any] = changes(arguments.settings)
    for one in found.values():
        if not is_code(arguments.level):
            load_rules(arguments.level, {**asked, **one})  # says in full what cannot be set
    return found


def _seed(level: Rules, arguments: argparse.Namespace) -> int:
    return level.opening.seed if arguments.seed is None else int(arguments.seed)


def _check(option: str, number: int, series: Series) -> bool:
    most = len(series.ballots)
    if 1 <= number <= most:
        return True
    raise BadInput([Problem(option, "", shown(number), f"a ballot from 1 to {most}", None, "no such ballot")])
