"""Observers doubt no honest page more often than they say, and false ones where stations are enough to tell."""

import pytest

from game.engine.data.sample import UNUSUAL
from tests.verification.observer_grid import BEGIN, END, NOTES, WATCHED, doubted, lands

SAMPLES = 200
ALIKE = "20 % against everywhere"


@pytest.mark.parametrize("watched", WATCHED)
@pytest.mark.parametrize("country", lands())
def test_honest_pages_are_seldom_doubted(country: str, watched: int) -> None:
    assert doubted(lands()[country], watched, SAMPLES)[0] <= 1.2 * UNUSUAL


def test_students_t_would_accuse_where_dissent_stands_in_a_few_stations() -> None:
    clustered = lands()["all of it in 1 of 100 stations"]
    assert doubted(clustered, 2, SAMPLES)[1] > 0.9
    assert doubted(clustered, 30, SAMPLES)[1] > 0.3


def test_false_pages_are_doubted_where_stations_are_enough() -> None:
    alike = lands()[ALIKE]
    assert doubted(alike, 30, SAMPLES, kept=0.5)[0] == 1.0
    assert doubted(alike, 5, SAMPLES, kept=0.1)[0] == 1.0
    assert doubted(alike, 2, SAMPLES, kept=0.5)[0] == 0.0


def test_the_notes_hold_the_tables() -> None:
    notes = NOTES.read_text(encoding="utf-8")
    table = notes.partition(BEGIN)[2].partition(END)[0]
    assert all(name in table for name in lands())
