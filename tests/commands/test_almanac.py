"""The almanac on the command line."""

import csv
import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.cli import main
from game.explain.row_counts import counts_behind
from game.history.almanac import almanac
from game.history.published import Published
from tests.benchmarks.tries import Times, until_good


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


def solved(row: str, capsys: pytest.CaptureFixture[str], *more: str) -> dict[str, Any]:
    assert main(["almanac", "--solve", row, "--json", *more]) == 0
    return dict(json.loads(capsys.readouterr().out))


WRONG = {"gdr_volkskammer_1950", "gdr_volkskammer_1967"}
"""Rows that do not add up. Both are counts of the source itself that do not make the papers cast."""


@pytest.mark.parametrize("row", [row for row in almanac() if row.figures or row.counts], ids=lambda row: row.id)
def test_every_printed_row_is_answered_within_two_seconds(row: Published) -> None:
    answers = []

    def measure() -> Times:
        begun = time.process_time()
        answers.append(counts_behind(row))
        return {"seconds": time.process_time() - begun}

    assert until_good(measure, lambda times: times["seconds"] < 2.0)["seconds"] < 2.0
    found = answers[0]
    assert all(one.answer.feasible or one.answer.conflict for one in found.bases)
    assert any(one.answer.feasible for one in found.bases) == (row.id not in WRONG)


def test_rows_that_do_not_add_up_are_there() -> None:
    assert {row.id for row in almanac() if row.figures or row.counts} >= WRONG


@pytest.mark.parametrize("name", ["for", "against"])
def test_counts_that_are_known_are_among_those_found(name: str) -> None:
    """The solver is given the papers cast and the digits; the votes were counted."""
    row = next(one for one in almanac() if one.id == "syria_president_2007")
    papers = {key: row.counts[key] for key in ("registered", "voted")}
    low, high = counts_behind(replace(row, counts=papers)).bases[0].answer.counts(name) or (0, 0)
    assert low <= row.counts[name] <= high
    assert high - low < row.counts["voted"] / 5_000, "two digits leave no more than two hundredths of a per cent"


def test_a_row_that_does_not_add_up_names_its_gap(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["almanac", "--solve", "gdr_volkskammer_1950"]) == 0
    assert "35,544 more than 12,139,932 voted" in capsys.readouterr().out


def test_the_figure_that_cannot_be_is_told_from_the_ones_that_can(capsys: pytest.CaptureFixture[str]) -> None:
    march = solved("dprk_spa_2026", capsys)
    assert [one["base"] for one in march["answers"]] == ["cast", "valid"]
    assert all(one["feasible"] for one in march["answers"])
    (slip,) = march["others"]
    assert (slip["printed"], slip["feasible"]) == ("99.97", False)
    assert "cannot be more than 100 %" in slip["why_not"]
    (of_valid,) = solved("syria_president_2000", capsys)["others"]
    assert (of_valid["feasible"], of_valid["base"]) == (True, "valid")


def test_the_roll_can_be_narrowed(capsys: pytest.CaptureFixture[str]) -> None:
    answer = solved("dprk_spa_2026", capsys, "--electorate", "20900000:20900000")["answers"][0]
    low, high = answer["combinations"][0]["counts"]["against"]
    assert 13_000 < low <= high < 16_000


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--solve", "dprk_spa_2062"], 'did you mean "dprk_spa_2026"?'),
        (["--solve", "dprk_spa_by_election_1959"], "prints no figure"),
        (["--solve", "dprk_spa_2026", "--electorate", "many"], "LOW:HIGH"),
        (["--electorate", "1:2"], "--solve"),
    ],
)
def test_a_row_that_cannot_be_solved_is_told(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["almanac", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_where_a_figure_stands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["almanac", "--printed", "99.97", "--json"]) == 0
    found = {row["id"] for row in json.loads(capsys.readouterr().out)["rows"]}
    assert {"dprk_spa_2014", "dprk_spa_2026"} <= found
    assert main(["almanac", "--printed", "99.971"]) == 2
    assert "stands in no row" in capsys.readouterr().err


def test_the_two_reports_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["almanac", "--reports"]) == 0
    said = capsys.readouterr().out
    assert "99.97 + 0.07 = 100.04" in said
    assert "(once)" in said
    assert main(["almanac", "--reports", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["questions"]) == 3
