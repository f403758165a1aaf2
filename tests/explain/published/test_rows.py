"""Rows of the almanac: which are wanted, in what order, how high they stand, and which other reports they meet."""

import csv
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.explain.published.disagreement import axis_of, disagreements
from game.explain.published.rows import (
    COLUMNS,
    PERIODS,
    Column,
    Wish,
    line_of,
    lines,
    share_against,
    sort_value,
    years_of,
)
from game.explain.published.scale import SAMPLES, height
from game.explain.published.table import write_rows
from game.history.almanac import almanac, countries

ROWS = {row.id: row for row in almanac()}


@given(
    st.sampled_from(COLUMNS),
    st.booleans(),
    st.sampled_from(sorted(PERIODS)),
    st.sampled_from(["", *countries()]),
    st.booleans(),
)
def test_a_wish_leaves_what_fits_in_order(by: Column, falling: bool, since: int, country: str, confirmed: bool) -> None:
    shown = Wish(country, since, confirmed, by, falling).of(almanac())
    low, high = PERIODS[since]
    assert {row.id for row in shown} == {
        row.id
        for row in almanac()
        if (not country or row.country == country) and low <= row.year <= high and (row.sourced or not confirmed)
    }
    values = [sort_value(row, by) for row in shown]
    known = [value for value in values if value is not None]
    assert values[: len(known)] == known
    assert known == sorted(known, reverse=falling)


def test_sorting_by_the_same_column_turns_the_order_round() -> None:
    once = Wish().sorted_by("against")
    assert (once.by, once.falling) == ("against", True)
    assert once.sorted_by("against").falling is False


def test_samples_of_the_scale_can_be_told_apart() -> None:
    heights = [height(float(sample)) for sample in SAMPLES]
    assert heights[0] == 0.0
    assert min(second - first for first, second in pairwise(heights)) > 0.15
    assert height(99.0) == 1.0
    with pytest.raises(ValueError, match="below zero"):
        height(-0.1)


@given(st.floats(0, 50), st.floats(0, 50))
def test_more_stands_higher(one: float, other: float) -> None:
    assert (height(one) <= height(other)) == (one <= other) or height(one) == pytest.approx(height(other))


def test_every_row_has_a_line_and_years() -> None:
    assert {line_of(row) for row in almanac()} == set(lines(almanac()))
    assert all(1928 <= begun <= ended <= 2028 for begun, ended in map(years_of, almanac()))
    assert years_of(ROWS["usa_retention_1964"]) == (1964, 2006)


def test_a_share_that_is_not_printed_follows_from_printed_counts() -> None:
    assert share_against(ROWS["dprk_spa_2026"]) == 0.07
    assert share_against(ROWS["falkland_islands_status_2013"]) == pytest.approx(100 * 3 / 1516)
    assert share_against(ROWS["viet_nam_assembly_2021"]) is None


def test_both_figures_lie_on_the_scale_of_a_disagreement() -> None:
    seen = 0
    for row in almanac():
        for conflict in row.conflicts:
            axis = axis_of(row, conflict)
            assert conflict.source in disagreements(row, conflict)
            if axis is not None:
                seen += 1
                assert 0 <= axis.along(float(axis.own)) <= 1
                assert 0 <= axis.along(float(axis.other)) <= 1
    assert seen > 5


def test_rows_are_written_and_no_file_is_written_over(tmp_path: Path) -> None:
    rows = [ROWS["dprk_spa_2026"], replace(ROWS["gdr_local_1989"], notes='a "note", with commas')]
    write_rows(tmp_path / "rows.csv", rows)
    with (tmp_path / "rows.csv").open(encoding="utf-8", newline="") as file:
        read = list(csv.DictReader(file))
    assert [one["against_percent"] for one in read] == ["0.07", "1.15"]
    assert read[1]["notes"] == 'a "note", with commas'
    with pytest.raises(FileExistsError):
        write_rows(tmp_path / "rows.csv", rows)
