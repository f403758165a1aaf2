"""Before the vote, in the window: the meeting, hands and secret choices, there before the polls open."""

from itertools import product

import pytest

from game.explain.assembly.nomination import Meetings
from game.explain.assembly.quotas import quotas_of
from game.kit.page.focus import shown_below
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.nomination.hall import ABOVE, MeetingEntry, MeetingHall
from game.ui.pages.nomination.scene import NominationPage
from game.ui.pages.sheet.scene import SheetPage
from tests.kit.driver import Driver
from tests.ui.ballots import begun, held

FEAR, FEW = "spa_2026_fear", {"population.country.precincts": 3}


def page(level: str = FEAR, size: tuple[int, int] = (1280, 720), *, seat: int = 7, **settings: object) -> Driver:
    return Driver(make_page("nomination", BallotState(begun(level, FEW), hexagon=seat)), size, **settings)


@pytest.mark.parametrize(
    ("size", "scale", "profile"),
    [*product(((1024, 768), (1280, 720), (1920, 1080)), (100, 150), ("light",)), ((1280, 720), 200, "projector")],
)
def test_nothing_is_wrong_before_the_polls_open(size: tuple[int, int], scale: int, profile: str) -> None:
    assert page(size=size, scale=scale, profile=profile).problems() == []


def test_it_is_reached_from_the_country_before_and_goes_back() -> None:
    driver = Driver(make_page("country", BallotState(begun(FEAR, FEW))))
    driver.click("The one name")
    assert isinstance(driver.shell.top.scene, NominationPage)
    assert "hands went up" in driver.text()
    driver.press("escape")
    assert driver.shell.top.scene.title == "Country"


def test_in_secret_others_would_be_chosen() -> None:
    driver = page()
    assert "hand up, likes another name best: " in driver.text()
    driver.click("In secret")
    assert "would take the name on the paper: " in driver.text()
    assert driver.problems() == []


def test_minutes_know_hands_and_no_thoughts() -> None:
    driver = page()
    driver.press("t")
    told = driver.text()
    assert "hands up for the name on the paper: " in told
    assert "People here like" not in told
    assert "liked better" not in told
    assert driver.problems() == []


def test_keys_walk_from_meeting_to_meeting_and_no_meeting_is_drawn_for_an_office() -> None:
    driver = page(seat=3)
    driver.press("n")
    assert "nobody who lives is judged" in driver.text()
    assert driver.problems() == []
    driver.press("n")
    assert "The meeting of Pyongyang 6" in driver.text()


def test_after_the_count_it_leads_to_the_sheet_and_back() -> None:
    driver = Driver(make_page("nomination", BallotState(held(FEAR, FEW), hour=18.0, hexagon=9)))
    assert "after it" in driver.text()
    driver.click("Result sheet")
    assert isinstance(driver.shell.top.scene, SheetPage)
    driver.press("escape")
    assert isinstance(driver.shell.top.scene, NominationPage)


def test_where_names_matter_it_says_so() -> None:
    changes = {**FEW, "population.selection_meeting.names": 3}
    driver = Driver(make_page("nomination", BallotState(begun("sandbox", changes), hexagon=7)))
    assert "it matters whose name it is" in driver.text()
    assert "3 names examined" in driver.text()


@pytest.mark.parametrize(("in_secret", "report"), [(False, False), (True, False), (False, True)])
def test_as_many_are_drawn_and_raise_a_hand_as_the_page_says(in_secret: bool, report: bool) -> None:
    meetings = Meetings.of(begun(FEAR, FEW).forecast, quotas_of(None))
    for seat in (7, 110, 400):
        found = meetings.at(seat)
        hall = MeetingHall(found, in_secret, report)
        drawn = [*hall.kinds(platform=True), *hall.kinds(platform=False)]
        assert len(drawn) == found.size
        assert len(hall.kinds(platform=True)) == ABOVE
        assert sum(up for _stance, up in drawn) == (0 if in_secret else found.registered.hands)
        if in_secret:
            assert sum(stance == "supporter" for stance, _up in drawn) == found.registered.secret


def test_every_kind_of_figure_in_the_hall_is_in_the_legend() -> None:
    for report, in_secret in ((False, False), (False, True), (True, False)):
        driver = page()
        if in_secret:
            driver.click("In secret")
        if report:
            driver.press("t")
        every = list(shown_below(driver.shell.top.page.body))
        hall = next(one for one in every if isinstance(one, MeetingHall))
        legend = {(one.stance, one.up) for one in every if isinstance(one, MeetingEntry)}
        assert legend == {*hall.kinds(platform=True), *hall.kinds(platform=False)}
