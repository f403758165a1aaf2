"""Goals, means and ways on the command line."""

import json

import pytest

from game.cli import main

LEVEL = "knock_on_the_door"
VISITS, PENALTY = "behaviour.agitator_visits.visits", "behaviour.absence_penalty.penalty"


def told(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["goal", *words]) == 0
    return capsys.readouterr().out


def test_what_is_missing_and_what_it_costs_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, LEVEL, "--forecast", "--set", f"{VISITS}=10")
    assert "Not reached." in said
    assert "(by the forecast)" in said
    assert "  no  At least 99 % really came" in said
    assert "  no  At most 8 visits to each home: 10.0, 125 % of that" in said


def test_a_way_that_is_told_leads_there(capsys: pytest.CaptureFixture[str]) -> None:
    ways = json.loads(told(capsys, LEVEL, "--ways", "--json"))["ways"]
    assert len(ways) >= 2
    for way in ways:
        settings = [word for path, value in way["settings"].items() for word in ("--set", f"{path}={value}")]
        found = json.loads(told(capsys, LEVEL, "--json", *settings))
        assert found["met"]
        assert all(one["within"] for one in found["means"])


def test_a_level_without_a_goal_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["goal", "sandbox"]) == 2
    assert "a level with a goal" in capsys.readouterr().err


@pytest.mark.parametrize("settings", [(), ("--set", f"{VISITS}=8", "--set", f"{PENALTY}=2.25")])
def test_a_ballot_as_json_says_whether_the_goal_is_met(
    capsys: pytest.CaptureFixture[str], settings: tuple[str, ...]
) -> None:
    whole = json.loads(told(capsys, LEVEL, "--json", *settings))
    assert main(["run", LEVEL, "--json", *settings]) == 0
    goal = json.loads(capsys.readouterr().out)["goal"]
    assert goal["met"] is whole["met"]
    assert [(one["met"], one["value"]) for one in goal["conditions"]] == [
        (one["met"], one["value"]) for one in whole["conditions"]
    ]
    assert all(one["text"] for one in goal["conditions"])


def test_of_a_series_the_goal_is_that_of_all_ballots(capsys: pytest.CaptureFixture[str]) -> None:
    fear = ["--set", f"{PENALTY}=15.5", "--set", "behaviour.reject_penalty.penalty=13"]
    for also, met in (([], False), (["--set", "2:reporting.centre.decree.fill=1"], True)):
        assert main(["run", "spa_2026", "--json", *fear, *also]) == 0
        assert json.loads(capsys.readouterr().out)["goal"]["met"] is met


def test_a_level_without_a_goal_says_nothing_of_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "sandbox", "--json", "--set", "population.country.precincts=1"]) == 0
    assert "goal" not in json.loads(capsys.readouterr().out)
