"""List the published figures of single-candidate ballots, with their sources and conflicts."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from game.commands.bulletin import electorate_range
from game.commands.shared.ballot import print_json
from game.commands.shared.words import writing_to
from game.engine.data.problems import BadInput, Problem, nearest_name, shown
from game.explain.published.reports import puzzles, reports
from game.explain.published.table import write_rows
from game.explain.row_counts import Base, Other, RowAnswer, counts_behind
from game.history.almanac import almanac, countries
from game.history.published import FIGURES, Published
from game.inference.answer import answer_as_json

OF = {"cast": "all papers cast", "valid": "the valid papers"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("--country", metavar="NAME", help="only the ballots of this country")
    parser.add_argument("--solve", metavar="ROW", help="find the whole counts that fit the printed figures of this row")
    parser.add_argument(
        "--printed", metavar="FIGURE", help="only where a figure stands with just these digits, such as 99.97"
    )
    parser.add_argument(
        "--electorate", type=electorate_range, metavar="LOW:HIGH", help="with --solve: how many may be on the roll"
    )
    parser.add_argument(
        "--reports", action="store_true", help="what two outlets printed in March 2026, and what cannot be true of it"
    )
    parser.add_argument("--csv", metavar="FILE", help="write the rows to this file as a table")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    if not almanac():
        raise BadInput(
            [Problem("assets/facts", "", None, "the tables that came with the game", None, "no row is left")]
        )
    if arguments.reports:
        return _reports(json=arguments.json)
    if arguments.solve is not None:
        return _solve(arguments)
    if arguments.electorate is not None:
        raise BadInput([Problem("--electorate", "", None, "--solve ROW beside it", None, "nothing is solved")])
    rows = _of_country(arguments.country)
    if arguments.printed is not None:
        rows = _with(rows, arguments.printed)
    if arguments.csv:
        _write(Path(arguments.csv), rows)
    if arguments.json:
        print_json({"rows": [row_json(row) for row in rows]})
    else:
        _print(rows)
    return 0


def _reports(*, json: bool) -> int:
    told = [(one.question, one.choices[one.answer], one.explanation) for one in puzzles()]
    if json:
        questions = [dict(zip(("question", "answer", "explanation"), one, strict=True)) for one in told]
        print_json({"reports": [asdict(one) for one in reports()], "questions": questions})
        return 0
    for report in reports():
        print(f"{report.outlet} ({report.source})")
        for line in report.lines:
            print(f"  {line.figure:<12}{line.printed:>9}{'  (once)' if line.once else ''}")
    for question, answer, explanation in told:
        print(f"\n{question}\n  {answer}. {explanation}")
    return 0


def row_json(row: Published) -> dict[str, Any]:
    """Return a row in the shape of ``almanac --json``."""
    return {**asdict(row), "conflicts": [asdict(conflict) for conflict in row.conflicts]}


def _solve(arguments: argparse.Namespace) -> int:
    known = {row.id: row for row in almanac()}
    wanted = arguments.solve
    if wanted not in known:
        allowed = "a row that `almanac` lists"
        raise BadInput(
            [Problem("--solve", "", shown(wanted), allowed, nearest_name(wanted, list(known)), "no such row")]
        )
    found = counts_behind(known[wanted], arguments.electorate)
    if arguments.json:
        print_json(_solved_json(found))
    else:
        _print_solved(found)
    return 0


def _solved_json(found: RowAnswer) -> dict[str, Any]:
    answers = [
        {"base": one.base, "feasible": bool(one.answer.feasible), **answer_as_json(one.answer)} for one in found.bases
    ]
    others = [
        {**asdict(one.conflict), "feasible": one.fits, "base": one.base, "why_not": one.why_not} for one in found.others
    ]
    return {"row": row_json(found.row), "answers": answers, "others": others}


def _print_solved(found: RowAnswer) -> None:
    row = found.row
    print(f"{row.id}: {row.country}, {row.body}, {row.date}")
    print(f"{row.kind}{'' if row.sourced else ', unconfirmed'}; source: {row.source}")
    if row.notes:
        print(f"notes: {row.notes}")
    for one in found.bases:
        print(f"\n{_heading(found, one)}")
        print(one.answer.explanation)
    if found.others:
        print("\nOther sources")
    for other in found.others:
        print(_other(other))


def _heading(found: RowAnswer, one: Base) -> str:
    if len(found.bases) == 1:
        return "Which counts fit?"
    return f"Which counts fit, if votes are percentages of {OF[one.base]}? (The source does not say.)"


def _other(other: Other) -> str:
    said = f"{other.conflict.figure} {other.conflict.printed} ({other.conflict.source})"
    if not other.fits:
        return f"  {said} does not fit: {other.why_not}."
    base = f", as a percentage of {OF[other.base]}" if other.conflict.figure in {"for", "against"} else ""
    return f"  {said} fits too{base}."


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


def _with(rows: tuple[Published, ...], printed: str) -> tuple[Published, ...]:
    """Rows in which a figure stands, be it another source's."""
    found = tuple(
        row for row in rows if printed in {*row.figures.values(), *(conflict.printed for conflict in row.conflicts)}
    )
    if not found:
        allowed = "a figure as it was printed, with all its digits"
        raise BadInput([Problem("--printed", "", shown(printed), allowed, None, "stands in no row")])
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
    with writing_to(path):
        write_rows(path, rows)
