"""The assembly and the result sheet in the window: seats walked, sorted, voted on, opened; ways there and back."""

from itertools import combinations, product

import numpy as np
import pygame
import pytest

from game.kit.drawing.pen import Look
from game.kit.drawing.theme import DARK, LIGHT, PROJECTOR, Profile
from game.ui.ballot_state import BallotState
from game.ui.pages.assembly.arc import arc, neighbour
from game.ui.pages.assembly.chamber_pane import GLYPHS
from game.ui.pages.assembly.scene import AssemblyPage
from game.ui.pages.assembly.seat_marks import seat_picture
from game.ui.pages.ballot import make_page
from game.ui.pages.sheet.scene import SheetPage
from tests.kit.driver import Driver
from tests.ui.ballots import held

FEAR, COUNTING = "spa_2026_fear", "spa_2026_counting"
FEW = {"population.country.precincts": 3}


def ballot(level: str = FEAR, seat: int = 4) -> BallotState:
    return BallotState(held(level, FEW), hour=18.0, hexagon=seat)


def page(name: str = "assembly", level: str = FEAR, size: tuple[int, int] = (1280, 720), **settings: object) -> Driver:
    return Driver(make_page(name, ballot(level)), size, **settings)


def chamber(driver: Driver) -> AssemblyPage:
    scene = driver.shell.top.scene
    assert isinstance(scene, AssemblyPage)
    return scene


@pytest.mark.parametrize(
    ("name", "size", "scale"),
    list(product(("assembly", "sheet"), ((1024, 768), (1280, 720), (1920, 1080)), (100, 150))),
)
def test_nothing_is_wrong_with_687_seats_at_any_size(name: str, size: tuple[int, int], scale: int) -> None:
    assert page(name, size=size, scale=scale).problems() == []


@pytest.mark.parametrize("seats", [1, 2, 3, 7, 12, 40, 120, 687, 2_000])
def test_every_seat_has_a_place_of_its_own(seats: int) -> None:
    spots, rows, apart = arc(seats)
    assert (spots.shape, rows.shape) == ((seats, 2), (seats,))
    assert (np.hypot(*spots.T) <= 1 + 1e-9).all()
    assert (spots[:, 1] <= 1e-9).all()
    if 1 < seats <= 700:
        between = np.hypot(*(spots[:, None] - spots[None]).transpose(2, 0, 1)) + 9 * np.eye(seats)
        assert between.min() > 0.8 * apart


def test_arrow_keys_reach_every_seat() -> None:
    spots, rows, _apart = arc(120)
    reached, todo = {0}, [0]
    while todo:
        seat = todo.pop()
        for key in ("left", "right", "up", "down"):
            other = neighbour(spots, rows, seat, key)
            if other >= 0 and other not in reached:
                reached.add(other)
                todo.append(other)
    assert reached == set(range(120))


def test_a_key_opens_another_seat_and_its_sheet() -> None:
    driver = page()
    assert driver.has("Kallimgil No. 5")
    assert "an office" in driver.text()
    driver.press("right")
    scene = chamber(driver)
    assert scene.ballot.seat != 4
    assert driver.focused == "The chamber as elected"
    driver.click("Open the sheet")
    sheet = driver.shell.top.scene
    assert isinstance(sheet, SheetPage)
    assert sheet.ballot.seat == scene.ballot.seat
    driver.press("escape")
    assert isinstance(driver.shell.top.scene, AssemblyPage)


def test_every_seat_in_the_table_is_one_in_the_half_circle() -> None:
    driver = page()
    driver.click("Table")
    assert driver.node("Deputies", "table").value.startswith("687 ×")
    assert driver.problems() == []
    driver.click("Seats")
    assert driver.has("The chamber as elected")


@pytest.mark.parametrize("by", ["Sex", "Age", "Party", "Vote"])
def test_seats_are_sorted_by_what_is_chosen(by: str) -> None:
    driver = page()
    driver.click(by)
    assert driver.problems() == []
    state = chamber(driver).state
    groups = state.groups(report=False)
    assert groups.size == 687
    if by != "Vote":
        assert np.bincount(groups).tolist() == [count for count in state.seated.counts(state.by).tolist() if count]


def test_a_motion_shows_who_raised_a_hand_and_who_doubts() -> None:
    driver = page()
    scene = chamber(driver)
    driver.do(scene.on_motion, 11)
    seen = scene.state.groups(report=False)
    assert set(np.unique(seen)) == {0, 1}
    driver.click("In secret")
    assert (scene.state.groups(report=False) == 2).sum() == scene.state.votes[11].noes > 0
    assert "Passed: 11 of 12" in driver.text() or "Passed: 10 of 12" in driver.text()
    assert driver.problems() == []


