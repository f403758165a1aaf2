"""Whether a level's goal is met, which of the three seals are earned, and why not."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from game.engine.data.election import Election
from game.level import measures
from game.level.goal import Judged
from game.level.head import Head
from game.session.standing import seals_given
from game.session.state import State
from game.text.language import translate
from game.text.numbers import points

OPEN_THE_POLLS = "Open the polls: a forecast earns no seal."
GOAL_MET = "The goal is met."
NO_GUESS = "No guess was made before the first change."
GUESS_MET = "Your guess was {guess} %; {printed} % was printed."
GUESS_MISSED = "Your guess was {guess} %; {printed} % was printed. Up to {points} off is close enough."
GUESS_NOT_PRINTED = "Your guess was {guess} %; the page does not print this figure."
QUESTIONS = "{right} of {all} questions answered right."
GOAL_FIRST = "The goal comes first."
CHANGES = "Settings changed: {changes}; at most {most} wanted."
DISTANCE = (
    "{distance} % of the adults are left out, or counted as something they did not do; at most {most} % are wanted."
)
SENTENCES = (
    OPEN_THE_POLLS,
    GOAL_MET,
    NO_GUESS,
    GUESS_MET,
    GUESS_MISSED,
    GUESS_NOT_PRINTED,
    QUESTIONS,
    GOAL_FIRST,
    CHANGES,
    DISTANCE,
)
"""The sentences about seals, for the catalogues of other languages."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The goal held against a ballot, or, where ``final`` is False, against the forecast."""

    final: bool
    judged: tuple[Judged, ...]

    @property
    def met(self) -> bool:
        """Whether every condition is met; a level without a goal has none to meet."""
        return bool(self.judged) and all(one.met for one in self.judged)


@dataclass(frozen=True, slots=True)
class Guess:
    """The guess made first, beside what was printed (None before the ballot, or where the page leaves it out)."""

    figure: str
    text: str
    printed: str | None
    tolerance: float

    @property
    def met(self) -> bool:
        """Whether the guess is close enough."""
        return self.missed_by is not None and self.missed_by <= Decimal(repr(self.tolerance))

    @property
    def missed_by(self) -> Decimal | None:
        """How many percentage points lie between the guess and the figure; None where no figure is printed."""
        if self.printed is None or not self.printed[0].isdigit():
            return None
        return abs(Decimal(self.text) - Decimal(self.printed))


@dataclass(frozen=True, slots=True)
class Seal:
    """One of the three seals: earned or not, with sentences that say why."""

    name: str
    earned: bool
    sentences: tuple[str, ...]


def verdict(head: Head, election: Election) -> Verdict:
    """Judge the goal of a level, and whether its means were enough."""
    judged = () if head.goal is None else (*head.goal.judge(election), *(one.judge(election) for one in head.means))
    return Verdict(election.seed is not None, judged)


def guess(head: Head, state: State, election: Election | None) -> Guess | None:
    """Return the guess beside the result, or None where none was made."""
    if state.prediction is None or head.predict is None:
        return None
    printed = None
    if election is not None:
        printed = next((one.printed for one in election.bulletin.figures if one.name == state.prediction.figure), None)
    return Guess(state.prediction.figure, state.prediction.text, printed, head.predict.tolerance)


def seals(head: Head, state: State, election: Election | None, changes: Callable[[], int]) -> tuple[Seal, ...]:
    """Return the seals this level has to give; ``election`` is None until the polls have been opened."""
    if election is None:
        return tuple(Seal(name, False, (translate(OPEN_THE_POLLS),)) for name in offered(head))
    found = verdict(head, election)
    making = {
        "goal": lambda: _goal(found),
        "understanding": lambda: _understanding(head, state, election),
        "economy": lambda: _economy(head, found, election, changes()),
    }
    return tuple(making[name]() for name in offered(head))


def offered(head: Head) -> tuple[str, ...]:
    """Return the names of the seals a level has to give."""
    asks = bool(head.predict or head.questions)
    return seals_given(goal=head.goal is not None, asks=asks, economy=head.economy is not None)


def _goal(found: Verdict) -> Seal:
    missing = tuple(one.sentence for one in found.judged if not one.met)
    return Seal("goal", found.met, missing or (translate(GOAL_MET),))


def _understanding(head: Head, state: State, election: Election) -> Seal:
    sentences, earned = [], True
    if head.predict is not None:
        made = guess(head, state, election)
        sentences.append(translate(NO_GUESS) if made is None else _compared(made))
        earned = made is not None and made.met
    if head.questions:
        right = sum(state.answer(index) == one.answer for index, one in enumerate(head.questions))
        sentences.append(translate(QUESTIONS).format(right=right, all=len(head.questions)))
        earned = earned and right == len(head.questions)
    return Seal("understanding", earned, tuple(sentences))


def _compared(made: Guess) -> str:
    if made.printed is None or not made.printed[0].isdigit():
        return translate(GUESS_NOT_PRINTED).format(guess=made.text)
    template = GUESS_MET if made.met else GUESS_MISSED
    return translate(template).format(guess=made.text, printed=made.printed, points=points(made.tolerance))


def _economy(head: Head, found: Verdict, election: Election, changes: int) -> Seal:
    assert head.economy is not None
    if not found.met:
        return Seal("economy", False, (translate(GOAL_FIRST),))
    if head.economy.changes is not None:
        said = translate(CHANGES).format(changes=changes, most=head.economy.changes)
        return Seal("economy", changes <= head.economy.changes, (said,))
    distance, most = measures.distance(election), head.economy.distance or 0.0
    return Seal(
        "economy", distance <= most, (translate(DISTANCE).format(distance=f"{distance:.2f}", most=f"{most:g}"),)
    )
