"""Meetings in whole people: who sits there, whose hand is up, and who was passed over."""

import pytest

from game.explain.assembly.deputies import deputies
from game.explain.assembly.nomination import FROM_EACH, PLATFORM, Meetings, party_plan
from game.explain.assembly.quotas import DIMENSIONS, quotas_of
from game.explain.assembly.sheet import elected_seats
from game.explain.assembly.words import matters_words, meeting_words, meetings_words
from tests.explain.assembly.chambers import march

MEETINGS = Meetings.of(march(), quotas_of(None))
ABOVE = sum(many for _label, many in PLATFORM.values())


@pytest.mark.parametrize("seat", [0, 110, 400, 686])
def test_everybody_in_a_meeting_raises_one_hand(seat: int) -> None:
    found = MEETINGS.at(seat)
    assert found.size == FROM_EACH * 4 + ABOVE
    assert sum(one.hands for one in found.names) == sum(one.secret for one in found.names) == found.size
    assert sum(one.registered for one in found.names) == sum(one.proposed for one in found.names) == 1
    assert sum(found.crowd()) == found.size
    assert found.registered.hands == max(one.hands for one in found.names)
    assert str(found.registered.hands) in meeting_words(found)


def test_the_name_that_is_registered_is_the_deputy() -> None:
    seated = deputies(march(), quotas_of(None))
    for seat in (0, 7, 300):
        assert MEETINGS.at(seat).registered.deputy == seated.of(seat)


def test_those_passed_over_are_other_people_of_the_same_groups() -> None:
    other = MEETINGS.others[0]
    for dimension in DIMENSIONS:
        assert other.counts(dimension).tolist() == MEETINGS.seated.counts(dimension).tolist()
    assert any(other.of(seat) != MEETINGS.seated.of(seat) for seat in range(20))


def test_nobody_who_lives_is_judged() -> None:
    found = MEETINGS.at(4)
    assert (found.drawn, found.names, found.members) == (False, (), ())
    assert "nobody who lives is judged" in meeting_words(found)


def test_the_country_adds_its_meetings_up() -> None:
    found = MEETINGS.country()
    assert (found.seats, found.names, found.platform_won) == (687, 2, 687)
    assert 250 < found.liked_better < 440
    assert f"{found.liked_better}" in meetings_words(found)
    assert "leaves the meeting out" in matters_words(MEETINGS.at(0))


def test_parties_hold_after_the_vote_what_they_were_given_before_it() -> None:
    plan = party_plan(MEETINGS.seated, elected_seats(march()))
    assert plan == (("WPK", 607, 607), ("KSDP", 50, 50), ("Chondoist", 22, 22), ("others", 8, 8))
