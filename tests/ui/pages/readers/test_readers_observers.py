"""Observers say what they compared, speak of chance only where it has a part, and notice boxes that are too full."""

from typing import Any

import pytest

from game.engine.data.election import Election
from game.engine.simulate import election, forecast
from game.explain.readers import readings
from game.explain.shares import percent_of
from game.level.places.names import station_name
from tests.engine.countries import scenario
from tests.ui.pages.bulletin.ballots import HIDING, QUIET, TINY, held


def why(record: Election, name: str) -> str:
    return next(one.why for one in readings(record) if one.name == name)


def test_observers_say_what_they_saw_and_how_unusual_the_gap_is() -> None:
    seen = why(held(HIDING), "observer_mission")
    belief = next(belief for belief in held(HIDING).beliefs if belief.reader == "observer_mission")
    votes = next(finding for finding in belief.findings if finding.column == "against")
    assert f"In 200 of 20,610 stations they saw {percent_of(belief.perceived_dissent)}\u00a0% struck out" in seen
    assert f"By the ballot law {percent_of(votes.seen)}\u00a0% count as against. The page says 0.07\u00a0%" in seen
    assert "that cannot be." in seen
    quiet = why(held(QUIET), "observer_mission")
    assert quiet.endswith("The two agree. The turnout they saw fits the page.")


def test_observers_name_the_station_and_what_was_seen_there() -> None:
    belief = next(belief for belief in held(HIDING).beliefs if belief.reader == "observer_mission")
    found = next(finding for finding in belief.findings if finding.test == "protocol")
    assert found.station is not None
    boxes, said = held(HIDING).tiers[0].received, held(HIDING).tiers[0].reported
    words = (
        f"{station_name(held(HIDING), found.station)}: {boxes.issued[found.station]:,} papers were handed out, "
        f"and the result sheet says {said.issued[found.station]:,}. They saw 200 such stations."
    )
    assert words in why(held(HIDING), "observer_mission")


def test_observers_of_every_station_speak_of_no_chance() -> None:
    found = next(one for one in readings(held(TINY)) if one.watched)
    printed = held(TINY).bulletin.figure("against").printed
    assert found.who == "They watched the count in every station."
    assert found.why.startswith(
        f"In all 12 stations they saw {printed}\u00a0% struck out. The page says {printed}\u00a0% against."
    )
    assert "The two agree." in found.why
    assert "hance" not in found.why
    assert "possible" not in found.why


def observers(tables: dict[str, dict[str, Any]], stations: int = 10_000) -> Election:
    return election(scenario({"audience.observer_mission": {"stations": stations}, **tables}, precincts=20), 5)


def test_observers_of_every_station_do_not_blame_chance_for_a_gap() -> None:
    record = observers({"reporting.centre.shrink_factor": {"kept": 0.5}})
    assert "They saw every box, so chance does not explain the gap." in why(record, "observer_mission")


def test_observers_of_some_stations_say_so() -> None:
    found = next(one for one in readings(held(HIDING)) if one.watched)
    assert found.who == "They watched the count in some stations."


@pytest.mark.parametrize("stations", [10, 10_000])
def test_observers_notice_boxes_with_more_papers_than_names(stations: int) -> None:
    stuffing = {"ballot.ballot_stuffing": {"stations": 1.0, "papers": 0.5}}
    record = observers({**stuffing, "population.habit": {"share": 0.0}}, stations)
    (belief,) = record.beliefs
    assert belief.trust == 0.0
    said = why(record, "observer_mission")
    assert "papers in the box, and only" in said
    assert f"They saw {belief.findings[0].stations} such stations." in said


def test_what_is_said_of_boxes_is_said_of_those_that_were_watched() -> None:
    stuffing = {"ballot.ballot_stuffing": {"stations": 0.1, "papers": 0.5}, "population.habit": {"share": 0.0}}
    for stations in range(1, 12):
        record = observers(stuffing, stations)
        (belief,) = record.beliefs
        assert (belief.trust == 0.0) == ("on the roll" in why(record, "observer_mission"))


def test_observers_notice_papers_that_nobody_was_handed() -> None:
    said = why(observers({"ballot.ballot_stuffing": {"stations": 1.0, "papers": 0.02}}, 5), "observer_mission")
    assert "were handed out." in said
    assert "on the roll" not in said


@pytest.mark.parametrize("stations", [1, 2, 4])
def test_a_few_stations_alone_are_too_few_to_tell(stations: int) -> None:
    record = observers({"reporting.centre.shrink_factor": {"kept": 0.5}}, stations)
    said = why(record, "observer_mission")
    assert said.endswith("These are too few stations to tell.")
    assert record.beliefs[0].trust == 1.0


def test_enough_stations_say_what_is_possible() -> None:
    record = observers({}, stations=40)
    votes = next(finding for finding in record.beliefs[0].findings if finding.column == "against")
    low, high = percent_of(votes.low, 1), percent_of(votes.high, 1)
    assert f"{low} to {high}\u00a0% is possible." in why(record, "observer_mission")


def test_a_forecast_names_no_station() -> None:
    rules = {"ballot.ballot_stuffing": {}, "audience.observer_mission": {"stations": 5}}
    said = why(forecast(scenario(rules, precincts=20)), "observer_mission")
    assert "In stations like these, boxes hold more papers than were handed out." in said


def test_a_page_without_votes_says_nothing_that_observers_could_compare() -> None:
    silent: dict[str, dict[str, Any]] = {"publication.for": {"shown": False}, "publication.against": {"shown": False}}
    said = why(observers(silent), "observer_mission")
    assert said.endswith("The page says nothing about votes. The turnout they saw fits the page.")


def test_a_turnout_that_nobody_saw_is_said() -> None:
    said = why(observers({"reporting.centre.turnout_quota": {"quota": 0.99}}, 4), "observer_mission")
    assert "They saw a turnout of" in said
    assert "and the page says 99." in said
