"""How far off the guesses of a player were, one after the other: read from the runs in the notebook."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from game.store.notebook import Notebook
from game.store.runs import Run

MOST_RUNS = 60
"""Runs that are looked at, the last first: each of them is read whole."""


@dataclass(frozen=True, slots=True)
class JudgedGuess:
    """One guess: in which level, in percentage points how far off, and how far off would have been close."""

    level: str
    title: str
    asked: int
    missed_by: float
    tolerance: float

    @property
    def close(self) -> bool:
        """Whether it was close enough."""
        return self.missed_by <= self.tolerance


def calibration(notebook: Notebook) -> tuple[JudgedGuess, ...]:
    """Return the first guess at each question of each level, the earliest first: after that the answer is known."""
    return tuple(first_guesses(reversed(notebook.whole_runs(limit=MOST_RUNS))))


def first_guesses(runs: Iterable[Run]) -> Iterator[JudgedGuess]:
    """Yield the first guess at each question, of runs in the order in which they were played."""
    known: set[tuple[str, int]] = set()
    for run in runs:
        for told in run.guesses:
            one = _judged(run, told)
            if one is not None and (one.level, one.asked) not in known:
                known.add((one.level, one.asked))
                yield one


def _judged(run: Run, told: dict[str, Any]) -> JudgedGuess | None:
    """Return a guess as it is kept; None where it was not held against an experiment, or nobody understands it."""
    match told:
        case {"asked": int(asked), "text": str(text), "truth": str(truth), "tolerance": int() | float() as tolerance}:
            try:
                missed = abs(float(text) - float(truth))
            except ValueError:
                return None
            return JudgedGuess(run.entry.level, run.entry.title, asked, missed, float(tolerance))
    return None
