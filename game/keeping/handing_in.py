"""The file that a pupil hands in, made of what is in the notebook; nothing leaves the machine but by hand."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from game.classroom import code
from game.classroom.hand_in import ENDING, MOST_RUNS, HandIn, made, written
from game.engine.data.problems import BadInput, Problem
from game.session.level_file import file_name
from game.store import listing
from game.store.notebook import Notebook
from game.store.runs import Run
from game.text.cells import write_new
from game.text.language import message
from game.version import VERSION

CONSENT = message("My class may see what I guessed, set and wrote.")
"""What a pupil may say who has no other words for it."""


def runs_for(notebook: Notebook, task: str = "", names: Sequence[str] = ()) -> tuple[Run, ...]:
    """Return the runs that would be handed in: those named, those of a task's levels, or all; the last first.

    Raises
    ------
    BadInput
        when the task is no code, or there is no such run.
    """
    if names:
        return tuple(_named(notebook, name) for name in names)
    levels = code.read(task).levels if task else ()
    if not levels:
        return notebook.whole_runs(limit=MOST_RUNS)
    return tuple(run for level in levels for run in notebook.whole_runs(level, limit=MOST_RUNS // len(levels)))


def hand_in(runs: Collection[Run], alias: str, consent: str, task: str = "") -> HandIn:
    """Return what a pupil hands in.

    Raises
    ------
    BadInput
        when something is missing, or there is nothing to hand in.
    """
    faults = (("alias", alias, "what you want to be called"), ("consent", consent, "what your class may see"))
    problems = [
        Problem("hand-in", name, None, allowed, None, "missing") for name, text, allowed in faults if not text.strip()
    ]
    if not runs:
        problems.append(Problem("hand-in", "runs", None, "", None, "there is no run to hand in yet"))
    if problems:
        raise BadInput(problems)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    content = {"alias": alias.strip(), "consent": consent.strip(), "task": task.strip().upper(), "made": now}
    return made({**content, "game": VERSION, "runs": [_handed(run) for run in runs]})


def write_hand_in(one: HandIn, place: Path, *, replace: bool = False) -> Path:
    """Write a hand-in into a file, or into a folder under the pupil's alias, as `write_new`; return where."""
    path = place / f"{file_name(one.alias)}{ENDING}" if place.is_dir() else place
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_new(path, written(one), replace=replace)


def _named(notebook: Notebook, name: str) -> Run:
    names = notebook.named(name.lower()) if name else ()
    run = notebook.run(names[0]) if len(names) == 1 else None
    if run is None:
        raise BadInput([Problem("notebook", "run", name, "the name of one run, or its beginning", None, "no such run")])
    return run


def _handed(run: Run) -> dict[str, Any]:
    """A run as files handed in have had it from the first: one of any game can be read by any other."""
    return {name: value for name, value in listing.plain(run).items() if name != "ballot"}
