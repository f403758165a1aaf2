"""In the evening a station plays its day once more, and who is behind a curtain has the booth for an outline."""

from game.ui.ballot_state import BallotState
from game.ui.pages.station.room.room import StationRoom
from game.ui.pages.station.scene import StationPage
from tests.kit.driver import Driver
from tests.ui.ballots import held

AGAIN = "the day once more"
UNCOUNTED = "What they did over the whole day: the simulation knows it, nobody has counted it yet."


def opened(hour: float, *, counted: bool = False) -> tuple[StationPage, Driver]:
    ballot = BallotState(held("honest_count", counted=counted), hour=hour)
    page = StationPage(ballot)
    return page, Driver(page, (1280, 720), reduced_motion=True)


def test_after_the_close_the_page_says_that_the_day_is_played_again() -> None:
    page, driver = opened(18.0)
    assert driver.has(AGAIN)
    assert driver.has(UNCOUNTED)
    assert page.ballot.hour < 18.0
    assert driver.problems() == []


def test_while_people_vote_it_is_the_day_itself() -> None:
    _page, driver = opened(11.4)
    assert not driver.has(AGAIN)


def test_after_the_count_nobody_is_said_not_to_know() -> None:
    _page, driver = opened(18.0, counted=True)
    assert not driver.has(UNCOUNTED)
    assert driver.has("What they did over the whole day.")


def test_the_outline_of_who_is_behind_a_curtain_is_the_booth_and_lies_on_nobody_else() -> None:
    page, driver = opened(9.4)
    room = page.find("room")
    assert isinstance(room, StationRoom)
    behind = 0
    for minute in range(60):
        page.ballot.hour = 9.0 + minute / 60
        driver.stage.frame()
        for seen in room.present():
            if seen.stop != "booth":
                continue
            behind += 1
            booths = [room.room.booth_area(index) for index in range(len(room.room.plan.booths))]
            assert room.area(seen).move(-room.rect.left, -room.rect.top) in booths
            before = [other for other in room.present() if other.stop != "booth"]
            for other in before:
                middle = room.area(other).center
                assert room.at(middle) is not seen, "who stands in front is pressed first"
    assert behind > 3
