"""Find which whole counts, electorates and rounding rules could have printed the figures in a file."""

import argparse
import re
from collections.abc import Sequence

from game.commands.shared.ballot import print_json
from game.commands.shared.waiting import progress
from game.engine.data.problems import shown
from game.inference.answer import Answer, Combination, answer_as_json
from game.inference.question import Question, read_question
from game.inference.search import distinct
from game.inference.solve import solve

MOST_ROWS = 30
"""Combinations listed; --json has them all."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("file", help="a TOML file with the printed figures")
    parser.add_argument(
        "--electorate",
        type=electorate_range,
        metavar="LOW:HIGH",
        help="electorates to try, instead of those in the file",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    question = read_question(arguments.file, arguments.electorate)
    with progress("Trying electorates") as told:
        answer = solve(question, told)
    if arguments.json:
        print_json(answer_as_json(answer))
    else:
        _print(question, answer)
    return 0


def electorate_range(text: str) -> tuple[int, int]:
    """Read how many may be on the roll, or say what that looks like."""
    found = re.fullmatch(r"([0-9][0-9_,]{0,20}):([0-9][0-9_,]{0,20})", text.strip())
    if found is None:
        raise argparse.ArgumentTypeError(f"{shown(text)} is not LOW:HIGH, such as 17000000:22000000")
    low, high = (int(re.sub("[_,]", "", end)) for end in found.groups())
    return low, high


def _print(question: Question, answer: Answer) -> None:
    for count in question.counts:
        print(f"{count.name:<10}{count.count:>12,}")
    for figure in question.figures:
        print(f"{figure.name:<10}{figure.printed:>12} % of {figure.base:<12}{' or '.join(figure.rounding)}")
    print()
    if answer.feasible:
        names = [figure.name for figure in question.figures]
        different = distinct(question, answer.feasible)
        _print_table([*names, "electorate"], [_row(names, one) for one in different[:MOST_ROWS]])
        left_out = len(different) - MOST_ROWS
        if left_out > 0:
            print(f"… and {left_out:,} more combinations of rounding rules that fit; --json lists them all")
        print()
    print(answer.explanation)


def _row(names: Sequence[str], fitting: Combination) -> list[str]:
    cells = [f"{fitting.roundings[name]} {_ends(*fitting.counts[name])}" for name in names]
    windows = fitting.electorates
    whole, several = _ends(int(windows.starts[0]), int(windows.ends[-1])), windows.starts.size
    many = f"{several:,}" if fitting.lists_all else f"more than {several - 1:,}"
    return [*cells, whole if several == 1 else f"{whole} in {many} windows"]


def _ends(low: int, high: int) -> str:
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def _print_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    for row in (head, ["─" * width for width in widths], *rows):
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
