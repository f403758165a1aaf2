"""Desks with a ballot on them, each level held once for all tests."""

from functools import cache
from types import SimpleNamespace
from typing import cast

from game.engine.data.scenario import Scenario
from game.engine.simulate import election, forecast
from game.ui.ballot_state import BallotState, Source, single_ballot

LEVELS = ("honest_count", "full_country", "spa_2026_fear", "spa_2026_counting", "spa_2026_decree")


@cache
def _level(name: str) -> BallotState:
    return single_ballot(name)


def desk_of(level: str) -> BallotState:
    """A fresh desk with a level's ballot."""
    return BallotState(_level(level).source)


def desk_with(rules: Scenario, seed: int = 1, *, held: bool = True) -> BallotState:
    """A desk with a ballot under any rules, or only with its forecast."""
    ballot = election(rules, seed) if held else None
    source = SimpleNamespace(title="Test", scenario=rules, forecast=forecast(rules), election=ballot)
    return BallotState(cast("Source", source))
