"""The published elections, read backwards: their percentages beside their printed counts."""

import csv
from pathlib import Path

import pytest

from game.inference.limits import Work
from game.inference.question import Question
from game.inference.solve import fits, solve

TABLE = Path(__file__).parents[2] / "assets" / "facts" / "published_elections.csv"
COUNTS = {"registered": "registered", "voted": "voted", "for": "for_n", "against": "against_n", "invalid": "invalid_n"}
SHARES = {"turnout": "turnout_pct", "for": "for_pct", "against": "against_pct"}

with TABLE.open(encoding="utf-8", newline="") as lines:
    ROWS = [row for row in csv.DictReader(lines) if any(row[column] for column in (*COUNTS.values(), *SHARES.values()))]

_ADD_UP = ["voted", "votes for", "votes against", "invalid papers"]


def page(row: dict[str, str]) -> Question:
    """What a row prints; shares of papers are of the base the row names, valid papers where it names none."""
    figures = [
        {"name": name, "printed": row[column], **({} if name == "turnout" else {"base": row["pct_base"] or "valid"})}
        for name, column in SHARES.items()
        if row[column]
    ]
    counts = [{"name": name, "printed": row[column]} for name, column in COUNTS.items() if row[column]]
    electorate = {} if row["registered"] else {"electorate": [1, 1_000_000_000]}
    return Question.model_validate({"figures": figures, "counts": counts, **electorate})


def test_all_published_rows_add_up_but_two() -> None:
    clashing = {(row["country"], row["date"][:4]): page(row) for row in ROWS if not fits(page(row), Work(1 << 24))}
    assert set(clashing) == {("GDR", "1950"), ("GDR", "1967")}


@pytest.mark.parametrize(
    ("year", "sums"),
    [
        ("1950", "make 12,175,476, 35,544 more than 12,139,932 voted"),
        ("1967", "make 11,208,016, 800 fewer than 11,208,816 voted"),
    ],
)
def test_the_counts_to_blame_are_named(year: str, sums: str) -> None:
    (row,) = (each for each in ROWS if each["country"] == "GDR" and each["date"].startswith(year))
    conflict = solve(page(row)).conflict
    assert conflict is not None
    assert conflict.sums.endswith(sums)
    assert [name.split(" ", 1)[1] for name in conflict.names] == _ADD_UP
    if year == "1967":  # in 1950 the percentages clash with the counts as well
        assert conflict.repairs["11,197,265 votes for"] == (11_198_065, 11_198_065)
        assert conflict.repairs["11,208,816 voted"] == (11_208_016, 11_208_016)
