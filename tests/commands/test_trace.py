"""``trace``: from a printed figure back to the ballots, without a gap."""

import csv
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.commands.asking import BUSY, answer, problems, text_of, written

FIGURES = ("turnout", "for", "against", "away", "abstained", "invalid")
KEYS = {"figure", "printed", "numerator", "denominator", "base", "steps", "base_steps", "precincts"}
LINE = [("roll", "precinct"), ("ballot", "precinct")] + [
    ("reporting", tier) for tier in ("precinct", "constituency", "province", "centre")
]
COLUMN = {
    "turnout": "issued",
    "for": "votes_for",
    "against": "votes_against",
    "away": "away",
    "invalid": "invalid",
}


@pytest.fixture
def busy(tmp_path: Path) -> str:
    return written(tmp_path / "busy.toml", BUSY)


@pytest.mark.parametrize("figure", FIGURES)
def test_the_object_has_the_promised_keys(figure: str, busy: str, capsys: pytest.CaptureFixture[str]) -> None:
    walked = answer(capsys, "trace", busy, "--figure", figure)
    assert walked.keys() == KEYS
    assert walked["figure"] == figure
    for step in (*walked["steps"], *walked["base_steps"]):
        assert step.keys() == {"stage", "tier", "count_before", "count_after", "moved"}
        assert all(moved.keys() >= {"part", "from", "to", "count", "units"} for moved in step["moved"])
    assert all(station.keys() == {"precinct", "true", "reported"} for station in walked["precincts"])
    assert len(walked["precincts"]) <= 20


@pytest.mark.parametrize("seed", ["1", "2", "3"])
@pytest.mark.parametrize("figure", FIGURES)
def test_the_steps_lead_without_a_gap_from_what_people_did_to_what_is_printed(
    figure: str, seed: str, busy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    walked = answer(capsys, "trace", busy, "--figure", figure, "--seed", seed)
    run = answer(capsys, "run", busy, "--seed", seed)
    printed = next(one for one in run["bulletin"]["figures"] if one["name"] == figure)
    for steps, end in ((walked["steps"], "numerator"), (walked["base_steps"], "denominator")):
        assert [(step["stage"], step["tier"]) for step in steps] == LINE
        assert all(before["count_after"] == after["count_before"] for before, after in pairwise(steps))
        assert steps[-1]["count_after"] == printed[end] == walked[end]
        for step in steps:
            assert step["count_after"] - step["count_before"] == sum(moved["effect"] for moved in step["moved"])
    assert walked["printed"] == printed["printed"]
    assert walked["steps"][0]["count_before"] == true_count(figure, run["truth"])
    assert walked["base"] == printed["base"]


def true_count(figure: str, truth: dict[str, Any]) -> int:
    names = {"turnout": "voted", "for": "unmarked", "against": "struck_out", "away": "away"}
    return int(truth[{**names, "abstained": "stayed_home", "invalid": "spoiled"}[figure]])


@pytest.mark.parametrize("figure", FIGURES)
def test_every_move_of_a_step_is_a_line_of_the_ledger(
    figure: str, busy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger = answer(capsys, "run", busy)["ledger"]
    known = {tuple(row[name] for name in ("stage", "tier", "part", "from", "to", "count", "units")) for row in ledger}
    for step in answer(capsys, "trace", busy, "--figure", figure)["steps"]:
        for moved in step["moved"]:
            place = (step["stage"], step["tier"], *(moved[name] for name in ("part", "from", "to", "count", "units")))
            assert place in known


@pytest.mark.parametrize("figure", COLUMN)
def test_the_stations_are_those_of_the_table(
    figure: str, busy: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(capsys, "run", busy, "--out", str(tmp_path))
    with (tmp_path / "precincts.csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    stations = answer(capsys, "trace", busy, "--figure", figure)["precincts"]
    column = COLUMN[figure]
    for station in stations:
        row = table[station["precinct"]]
        assert station["true"] == int(row[f"true_{column}"])
        assert station["reported"] == int(row[f"reported_{column}"])
    changes = [abs(station["reported"] - station["true"]) for station in stations]
    assert changes == sorted(changes, reverse=True)


def test_settings_count_here_too(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("honest_count", "--set", "reporting.precinct.shrink_factor.kept=0.5")
    walked = answer(capsys, "trace", *words, "--figure", "against")
    (moved,) = next(step["moved"] for step in walked["steps"] if step["tier"] == "precinct" and step["moved"])
    assert (moved["part"], moved["from"], moved["to"]) == ("shrink_factor", "votes_against", "votes_for")


def test_the_text_for_people_names_every_step(busy: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = text_of(capsys, "trace", busy, "--figure", "against")
    for words in (
        "Against: printed",
        "what people did",
        "the centre reports",
        "Only some No votes are passed on: ",
        "Stations that matter most",
    ):
        assert words in text


@pytest.mark.parametrize(
    ("figure", "near"), [("turnut", ' did you mean "turnout"?'), ("abstained", ""), ("", ""), ("x" * 500, "")]
)
def test_a_figure_that_is_not_printed(figure: str, near: str, capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = problems(capsys, "trace", "honest_count", "--figure", figure)
    assert line.startswith("--figure: ")
    assert "not printed in this bulletin; allowed are turnout, for, against, invalid" in line
    assert line.endswith(near or "invalid")


@pytest.mark.parametrize(
    ("tier", "said"),
    [("centre", "at the centre"), ("constituency", "in 1 of 1 constituency"), ("precinct", "stations")],
)
def test_a_move_says_in_how_many_units_as_the_window_does(
    tier: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("trace", "honest_count", "--figure", "against", "--set", f"reporting.{tier}.shrink_factor.kept=0.5")
    (line,) = (one for one in text_of(capsys, *words).splitlines() if "votes against → votes for, " in one)
    assert line.endswith(said)


def test_stations_without_anything_to_tell_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    text = text_of(capsys, "trace", "spa_2026_fear", "--figure", "abstained")
    rows = [line for line in text.splitlines() if "--precinct" in line]
    assert rows
    assert not any(line.split("  --precinct")[0].split()[-2:] == ["0", "0"] for line in rows)


def test_the_text_shows_what_the_stations_are_sorted_by(capsys: pytest.CaptureFixture[str]) -> None:
    text = text_of(capsys, "trace", "who_is_on_the_list", "--figure", "turnout")
    assert "roll moved" in text
    rows = [line.split("  --precinct")[0].split() for line in text.splitlines() if "  --precinct" in line]
    moved = [abs(int(row[-1].replace(",", ""))) for row in rows]
    assert moved == sorted(moved, reverse=True)
    assert moved[0] > 0


def test_a_figure_that_nobody_counted_has_no_stations(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("honest_count", "--set", "behaviour.own_view.spoil=-12", "--figure", "invalid")
    assert "none counted anything" in text_of(capsys, "trace", *words)
