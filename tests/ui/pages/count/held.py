"""Ballots for the tests of the count, each level held once for all of them."""

from game.engine.data.scenario import Scenario
from game.ui.ballot_state import BallotState
from tests.ui.ballots import held as held_play
from tests.ui.ballots import under

LEVELS = ("honest_count", "full_country", "spa_2026_fear", "spa_2026_counting", "spa_2026_decree")


def ballot_of(level: str) -> BallotState:
    """A fresh state of a level's ballot, not counted yet, in which those against are followed."""
    return BallotState(held_play(level, counted=False), figure="against")


def ballot_with(rules: Scenario, seed: int = 1, *, held: bool = True) -> BallotState:
    """A ballot under any rules, or only its forecast."""
    return BallotState(under(rules, seed, polls_open=held), figure="against")
