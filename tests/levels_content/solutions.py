"""How each level can be won, by settings alone, as its own file says; the first way of each is also the frugal one."""

from typing import Any

from game.level.files import level_names
from game.level.load import load

Settings = dict[str, Any]

GAMES = tuple(name for name in level_names() if load(name).head.goal is not None and load(name).head.series is None)
"""Levels that are won by settings in one ballot: neither the sandbox, nor a country that hides, nor a series."""

SERIES = tuple(name for name in level_names() if load(name).head.series is not None)
"""Levels of several ballots in sequence."""

SOLUTIONS: dict[str, tuple[Settings, ...]] = {
    name: tuple(way.settings for way in load(name).head.ways) for name in GAMES
}
