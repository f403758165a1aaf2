"""Observers say what they compared, speak of chance only where it has a part, and notice boxes that are too full."""

from typing import Any

import pytest

from game.engine.data.election import Election
from game.engine.simulate import election
from game.explain.readers import readings
from game.explain.shares import percent_of
from tests.engine.countries import scenario
from tests.ui.pages.bulletin.ballots import HIDING, QUIET, TINY, held


def why(record: Election, name: str) -> str:
    return next(one.why for one in readings(record) if one.name == name)


def test_observers_say_what_they_saw_and_how_unusual_the_gap_is() -> None:
    seen = why(held(HIDING), "observer_mission")
    belief = next(belief for belief in held(HIDING).beliefs if belief.reader == "observer_mission")
    assert f"In 200 of 20,610 stations they saw {percent_of(belief.perceived_dissent)}\u00a0% struck out" in seen
    assert "The page says 0.07\u00a0% against." in seen
    assert "less than once in a million samples" in seen
    quiet = why(held(QUIET), "observer_mission")
    assert quiet.endswith("They held no other figure against the page.")
    assert "unusual" not in quiet


def test_observers_of_every_station_speak_of_no_chance() -> None:
    found = next(one for one in readings(held(TINY)) if one.watched)
    printed = held(TINY).bulletin.figure("against").printed
    assert found.who == "They watched the count in every station."
    assert found.why.startswith(
        f"In all 12 stations they saw {printed}\u00a0% struck out. The page says {printed}\u00a0% against."
    )
    assert "The two agree." in found.why
    assert "hance" not in found.why


def observers(tables: dict[str, dict[str, Any]], stations: int = 10_000) -> Election:
    return election(scenario({"audience.observer_mission": {"stations": stations}, **tables}, precincts=20), 5)


def test_observers_of_every_station_do_not_blame_chance_for_a_gap() -> None:
    record = observers({"reporting.centre.shrink_factor": {"kept": 0.5}})
    assert why(record, "observer_mission").endswith("They saw every box, so chance does not explain the gap.")


def test_observers_of_some_stations_say_so() -> None:
    found = next(one for one in readings(held(HIDING)) if one.watched)
    assert found.who == "They watched the count in some stations."


@pytest.mark.parametrize("stations", [10, 10_000])
def test_observers_notice_boxes_with_more_papers_than_names(stations: int) -> None:
    stuffing = {"ballot.ballot_stuffing": {"stations": 1.0, "papers": 0.5}}
    record = observers({**stuffing, "population.habit": {"share": 0.0}}, stations)
    (belief,) = record.beliefs
    assert belief.trust == 0.0
    assert why(record, "observer_mission").endswith("The boxes held more papers than there are names on the roll.")


def test_observers_do_not_call_usual_what_they_never_compared() -> None:
    record = observers({"ballot.ballot_stuffing": {"stations": 1.0, "papers": 0.01}}, stations=5)
    said = why(record, "observer_mission")
    assert "unusual" not in said
    assert "more papers than" not in said


def test_one_station_alone_says_nothing_about_chance() -> None:
    record = observers({"reporting.centre.shrink_factor": {"kept": 0.5}}, stations=1)
    assert "One station alone says nothing about chance." in why(record, "observer_mission")


def test_a_page_without_votes_says_nothing_that_observers_could_compare() -> None:
    silent: dict[str, dict[str, Any]] = {"publication.for": {"shown": False}, "publication.against": {"shown": False}}
    said = why(observers(silent), "observer_mission")
    assert said.endswith("The page says nothing about votes.")
