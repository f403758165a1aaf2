"""Runs written into folders: tables, bulletin, record, and what goes on paper."""

from pathlib import Path

from game.commands.shared import ballot
from game.commands.shared.asked import Held
from game.commands.shared.waiting import progress
from game.commands.shared.words import writing_to
from game.engine.data.problems import BadInput, Problem


def refuse_to_replace(folder: Path) -> None:
    """Keep an earlier run from being written over.

    Raises
    ------
    BadInput
        when there is one in the folder, saying which and what would be replaced.
    """
    from game.exchange.tables import run_in  # noqa: PLC0415

    with writing_to(folder):
        there, code = run_in(folder)
    if there:
        fault = f"holds a run already{f' ({code})' if code else ''}: {', '.join(there)} would be replaced"
        raise BadInput([Problem("--out", "", str(folder), "another folder, or --replace as well", None, fault)])


def write(held: Held, folder: Path, *, report: bool) -> None:
    """Write tables, bulletin and record of a ballot into a folder, and what goes on paper where it is asked for."""
    from game.exchange.tables import write_run  # noqa: PLC0415

    code = ballot.code_of(held)
    with writing_to(folder), progress("Writing tables") as told:
        write_run(held.election, folder, held.seconds, told, code=code)
    if report:
        from game.report.ballot import write_all  # noqa: PLC0415 -- loads heavy libraries

        with writing_to(folder):
            write_all(held.election, held.level.opening.title, folder, code)
