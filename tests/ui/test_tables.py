"""Behind every chart and map stands a table of the figures it is drawn from, one key away."""

from collections.abc import Callable

import pytest

from game.kit.access.tabular import tabulars
from game.kit.page.scene import Scene
from game.ui.ballot_state import PAGES, BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.country.hexagons.map import HexMap
from game.ui.pages.menus.settings import Settings
from game.ui.tour import scenes
from tests.kit.driver import Driver
from tests.ui.ballots import held

LEVEL = "nobody_wants_to_be_last"
DRAWN = ("chart", "map")


@pytest.fixture(scope="module")
def made() -> dict[str, Callable[[], Scene]]:
    return scenes()


def test_every_page_with_a_chart_or_a_map_has_them_as_tables(made: dict[str, Callable[[], Scene]]) -> None:
    found = {}
    for name, make in made.items():
        driver = Driver(make())
        title = driver.tree().name
        if name == "tables":
            continue
        drawn = [node for node in driver.tree().walk() if node.role in DRAWN]
        driver.press("f8")
        if driver.tree().name == title:
            assert drawn == [], name
            assert "There is no chart or map on this page" in driver.text()
            continue
        found[name] = driver.tree().name
        assert driver.tree().name == f"{title}, as tables"
        assert driver.problems() == []
        driver.press("escape")
        assert driver.tree().name == title
    assert {"country", "station", "count", "readers", "against", "assembly", "almanac"} <= set(found)


@pytest.mark.parametrize(("size", "scale"), [((1024, 768), 200), ((1920, 1080), 100)])
def test_they_fit_every_window(size: tuple[int, int], scale: int) -> None:
    for page in ("country", "count"):
        driver = Driver(make_page(page, BallotState(held(LEVEL))), size, scale=scale)
        driver.press("f8")
        assert driver.problems() == []


def test_the_map_s_table_says_what_its_cards_say() -> None:
    driver = Driver(make_page("country", BallotState(held(LEVEL))))
    widgets = driver.shell.top.scene.standing()
    (drawn,) = (one for one in widgets if isinstance(one, HexMap))
    sheet = drawn.tabular()
    assert sheet is not None
    assert drawn.describe is not None
    assert sheet.name.endswith(": Name struck out, % of papers in the box")
    assert len(sheet.rows) == len(drawn.cartogram.centres)
    assert {len(row) for row in sheet.rows} == {len(sheet.heads)}
    for index in (0, 100, 686):
        title, *lines = drawn.describe(index)
        assert sheet.rows[index][0] == title.spoken()
        assert {line.figure for line in lines} <= set(sheet.rows[index])
    assert sheet in [*tabulars(widgets)]


def test_what_is_hidden_stays_hidden_in_the_tables() -> None:
    ballot = BallotState(held("honest_count"))
    driver = Driver(make_page("country", ballot))
    figure = driver.node("Against, % of votes cast").value
    driver.press("h", "f8")
    assert figure not in driver.text()
    ballot.curtain = False
    for page in PAGES:
        ballot.curtain = True
        driver = Driver(make_page(page, ballot))
        driver.press("f8")
        assert figure not in driver.text()


def test_the_mouse_comes_there_by_the_help() -> None:
    driver = Driver(make_page("count", BallotState(held(LEVEL))))
    driver.press("?")
    driver.click("Charts as tables")
    assert driver.tree().name.endswith("as tables")
    driver.press("f8")
    assert driver.tree().name == "Count night"


def test_a_page_on_which_nothing_is_drawn_says_so() -> None:
    driver = Driver(Settings())
    driver.press("f8")
    assert "There is no chart or map on this page" in driver.text()


def test_narrow_tables_stand_side_by_side_where_there_is_room() -> None:
    tables = ("Who came when", "What they think")
    driver = Driver(make_page("station", BallotState(held(LEVEL))))
    driver.press("f8")
    for size, beside in (((1280, 720), True), ((640, 720), False)):
        driver.stage.resize(size)
        first, second = (driver.node(name, "group").rect for name in tables)
        assert (first[0] + first[2] <= second[0]) is beside
        assert (first[1] == second[1]) is beside
        assert driver.problems() == []