def test_a_report_knows_no_thoughts() -> None:
    driver = page()
    driver.press("t")
    told = driver.text()
    assert "does not know what people think" in told
    assert "in private" not in told
    assert driver.problems() == []
    driver.click("Vote")
    assert set(np.unique(chamber(driver).state.groups(report=True))) <= {0, 2}


def test_private_seats_are_the_shares_and_the_majorities() -> None:
    driver = page()
    state = chamber(driver).state
    for way, wanted in (("share", state.private.by_share), ("majority", state.private.by_majority)):
        driver.do(chamber(driver).on_way, way)  # type: ignore[arg-type]
        groups = state.private_groups()
        assert ((groups == 0).sum(), (groups == 1).sum()) == wanted
    assert driver.problems() == []


def test_the_sheet_walks_on_and_leads_to_stations_people_and_back() -> None:
    driver = page("sheet", COUNTING)
    sheet = driver.shell.top.scene
    assert isinstance(sheet, SheetPage)
    driver.press("n", "n", "p")
    assert sheet.ballot.seat == 5
    assert "All 687 sheets" in driver.text()
    driver.do(sheet.on_meet)
    driver.press("escape")
    sheet = driver.shell.top.scene
    assert isinstance(sheet, SheetPage)
    driver.do(sheet.on_station, 2)
    assert sheet.ballot.precinct == 5 * 3 + 2
    driver.click("Result sheet")
    assert isinstance(driver.shell.top.scene, SheetPage)


def test_both_are_reached_from_country_and_bulletin() -> None:
    for start in ("country", "bulletin"):
        for words, wanted in (("The assembly", AssemblyPage), ("Result sheet", SheetPage)):
            driver = Driver(make_page(start, ballot()), (1280, 720))
            name = next(node.name for node in driver.tree().walk() if node.name.startswith(words))
            driver.click(name)
            assert isinstance(driver.shell.top.scene, wanted)
            driver.press("escape")
            assert driver.shell.top.scene.title == make_page(start, ballot()).title


def test_before_the_count_neither_says_anything() -> None:
    for name in ("assembly", "sheet"):
        open_ballot = BallotState(held(FEAR, FEW, counted=False), hour=10.0)
        assert "Nothing is printed yet" in Driver(make_page(name, open_ballot)).text()


def test_a_single_constituency_says_so_and_opens_its_sheet() -> None:
    driver = Driver(make_page("assembly", BallotState(held("who_is_on_the_list"), hour=18.0)))
    assert "one seat" in driver.text()
    driver.click("Open the sheet")
    assert isinstance(driver.shell.top.scene, SheetPage)
    assert driver.problems() == []


def test_a_vote_that_fills_no_assembly_has_a_sheet_and_no_deputy() -> None:
    judge = BallotState(held("retention"), hour=18.0)
    for start in ("country", "bulletin"):
        driver = Driver(make_page(start, judge))
        assert not driver.has("The assembly")
        assert not driver.has("The one name")
        assert driver.has("Result sheets")
    sheet = Driver(make_page("sheet", judge))
    assert "only name" not in sheet.text()
    assert sheet.problems() == []


@pytest.mark.parametrize("profile", [LIGHT, DARK, PROJECTOR])
def test_groups_of_seats_are_told_apart_by_their_form(profile: Profile) -> None:
    """Also in the small: somewhere on their discs two of them differ by a third of all there is."""
    look = Look(profile)
    for glyphs in GLYPHS.values():
        discs = [pygame.surfarray.array3d(seat_picture(look, one, 9.0)).astype(float) for one in glyphs]
        for one, other in combinations(discs, 2):
            assert np.abs(one - other).max() > 255 / 3


def test_the_sheet_draws_each_station_as_boxes_and_sheet_have_it() -> None:
    driver = page("sheet", COUNTING)
    scene = driver.shell.top.scene
    assert isinstance(scene, SheetPage)
    drawn = {node.name: node.value for node in driver.tree().walk() if node.role == "figure"}
    for number, one in enumerate(scene._sheet().stations, start=1):
        assert drawn[f"No. {number}"] == f"{one.struck_out:,}"
        told = next(name for name in drawn if name.startswith(f"No. {number}, "))
        assert drawn[told] == f"{one.votes_against:,}"
    driver.press("t")
    named = {node.name for node in driver.tree().walk() if node.role == "figure"}
    assert "No. 1" in named, "a report draws its own numbers alone"
    assert not any(name.startswith("No. 1, ") for name in named)
