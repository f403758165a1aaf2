"""The clock and the marks of the map belong to the ballot that is shown."""

import re

import pytest

from game.explain.country_figures import CountryFigures, quantity_named
from game.kit.widgets.tabs import Panes
from game.level.load import load
from game.session.actions import EndCount, OpenPolls, SetKnob, SwitchPart
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.country.ledgers import _gap
from tests.kit.driver import Driver
from tests.ui.pages.bulletin.ballots import LEVELS, held


def test_undo_after_the_close_takes_the_rule_back_and_never_the_ballot_held_before_it() -> None:
    playing = Playthrough(load("honest_count"))
    playing.act(OpenPolls())
    playing.act(EndCount())
    printed = playing.shown.bulletin.figure("turnout").printed
    page = Driver(make_page("country", BallotState(playing)))
    page.press("u")
    assert page.node("Time").value == "18:00"
    assert page.node("Undo").states == ("disabled",)
    path = "behaviour.civic_duty.duty"
    page.shell.top.scene.focus(path)
    page.press("right")
    assert page.node("Time").value == "9:00"
    assert page.node("Undo: Sense of duty: 1.25").role == "button"
    page.press("u")
    assert page.node("Time").value == "18:00"
    assert page.has("Undone: Sense of duty: 1.25 (now 1)")
    assert printed in {node.value for node in page.tree().walk() if node.name == "Turnout, % of the roll"}
    page.press("r")
    assert page.node("Time").value == "9:00"
    assert page.has("Done again: Sense of duty: 1.25")


def test_what_is_changed_only_at_the_centre_marks_no_sheet_and_is_said() -> None:
    playing = Playthrough(load("sandbox"))
    playing.act(SwitchPart("reporting.centre.decree", True))
    playing.act(OpenPolls())
    playing.act(EndCount())
    page = Driver(make_page("country", BallotState(playing)))
    assert page.has("changed only above these sheets")


def test_a_marked_hexagon_differs_in_what_the_map_shows() -> None:
    figures = CountryFigures(held("honest_count"))
    for key in ("struck_out", "turnout", "opposed", "invalid"):
        assert not any(figures.altered(quantity_named(key)))


def test_the_card_goes_with_the_pointer() -> None:
    page = Driver(make_page("country", BallotState(Playthrough(load("spa_2026_fear")))))
    name = next(node.name for node in page.tree().walk() if node.role == "map")
    page.point(page.spot(name, "map"))
    assert page.node(name, "map").value
    page.point((1, 1))
    assert not page.node(name, "map").value


@pytest.mark.parametrize("level", LEVELS)
def test_at_the_close_as_many_came_as_the_head_of_the_page_says(level: str) -> None:
    figures = CountryFigures(held(level))
    closes = float(figures.record.choices.hours[-1] + 1)
    assert figures.came_so_far(closes).removesuffix(" %") == figures.beside("turnout").split()[0]


@pytest.mark.parametrize("scale", [100, 150])
def test_the_rows_of_a_ledger_take_its_whole_width(scale: int) -> None:
    page = Driver(make_page("country", BallotState(Playthrough(load("honest_count")))), scale=scale)
    panes = page.shell.top.scene.find("panes")
    assert isinstance(panes, Panes)
    if panes.strip in panes.shown():
        panes.strip.choose(2)
        page.stage.frame()
    whole, row = page.node("What is foreseen", "table").rect, page.node("Left unmarked").rect
    assert row[2] > 0.75 * whole[2]
    assert page.problems() == []


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
def test_a_low_page_tells_the_truth_and_the_time(size: tuple[int, int]) -> None:
    playing = Playthrough(load("spa_2026_fear"))
    page = Driver(make_page("country", BallotState(playing)), size, scale=175)
    assert page.has(CountryFigures(playing.forecast).in_truth("turnout"))
    page.click("Open the polls")
    page.wait(2.0)
    assert any(re.fullmatch(r"1\d:\d\d, \d\d\.\d\d % came", node.name) for node in page.tree().walk())
    assert page.problems() == []


def test_undo_says_which_rule_it_took_back_and_shows_it() -> None:
    playing = Playthrough(load("sandbox"))
    page = Driver(make_page("country", BallotState(playing)))
    playing.act(SetKnob("publication.turnout.decimals", 4))
    playing.act(SwitchPart("reporting.centre.decree", True))
    page.press("u")
    assert page.has("Undone: Results changed to match a decree, at the centre: on")
    page.press("u")
    label = next(one.knob.label for one in playing.knobs if one.path == "publication.turnout.decimals")
    assert page.has(f"Undone: {label}: 4 (now 2)")
    assert page.has(label)


@pytest.mark.parametrize(
    ("reported", "true", "gap"), [(772.6, 658.4, "+115"), (10.4, 10.2, ""), (9.5, 12.2, "−2"), (10.4, 9.6, "")]
)
def test_a_gap_is_the_difference_of_the_figures_shown(reported: float, true: float, gap: str) -> None:
    assert _gap(reported, true) == gap
