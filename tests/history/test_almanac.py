"""The almanac: every published row with its digits, its source and what other sources print."""

import csv
from pathlib import Path

import pytest

from game.history.almanac import almanac, countries
from game.history.published import COUNTS, FIGURES, Published
from game.history.tables import FACTS

ROWS = {row.id: row for row in almanac()}


def test_every_row_of_both_tables_is_there_once() -> None:
    listed = [line for name in ("published_elections", "free_near_unanimous") for line in _lines(name)]
    assert len(almanac()) == len(ROWS) == len(listed)
    assert {line["id"] for line in listed} == set(ROWS)


def test_digits_are_kept_as_they_were_printed() -> None:
    march = ROWS["dprk_spa_2026"]
    assert march.figures == {
        "turnout": "99.99",
        "for": "99.93",
        "against": "0.07",
        "away": "0.0037",
        "abstained": "0.00003",
    }
    assert (march.seats, march.kind, march.sourced) == (687, "claim", True)
    assert ROWS["falkland_islands_status_2013"].figures["turnout"] == "92.00"


def test_another_source_is_heard_and_says_how_it_differs() -> None:
    (conflict,) = ROWS["dprk_spa_2026"].conflicts
    assert (conflict.figure, conflict.printed) == ("for", "99.97")
    for row in almanac():
        for other in row.conflicts:
            assert other.figure in FIGURES
            assert other.printed != row.figures.get(other.figure)
            assert other.notes
            assert other.source


def test_no_conflict_speaks_of_a_row_that_is_not_there() -> None:
    heard = sum(len(row.conflicts) for row in almanac())
    assert heard == len(_lines("published_conflicts")) > 0


@pytest.mark.parametrize("row", almanac(), ids=lambda row: row.id)
def test_a_row_says_who_claims_what_where(row: Published) -> None:
    assert row.kind in {"claim", "observation"}
    assert row.confidence in {"verified", "memory"}
    assert row.source
    assert 1929 <= row.year <= 2026
    assert set(row.figures) <= set(FIGURES)
    assert set(row.counts) <= set(COUNTS)
    assert all(count >= 0 for count in row.counts.values())


def test_what_is_not_known_is_absent_and_what_is_zero_is_there() -> None:
    assert "registered" not in ROWS["dprk_spa_2026"].counts
    assert ROWS["albania_assembly_1970"].counts["against"] == 0


def test_remembered_rows_are_not_taken_for_sourced_ones() -> None:
    assert not ROWS["ussr_soviet_1974"].sourced
    assert not ROWS["gdr_volkskammer_1958"].sourced
    assert ROWS["gdr_volkskammer_1986"].sourced


def test_rows_go_by_country_in_the_order_of_first_ballots() -> None:
    first = [min(row.date for row in almanac() if row.country == country) for country in countries()]
    assert first == sorted(first)
    for country in countries():
        dates = [row.date for row in almanac() if row.country == country]
        assert dates == sorted(dates)


def test_free_votes_stand_beside_managed_ones() -> None:
    watched = [row.id for row in almanac() if row.kind == "observation"]
    assert watched == ["gibraltar_sovereignty_2002", "falkland_islands_status_2013"]
    assert ROWS["iceland_union_1944"].figures["for"] == "99.47"


def _lines(name: str) -> list[dict[str, str]]:
    with Path(FACTS / f"{name}.csv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))
