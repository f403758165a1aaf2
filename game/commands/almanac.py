"""List the published figures of single-candidate ballots, with their sources and conflicts."""

import argparse
import csv
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from game.commands.ballot import print_json
from game.commands.words import writing_to
from game.engine.data.problems import BadInput, Problem, nearest_name, shown
from game.history.almanac import almanac, countries
from game.history.published import COUNTS, FIGURES, Published


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("--country", metavar="NAME", help="only the ballots of this country")
    parser.add_argument("--csv", metavar="FILE", help="write the rows to this file as a table")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    rows = _of_country(arguments.country)
    if arguments.csv:
        _write(Path(arguments.csv), rows)
    if arguments.json:
        print_json({"rows": [row_json(row) for row in rows]})
    else:
        _print(rows)
    return 0


def row_json(row: Published) -> dict[str, Any]:
    """Return a row in the shape of ``almanac --json``."""
    return {**asdict(row), "conflicts": [asdict(conflict) for conflict in row.conflicts]}


def _of_country(name: str | None) -> tuple[Published, ...]:
    if name is None:
        return almanac()
    wanted = name.casefold()
    found = tuple(row for row in almanac() if row.country.casefold() == wanted)
    if not found:
        raise BadInput(
            [Problem("--country", "", shown(name), countries(), nearest_name(name, countries()), "no row of it")]
        )
    return found


def _print(rows: Sequence[Published]) -> None:
    wide = max(len(row.id) for row in rows)
    print(f"{'row':<{wide}}  {'date':<13}{'turnout':>8}{'for':>7}{'against':>9}  of      said as      source")
    for row in rows:
        turnout, agreed, against = (row.figures.get(name, "–") for name in FIGURES[:3])
        said = row.kind if row.sourced else f"{row.kind}, unconfirmed"
        print(
            f"{row.id:<{wide}}  {row.date:<13}{turnout:>8}{agreed:>7}{against:>9}"
            f"  {row.base or '–':<8}{said:<12} {row.source}"
        )
        for conflict in row.conflicts:
            print(f"{'':<{wide}}    but {conflict.figure} {conflict.printed}: {conflict.notes} ({conflict.source})")


def _write(path: Path, rows: Sequence[Published]) -> None:
    columns = ["id", "country", "body", "date", "kind", "confidence", "base", "source", "notes"]
    with writing_to(path), path.open("x", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow([*columns, *(f"{name}_percent" for name in FIGURES), *(f"{name}_count" for name in COUNTS)])
        for row in rows:
            said = asdict(row)
            figures = [row.figures.get(name, "") for name in FIGURES]
            counts = [row.counts.get(name, "") for name in COUNTS]
            table.writerow([*(said[column] for column in columns), *figures, *counts])
