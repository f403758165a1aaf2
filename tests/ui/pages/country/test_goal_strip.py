"""The strip with the goal: what is within reach as forecast, what only the evening can tell, and nothing before it."""

from itertools import product

import pytest

from game.explain.country_figures import figures_of
from game.level.load import Level, load
from game.session.actions import GiveUpGuess, RestoreRules, SetKnob
from game.session.goals import economy
from game.session.progress import overview
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


def test_the_strip_says_how_much_the_seal_of_economy_leaves() -> None:
    playing = Playthrough(load(LEVEL))
    assert "economy: 0 of 4 changes" in strip(playing, 0.0)
    playing.act(SetKnob(QUOTA, 0.98))
    most = len(strip(playing, 0.0))
    assert f"economy: {len(playing.changed)} of 4 changes" in strip(playing, 0.0)
    page = Driver(make_page("country", BallotState(playing)))
    assert any("Economy: at most 4 settings changed" in node.help for node in page.tree().walk())
    playing.act(RestoreRules())
    assert len(strip(playing, 0.0)) == most


def test_a_distance_is_said_only_once_its_figures_may_be_seen() -> None:
    playing = Playthrough(load("who_is_on_the_list"))
    assert playing.covered
    assert not [name for name in strip(playing, 0.0) if name.startswith("economy")]
    playing.act(GiveUpGuess())
    spent = figures_of(playing.forecast).cost.distance
    assert f"economy: {spent:.2f} of 26 % wrong" in strip(playing, 0.0)
    hidden = Driver(make_page("country", BallotState(playing, hides="debrief")))
    assert "economy" not in hidden.text()


@pytest.mark.parametrize("level", [card.level for card in overview({}).cards if card.level.head.economy])
def test_what_the_strip_says_is_what_the_seal_says(level: Level) -> None:
    limit = level.head.economy
    assert limit is not None
    for changes, distance in product((0, 1, 2, 5, 101), (0.0, 3.5, 100.0)):
        need = economy(limit, changes, lambda distance=distance: distance)  # type: ignore[misc]
        spent, most = (changes, limit.changes) if limit.changes is not None else (distance, limit.distance)
        assert most is not None
        assert (need.kept, float(need.used), float(need.most)) == (spent <= most, spent, most)
