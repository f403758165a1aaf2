"""The sourced tables: every row says where it comes from and how sure that is."""

import csv
import re
from pathlib import Path

import pytest

FACTS = Path(__file__).resolve().parents[2] / "assets" / "facts"
TABLES = sorted(FACTS.glob("*.csv"))
KEYS = {
    "assembly_facts": ("id",),
    "citations": ("reference",),
    "dprk_provinces": ("unit",),
    "dprk_turnout_clock": ("election", "time"),
    "electorates": ("country", "from_year"),
    "free_near_unanimous": ("id",),
    "gdr1989_observers": ("case", "date"),
    "march_2026_reports": ("outlet", "figure", "printed"),
    "mechanisms": ("id",),
    "named_seats": ("map", "seat"),
    "named_stations": ("map", "province", "setting"),
    "published_conflicts": ("row", "figure", "printed"),
    "published_elections": ("id",),
    "reactions_2026": ("kind",),
    "spa_composition": ("convocation",),
    "ussr_republics_votes": ("date", "republic"),
}

each_table = pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def test_the_tables_are_all_there() -> None:
    assert {path.stem for path in TABLES} == set(KEYS)


@each_table
def test_every_row_has_a_source_and_a_known_confidence(path: Path) -> None:
    for line, row in enumerate(rows(path), start=2):
        assert row["source"].strip(), f"line {line}"
        assert row["confidence"] in {"verified", "memory"}, f"line {line}"


@each_table
def test_a_source_is_something_one_can_look_up(path: Path) -> None:
    """Neither a note of ours nor a script."""
    for line, row in enumerate(rows(path), start=2):
        assert not re.search(r"\bseeds?\b|\.py\b", row["source"] + row.get("notes", "")), f"line {line}"


@each_table
def test_every_row_has_every_column(path: Path) -> None:
    for line, row in enumerate(rows(path), start=2):
        assert None not in row, f"line {line} has too many fields"
        assert None not in row.values(), f"line {line} has too few fields"


@each_table
def test_no_row_stands_twice(path: Path) -> None:
    keys = [tuple(row[column] for column in KEYS[path.stem]) for row in rows(path)]
    assert len(keys) == len(set(keys))


@each_table
def test_every_column_is_explained(path: Path) -> None:
    shared, *sections = (FACTS / "README.md").read_text(encoding="utf-8").split("\n## ")[1:]
    section = next(section for section in sections if section.startswith(path.name))
    for column in rows(path)[0]:
        assert f"`{column}`" in section + shared, column


def test_what_is_from_memory_is_said_in_known_words() -> None:
    for row in rows(FACTS / "published_elections.csv"):
        assert row["memory_fields"] in {"", "all", "see notes"}
        assert (row["memory_fields"] == "all") <= (row["confidence"] == "memory")


def test_seats_of_the_provinces_add_up() -> None:
    table = [row for row in rows(FACTS / "dprk_provinces.csv") if row["geojson_ids"]]
    assert sum(int(row["seats_687_hamilton"]) for row in table) == 687
