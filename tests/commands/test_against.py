"""``against``: those behind the figure, in words and as JSON."""

import json
from typing import Any

import pytest

from game.cli import main
from game.explain.against.countries import CountryAsked


def told(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["against", *words]) == 0
    return capsys.readouterr().out


def answered(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(told(capsys, *words, "--json"))
    return found


def test_it_tells_steps_names_and_another_rule(capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "the_pencil_and_the_booth")
    for words in ("Who are the", "oppose in private", "struck the name out", "Who could be named", "with a booth for"):
        assert words in said
    assert "What people talk about. Of 100 remarks about this page" in said


def test_json_adds_up(capsys: pytest.CaptureFixture[str]) -> None:
    found = answered(capsys, "the_pencil_and_the_booth", "--person", "1")
    steps = found["steps"]
    assert steps["struck_out"] == steps["by_opponents"] + steps["by_others"]
    assert sum(one["papers"] for one in found["stations"]) == steps["struck_out"]
    assert found["person"]["chances"][0]["rule"] == "as_is"
    assert sum(found["talk"].values()) == pytest.approx(1.0)


def test_the_person_is_the_one_that_people_shows(capsys: pytest.CaptureFixture[str]) -> None:
    person = answered(capsys, "the_pencil_and_the_booth", "--person", "3", "--seed", "9")["person"]
    assert (
        main(["people", "the_pencil_and_the_booth", "--seed", "9", "--precinct", str(person["precinct"]), "--json"])
        == 0
    )
    people = json.loads(capsys.readouterr().out)["people"]
    same = [one for one in people if one["support"] == person["support"]]
    assert [(one["hour"], one["did"], one["stance"]) for one in same] == [
        (person["hour"], "struck_out", person["stance"])
    ]


@pytest.mark.parametrize("number", ["0", "-1", "x", "999999999"])
def test_somebody_who_is_not_there_is_said(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["against", "honest_count", f"--person={number}"]) == 2
    said = capsys.readouterr().err
    assert "--person" in said
    assert "a whole number from 1 to" in said


def test_three_countries_are_asked_instead(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    one = CountryAsked("spa_2026_fear", "A country", ("Few.", "Yes.", "They were counted."))
    monkeypatch.setattr("game.commands.against.countries", lambda: (one,))
    said = told(capsys, "honest_count", "--countries")
    assert said.startswith("A country\n  Who are they?")
    assert answered(capsys, "honest_count", "--countries")["countries"][0]["answers"][1] == "Yes."
