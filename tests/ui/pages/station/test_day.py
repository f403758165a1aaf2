"""Who walks where: never too many, everybody through the right furniture, and a function of time alone."""

from itertools import pairwise

import pytest

from game.explain.station.attendance import BUSIEST, Attendance
from game.ui.pages.station.room.plan import LEAST_WIDE, Plan, plan
from game.ui.pages.station.room.walkers import MOST_SEEN, Walks, sample
from tests.ui.pages.station.held import PROCEDURE, PROCEDURES, ballot, ballot_of

SIZES = ((LEAST_WIDE, 312.0), (1230.0, 312.0), (700.0, 520.0))


def crowd(procedure: str) -> Attendance:
    return ballot_of("full_country", {PROCEDURE: procedure}, precinct=5).attendance


def moments(people: Attendance, each: int = 12) -> list[float]:
    return [hour + part / each for hour in people.hours for part in range(each)]


@pytest.mark.parametrize("procedure", PROCEDURES)
@pytest.mark.parametrize("size", SIZES)
def test_a_few_real_voters_are_shown_inside_the_room(procedure: str, size: tuple[float, float]) -> None:
    people = crowd(procedure)
    day = Walks(people, plan(procedure, *size))
    busy = 0
    for hour in moments(people):
        present = day.at(hour)
        busy = max(busy, len(present))
        assert [seen.y for seen in present] == sorted(seen.y for seen in present)
        for seen in present:
            assert seen.voter in people.voters
            assert 0 < seen.x < size[0]
            assert day.plan.horizon <= seen.y <= size[1]
    assert 5 < busy <= MOST_SEEN
    assert day.at(people.closes) == [], "the room is empty when the polls close"


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_nobody_is_left_in_a_wide_room_at_the_close(procedure: str) -> None:
    people = crowd(procedure)
    day = Walks(people, plan(procedure, 2_400.0, 312.0))
    assert max(trip.end for trip in day.trips) <= day.seconds(people.closes) + 1e-6
    for trip in day.trips:
        assert all(leg.start <= leg.end == after.start for leg, after in pairwise(trip.legs))
    assert day.at(people.closes) == []


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_the_shown_have_the_share_of_their_hour_and_those_who_marked_are_not_lost(procedure: str) -> None:
    people = crowd(procedure)
    shown = sample(people)
    assert max(map(len, shown.values())) == BUSIEST
    for hour, voters in shown.items():
        real = people.by_hour[hour]
        assert 1 <= len(voters) <= BUSIEST
        assert set(voters) <= set(real)
        assert any(voter.struck for voter in voters) == any(voter.struck for voter in real)


def places_of(day: Walks, number: int) -> list[str]:
    trip = next(trip for trip in day.trips if trip.voter.number == number)
    return [leg.stop.kind for leg in trip.legs if leg.place == leg.goal]


@pytest.mark.parametrize(
    ("procedure", "marked", "plain"),
    [
        ("open", ["table", "ballot", "show", "box"], ["table", "show", "box"]),
        ("booth_to_strike", ["table", "booth", "box"], ["table", "box"]),
        ("two_boxes", ["table", "box"], ["table", "box"]),
        ("secret", ["table", "booth", "box"], ["table", "booth", "box"]),
    ],
)
def test_everybody_takes_the_way_of_the_procedure(procedure: str, marked: list[str], plain: list[str]) -> None:
    people = crowd(procedure)
    day = Walks(people, plan(procedure, 900.0, 312.0))
    striker = next(voter for voter in day.shown if voter.struck)
    other = next(voter for voter in day.shown if voter.person.did == "unmarked")
    assert places_of(day, striker.number) == marked
    assert places_of(day, other.number) == plain


def test_the_two_boxes_stand_apart_and_each_gets_its_own() -> None:
    ground: Plan = plan("two_boxes", 900.0, 312.0)
    people = crowd("two_boxes")
    day = Walks(people, ground)
    for trip in day.trips:
        drop = next(leg.stop.x for leg in trip.legs if leg.stop.kind == "box")
        nearest = min(range(2), key=lambda index: abs(ground.boxes[index] - drop))
        assert nearest == (1 if trip.voter.struck else 0)


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_nobody_stands_where_somebody_stands(procedure: str) -> None:
    day = Walks(crowd(procedure), plan(procedure, 900.0, 312.0))
    waits: dict[tuple[str, int], list[tuple[float, float]]] = {}
    for trip in day.trips:
        for leg in trip.legs:
            if leg.place == leg.goal:
                waits.setdefault((leg.stop.kind, round(leg.stop.x)), []).append((leg.start, leg.end))
    for spans in waits.values():
        spans.sort()
        assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_where_somebody_is_depends_on_the_time_alone() -> None:
    people = ballot().attendance
    day = Walks(people, plan("secret", 800.0, 312.0))
    before = day.at(11.3)
    for hour in moments(people, 3):
        day.at(hour)
    assert day.at(11.3) == before


def test_a_guest_is_shown_at_the_box_at_the_best_moment() -> None:
    people = ballot().attendance
    day = Walks(people, plan("secret", 800.0, 312.0))
    shown = {voter.number for voter in day.shown}
    guest = next(voter for voter in people.voters if voter.number not in shown)
    day.invite(guest)
    present = {seen.voter.number: seen for seen in day.at(day.best_hour(guest))}
    assert guest.number in present
    day.invite(None)
    assert guest.number not in {seen.voter.number for seen in day.at(day.best_hour(day.shown[0]))}
