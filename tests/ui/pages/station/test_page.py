"""The page of a station: every procedure and every size of station, by pointer and by keyboard."""

import pytest

from game.explain import vocabulary
from game.ui.ballot_state import BallotState
from game.ui.pages.station.scene import StationPage
from tests.ui.ballots import begun, held
from tests.ui.pages.station.held import ONE_PLACE, PROCEDURE, PROCEDURES, TINY, ballot, ballot_of, visit

BIG = {**ONE_PLACE, "population.country.adults": 3_000, "population.country.adults_spread": 0.0}
SOLITARY: dict[str, object] = {**ONE_PLACE, **TINY, "behaviour.own_view.home": 3.5}


def spot_of(page: StationPage, index: int = 0) -> tuple[int, tuple[int, int]]:
    """Somebody in the room whom nobody covers, and where to press."""
    room = page.room
    assert room is not None
    for seen in room.present()[index:]:
        at = room.area(seen).center
        if (hit := room.at(at)) is not None and hit.voter.number == seen.voter.number:
            return seen.voter.number, at
    raise AssertionError("everybody is covered")


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_the_page_shows_the_room_of_the_procedure(procedure: str) -> None:
    page, driver = visit(ballot_of("full_country", {PROCEDURE: procedure}, precinct=31))
    assert driver.problems() == []
    people = driver.node("People in the room")
    assert len(list(people.walk())) > 5
    assert driver.node("Left unmarked, votes for").value.startswith(f"box {page.people.counts['unmarked']:,}, sheet ")
    for name in ("Who came when", "The station’s books", "Whose paper is it?", "What they think and did"):
        assert driver.has(name)


@pytest.mark.parametrize(("changes", "voters"), [(SOLITARY, 1), (SOLITARY, 0), (BIG, None)])
def test_stations_of_every_size(changes: dict[str, object], voters: int | None) -> None:
    states = [ballot_of("honest_count", changes, precinct) for precinct in range(12)]
    page, driver = visit(next(one for one in states if voters in (None, len(one.attendance.voters))))
    assert driver.problems() == []
    driver.press("n", "p", "s", "space", "t")
    driver.wait(0.5)
    number = len(page.people.everyone)
    driver.do(page.on_meet, number)
    driver.stage.frame()
    assert driver.problems() == []
    assert page.chosen == number


def test_before_the_polls_open_there_is_a_plain_message() -> None:
    page, driver = visit(BallotState(begun("honest_count")))
    assert driver.has("Nobody has voted yet")
    assert driver.problems() == []
    driver.press("space", "s", "n", "p", "t")
    assert not page.moving


# --- people


def test_a_click_opens_a_person_and_escape_closes_the_card_before_the_page() -> None:
    page, driver = visit(ballot())
    number, at = spot_of(page)
    driver.click_at(at)
    assert page.chosen == number
    assert driver.has(f"Voter {number:,} of {len(page.people.everyone):,}")
    assert driver.problems() == []
    driver.press("escape")
    assert page.chosen == 0
    assert driver.shell.running
    driver.press("escape")
    assert not driver.shell.running


def test_the_keyboard_walks_from_person_to_person_and_enter_opens() -> None:
    page, driver = visit(ballot())
    assert driver.focused == "People in the room"
    driver.press("home")
    first = driver.node("People in the room").value
    assert not page.day.running, "everybody waits for the reader"
    driver.press("right")
    second = driver.node("People in the room").value
    assert first != second
    assert ", supporter, " in second or ", opponent, " in second
    driver.press("left", "enter")
    assert page.voter is not None
    assert driver.node("People in the room").value == first
    assert first.startswith(f"Voter {page.voter.number:,}, {page.voter.person.stance}, ")
    assert first.endswith(f"{page.voter.person.hour}:00")


def test_a_figure_under_the_pointer_makes_everybody_wait() -> None:
    page, driver = visit(ballot())
    assert page.moving
    number, at = spot_of(page)
    driver.point(at)
    assert not page.moving
    assert page.room is not None
    assert page.room.hovered == number
    driver.point((5, 5))
    assert page.moving


def test_figures_of_the_census_lead_to_the_people_they_count() -> None:
    page, driver = visit(ballot())
    driver.click("opponents: struck the name out", "option")
    first = page.voter
    assert first is not None
    assert (first.person.did, first.person.stance) == ("struck_out", "opponent")
    assert page.room is not None
    assert page.room.find(first.number) is not None, "the clock went to the moment of the vote"
    driver.press("escape")
    driver.click("opponents: struck the name out", "option")
    assert page.voter is not None
    assert page.voter.number != first.number


