"""A small window: text is made no smaller than it must be, all panels are there, and the map keeps its names inside."""

from itertools import product

import pytest

from game.kit.drawing.theme import CAPTION_BOLD
from game.kit.program.fitting import LEAST_WIDTH, scale_for
from game.kit.widget import Widget
from game.kit.widgets.tabs import Panes
from game.level.load import load
from game.session.actions import EndCount, OpenPolls
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.country.hexagons.map import HexMap
from tests.kit.driver import Driver

SMALL = (1024, 768)


def held(level: str) -> Playthrough:
    playing = Playthrough(load(level))
    playing.act(OpenPolls())
    playing.act(EndCount())
    return playing


def inside(widget: Widget) -> list[Widget]:
    return [widget, *(below for child in widget.shown() for below in inside(child))]


@pytest.mark.parametrize("page", ["country", "station", "debrief"])
def test_the_panels_stand_side_by_side_in_the_smallest_window(page: str) -> None:
    driver = Driver(make_page(page, BallotState(held("honest_count"), hour=18.0)), SMALL, scale=None)
    panes = driver.shell.top.scene.find("panes")
    assert isinstance(panes, Panes)
    assert panes.strip not in panes.shown()
    assert driver.shell.scale == 0.9
    assert driver.problems() == []


def test_text_grows_with_the_window_and_never_back() -> None:
    preferences = Driver(make_page("country", BallotState(held("honest_count")))).shell.preferences.changed(
        {"scale": None}
    )
    scales = [scale_for(preferences, (wide, 2000)) for wide in range(700, 3000, 10)]
    assert scales == sorted(scales)
    assert scale_for(preferences, (LEAST_WIDTH, 720)) == 1.0


@pytest.mark.parametrize(
    ("level", "size", "scale"),
    list(product(["honest_count", "nobody_wants_to_be_last"], [SMALL, (1280, 720)], [None, 100, 125])),
)
def test_the_names_beside_the_map_are_inside_it(level: str, size: tuple[int, int], scale: int | None) -> None:
    driver = Driver(make_page("country", BallotState(Playthrough(load(level)))), size, scale=scale)
    panes = driver.shell.top.scene.find("panes")
    assert isinstance(panes, Panes)
    if panes.strip in panes.shown():
        panes.turn_to(1)
        driver.stage.frame()
    chart = next(widget for widget in inside(panes) if isinstance(widget, HexMap))
    for callout in chart.cartogram.callouts:
        x = chart.on_page(callout.at)[0]
        wide = driver.shell.look.text.width(callout.name, CAPTION_BOLD)
        left = x - wide if callout.side == "left" else x
        assert chart.rect.left <= left, callout.name
        assert left + wide <= chart.rect.right, callout.name
