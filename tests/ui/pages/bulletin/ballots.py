"""Ballots for the tests of the page: each level is held once, and every test gets a state of its own."""

from game.engine.data.election import Election
from game.level.files import level_names
from game.session.actions import EndCount, OpenPolls, Predict
from game.ui.ballot_state import BallotState
from tests.ui.ballots import begun
from tests.ui.ballots import held as held_play

TINY, HIDING, QUIET = "honest_count", "spa_2026_counting", "spa_2026_fear"
LEVELS = level_names()
SIZES = ((1024, 768), (1280, 720), (1920, 1080))
SCALES = (75, 100, 150, 200)
PROFILES = ("light", "dark", "projector")


def held(level: str) -> Election:
    """The ballot of a level with its own seed."""
    return BallotState(held_play(level)).held


def ballot(level: str, *, report: bool = False, figure: str = "against") -> BallotState:
    """The state of a level's ballot; the record is shared, the state and its rules are not."""
    return BallotState(held_play(level), report=report, figure=figure)


def forecast_only(level: str = TINY) -> BallotState:
    """The state of a ballot before the polls were opened."""
    return BallotState(begun(level))


def played(level: str) -> BallotState:
    """A ballot of a level's playthrough, a guess made and the polls opened."""
    play = begun(level)
    if play.level.head.predict:
        play.act(Predict(play.level.head.predict[0].figure, "90.0"))
    play.act(OpenPolls())
    play.act(EndCount())
    return BallotState(play)
