"""The almanac on the command line."""

import csv
import json
from pathlib import Path

import pytest

from game.cli import main
from game.history.almanac import almanac


def test_every_row_is_printed_with_its_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["almanac"]) == 0
    said = capsys.readouterr().out
    for row in almanac():
        assert row.id in said
        assert row.source in said
    assert "but for 99.97" in said


def test_json_has_the_names_that_hold(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["almanac", "--json"]) == 0
    rows = {row["id"]: row for row in json.loads(capsys.readouterr().out)["rows"]}
    assert len(rows) == len(almanac())
    march = rows["dprk_spa_2026"]
    assert march["figures"]["against"] == "0.07"
    assert {"id", "country", "body", "date", "figures", "base", "kind", "confidence", "source", "conflicts"} <= set(
        march
    )
    assert march["conflicts"][0]["printed"] == "99.97"


def test_one_country_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["almanac", "--country", "gdr"]) == 0
    said = capsys.readouterr().out
    assert "gdr_volkskammer_1950" in said
    assert "dprk_spa_2026" not in said


def test_a_country_that_is_not_there_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["almanac", "--country", "Albanai"]) == 2
    assert 'did you mean "Albania"?' in capsys.readouterr().err


def test_the_table_is_written_once_and_never_over_another_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "almanac.csv"
    assert main(["almanac", "--csv", str(file)]) == 0
    with file.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert len(rows) == len(almanac())
    assert main(["almanac", "--csv", str(file)]) == 2
    assert str(file) in capsys.readouterr().err
