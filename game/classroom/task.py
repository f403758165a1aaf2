"""A task for a class, put together level by level: what was asked for is checked before anything is handed out."""

from collections.abc import Sequence
from dataclasses import replace

from game.classroom import code
from game.classroom.setup import AREAS, Setup, Terms
from game.engine.data.problems import BadInput, Problem, nearest_name, shown
from game.level.files import files_of, level_names
from game.level.load import load
from game.level.rules.paths import all_paths
from game.level.rules.turnables import Turnable, turnables

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
    rules, only = _fewest(terms, offered((first, *more))) if terms.rules or terms.only else ((), False)
    terms = replace(terms, closed=closed, rules=rules, only=only)
    return Setup(first, None if terms.each else seed, more=tuple(more), terms=terms)


def offered(levels: Sequence[str]) -> tuple[Turnable, ...]:
    """Return the rules that can be turned in any of these levels, each once, as the first of them has it."""
    found: dict[str, Turnable] = {}
    for level in levels:
        for one in turnables(load(level).head.knobs):
            found.setdefault(one.path, one)
    return tuple(found.values())


def _fewest(terms: Terms, there: Sequence[Turnable]) -> tuple[tuple[str, ...], bool]:
    """Name the rules that are closed or those that are left, whichever are fewer: a code is typed by hand.

    Raises
    ------
    BadInput
        where a rule is named that none of the levels has.
    """
    paths = [one.path for one in there]
    unknown = [path for path in terms.rules if path not in paths]
    if unknown:
        fault = "no such rule in these levels"
        raise BadInput(
            Problem("task", "rules", path, tuple(paths), nearest_name(path, paths), fault) for path in unknown
        )
    closed = sorted(path for path in paths if (path in terms.rules) is not terms.only)
    left = sorted(path for path in paths if (path in terms.rules) is terms.only)
    return (tuple(left), True) if len(left) < len(closed) else (tuple(closed), False)


def code_of(setup: Setup) -> str:
    """Return the code of a task."""
    return code.write(setup)


def guess_first(level: str) -> str:
    """Return the code by which a class opens a level of the game: nobody goes on without a guess."""
    return code_of(task((level,), terms=Terms(guess=True)))


def closing(names: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return areas and single rules by their names.

    Raises
    ------
    BadInput
        when there is none of a name.
    """
    unknown = [name for name in names if name not in AREAS and name not in all_paths()]
    if unknown:
        allowed = f"an area ({', '.join(AREAS)}) or the full path of a rule"
        known = (*AREAS, *all_paths())
        raise BadInput(Problem("--close", "", shown(name), allowed, nearest_name(name, known)) for name in unknown)
    return tuple(area for area in AREAS if area in names), tuple(sorted({*names} - {*AREAS}))
