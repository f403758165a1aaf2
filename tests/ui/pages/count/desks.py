"""Desks with a ballot on them, each level held once for all tests."""

from game.engine.data.scenario import Scenario
from game.ui.ballot_state import BallotState
from tests.ui.ballots import held as held_play
from tests.ui.ballots import under

LEVELS = ("honest_count", "full_country", "spa_2026_fear", "spa_2026_counting", "spa_2026_decree")


def desk_of(level: str) -> BallotState:
    """A fresh desk with a level's ballot, not counted yet, on which those against are followed."""
    return BallotState(held_play(level, counted=False), figure="against")


def desk_with(rules: Scenario, seed: int = 1, *, held: bool = True) -> BallotState:
    """A desk with a ballot under any rules, or only with its forecast."""
    return BallotState(under(rules, seed, polls_open=held), figure="against")
