"""Ballots whose chambers are looked at: one of 687 seats, and small ones with every part that changes sheets."""

from functools import cache

from game.engine.data.election import Election
from game.engine.simulate import election
from game.level.load import load

MARCH = "spa_2026_counting"


@cache
def march(level: str = MARCH, seed: int = 1) -> Election:
    """A ballot of 687 constituencies, where sheets are changed at every step; four stations each are enough."""
    return election(load(level, {"population.country.precincts": 4}).scenario, seed)
