"""Tables that any other program can read."""

import csv
from pathlib import Path

import pytest

from game.engine.simulate import election
from game.exchange.tables import write_run
from game.level.load import load_rules


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_names_with_commas_quotes_and_other_letters_survive(tmp_path: Path) -> None:
    level = tmp_path / "level.toml"
    level.write_text(
        'title = "x"\n[population.country]\nprovinces = 2\nconstituencies = 3\nprecincts = 2\nadults = 20\n'
    )
    scenario = load_rules(str(level)).scenario
    named = type(scenario)(scenario.level, scenario.active, (('A, "B"', 1), ("Größe\n강", 2)))
    write_run(election(named, 1), tmp_path, {})
    names = [row[1] for row in rows(tmp_path / "constituencies.csv")[1:]]
    assert names == ['A, "B" 1', "Größe\n강 1", "Größe\n강 2"]


def test_every_row_is_as_long_as_its_head_and_holds_whole_numbers(tmp_path: Path) -> None:
    files = write_run(election(load_rules("honest_count").scenario, 1), tmp_path, {})
    assert sorted(path.name for path in files) == sorted(path.name for path in tmp_path.iterdir())
    for path in (path for path in files if path.suffix == ".csv"):
        head, *table = rows(path)
        assert len(set(head)) == len(head)
        assert all(len(row) == len(head) for row in table)
    assert all(cell.isdecimal() for row in rows(tmp_path / "reported.csv")[1:] for cell in row)


def test_stations_are_listed_under_their_constituency_and_province(tmp_path: Path) -> None:
    scenario = load_rules("spa_2026_fear").scenario
    record = election(scenario, 1)
    write_run(record, tmp_path, {})
    table = rows(tmp_path / "reported.csv")[1:]
    places = record.country.places
    assert len(table) == places.units("precinct")
    assert [int(row[1]) for row in table] == places.ancestor("constituency").tolist()
    assert [int(row[2]) for row in table] == places.ancestor("province").tolist()


def test_the_same_ballot_gives_the_same_bytes(tmp_path: Path) -> None:
    scenario = load_rules("honest_count").scenario
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        write_run(election(scenario, 4), folder, {"build": 0.0, "election": 0.0})
    for path in first.iterdir():
        assert path.read_bytes() == (second / path.name).read_bytes()


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OSError, match="file"):
        write_run(election(load_rules("honest_count").scenario, 1), tmp_path / "file", {})
