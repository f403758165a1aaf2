"""Playing a series to its end, with what is turned before each ballot."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from game.level.goals.ways import Way
from game.level.load import Level, load
from game.session.actions import EndCount, OpenPolls, SetKnob
from game.session.series.actions import NextBallot
from game.session.session import Playthrough

NAME = "the_day_it_tips"
KEPT, BOOTH = "reporting.centre.shrink_factor.kept", "behaviour.voting_procedure.procedure"

Turned = Mapping[int, Mapping[str, Any]]
"""What is turned, by the number of the ballot before which it is."""


TIPS: Turned = {2: {KEPT: 1.0, BOOTH: "secret"}}
"""A way to the goal of that level."""


@cache
def level(name: str) -> Level:
    return load(name)


def played(name: str, turned: Turned | None = None, *, most: int = 99) -> Playthrough:
    """A series of which the ballots, or the first of them, were held."""
    game = Playthrough(level(name))
    for number in range(1, min(most, len(game.series.ballots)) + 1):
        if number > 1:
            assert game.act(NextBallot()) == ""
        for path, value in (turned or {}).get(number, {}).items():
            assert game.act(SetKnob(path, value)) == ""
        assert game.act(OpenPolls()) == ""
        assert game.act(EndCount()) == ""
    return game


def turned_by(way: Way) -> Turned:
    """What a way turns before each ballot."""
    found: dict[int, dict[str, Any]] = {}
    for one in way.turned:
        found.setdefault(one.ballot, {})[one.path] = one.value
    return found
