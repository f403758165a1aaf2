"""Whether a level's goal is met, which of the three seals are earned, and why not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from game.engine.data.election import Election
from game.level.goals import measures
from game.level.goals.goal import Economy, Judged
from game.level.head import Head
from game.level.series.sequence import ONE
from game.session.series.turns import Turn, judged, over_all
from game.session.standing import seals_given
from game.session.state import State
from game.text.language import message, translate

OPEN_THE_POLLS = message("Open the polls: a forecast earns no seal.")
GOAL_MET = message("The goal is met.")
QUESTIONS = message("{right} of {all} questions answered right.")
GOAL_FIRST = message("The goal comes first.")
CHANGES = message("Settings changed: {changes}; at most {most} wanted.")
DISTANCE = message(
    "{distance} % of the adults are left out, or counted as something they did not do; at most {most} % are wanted."
)


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
    """A guess beside what its experiment printed, and beside what the player's own page prints.

    asked   : which guess of the level it is, counted from 0
    truth   : the figure of the experiment; a dash where nobody voted in it
    printed : the figure of the page under the rules as they stand now; None before the ballot, or where it is left out
    """

    figure: str
    text: str
    truth: str
    tolerance: float
    asked: int = 0
    printed: str | None = None

    @property
    def met(self) -> bool:
        """Whether the guess is close enough."""
        return self.missed_by is not None and self.missed_by <= Decimal(repr(self.tolerance))

    @property
    def missed_by(self) -> Decimal | None:
        """How many percentage points lie between the guess and the experiment; None where that prints no figure."""
        if not self.truth[0].isdigit():
            return None
        return abs(Decimal(self.text) - Decimal(self.truth))


@dataclass(frozen=True, slots=True)
class Seal:
    """One of the three seals: earned or not, with sentences that say why."""

    name: str
    earned: bool
    sentences: tuple[str, ...]


def verdict(head: Head, election: Election, before: Sequence[Turn] = ()) -> Verdict:
    """Judge the goal of a level, and whether its means were enough; ``before`` are the earlier ballots of a series."""
    number = len(before) + 1
    ballots = (head.series or ONE).ballots
    whole = number == len(ballots)
    found = over_all(
        [*(one.judged for one in before), judged(head, number, election)], until="" if whole else ballots[-1].name
    )
    return Verdict(whole and election.seed is not None, found)


def guesses(head: Head, state: State, truth: Callable[[int], str], election: Election | None) -> tuple[Guess, ...]:
    """Return the guesses made, in the level's order; ``truth`` is what the experiment of each prints."""
    return tuple(
        Guess(asked.figure, made.text, truth(index), asked.tolerance, index, printed(election, asked.figure))
        for index, asked in enumerate(head.predict)
        if (made := state.guess(index)) is not None
    )


def printed(election: Election | None, figure: str) -> str | None:
    """Return what a page prints of a figure, if there is a page and it prints it."""
    shown = () if election is None else election.bulletin.figures
    return next((one.printed for one in shown if one.name == figure), None)


def seals(
    head: Head, state: State, election: Election | None, changes: Callable[[], int], before: Sequence[Turn] = ()
) -> tuple[Seal, ...]:
    """Return the seals this level has to give; ``election`` is None until the polls have been opened."""
    if election is None:
        return tuple(Seal(name, False, (translate(OPEN_THE_POLLS),)) for name in offered(head))
    found = verdict(head, election, before)
    making = {
        "goal": lambda: _goal(found),
        "understanding": lambda: _understanding(head, state),
        "economy": lambda: _economy(head, found, election, changes()),
    }
    return tuple(making[name]() for name in offered(head))


def offered(head: Head) -> tuple[str, ...]:
    """Return the names of the seals a level has to give."""
    return seals_given(goal=head.goal is not None, asks=bool(head.questions), economy=head.economy is not None)


def _goal(found: Verdict) -> Seal:
    missing = tuple(one.sentence for one in found.judged if not one.met)
    return Seal("goal", found.met, missing or (translate(GOAL_MET),))


def _understanding(head: Head, state: State) -> Seal:
    """The questions alone: a wrong guess costs nothing."""
    right = sum(state.answer(index) == one.answer for index, one in enumerate(head.questions))
    said = translate(QUESTIONS).format(right=right, all=len(head.questions))
    return Seal("understanding", right == len(head.questions), (said,))


def _economy(head: Head, found: Verdict, election: Election, changes: int) -> Seal:
    assert head.economy is not None
    if not found.met:
        return Seal("economy", False, (translate(GOAL_FIRST),))
    need = economy(head.economy, changes, lambda: measures.distance(election))
    said = CHANGES if need.counted else DISTANCE
    return Seal("economy", need.kept, (translate(said).format(changes=need.used, distance=need.used, most=need.most),))


@dataclass(frozen=True, slots=True)
class Need:
    """What is used of what a frugal player needs at most: changed settings (``counted``), or a distance in per cent."""

    counted: bool
    used: str
    most: str
    kept: bool


def economy(limit: Economy, changes: int, distance: Callable[[], float]) -> Need:
    """Return how so many changed settings, or what a page strays by, stand to what a frugal player needs."""
    if limit.changes is not None:
        return Need(True, str(changes), str(limit.changes), changes <= limit.changes)
    strays, most = distance(), limit.distance or 0.0
    return Need(False, f"{strays:.2f}", f"{most:g}", strays <= most)
