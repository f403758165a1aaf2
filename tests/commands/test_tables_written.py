"""``run --out``: the tables, the bulletin and the record."""

import csv
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from game.cli import main
from game.engine.data.columns import FIELDS
from game.engine.simulate import election
from game.exchange.tables import TOLD_EVERY, write_run
from game.level.load import load
from tests.commands.asking import BUSY, answer, problems, written

FILES = {"precincts.csv", "reported.csv", "constituencies.csv", "ledger.csv", "bulletin.txt", "election.json"}
REPORTED = "precinct,constituency,province,registered,issued,in_box,votes_for,votes_against,invalid,away"


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    made = tmp_path / "deep" / "out"
    answer(capsys, "run", written(tmp_path / "busy.toml", BUSY), "--out", str(made))
    return made


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def record(folder: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder / "election.json").read_text(encoding="utf-8"))
    return content


def test_every_promised_file_is_written_and_no_other(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == FILES


def test_the_published_table_has_the_promised_columns_and_one_row_for_each_station(folder: Path) -> None:
    lines = (folder / "reported.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == REPORTED
    assert len(lines) == 1 + 12
    assert [row["precinct"] for row in rows(folder / "reported.csv")] == [str(number) for number in range(12)]


def test_the_table_of_stations_shows_truth_and_report_side_by_side(folder: Path) -> None:
    stations, published = rows(folder / "precincts.csv"), rows(folder / "reported.csv")
    for station, row in zip(stations, published, strict=True):
        assert {f"true_{name}" for name in FIELDS} <= station.keys()
        assert all(station[f"reported_{name}"] == row[name] for name in FIELDS)
        assert all(station[name] == row[name] for name in ("precinct", "constituency", "province"))


def test_the_table_of_stations_adds_up_to_the_truth(folder: Path) -> None:
    stations, truth = rows(folder / "precincts.csv"), record(folder)["truth"]
    names = {"true_votes_for": "unmarked", "true_votes_against": "struck_out", "true_invalid": "spoiled"}
    names |= {
        "true_away": "away",
        "true_registered": "registered",
        "off_roll": "off_roll",
        "ghost_papers": "ghost_papers",
    }
    names |= {"supporter_adults": "supporters", "opponent_adults": "opponents", "cast_by_others": "cast_by_others"}
    assert {name: sum(int(row[name]) for row in stations) for name in names} == {
        name: truth[total] for name, total in names.items()
    }


def test_constituencies_receive_what_their_stations_report(folder: Path) -> None:
    received: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(FIELDS, 0))
    for row in rows(folder / "reported.csv"):
        for name in FIELDS:
            received[row["constituency"]][name] += int(row[name])
    seats = rows(folder / "constituencies.csv")
    assert len(seats) == 4
    for seat in seats:
        assert {name: int(seat[f"received_{name}"]) for name in FIELDS} == received[seat["constituency"]]
        assert seat["name"]


def test_the_ledger_lists_every_move_and_adds_up_to_the_summary(folder: Path) -> None:
    lines = rows(folder / "ledger.csv")
    assert list(lines[0]) == ["stage", "tier", "unit", "from", "to", "count", "part"]
    total: dict[tuple[str, ...], int] = defaultdict(int)
    units: dict[tuple[str, ...], int] = defaultdict(int)
    for line in lines:
        key = tuple(line[name] for name in ("stage", "tier", "part", "from", "to"))
        total[key] += int(line["count"])
        units[key] += 1
    summary = record(folder)["ledger"]
    keys = [tuple(row[name] for name in ("stage", "tier", "part", "from", "to")) for row in summary]
    assert dict(total) == {key: row["count"] for key, row in zip(keys, summary, strict=True)}
    assert dict(units) == {key: row["units"] for key, row in zip(keys, summary, strict=True)}


def test_the_bulletin_is_the_printed_page(folder: Path) -> None:
    assert (folder / "bulletin.txt").read_text(encoding="utf-8") == record(folder)["bulletin"]["text"] + "\n"


def test_the_record_is_what_is_printed_as_json(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed, kept = answer(capsys, "run", str(tmp_path / "busy.toml")), record(folder)
    for one in (printed, kept):
        del one["seconds"]
    assert printed == kept


def test_a_forecast_is_written_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, "run", "honest_count", "--forecast", "--out", str(tmp_path))
    assert {path.name for path in tmp_path.iterdir()} == FILES
    assert (tmp_path / "reported.csv").read_text(encoding="utf-8").splitlines()[0] == REPORTED


def test_writing_twice_replaces_what_was_there_only_if_that_is_asked_for(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, code = (folder / "reported.csv").read_bytes(), record(folder)["rules"]
    (line,) = problems(capsys, "run", str(tmp_path / "busy.toml"), "--seed", "9", "--out", str(folder))
    assert f"holds a run already ({code}): precincts.csv, reported.csv, " in line
    assert "--replace" in line
    assert (folder / "reported.csv").read_bytes() == before
    answer(capsys, "run", str(tmp_path / "busy.toml"), "--seed", "9", "--out", str(folder), "--replace")
    assert (folder / "reported.csv").read_bytes() != before
    answer(capsys, "run", str(tmp_path / "busy.toml"), "--out", str(folder), "--replace")
    assert (folder / "reported.csv").read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[" * 9_000, b'{"code": 7}'])
def test_a_record_that_says_nothing_is_not_replaced_either(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "election.json").write_bytes(content)
    (line,) = problems(capsys, "run", "honest_count", "--out", str(tmp_path))
    assert "holds a run already: election.json would be replaced" in line
    assert (tmp_path / "election.json").read_bytes() == content


def test_other_files_in_the_folder_are_in_nobodys_way(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    answer(capsys, "run", "honest_count", "--out", str(tmp_path))
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("place", ["file", "file/below", "/proc/nowhere"])
def test_a_folder_that_cannot_be_written(place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    folder = tmp_path / place
    (line,) = problems(capsys, "run", "honest_count", "--out", str(folder))
    assert line.startswith(f"--out: {folder}: ")
    assert "a folder that can be written" in line


def test_a_folder_with_another_folder_where_a_table_should_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "reported.csv").mkdir()
    (line,) = problems(capsys, "run", "honest_count", "--out", str(tmp_path), "--replace")
    assert "Is a directory" in line


def test_writing_prints_the_bulletin_as_always(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "honest_count", "--out", str(tmp_path)]) == 0
    assert "central commission" in capsys.readouterr().out


def test_whoever_waits_is_told_how_far_the_writing_is(tmp_path: Path) -> None:
    held = election(load("full_country").scenario, 1)
    told: list[float] = []
    written = write_run(held, tmp_path, {}, told.append)
    lines = sum(path.read_text(encoding="utf-8").count("\n") - 1 for path in written if path.suffix == ".csv")
    assert len(told) == 1 + (lines - 1) // TOLD_EVERY
    assert told == sorted(told)
    assert 0.0 == told[0] < told[-1] < 1.0
