"""The page of the bulletin as a player has it: by pointer, by keys, at every size."""

import statistics
import time
from collections.abc import Callable
from itertools import product

import pygame
import pytest

from game.engine.audience.outlets import copies
from game.level.assemble import changed
from game.level.load import load
from game.session.session import Playthrough
from game.ui.desk import Desk
from game.ui.loose_ballot import LooseBallot
from game.ui.playing import Playing
from game.ui.scene import Replace
from game.ui.scenes import bulletin
from game.ui.scenes.bulletin import Page
from game.ui.semantics import Node
from game.ui.views.front_page_story import figure_name
from game.ui.widget import Act
from game.ui.widgets.tabs import Tabs
from tests.ui.bulletin.ballots import (
    HIDING,
    LEVELS,
    PROFILES,
    SCALES,
    SIZES,
    TINY,
    desk,
    forecast_only,
    held,
    played,
)
from tests.ui.driver import Driver


def shown(level: str = HIDING, **settings: object) -> Driver:
    return Driver(Page(desk(level)), **settings)  # type: ignore[arg-type]


def keys(page: Driver) -> dict[str, Node]:
    return {node.key: node for node in page.tree().walk() if node.key}


def by_tab(page: Driver, key: str) -> None:
    """Walk to a control with the Tab key alone."""
    for _step in range(200):
        page.press("tab")
        if any(node.key == key for node in page.tree().walk() if "focused" in node.states):
            return
    pytest.fail(f"Tab never came to {key}")


# --- it is there, and nothing is wrong with it


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_has_a_page(level: str) -> None:
    page = shown(level)
    assert page.problems() == []
    assert page.has(f"{held(level).bulletin.figure('for').printed}\u00a0%")


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
    page = Driver(Page(forecast_only()))
    assert page.has("No bulletin yet")
    assert page.problems() == []


def test_a_page_without_figures_is_a_page() -> None:
    loaded = load(TINY)
    scenario = loaded.scenario
    for name in ("turnout", "for", "against", "invalid"):
        scenario = changed(scenario, f"publication.{name}.shown", False)
    source = LooseBallot(loaded)
    source.scenario = scenario
    source.open_polls()
    page = Driver(Page(Desk(source)), (1920, 1080))
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
        assert isinstance(chosen, Page)
        printed = held(HIDING).bulletin.figure(chosen.desk.figure).printed
        assert keys(page)[key].name.startswith(printed) or keys(page)[key].value.startswith(printed)
        assert page.node(f"Where it comes from: {figure_name(chosen.desk.figure)}", "option")


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

    def make(name: str, desk: Desk) -> Page:
        gone.append(name)
        return Page(desk)

    monkeypatch.setattr(bulletin, "make_page", make)
    page = shown(size=(1920, 2000))
    scene = page.shell.top.scene
    assert isinstance(scene, Page)
    by_tab(page, "stations")
    page.press("down", "enter")
    assert gone == ["station"]
    expected = scene._traces["against"].precincts[1].precinct
    assert scene.desk.precinct == expected


def test_truth_stands_below_the_key_figures_and_goes_with_t() -> None:
    page = shown()
    assert page.node("in truth, struck the name out").value == "19.74"
    page.press("t")
    assert not page.has("in truth, struck the name out")
    page.press("t")
    assert page.has("in truth, struck the name out")


def pointing(playing: Playing) -> str:
    """What the present step of the tutorial points at."""
    return playing.play.step.at if playing.play.step else ""


def test_the_tutorial_sees_that_a_figure_was_walked_back() -> None:
    playing = Playing(Playthrough(load(TINY)))
    playing.predict("for", "90.0")
    playing.set_knob("behaviour.civic_duty.duty", 2.0)
    playing.open_polls()
    playing.visit("truth_report")
    playing.visit("station")
    page = Driver(Page(Desk(playing)))
    assert pointing(playing) == "trace"
    page.click("For", "button")
    assert pointing(playing) == "questions"
    assert page.problems() == []


# --- the bench


def test_the_bench_changes_the_page_at_once_and_not_the_record() -> None:
    page = shown()
    page.click("Against: digits after the point", at=(0.1, 0.5))
    assert page.node("Against prints").value == "0.1"
    assert page.node("Against", "button").value == "0.1\u00a0%"
    assert page.has("a proof, never published")
    assert page.has("same counts, other printing rules")
    assert held(HIDING).bulletin.figure("against").printed == "0.07"
    page.click("As printed")
    assert page.node("Against prints").value == "0.07"
    assert not page.has("a proof, never published")


