"""The clock and the marks of the map belong to the ballot that is shown."""

import pytest

from game.level.load import load
from game.session.session import Playthrough
from game.ui.desk import Desk
from game.ui.playing import Playing
from game.ui.scenes.ballot import make_page
from game.ui.scenes.country_figures import CountryFigures, quantity_named
from game.ui.widgets.tabs import Panes
from tests.ui.bulletin.ballots import LEVELS, held
from tests.ui.driver import Driver


def test_undo_after_the_close_goes_back_to_the_morning() -> None:
    playing = Playing(Playthrough(load("honest_count")))
    playing.open_polls()
    page = Driver(make_page("country", Desk(playing)))
    assert page.node("Time").value == "18:00"
    page.press("u")
    assert page.node("Time").value == "9:00"
    page.press("r")
    assert page.node("Time").value == "18:00"


def test_what_is_changed_only_at_the_centre_marks_no_sheet_and_is_said() -> None:
    playing = Playing(Playthrough(load("sandbox")))
    playing.switch("reporting.centre.decree", on=True)
    playing.open_polls()
    page = Driver(make_page("country", Desk(playing)))
    assert page.has("changed only above these sheets")


def test_a_marked_hexagon_differs_in_what_the_map_shows() -> None:
    figures = CountryFigures(held("honest_count"))
    for key in ("struck_out", "turnout", "opposed", "invalid"):
        assert not any(figures.altered(quantity_named(key)))


def test_the_card_goes_with_the_pointer() -> None:
    page = Driver(make_page("country", Desk(Playing(Playthrough(load("spa_2026_fear"))))))
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
    page = Driver(make_page("country", Desk(Playing(Playthrough(load("honest_count"))))), scale=scale)
    panes = page.shell.top.scene.find("panes")
    assert isinstance(panes, Panes)
    if panes.strip in panes.shown():
        panes.strip.choose(2)
        page.stage.frame()
    whole, row = page.node("What happened", "table").rect, page.node("Left unmarked").rect
    assert row[2] > 0.75 * whole[2]
    assert page.problems() == []
