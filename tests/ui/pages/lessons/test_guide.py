"""The guide of the first level: what asks to be done leads on by being done, and nothing is ever a dead end."""

import pytest

from game.level.load import load
from game.session.actions import EndCount, OpenPolls, Predict, RestoreRules, SetKnob, SkipStep
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from tests.kit.driver import Driver
from tests.ui.test_scenes import SCALES, SIZES

DUTY = "behaviour.civic_duty.duty"
EVENING = 18.0


def guided(page: str = "country", *, counted: bool = True) -> tuple[Playthrough, Driver]:
    """The first level with the guess made and the polls open, at the step that asks to open a station."""
    playing = Playthrough(load("honest_count"))
    playing.act(Predict("for", "80.0"))
    playing.act(SetKnob(DUTY, 2.0))
    playing.act(OpenPolls())
    if counted:
        playing.act(EndCount())
    return playing, Driver(make_page(page, BallotState(playing, hour=EVENING)))


def at(playing: Playthrough) -> str:
    step = playing.step
    return "" if step is None else step.at


def test_every_step_leads_on_by_doing_what_it_asks_for_with_the_keys() -> None:
    playing, page = guided(counted=False)
    assert at(playing) == "station"
    page.shell.top.scene.focus("guide go")
    page.press("enter")
    assert page.tree().name == "Polling station"
    assert at(playing) == "person"
    page.shell.top.scene.focus("room")
    page.press("right", "enter")
    assert at(playing) == "truth_report"
    page.shell.top.scene.focus("guide go")
    page.press("enter")
    assert page.tree().name == "Count night"
    page.press("s", "t")
    assert at(playing) == "trace"
    page.shell.top.scene.focus("guide go")
    page.press("enter")
    assert page.tree().name == "Bulletin"
    page.shell.top.scene.focus("figure against")
    page.press("enter")
    assert at(playing) == "questions"


def test_every_step_leads_on_by_doing_what_it_asks_for_with_the_pointer() -> None:
    playing, page = guided(counted=False)
    page.click("Go there")
    assert at(playing) == "person"
    page.click(next(node.name for node in page.tree().walk() if node.name.startswith("Voter ")))
    assert at(playing) == "truth_report"
    page.click("Go there")
    page.click("Show all steps", "button")
    page.click("Report", "option")
    assert at(playing) == "trace"
    page.click("Go there")
    page.click("Turnout", "button")
    assert at(playing) == "questions"


def test_flipping_before_the_count_is_not_the_step_that_asks_for_it() -> None:
    playing, page = guided(counted=False)
    page.press("t", "t")
    assert "truth_report" not in playing.state.visited
    page.press("c", "t")
    assert "truth_report" in playing.state.visited


@pytest.mark.parametrize("moving", [False, True])
def test_the_way_to_what_is_printed_leads_over_the_count(moving: bool) -> None:
    playing, _page = guided(counted=False)
    for number, step in enumerate(playing.level.head.steps):
        if step.at in ("station", "person", "truth_report"):
            playing.act(SkipStep(number))
    assert at(playing) == "trace"
    ballot = BallotState(playing, hour=EVENING)
    page = Driver(make_page("country", ballot), reduced_motion=not moving)
    page.click("Go there")
    assert page.tree().name == "Count night"
    assert playing.counted is not moving
    if moving:
        page.click("Go there")
        assert playing.counted
        assert page.tree().name == "Count night"
    page.click("Go there")
    assert page.tree().name == "Bulletin"
    assert not page.has("Nothing is printed yet")


def test_what_is_to_be_done_has_no_button_for_next() -> None:
    playing, page = guided()
    while at(playing):
        assert not page.has("Next")
        page.click("Skip", "button")


def test_a_step_left_out_is_not_asked_for_again_and_no_other_is() -> None:
    playing, page = guided()
    page.click("Skip", "button")
    assert at(playing) == "person"
    playing.act(RestoreRules())
    assert at(playing) == "person"


def test_a_guess_not_made_can_be_left_out_by_the_keys() -> None:
    playing = Playthrough(load("honest_count"))
    page = Driver(make_page("country", BallotState(playing)))
    assert "Guess first" in page.text()
    page.shell.top.scene.focus("guide skip")
    page.press("enter")
    assert at(playing) == "knob"
    assert "Turn this rule" in page.text()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_wrong_with_the_guide_at_any_size(size: tuple[int, int], scale: int) -> None:
    playing, _page = guided()
    for page in ("country", "station", "bulletin"):
        assert Driver(make_page(page, BallotState(playing, hour=EVENING)), size, scale=scale).problems() == []


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("page", ["country", "station"])
def test_the_strip_is_as_high_at_every_step(page: str, scale: int) -> None:
    playing, _driver = guided()
    heights = set()
    for _step in playing.level.head.steps:
        if playing.step is not None:
            driver = Driver(make_page(page, BallotState(playing, hour=EVENING)), (1280, 720), scale=scale)
            heights.add(driver.node("Guide").rect[3])
            playing.act(SkipStep(playing.level.head.steps.index(playing.step)))
    assert len(heights) == 1
    assert playing.step is None


def test_the_goal_stands_below_what_is_to_be_done_next() -> None:
    playing, page = guided()
    assert playing.level.head.goal is not None
    assert page.has(f"Goal: {playing.level.head.goal.text}")
