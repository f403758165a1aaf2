"""The page of the bulletin as a player has it: by pointer, by keys, at every size."""

from itertools import product

import pytest

from game.explain.bulletin.proof import Draft
from game.explain.vocabulary import figure_name
from game.kit.widgets.tabs import Tabs
from game.level.load import load
from game.level.rules.switch import changed
from game.session.actions import EndCount, OpenPolls, Predict, SetKnob, Visit
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.bulletin import scene as bulletin
from game.ui.pages.bulletin.scene import BulletinPage
from tests.kit.driver import Driver
from tests.ui.ballots import under
from tests.ui.pages.bulletin.ballots import (
    HIDING,
    LEVELS,
    PROFILES,
    SCALES,
    SIZES,
    TINY,
    forecast_only,
    held,
)
from tests.ui.pages.bulletin.pages import by_tab, keys, shown

# --- it is there, and nothing is wrong with it


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_has_a_page(level: str) -> None:
    page = shown(level)
    assert page.problems() == []
    assert all(page.has(f"{figure.printed}\u00a0%") for figure in held(level).bulletin.figures[:2])


@pytest.mark.parametrize(("size", "scale", "profile"), list(product(SIZES, SCALES, PROFILES)))
@pytest.mark.parametrize("level", [TINY, HIDING])
def test_nothing_is_wrong_at_any_size(level: str, size: tuple[int, int], scale: int, profile: str) -> None:
    page = shown(level, size=size, scale=scale, profile=profile)
    assert page.problems() == []
    for name in ("tabs", "side"):
        tabs = page.shell.top.scene.find(name)
        for index in range(len(tabs.panes) if isinstance(tabs, Tabs) else 0):
            assert isinstance(tabs, Tabs)
            tabs.strip.choose(index)
            page.stage.frame()
            assert page.problems() == []
    assert max(node.rect[0] + node.rect[2] for node in page.tree().walk()) <= size[0]


@pytest.mark.parametrize(("size", "text_size"), list(product(SIZES, (85, 130, 150))))
def test_nothing_is_wrong_with_larger_or_smaller_text(size: tuple[int, int], text_size: int) -> None:
    assert shown(HIDING, size=size, text_size=text_size).problems() == []


def test_a_forecast_has_no_page_and_says_so() -> None:
    page = Driver(BulletinPage(forecast_only()))
    assert page.has("No bulletin yet")
    assert page.problems() == []


def test_a_page_without_figures_is_a_page() -> None:
    loaded = load(TINY)
    scenario = loaded.scenario
    for name in ("turnout", "for", "against", "invalid"):
        scenario = changed(scenario, f"publication.{name}.shown", False)
    page = Driver(BulletinPage(BallotState(under(scenario))), (1920, 1080))
    assert page.has("The count is complete")
    assert page.has("This page prints no figure.")
    assert page.problems() == []


# --- every figure leads to its trace


def opening(page: Driver) -> list[str]:
    sheet = page.node("Front page", "group")
    return [node.key for node in sheet.walk() if node.role == "button"]


def test_every_printed_figure_can_be_opened_with_the_pointer() -> None:
    for key in opening(shown()):
        page = shown()
        left, top, wide, high = keys(page)[key].rect
        page.click_at((left + wide // 2, top + high // 2))
        chosen = page.shell.top.scene
        assert isinstance(chosen, BulletinPage)
        printed = held(HIDING).bulletin.figure(chosen.ballot.figure).printed
        assert keys(page)[key].name.startswith(printed) or keys(page)[key].value.startswith(printed)
        assert page.node(f"Where it comes from: {figure_name(chosen.ballot.figure)}", "option")


def test_every_printed_figure_can_be_opened_with_the_keys() -> None:
    for key in opening(shown()):
        page = shown()
        by_tab(page, key)
        page.press("enter")
        assert page.has("what kind of number: a claim")


def test_on_a_small_window_a_figure_opens_the_tab_of_its_trace() -> None:
    page = shown(size=(1024, 768))
    assert not page.has("what kind of number: a claim")
    page.click("For", "button")
    assert page.has("what kind of number: a claim")
    assert page.node("Where it comes from: For", "option").states == ("checked",)
    page.press("left", "left")
    assert page.node("Front page", "option").states == ("checked",)


def test_a_station_that_matters_leads_to_the_station(monkeypatch: pytest.MonkeyPatch) -> None:
    gone: list[str] = []

    def make(name: str, ballot: BallotState) -> BulletinPage:
        gone.append(name)
        return BulletinPage(ballot)

    monkeypatch.setattr(bulletin, "make_page", make)
    page = shown(size=(1920, 2000))
    scene = page.shell.top.scene
    assert isinstance(scene, BulletinPage)
    by_tab(page, "stations")
    page.press("down", "enter")
    assert gone == ["station"]
    expected = scene.state.traces["against"].precincts[1].precinct
    assert scene.ballot.precinct == expected


def test_truth_stands_below_the_key_figures_and_goes_with_t() -> None:
    page = shown()
    true = Draft.of(held(HIDING)).true("against")
    assert true is not None
    assert page.node("in truth, struck the name out").value == true.printed
    page.press("t")
    assert not page.has("in truth, struck the name out")
    page.press("t")
    assert page.has("in truth, struck the name out")


def pointing(playing: Playthrough) -> str:
    """What the present step of the tutorial points at."""
    return playing.step.at if playing.step else ""


def test_the_tutorial_sees_that_a_figure_was_walked_back() -> None:
    playing = Playthrough(load(TINY))
    playing.act(Predict("for", "90.0"))
    playing.act(SetKnob("behaviour.civic_duty.duty", 2.0))
    playing.act(OpenPolls())
    playing.act(EndCount())
    playing.act(Visit("truth_report"))
    playing.act(Visit("station"))
    playing.act(Visit("person"))
    page = Driver(BulletinPage(BallotState(playing)))
    assert pointing(playing) == "trace"
    page.click("For", "button")
    assert pointing(playing) == "questions"
    assert page.problems() == []
