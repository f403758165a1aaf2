"""How far off the guesses of a player were, one after the other: read from runs and hidden countries in the notebook.

Whoever said how sure they are of each kind of hidden country is as far off as they were short of sure of the true one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from game.engine.data.problems import BadInput
from game.level.glance import glances
from game.session.riddle.actions import WHOLE, SayWhich, read_action
from game.session.riddle.kinds import kind_of
from game.store.notebook import Notebook
from game.store.runs import Run, Sitting

MOST_RUNS = 60
"""Runs that are looked at, the last first: each of them is read whole."""

MORE_SURE_THAN_NOT = WHOLE / 2
"""Percentage points up to which an answer about a hidden country counts as close."""


@dataclass(frozen=True, slots=True)
class JudgedGuess:
    """One guess: in which level, in percentage points how far off, and how far off would have been close.

    ``asked`` says which of the level's guesses it is; of hidden countries it is the seed.
    """

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
    return first_guesses(reversed(notebook.whole_runs(limit=MOST_RUNS)), notebook.ended())


def first_guesses(runs: Iterable[Run], games: Iterable[Sitting] = ()) -> tuple[JudgedGuess, ...]:
    """Return the first guess at each question, of runs and hidden countries each in the order they were played."""
    made = sorted([*_of_runs(runs), *_of_hidden(games)], key=lambda timed: timed[0])
    first: dict[tuple[str, int], JudgedGuess] = {}
    for _when, one in made:
        first.setdefault((one.level, one.asked), one)
    return tuple(first.values())


def _of_runs(runs: Iterable[Run]) -> Iterator[tuple[str, JudgedGuess]]:
    for run in runs:
        for told in run.guesses:
            one = _judged(run, told)
            if one is not None:
                yield run.entry.finished, one


def _of_hidden(games: Iterable[Sitting]) -> Iterator[tuple[str, JudgedGuess]]:
    titles = {one.name: one.title for one in glances()}
    for game in games:
        for said in _answers(game):
            yield game.touched, judged_answer(game.level, titles.get(game.level, game.level), game.seed, said)


def judged_answer(level: str, title: str, seed: int, said: SayWhich) -> JudgedGuess:
    """Return how far somebody was from sure of the kind of country that a seed hides."""
    missed = WHOLE - said.sure()[kind_of(seed)]
    return JudgedGuess(level, title, seed, float(missed), MORE_SURE_THAN_NOT)


def _answers(game: Sitting) -> Iterator[SayWhich]:
    for row in game.actions:
        try:
            action = read_action(row)
        except BadInput:  # an ordinary level's, or one that nobody understands any more
            continue
        if isinstance(action, SayWhich):
            yield action


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
