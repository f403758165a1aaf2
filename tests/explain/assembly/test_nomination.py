"""Meetings in whole people: who sits there, whose hand is up, and who was passed over."""

from dataclasses import replace
from itertools import product

import pytest

from game.engine.data.scenario import Scenario
from game.engine.population.nominate import matters
from game.engine.simulate import election
from game.explain.assembly.deputies import deputies
from game.explain.assembly.nomination import FROM_EACH, PLATFORM, Meetings, party_plan
from game.explain.assembly.quotas import DIMENSIONS, quotas_of
from game.explain.assembly.sheet import elected_seats
from game.explain.assembly.words import (
    alike_words,
    deputy_words,
    liking_words,
    matters_words,
    meeting_words,
    meetings_words,
)
from game.level.files import level_names
from game.level.load import load
from tests.explain.assembly.chambers import march

MEETINGS = Meetings.of(march(), quotas_of(None))
ABOVE = sum(many for _label, many in PLATFORM.values())


@pytest.mark.parametrize("seat", [0, 110, 400, 686])
def test_everybody_in_a_meeting_raises_one_hand(seat: int) -> None:
    found = MEETINGS.at(seat)
    assert found.size == FROM_EACH * 4 + ABOVE
    assert sum(one.hands for one in found.names) == sum(one.secret for one in found.names) == found.size
    assert sum(one.registered for one in found.names) == sum(one.proposed for one in found.names) == 1
    assert sum(one.count for one in found.everybody()) == found.size
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


def test_no_meeting_contradicts_how_many_support_the_candidate() -> None:
    """Where a single meeting stands for all, and a level's rules know nothing of it."""
    alone = [level for level in map(load, level_names()) if level.head.chamber and _is_alone(level.scenario)]
    assert len(alone) >= 3
    for level in alone:
        held = election(level.scenario, level.head.seed)
        found, truth = Meetings.of(held, quotas_of(None)).at(0), held.truth()
        wanted = 2 * truth["supporters"] > truth["adults"]
        assert (2 * found.registered.secret > found.size) == wanted, level.name


def _is_alone(scenario: Scenario) -> bool:
    return scenario.settings()["population.country.constituencies"] == 1 and not matters(scenario)


def test_everybody_is_counted_once_in_each_legend() -> None:
    for seat in (0, 110, 400):
        found = MEETINGS.at(seat)
        assert sum(one.count for one in found.everybody() if one.platform) == ABOVE
        assert found.who(hand=True) == found.registered.hands
        assert found.who(likes=True) == found.registered.secret
        assert found.who(hand=True, likes=False) == found.registered.hands - found.who(hand=True, likes=True)
        legend = [alike_words(found, hand=hand, likes=likes) for hand, likes in product((True, False), repeat=2)]
        assert sum(int(words.rpartition(": ")[2]) for words in legend) == found.size


@pytest.mark.parametrize("level", [None, "who_is_on_the_list"])
def test_no_two_who_were_examined_for_a_seat_are_alike(level: str | None) -> None:
    scenario = load(level or "sandbox", {"population.selection_meeting.names": 5}).scenario
    meetings = Meetings.of(election(scenario, 1), quotas_of(None))
    for seat in range(min(40, meetings.country().seats)):
        said = [deputy_words(one.deputy) for one in meetings.at(seat).names]
        assert len(set(said)) == len(said)


def test_liking_is_said_in_words_that_follow_its_scale() -> None:
    name = MEETINGS.at(0).registered
    said = [liking_words(replace(name, liked=value, trusted=0.0)) for value in (-1.3, -0.5, 0.0, 0.5, 1.3)]
    assert ["much less than" in said[0], "about as much as" in said[2], "much more than" in said[4]] == [True] * 3
    assert len(set(said)) == len(said)
    assert not any(character.isdigit() for words in said for character in words)
