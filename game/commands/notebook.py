"""List the runs in the notebook; find, export, compare, note and delete them, and hold one again."""

import argparse
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from game.commands.shared.ballot import print_json
from game.commands.shared.words import whole_number, writing_to
from game.engine.data.problems import BadInput, Problem, shown
from game.explain.run_words import run_name
from game.keeping.calibration import first_guesses
from game.store import listing
from game.store.notebook import Notebook
from game.store.runs import Entry, Run
from game.text.cells import table_text, write_new

LARGEST = 1_000_000
SHORT = 8
"""Letters of a run's name that are shown; any beginning that only one has will do."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("--level", default="", metavar="LEVEL", help="only runs of this level")
    parser.add_argument("--find", default="", metavar="WORDS", help="only runs with these words in title, code, note")
    parser.add_argument("--limit", type=_number, default=20, metavar="N", help="how many runs, the last first (20)")
    parser.add_argument("--pages", action="store_true", help="their front pages instead of the list")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    parser.add_argument("--export", type=Path, metavar="FILE", help="write every run found as a table (.csv)")
    parser.add_argument("--replace", action="store_true", help="with --export, --report: in place of a file")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the runs found as a page (.html) or .pdf")
    one = parser.add_mutually_exclusive_group()
    one.add_argument("--show", metavar="RUN", help="one run, with everything that was done")
    one.add_argument("--compare", nargs=2, metavar="RUN", help="in what two runs differ")
    one.add_argument("--again", metavar="RUN", help="hold a run again: is it the same ballot?")
    one.add_argument("--note", nargs=2, metavar=("RUN", "TEXT"), help="write the note of a run")
    one.add_argument("--delete", nargs="+", metavar="RUN", help="tear runs out")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    with opened() as notebook:
        if arguments.show:
            _show(_run(notebook, arguments.show), as_json=arguments.json)
        elif arguments.compare:
            _compare(*(_run(notebook, name) for name in arguments.compare), as_json=arguments.json)
        elif arguments.again:
            _again(_run(notebook, arguments.again), as_json=arguments.json)
        elif arguments.note:
            run = _run(notebook, arguments.note[0])
            notebook.annotate(run.entry.id, arguments.note[1])
        elif arguments.delete:
            for run in [_run(notebook, name) for name in arguments.delete]:
                notebook.delete(run.entry.id)
        elif arguments.report:
            _report(notebook, arguments)
        elif arguments.export:
            _export(notebook, arguments)
        elif arguments.pages:
            _pages(notebook, arguments)
        else:
            _list(notebook, arguments)
    return 0


@contextmanager
def opened() -> Iterator[Notebook]:
    """Open the notebook; what it has to say of itself, and what could not be kept, is a problem.

    Raises
    ------
    BadInput
        when something could not be written.
    """
    notebook, message = Notebook.open()
    left = notebook.pending
    try:
        yield notebook
    finally:
        left = notebook.close()
    if left:
        raise BadInput([Problem("notebook", "", None, "", None, f"not everything could be kept: {left.reason}")])
    if message:
        import sys  # noqa: PLC0415

        print(message, file=sys.stderr)


def _run(notebook: Notebook, name: str) -> Run:
    from game.keeping.reopening import no_such_run  # noqa: PLC0415

    names = notebook.named(name.lower()) if name else ()
    run = notebook.run(names[0]) if len(names) == 1 else None
    if run is None:
        raise no_such_run(shown(name))
    return run


def _named(entry: Entry) -> str:
    return run_name(entry.title, entry.ballot)


def _list(notebook: Notebook, arguments: argparse.Namespace) -> None:
    total = notebook.count(arguments.level, arguments.find)
    runs = notebook.whole_runs(arguments.level, arguments.find, arguments.limit)
    guesses = first_guesses(reversed(runs), () if arguments.find else notebook.ended(arguments.level))
    if arguments.json:
        judged = [asdict(one) for one in guesses]
        print_json({"count": total, "runs": [listing.plain(run) for run in runs], "calibration": judged})
        return
    for run in runs:
        entry = run.entry
        printed = " ".join(f"{name} {figure}" for name, figure in entry.printed.items())
        print(f"{entry.id[:SHORT]}  {entry.finished[:16].replace('T', ' ')}  {_named(entry)}  {printed}")
        print(f"{'':10}{entry.code}{f' · {entry.note}' if entry.note else ''}")
    print(f"{len(runs):,} of {total:,} runs")
    if guesses:
        middle, close = statistics.median(one.missed_by for one in guesses), sum(one.close for one in guesses)
        print(f"first guesses: {len(guesses)}, of which {close} close; the middle one is {middle:.2f} points off")


def _pages(notebook: Notebook, arguments: argparse.Namespace) -> None:
    """Print the front page of every run found, the last one first; ``--again`` opens one of them."""
    from game.explain.archive.front_page import front_page  # noqa: PLC0415 -- a list of runs needs no engine

    runs = notebook.whole_runs(arguments.level, arguments.find, arguments.limit)
    pages = [(run.entry, front_page(run.entry.printed, run.rules)) for run in runs]
    if arguments.json:
        told = [
            {
                "id": entry.id,
                "title": entry.title,
                "finished": entry.finished,
                "code": entry.code,
                "headline": page.headline,
                "deck": page.deck,
                "figures": [{"printed": text, "label": words} for text, words in page.keys],
            }
            for entry, page in pages
        ]
        print_json({"pages": told})
        return
    for entry, page in pages:
        print(f"{entry.id[:SHORT]}  {entry.finished[:16].replace('T', ' ')}  {_named(entry)}")
        print(f"{'':10}{page.headline}\n{'':10}{page.deck}")
        print(f"{'':10}{', '.join(f'{text} {words}' for text, words in page.keys)}")


def _show(run: Run, *, as_json: bool) -> None:
    told = {**listing.plain(run), "rules": run.rules, "journal": list(run.journal)}
    if as_json:
        print_json(told)
        return
    for name, value in told.items():
        if isinstance(value, dict | list):
            print(f"{name}:")
            items = value.items() if isinstance(value, dict) else enumerate(value, 1)
            print(*(f"  {key} = {one}" for key, one in items), sep="\n")
        else:
            print(f"{name}: {value}")


def _compare(first: Run, second: Run, *, as_json: bool) -> None:
    found = list(listing.differences(first, second))
    if as_json:
        rows = [{"kind": one.kind, "name": one.name, "first": one.first, "second": one.second} for one in found]
        print_json({"first": first.entry.id, "second": second.entry.id, "differences": rows})
        return
    for one in found:
        print(f"{one.kind:<8} {one.name:<48} {one.first!s:>14} {one.second!s:>14}")
    if not found:
        print("They differ in nothing.")


def _again(run: Run, *, as_json: bool) -> None:
    from game.keeping.reopening import differs, replayed  # noqa: PLC0415

    play = replayed(run)
    why = differs(run, play)
    if as_json:
        print_json({"id": run.entry.id, "same": not why, "kept": run.entry.digest, "held": play.digest, "why": why})
    else:
        print(f"{run.entry.title}, seed {play.seed}: {why or 'the same ballot, to the last paper'}")


def _export(notebook: Notebook, arguments: argparse.Namespace) -> None:
    runs = notebook.whole_runs(arguments.level, arguments.find, LARGEST)
    text = table_text(listing.HEAD, listing.table(runs))
    with writing_to(arguments.export, "--export", "a new file (or --replace) in a folder that can be written"):
        write_new(arguments.export, text, replace=arguments.replace)
    if arguments.json:
        print_json({"file": str(arguments.export), "runs": len(runs)})
    else:
        print(f"{arguments.export}: {len(runs):,} runs")


def _report(notebook: Notebook, arguments: argparse.Namespace) -> None:
    from game.report.notebook import report_of_runs  # noqa: PLC0415 -- loads heavy libraries
    from game.report.writing import check_ending, write_report  # noqa: PLC0415

    check_ending(arguments.report)
    runs = notebook.whole_runs(arguments.level, arguments.find, arguments.limit)
    with writing_to(arguments.report, "--report", "a new file (or --replace) in a folder that can be written"):
        write_report(report_of_runs(runs), arguments.report, replace=arguments.replace)
    if arguments.json:
        print_json({"file": str(arguments.report), "runs": len(runs)})
    else:
        print(f"{arguments.report}: {len(runs):,} runs")


def _number(text: str) -> int:
    number = whole_number(text, LARGEST)
    if number is None:
        raise argparse.ArgumentTypeError(f"{shown(text)} is not a whole number from 0 to {LARGEST:,}")
    return number