def test_the_bench_is_worked_with_the_keys_alone() -> None:
    page = shown()
    by_tab(page, "rounding turnout")
    page.press("right")
    assert page.node("Turnout prints").value == "100.00"
    by_tab(page, "digits turnout")
    page.press("right", "right")
    assert page.node("Turnout prints").value == "99.9963"
    by_tab(page, "base for")
    page.press("right")
    assert page.node("For: per cent of what").value == "of valid"
    by_tab(page, "ladder")
    page.press("home")
    assert page.node("Against prints").value == "0"
    assert "dissent cannot be seen" in page.node("0", "option").value
    assert page.has("Without digits after the point, 14,688 votes against are printed as 0.")


def test_a_figure_can_be_left_out_and_put_in() -> None:
    page = shown()
    page.click("Figures on the page")
    page.click("leave out: Against")
    assert not page.has("Against prints")
    assert page.has("This page does not print the votes against at all.")
    page.click("Figures on the page")
    page.click("print: Invalid")
    assert page.node("Invalid prints").value == "0.00"
    page.click("0.00\u00a0%", "button")
    assert page.has("This figure stands on the proof only: it was never published.")
    assert page.problems() == []


def test_the_table_marks_what_a_rule_would_have_printed_otherwise() -> None:
    table = shown().node("Can one rule print this page?", "table")
    cut, half, as_is = (line.value for line in table.children)
    assert "For 99.92, not as printed" in cut
    assert "Turnout 100.00, not as printed" in half
    assert "not as printed" not in as_is


def test_a_rule_is_taken_over_into_the_ballot() -> None:
    page = shown(TINY)
    scene = page.shell.top.scene
    assert isinstance(scene, Page)
    assert "disabled" in page.node("Use this rule").states
    page.click("For: digits after the point", at=(0.1, 0.5))
    answer = scene.on_use_rule(None)
    source = scene.desk.source
    assert source.scenario.settings()["publication.for.decimals"] == 1
    assert source.election is None
    assert isinstance(answer, tuple)
    assert any(isinstance(command, Replace) for command in answer)


def test_a_level_that_keeps_its_printing_rules_says_so() -> None:
    page = Driver(Page(played(TINY)))
    page.click("For: digits after the point", at=(0.1, 0.5))
    button = page.node("Use this rule")
    assert "disabled" in button.states
    assert "does not let" in button.help


# --- the outlets


def test_every_outlet_stands_below_the_page_and_says_what_slipped() -> None:
    page = shown()
    for copy in copies(held(HIDING).bulletin, held(HIDING).seed or 0):
        card = page.node(copy.outlet, "button")
        words = [node.name for node in card.walk()]
        if copy.slip is None:
            assert "copied as printed" in words
        else:
            assert any(word.startswith("slip in") for word in words)
            assert f"{copy.slip.copied} % instead of {copy.slip.printed} %" in card.help
            assert "mechanisms.csv: slip" in card.help


def test_an_outlet_explains_itself_when_it_is_opened() -> None:
    page = shown()
    by_tab(page, "outlet 1")
    page.press("enter")
    tips = [node.name for node in page.tree().walk() if node.role == "tooltip"]
    assert len(tips) == 1
    assert "instead of" in tips[0]


# --- time


def median(action: Callable[[int], object], times: int = 15) -> float:
    taken = []
    for turn in range(times):
        start = time.perf_counter()
        action(turn)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def test_a_frame_in_which_nothing_happens_paints_nothing() -> None:
    page = shown()
    page.stage.frame()
    assert page.stage.frame() == []
    assert not page.shell.moving


@pytest.mark.benchmark
def test_a_change_on_the_bench_costs_a_fraction_of_holding_the_ballot() -> None:
    page = shown()
    scene = page.shell.top.scene
    source = LooseBallot(load(HIDING))

    def turn(step: int) -> None:
        scene.handle(Act("all_digits", step % 5))
        page.shell.top.page.refresh()
        page.stage.frame()

    source.open_polls()
    assert median(turn) < median(lambda _step: source.open_polls(), 5)


@pytest.mark.benchmark
def test_scrolling_the_trace_costs_little_more_than_a_flip() -> None:
    page = shown(size=(1280, 720))
    page.click("Against", "button")
    area = page.shell.top.scene.find("walk")
    assert area is not None
    screen = pygame.Surface((1280, 720))

    def scroll(step: int) -> None:
        area.scroll_by(0, 40 if step % 2 else -40)  # type: ignore[attr-defined]
        page.stage.frame()

    flip = median(lambda _step: screen.blit(page.stage.surface, (0, 0)), 40)
    assert median(scroll, 40) < 60 * flip
