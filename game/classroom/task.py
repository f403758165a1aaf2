"""A task for a class, put together level by level: what was asked for is checked before anything is handed out."""

from collections.abc import Sequence
from dataclasses import replace

from game.classroom import code
from game.classroom.setup import AREAS, Setup, Terms, Truth
from game.engine.data.problems import BadInput, Problem, nearest_name
from game.level.files import files_of, level_names

NOTHING = Terms()
MINUTES = 7
"""A level of a lesson, with guess and questions."""


def task(levels: Sequence[str], seed: int | None = None, terms: Terms = NOTHING) -> Setup:
    """Return a task in levels of the game, in their order.

    Raises
    ------
    BadInput
        when there is no level, or none of that name, or one is named twice.
    """
    names = list(dict.fromkeys(levels))
    unknown = [name for name in names if not any(files_of(name))]
    problems = [
        Problem("task", "levels", f'"{name}"', level_names(), nearest_name(name, level_names()), "no such level")
        for name in unknown
    ]
    if not names:
        problems.append(Problem("task", "levels", None, level_names(), None, "no level is chosen"))
    if problems:
        raise BadInput(problems)
    first, *more = sorted(names, key=level_names().index)
    closed = tuple(area for area in AREAS if area in terms.closed)
    return Setup(first, None if terms.each else seed, more=tuple(more), terms=replace(terms, closed=closed))


def code_of(setup: Setup) -> str:
    """Return the code of a task."""
    return code.write(setup)


def areas(names: Sequence[str]) -> tuple[str, ...]:
    """Return areas by their names.

    Raises
    ------
    BadInput
        when there is none of a name.
    """
    unknown = [name for name in names if name not in AREAS]
    if unknown:
        raise BadInput(Problem("--close", "", name, AREAS, nearest_name(name, AREAS)) for name in unknown)
    return tuple(area for area in AREAS if area in names)


__all__ = ["MINUTES", "Terms", "Truth", "areas", "code_of", "task"]
