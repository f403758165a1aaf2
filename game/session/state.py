"""Where a playthrough stands: an immutable record that every action turns into the next one."""

from dataclasses import dataclass, replace
from typing import NamedTuple, Self

from game.engine.data.scenario import Scenario
from game.session.actions import Action, Predict, SetKnob

MOST_STEPS = 200
"""Steps that can be undone; older ones are forgotten, so that an endless game does not fill the memory."""


class Held(NamedTuple):
    """A ballot of a series that lies behind: its rules, what people expected among them, and its seed."""

    scenario: Scenario
    seed: int


@dataclass(frozen=True, eq=False, slots=True)
class Standing:
    """What undo and redo step through: the rules and the seed, and whether the ballot was held and counted under them.

    by   : the action that led here; None where the level begins
    past : the ballots before this one, in order; a single ballot has none
    own  : what the rules of this ballot would be if nobody had set anything; None: those the level begins with
    """

    scenario: Scenario
    seed: int
    polls_open: bool = False
    counted: bool = False
    by: Action | None = None
    past: tuple[Held, ...] = ()
    own: Scenario | None = None

    def ruled(self, scenario: Scenario, by: Action) -> "Standing":
        """Return where one stands under other rules: before the ballot."""
        return replace(self, scenario=scenario, polls_open=False, counted=False, by=by)


@dataclass(frozen=True, eq=False, slots=True)
class State:
    """Everything a playthrough is at one moment, apart from the level itself.

    now        : the rules as they stand, whether the polls were opened under them, and whether all is counted
    done       : what undo would bring back, the last of it first to come
    undone     : what redo would bring back, likewise
    touched    : whether anything was ever turned or opened
    turned     : parameters that were ever turned and parts that were ever switched, by their paths
    opened     : whether a ballot was ever held
    dragged    : the knob turned last, while nothing else was done since
    guesses    : the guesses made, of which the first at each question stands
    given_up   : guesses that were asked for and not made before their figure was seen, counted from 0
    answers    : the first choice for each question, (question, choice)
    hints      : how many were taken
    visited    : places looked at
    skipped    : steps of the tutorial left out
    note       : the note for the notebook
    begun_with : the seed of the first ballot
    pinned     : the state that others are held against; no step of undo, and undo leaves it
    """

    now: Standing
    done: tuple[Standing, ...] = ()
    undone: tuple[Standing, ...] = ()
    touched: bool = False
    turned: frozenset[str] = frozenset()
    opened: bool = False
    dragged: SetKnob | None = None
    guesses: tuple[Predict, ...] = ()
    given_up: frozenset[int] = frozenset()
    answers: tuple[tuple[int, int], ...] = ()
    hints: int = 0
    visited: frozenset[str] = frozenset()
    skipped: frozenset[int] = frozenset()
    note: str = ""
    begun_with: int = 0
    pinned: Standing | None = None

    def guess(self, asked: int) -> Predict | None:
        """Return the guess made at a question of the level, or None."""
        return next((one for one in self.guesses if one.asked == asked), None)

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
