"""Ballots for the tests of the page: each level is held once, and every test gets a desk of its own."""

from functools import cache

from game.engine.data.election import Election
from game.level.load import level_names, load
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.loose_ballot import LooseBallot
from game.ui.playing import Playing

TINY, HIDING, QUIET = "honest_count", "spa_2026_counting", "spa_2026_fear"
LEVELS = level_names()
SIZES = ((1024, 768), (1280, 720), (1920, 1080))
SCALES = (75, 100, 150, 200)
PROFILES = ("light", "dark", "projector")


@cache
def held(level: str) -> Election:
    """The ballot of a level with its own seed."""
    return _ballot(level).held


def _ballot(level: str) -> BallotState:
    source = LooseBallot(load(level))
    source.open_polls()
    return BallotState(source)


def desk(level: str, *, report: bool = False, figure: str = "against") -> BallotState:
    """A desk with the ballot of a level on it; the record is shared, the desk and its rules are not."""
    source = LooseBallot(load(level))
    record = held(level)
    source.scenario, source.election = record.scenario, record
    return BallotState(source, report=report, figure=figure)


def forecast_only(level: str = TINY) -> BallotState:
    """A desk before the polls were opened."""
    return BallotState(LooseBallot(load(level)))


def played(level: str) -> BallotState:
    """A desk with a playthrough of a level, the polls opened."""
    playing = Playing(Playthrough(load(level)))
    if playing.level.head.predict is not None:
        playing.predict(playing.level.head.predict.figure, "90.0")
    playing.open_polls()
    return BallotState(playing)
