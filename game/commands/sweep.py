"""Hold many ballots of a level, one for every value of one or more settings, and write what is read off as a table."""

import argparse
import csv
import io
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.commands.shared import words
from game.commands.shared.ballot import print_json
from game.commands.shared.waiting import progress
from game.engine.data.problems import BadInput, Problem

if TYPE_CHECKING:
    from game.engine.data.electorate import Country
    from game.level.sweep import Plan, Run

MOST_WORKERS = 64
PIECE = 8
"""Ballots that a process is handed at once."""

_KEPT: "dict[Any, Country]" = {}
"""The country of the ballot before: it is the same for most of a plan."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("plan", help="a TOML file: level, [[axes]] with path and values, quantities, seeds or forecast")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the table that is written (.csv)")
    parser.add_argument(
        "--workers",
        type=words.whole_between(1, MOST_WORKERS),
        default=1,
        metavar="N",
        help="processes that share the work",
    )
    parser.add_argument("--resume", action="store_true", help="go on with a table that was left unfinished")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    from game.level.load import load_rules  # noqa: PLC0415
    from game.level.sweep import read_plan, runs  # noqa: PLC0415

    plan = read_plan(arguments.plan)
    every = list(runs(plan, load_rules(plan.level, plan.set).opening.seed))
    head = [*(axis.path for axis in plan.axes), "seed", *plan.quantities]
    with words.writing_to(arguments.out, allowed="a file that can be written"):
        done = _done(arguments, head, every)
        with arguments.out.open("a", encoding="utf-8", newline="") as file, progress("Holding ballots") as told:
            written = csv.writer(file, lineterminator="\n")
            if not done:
                written.writerow(head)
            for number, (run, found) in enumerate(_held(every[done:], arguments.workers), start=done + 1):
                written.writerow([*_named(run), *found])
                file.flush()
                told(number / len(every))
    _tell(arguments, plan, len(every), done)
    return 0


def _done(arguments: argparse.Namespace, head: Sequence[str], every: "Sequence[Run]") -> int:
    """Return how many ballots of the plan a table has already; what was cut off in the middle of a line is cut away."""
    out = arguments.out
    if not out.exists():
        return 0
    if not arguments.resume:
        raise BadInput([Problem("--out", "", str(out), "another file, or --resume as well", None, "is there already")])
    text = out.read_text(encoding="utf-8")
    whole = text[: text.rfind("\n") + 1]
    rows = list(csv.reader(io.StringIO(whole)))
    wanted = [list(head), *([str(one) for one in _named(run)] for run in every)]
    same = len(rows) <= len(wanted) and all(
        len(row) == len(head) and row[: len(want)] == want for row, want in zip(rows, wanted, strict=False)
    )
    if not same:
        raise BadInput([Problem("--out", "", str(out), "the table of this plan", None, "is of another plan")])
    out.write_text(whole, encoding="utf-8", newline="")
    return max(0, len(rows) - 1)


def _named(run: "Run") -> list[object]:
    """The cells that tell a ballot from the others; a forecast has no seed."""
    return [*run.varied, "" if run.seed is None else run.seed]


def _held(every: "Sequence[Run]", workers: int) -> "Iterator[tuple[Run, list[str]]]":
    """Yield each ballot with what is read off it, in order."""
    with ExitStack() as open_until_done:
        found: Iterable[list[str]] = map(read_off, every)
        if workers > 1 and len(every) > PIECE:
            from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 -- most plans are short
            from multiprocessing import get_context  # noqa: PLC0415

            pool = open_until_done.enter_context(ProcessPoolExecutor(workers, get_context("spawn")))
            found = pool.map(read_off, every, chunksize=PIECE)
        yield from zip(every, found, strict=True)


def read_off(run: "Run") -> list[str]:
    """Hold one ballot and return the quantities asked for, as a table has them; empty where there is none."""
    from game.engine.population.build import build, population_key  # noqa: PLC0415 -- also in a process of its own
    from game.engine.simulate import election, forecast  # noqa: PLC0415
    from game.level.goals.quantities import quantities  # noqa: PLC0415
    from game.level.sweep import rules_of  # noqa: PLC0415

    scenario = rules_of(run).scenario
    key = population_key(scenario)
    if key not in _KEPT:
        _KEPT.clear()
        _KEPT[key] = build(scenario)
    record = forecast(scenario, _KEPT[key]) if run.seed is None else election(scenario, run.seed, _KEPT[key])
    values = (quantities()[name].read(record) for name in run.quantities)
    return ["" if value is None else f"{value:.10g}" for value in values]


def _tell(arguments: argparse.Namespace, plan: "Plan", ballots: int, before: int) -> None:
    told = {
        "file": os.fspath(arguments.out),
        "level": plan.level,
        "ballots": ballots,
        "held_before": before,
        "forecast": plan.forecast,
        "columns": [*(axis.path for axis in plan.axes), "seed", *plan.quantities],
    }
    if arguments.json:
        print_json(told)
    else:
        also = f", {before:,} of them before" if before else ""
        print(f"{ballots:,} {'forecasts' if plan.forecast else 'ballots'} of {plan.level}{also}: {arguments.out}")