def test_the_census_by_keyboard() -> None:
    page, driver = visit(ballot())
    page.focus("census")
    driver.press("down", "down", "right", "enter")
    assert page.voter is not None
    assert (page.voter.person.did, page.voter.person.stance) == ("struck_out", "supporter")
    assert driver.focused == "Person after"


def test_a_square_over_an_hour_opens_somebody_who_struck_the_name_out() -> None:
    page, driver = visit(ballot("full_country"))
    page.focus("hours")
    driver.press("home", "enter")
    assert page.voter is not None
    assert page.voter.struck
    assert page.voter.person.hour == page.people.opens


def test_everybody_can_be_reached_by_number_and_neighbour() -> None:
    page, driver = visit(ballot())
    driver.do(page.on_number, 5.0)
    assert page.chosen == 5
    driver.click("Person before")
    assert page.chosen == 4
    for _ in range(5):
        driver.click("Person before")
    assert page.chosen == len(page.people.everyone) - 1


# --- the clock and the stations


def test_the_day_runs_stops_and_ends() -> None:
    page, driver = visit(ballot(hour=9.4))
    driver.wait(1.0)
    assert page.ballot.hour == pytest.approx(9.4 + 1 / 20, abs=0.01)
    driver.press("space")
    driver.wait(1.0)
    assert page.ballot.hour == pytest.approx(9.4 + 1 / 20, abs=0.01)
    for _ in range(9):
        driver.press("s")
    assert page.ballot.hour == page.people.closes
    assert not list(driver.node("People in the room").walk())[1:]
    driver.press("space")
    driver.wait(0.1)
    assert page.day.running
    assert page.ballot.hour < page.people.opens + 0.1


def test_with_reduced_motion_nobody_walks() -> None:
    page, driver = visit(ballot(hour=10.6), reduced_motion=True)
    assert not page.moving
    assert page.shown_hour() == 10.5
    driver.press("space")
    driver.wait(1.0)
    assert page.shown_hour() == 10.5
    driver.wait(1.0)
    assert page.shown_hour() == 11.0


def test_stations_one_after_another() -> None:
    page, driver = visit(ballot("full_country", precinct=29))
    assert driver.has("Orsany, station 30")
    driver.press("n")
    assert (page.ballot.precinct, page.ballot.hexagon) == (30, 1)
    assert driver.has("Aldane, station 1")
    driver.do(page.on_constituency, 687.0)
    assert page.ballot.precinct == 686 * 30
    driver.click("Station before")
    assert page.ballot.precinct == 686 * 30 - 1
    assert page.chosen == 0


def test_the_first_and_last_station_have_no_neighbour() -> None:
    _page, driver = visit(ballot())
    assert "disabled" in driver.node("Station before").states
    _page, driver = visit(ballot(precinct=11))
    assert "disabled" in driver.node("Next station").states


def test_the_report_knows_no_views() -> None:
    page, driver = visit(ballot())
    number, _at = spot_of(page)
    assert page.room is not None
    area = page.room.rect
    before = driver.stage.surface.subsurface(area).copy()
    driver.press("t")
    assert page.ballot.report
    assert not driver.has("opponent")
    assert driver.stage.surface.subsurface(area).get_buffer().raw != before.get_buffer().raw
    assert number == spot_of(page)[0], "the same people stand there"


# --- the card


# --- what is counted in the evening


def test_the_books_say_nothing_before_the_count_that_the_roll_does_not() -> None:
    where = BallotState(held("full_country", counted=False), precinct=31, hour=18.0)
    page, driver = visit(where)
    registered = int(where.held.roll.registered[31].sum())
    books = {one.name: one.value for one in driver.node("The station’s books", "table").children}
    assert books.pop(vocabulary.name("registered")) == f"box {registered:,}, sheet –"
    books.pop(vocabulary.name("off_roll"), None)
    assert set(books.values()) == {"box –, sheet –"}
    driver.do(page.on_meet, next(voter.number for voter in page.people.voters if voter.struck))
    assert driver.has("counted in the evening")
    driver.do(page.on_follow)
    assert driver.has("It lies in the box, which is counted in the evening.")
    assert driver.problems() == []
    driver.press("c")
    assert not driver.has("It lies in the box, which is counted in the evening.")
    driver.do(page.on_close)
    assert driver.node("Left unmarked, votes for").value.startswith(f"box {page.people.counts['unmarked']:,}, sheet ")
