"""The finale in the window: mouse and keys do the same, four sliders always add up, and nothing is told too early."""

import pytest

from game.level.load import load
from game.session.riddle.actions import CallAt, SayWhich
from game.session.riddle.kinds import KINDS
from game.session.riddle.play import RiddlePlay
from game.ui.pages.riddle.scene import RiddlePage
from tests.kit.driver import Driver

SEED = 3
"""A country in which the counting was at work."""


def opened(size: tuple[int, int] = (1280, 720), **settings: object) -> tuple[RiddlePage, Driver]:
    page = RiddlePage(RiddlePlay(load("which_country"), SEED), "CODE-1234")
    return page, Driver(page, size, **settings)


def words(driver: Driver) -> str:
    return driver.text()


def test_the_page_shows_the_figures_the_sheets_and_the_code() -> None:
    page, driver = opened()
    said = words(driver)
    for figure in page.play.election.bulletin.figures:
        assert f"{figure.printed} %" in said
    assert "CODE-1234" in said
    assert all(page.station(sheet.station) in said for sheet in page.play.sheets)
    assert "3 visits left" in said


def test_a_visit_is_spent_by_the_button_and_shows_room_and_door() -> None:
    page, driver = opened()
    driver.click("Call there")
    assert page.play.journal == (CallAt(page.chosen),)
    said = words(driver)
    assert "in the room" in said
    assert "asked where nobody listens" in said
    assert "Call there" not in said
    assert "2 visits left" in said


def test_choosing_a_station_spends_nothing() -> None:
    page, driver = opened()
    driver.do(page.on_station, 20)
    assert page.play.journal == ()
    assert page.station(20) in words(driver)
    assert "Nobody has told you" in words(driver)


@pytest.mark.parametrize("kind", KINDS)
def test_the_four_add_up_whichever_is_set(kind: str) -> None:
    page, driver = opened()
    for percent in (70, 33, 100, 1, 0):
        driver.do(page.on_sure, kind, float(percent))
        assert sum(page.sure.values()) == 100
        assert page.sure[kind] == percent
        assert f"{percent} %" in words(driver)


def test_the_keys_set_a_slider_and_give_the_answer() -> None:
    page, driver = opened()
    for wanted, key in (("Counting", "end"), ("That is my answer", "enter")):
        while driver.focused != wanted:
            driver.press("tab")
        driver.press(key)
    assert page.play.answer == SayWhich(fear=0, counting=100, decree=0, honest=0)
    said = words(driver)
    assert "It was: Counting" in said
    assert '"Points of 100" = 100' in said


def test_nothing_tells_the_kind_before_the_answer() -> None:
    page, driver = opened()
    assert "It was" not in words(driver)
    assert page.play.truth is None


def test_hints_come_one_by_one() -> None:
    page, driver = opened()
    hints = page.play.level.head.hints
    for number in range(1, len(hints) + 1):
        driver.click("Next hint")
        assert sum(hint in words(driver) for hint in hints) == number
    assert "Next hint" not in words(driver)


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("profile", ["light", "dark", "projector"])
def test_it_can_be_read_and_reached_everywhere(size: tuple[int, int], scale: int, profile: str) -> None:
    page, driver = opened(size, scale=scale, profile=profile)
    assert driver.problems() == []
    driver.do(page.on_call)
    assert driver.problems() == []
    driver.do(page.on_say)
    assert driver.problems() == []


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 100), ((1920, 1080), 100), ((1280, 720), 150)])
def test_the_map_stays_where_it_is_whichever_station_is_chosen_or_called_at(size: tuple[int, int], scale: int) -> None:
    page, driver = opened(size, scale=scale)
    if page.find("panes").folded:  # type: ignore[union-attr]
        driver.click("Stations")
    places = {driver.node("Map of the stations").rect}
    for station in (20, page.play.sheets[0].station, 3):
        driver.do(page.on_station, station)
        places.add(driver.node("Map of the stations").rect)
        driver.do(page.on_call)
        places.add(driver.node("Map of the stations").rect)
    assert len(page.play.visits) == 3
    assert len(places) == 1
    assert driver.problems() == []
