"""Where a playthrough stands: an immutable record that every action turns into the next one."""

from dataclasses import dataclass, replace
from typing import Self

from game.engine.data.scenario import Scenario
from game.session.actions import Predict, SetKnob

MOST_STEPS = 200
"""Steps that can be undone; older ones are forgotten, so that an endless game does not fill the memory."""


@dataclass(frozen=True, eq=False, slots=True)
class Standing:
    """What undo and redo step through: the rules, the seed, and whether the ballot has been held under them."""

    scenario: Scenario
    seed: int
    polls_open: bool = False


@dataclass(frozen=True, eq=False, slots=True)
class State:
    """Everything a playthrough is at one moment, apart from the level itself.

    now        : the rules as they stand, and whether the polls are open under them
    done       : what undo would bring back, the last of it first to come
    undone     : what redo would bring back, likewise
    touched    : whether anything was ever turned or opened; after that no guess is taken
    opened     : whether a ballot was ever held
    dragged    : the knob turned last, while nothing else was done since
    prediction : the guess made first
    answers    : the first choice for each question, (question, choice)
    hints      : how many were taken
    visited    : places looked at
    skipped    : steps of the tutorial left out
    note       : the note for the notebook
    """

    now: Standing
    done: tuple[Standing, ...] = ()
    undone: tuple[Standing, ...] = ()
    touched: bool = False
    opened: bool = False
    dragged: SetKnob | None = None
    prediction: Predict | None = None
    answers: tuple[tuple[int, int], ...] = ()
    hints: int = 0
    visited: frozenset[str] = frozenset()
    skipped: frozenset[int] = frozenset()
    note: str = ""

    def answer(self, question: int) -> int | None:
        """Return the first choice for a question, or None where it has not been answered."""
        return dict(self.answers).get(question)

    def stepped(self, now: Standing) -> Self:
        """Return the state after a step that can be undone."""
        return replace(self, now=now, done=(*self.done, self.now)[-MOST_STEPS:], undone=(), touched=True)

    def stepped_back(self) -> Self:
        """Return the state before the last step; there has to be one."""
        return replace(self, now=self.done[-1], done=self.done[:-1], undone=(*self.undone, self.now))

    def stepped_again(self) -> Self:
        """Return the state after the step undone last; there has to be one."""
        return replace(self, now=self.undone[-1], done=(*self.done, self.now), undone=self.undone[:-1])
