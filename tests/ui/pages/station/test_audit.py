"""The page at every size, scale and profile: nothing overlaps, is cut off, too small or out of reach."""

import pytest

from game.kit.widgets.tabs import Tabs
from game.ui.ballot_state import BallotState
from game.ui.pages.station.scene import StationPage
from tests.kit.driver import Driver
from tests.ui.pages.station.held import PROCEDURE, ballot, ballot_of, visit

SIZES = ((1024, 768), (1280, 720), (1920, 1080))
LEVELS = (("honest_count", "secret"), ("full_country", "booth_to_strike"), ("spa_2026_fear", "two_boxes"))


def tabs(page: StationPage, key: str, driver: Driver) -> list[str]:
    """The problems of every tab, where there are tabs."""
    found = page.find(key)
    assert isinstance(found, Tabs)
    problems = driver.problems()
    for index in range(len(found.panes)):
        if found.strip in found.shown():
            found.strip.choose(index)
            problems += driver.problems()
    return problems


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [75, 100, 150, 200])
def test_nothing_is_wrong_at_any_size(size: tuple[int, int], scale: int) -> None:
    for level, procedure in LEVELS:
        page, driver = visit(ballot_of(level, {PROCEDURE: procedure}), size, scale=scale)
        problems = tabs(page, "below", driver) + tabs(page, "panes", driver)
        for members in page.people.cells.values():
            driver.do(page.on_meet, members[0].number)
            driver.stage.frame()
            problems += driver.problems()
        assert problems == []


@pytest.mark.parametrize("report", [False, True])
@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 125), ((1280, 720), 150), ((1024, 640), 100)])
def test_no_tab_of_a_low_page_scrolls(size: tuple[int, int], scale: int, *, report: bool) -> None:
    where = ballot_of("full_country", {PROCEDURE: "booth_to_strike"})
    where.report = report
    page, driver = visit(where, size, scale=scale)
    panes = page.find("panes")
    assert isinstance(panes, Tabs)
    for index in range(len(panes.panes)):
        panes.strip.choose(index)
        driver.stage.frame()
        names = [node.name for node in driver.tree().walk() if node.role == "scroll"]
        assert "" not in names, panes.panes[index].title
    assert driver.problems() == []


@pytest.mark.parametrize("profile", ["light", "dark", "projector"])
@pytest.mark.parametrize("text_size", [100, 150])
def test_profiles_and_large_text(profile: str, text_size: int) -> None:
    page, driver = visit(ballot("full_country"), profile=profile, text_size=text_size)
    assert driver.problems() == []
    driver.do(page.on_meet, page.people.cells["struck_out", "opponent"][0].number)
    driver.do(page.on_follow)
    driver.stage.frame()
    assert driver.problems() == []


def test_tab_goes_round_and_comes_back() -> None:
    page, driver = visit(ballot())
    seen: list[str] = []
    while len(seen) < 60 and (not seen or seen[0] not in seen[1:]):
        driver.press("tab")
        assert page._page is not None
        assert page._page.focused is not None
        seen.append(page._page.focused.key)
    assert seen[-1] == seen[0]
    assert {"room", "hours", "census", "number", "play", "next station"} <= set(seen)


def test_the_window_may_change_its_size_with_a_card_open() -> None:
    page, driver = visit(ballot())
    driver.do(page.on_meet, 40)
    page.focus("follow")
    for size in ((700, 500), (1280, 720), (1024, 768)):
        driver.stage.resize(size)
        driver.press("tab", "tab")
        assert page.chosen == 40


def test_a_card_is_turned_to_where_panes_are_tabs() -> None:
    page, driver = visit(BallotState(ballot().play, hour=10.6), (1024, 768), scale=200)
    driver.do(page.on_person, 40)
    assert driver.has(f"Voter 40 of {len(page.people.everyone):,}")
    assert driver.focused == "Person after"
    driver.press("escape")
    assert driver.focused == "What they think and did"
