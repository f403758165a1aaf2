"""The strip with the goal: what is within reach as forecast, what only the evening can tell, and nothing before it."""

from game.level.load import load
from game.session.actions import SetKnob
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from tests.kit.driver import Driver

LEVEL = "nobody_wants_to_be_last"
QUOTA = "reporting.precinct.turnout_quota.quota"
REWARDS = tuple(f"reporting.{tier}.incentive.reward" for tier in ("precinct", "constituency", "province"))


def strip(playing: Playthrough, hour: float) -> list[str]:
    page = Driver(make_page("country", BallotState(playing, hour=hour)))
    group = page.node("Goal", "group")
    return [node.name for node in group.walk()]


def solved() -> Playthrough:
    playing = Playthrough(load(LEVEL))
    playing.act(SetKnob(QUOTA, 0.98))
    for path in REWARDS:
        playing.act(SetKnob(path, 5.0))
    return playing


def test_a_forecast_says_how_many_conditions_are_within_reach() -> None:
    playing = Playthrough(load(LEVEL))
    assert "3 of 5 within reach" in strip(playing, 0.0)
    playing.act(SetKnob(QUOTA, 0.98))
    assert "4 of 5 within reach" in strip(playing, 0.0)


def test_what_no_forecast_can_know_does_not_stand_in_the_way() -> None:
    assert "within reach: open the polls" in strip(solved(), 0.0)


def test_nothing_is_reached_before_the_polls_have_closed() -> None:
    page = Driver(make_page("country", BallotState(solved())))
    page.click("Open the polls")
    page.wait(0.5)
    assert page.has("within reach")
    page.click("Close the polls")
    assert page.has("within reach"), "what lies in the boxes is not counted yet"
    page.press("c")
    assert page.has("reached")


def test_the_strip_says_what_exactly_is_asked() -> None:
    page = Driver(make_page("country", BallotState(solved())))
    asked = next(node.help for node in page.node("Goal", "group").walk() if node.help)
    for condition in load(LEVEL).head.goal.conditions:  # type: ignore[union-attr]
        assert condition.text in asked
