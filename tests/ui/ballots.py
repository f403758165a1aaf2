"""Playthroughs for tests of pages: each ballot is worked out once, and every test plays on its own."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from game.engine.data.scenario import Scenario
from game.level.load import Level, load
from game.session.actions import EndCount, OpenPolls
from game.session.ballots import Ballots
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState


@cache
def _shared(level: str, changes: tuple[tuple[str, object], ...]) -> tuple[Level, Ballots]:
    return load(level, dict(changes)), Ballots()


def begun(level: str, changes: Mapping[str, object] | None = None, seed: int | None = None) -> Playthrough:
    """A playthrough of a level, perhaps with other rules to begin with."""
    loaded, ballots = _shared(level, tuple(sorted((changes or {}).items())))
    play = Playthrough(loaded, seed)
    play._ballots = play.pinned._ballots = ballots
    return play


def held(
    level: str, changes: Mapping[str, object] | None = None, seed: int | None = None, *, counted: bool = True
) -> Playthrough:
    """The same with the polls opened and, unless its count is still to be seen, counted."""
    play = begun(level, changes, seed)
    assert not play.act(OpenPolls())
    assert not counted or not play.act(EndCount())
    return play


def under(rules: Scenario, seed: int = 1, *, level: str = "sandbox", polls_open: bool = True) -> Playthrough:
    """A playthrough under any rules, of which those may be turned that the level lets be turned."""
    play = Playthrough(replace(load(level), scenario=rules), seed)
    if polls_open:
        assert not play.act(OpenPolls())
        assert not play.act(EndCount())
    return play


def single_ballot(level: str, seed: int | None = None) -> BallotState:
    """What the pages share of a ballot that has been held."""
    return BallotState(held(level, seed=seed))
