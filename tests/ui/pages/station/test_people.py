"""The people of a station add up, keep their places, and are drawn once."""

import math

import pytest

from game.explain.station import attendance as station_people
from game.explain.station.attendance import CAME, DEEDS, gather, spread
from game.kit.drawing.theme import LIGHT
from game.ui.pages.station.room.figure import STANDING, figure, traits_of
from tests.ui.pages.station.held import ONE_PLACE, PROCEDURE, PROCEDURES, TINY, ballot, ballot_of

ABSENT = {"behaviour.own_view.home": 4.0, "behaviour.civic_duty.duty": 0.0, **ONE_PLACE, **TINY}


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_people_add_up_to_the_counts_and_the_booth_to_the_anonymity(procedure: str) -> None:
    where = ballot_of("full_country", {PROCEDURE: procedure}, precinct=77)
    people = where.attendance
    boxes = where.held.boxes
    assert len(people.everyone) == people.counts["adults"]
    assert [voter.number for voter in people.everyone] == list(range(1, len(people.everyone) + 1))
    for place, did in enumerate(CAME):
        for stance, name in enumerate(("supporter", "opponent")):
            assert people.count(did, name) == boxes.acts[77, stance, place]
    assert sum(map(len, people.by_hour.values())) == len(people.voters)
    assert sum(len(members) for members in people.cells.values()) == len(people.everyone)
    if procedure in ("secret", "booth_to_strike"):
        assert sum(voter.booth for voter in people.everyone) == people.anonymity.seen


def test_company_in_the_booth() -> None:
    changes = {PROCEDURE: "booth_to_strike", "behaviour.voting_procedure.company": 0.05}
    people = ballot_of("full_country", changes).attendance
    inside = [voter for voter in people.voters if voter.booth]
    assert len(inside) == people.anonymity.seen > people.anonymity.struck_out
    assert all(voter.booth for voter in people.voters if voter.person.did != "unmarked")


def test_times_lie_in_the_hour_of_the_decision_and_never_go_back() -> None:
    people = ballot().attendance
    times = [voter.time for voter in people.voters]
    assert times == sorted(times)
    assert all(voter.person.hour == int(voter.time) for voter in people.voters)
    assert all(math.isnan(voter.time) for voter in people.everyone if not voter.came)
    assert people.so_far("all", people.closes) == len(people.voters)
    assert people.so_far("all", people.opens) == 0


def test_a_person_is_the_same_every_time() -> None:
    first, again = gather(ballot().held, 3), gather(ballot().held, 3)
    assert [(one.number, one.look, one.person.support) for one in first.everyone] == [
        (one.number, one.look, one.person.support) for one in again.everyone
    ]
    picture, _ = figure(LIGHT, "opponent", traits_of(17), STANDING, 1.0)
    assert figure(LIGHT, "opponent", traits_of(17), STANDING, 1.0)[0] is picture
    assert len({traits_of(look) for look in range(1_000)}) > 50


def test_people_are_drawn_once_and_only_a_few_stations_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = []

    def counted(election: object, precinct: int) -> object:
        drawn.append(precinct)
        return gather(election, precinct)  # type: ignore[arg-type]

    monkeypatch.setattr(station_people, "gather", counted)
    where = ballot()
    assert where.attendance is where.attendance
    assert drawn == [0]
    monkeypatch.setattr(station_people, "KEPT", 2)
    for precinct in (1, 2, 0):
        where.precinct = precinct
        assert where.attendance.precinct == precinct
    assert drawn == [0, 1, 2, 0]


@pytest.mark.parametrize("changes", [{**ONE_PLACE, **TINY}, ABSENT])
def test_one_adult_is_a_station_too(changes: dict[str, object]) -> None:
    people = ballot_of("honest_count", changes).attendance
    assert len(people.everyone) == 1
    assert people.everyone[0].person.did in DEEDS


def test_items_are_spread_evenly() -> None:
    assert spread(list(range(10)), 5) == [1, 3, 5, 7, 9]
    assert spread([1, 2], 5) == [1, 2]
    assert spread([], 3) == []
