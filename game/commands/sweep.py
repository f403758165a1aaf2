"""Hold many ballots of a level, one for every value of one or more settings, and write what is read off as a table."""

import argparse
import csv
import io
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared import words
from game.commands.shared.ballot import print_json
from game.commands.shared.waiting import progress
from game.engine.data.problems import BadInput, Problem

if TYPE_CHECKING:
    from game.level.sweep import Plan, Run
    from game.session.ballots import Ballots

MOST_WORKERS = 64
PIECE = 8
"""Ballots that a process is handed at once."""

LONGEST_LINE = 4_000
"""Letters that a ballot takes at most: of 57 cells with a number, or the longest path, each."""


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
    out: Path = arguments.out
    if not out.exists():
        return 0
    if not arguments.resume:
        raise BadInput([Problem("--out", "", str(out), "another file, or --resume as well", None, "is there already")])
    wanted = [list(head), *([str(one) for one in _named(run)] for run in every)]
    with out.open("rb") as file:
        content = file.read(LONGEST_LINE * (len(wanted) + 1))
    whole = content[: content.rfind(b"\n") + 1]
    if not _is_begun(wanted, whole, content[len(whole) :]):
        raise BadInput([Problem("--out", "", str(out), "the table of this plan", None, "is of another plan")])
    out.write_bytes(whole)
    return max(0, whole.count(b"\n") - 1)


def _is_begun(wanted: Sequence[list[str]], whole: bytes, rest: bytes) -> bool:
    """Whether whole lines, and the rest of one, are how a table begins that has these cells in front."""
    try:
        rows = list(csv.reader(io.StringIO(whole.decode("utf-8"))))
    except (UnicodeDecodeError, csv.Error):
        return False
    if not rows:
        return not whole and ",".join(wanted[0]).encode().startswith(rest)
    fits = (len(row) == len(wanted[0]) and row[: len(want)] == want for row, want in zip(rows, wanted, strict=False))
    return len(rows) <= len(wanted) and all(fits)


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
    from game.engine.simulate import election, forecast  # noqa: PLC0415 -- also in a process of its own
    from game.level.goals.quantities import quantities  # noqa: PLC0415
    from game.level.sweep import rules_of  # noqa: PLC0415

    scenario = rules_of(run).scenario
    country = _ballots().country(scenario)
    record = forecast(scenario, country) if run.seed is None else election(scenario, run.seed, country)
    values = (quantities()[name].read(record) for name in run.quantities)
    return ["" if value is None else f"{value:.10g}" for value in values]


@cache
def _ballots() -> "Ballots":
    """Whatever keeps the country of the ballot before: it is the same for most of a plan."""
    from game.session.ballots import Ballots  # noqa: PLC0415

    return Ballots()


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
