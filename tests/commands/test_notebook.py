"""``notebook`` and ``run --keep``: every run with all it takes to open it again."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from game.cli import main
from tests.commands.asking import answer, text_of

DUTY = "behaviour.civic_duty.duty"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GAME_9993_DATA", str(tmp_path / "home"))
    return tmp_path


def listed(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, Any]]:
    runs: list[dict[str, Any]] = answer(capsys, "notebook", *words)["runs"]
    return runs


def play(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    return answer(capsys, "run", "honest_count", "--keep", *words)


def test_a_run_is_kept_with_what_was_guessed_turned_answered_and_noted(capsys: pytest.CaptureFixture[str]) -> None:
    held = play(capsys, "--seed", "5", "--set", f"{DUTY}=2.0", "--guess", "41 %", "--answer", "1=1", "--note", "less")
    (run,) = listed(capsys)
    assert (run["seed"], run["code"], run["digest"], run["note"]) == (5, held["code"], held["digest"], "less")
    assert run["settings"] == {DUTY: 2.0}
    assert run["printed"] == {one["name"]: one["printed"] for one in held["bulletin"]["figures"]}
    (guess,) = run["guesses"]
    assert (guess["text"], guess["met"]) == ("41", False)
    assert [one["right"] for one in run["answers"]] == [False]


def test_a_guess_is_told_beside_the_experiment_and_the_record_of_guesses(capsys: pytest.CaptureFixture[str]) -> None:
    said = text_of(capsys, "run", "honest_count", "--keep", "--guess", "60", "--set", f"{DUTY}=4.0")
    assert "Guess at “for”: 60 %, 77.78 % came out of the level's experiment: up to 2 off" in said
    assert "this page says " in said
    again = text_of(capsys, "run", "honest_count", "--keep", "--guess", "77")
    assert "77.78 % came out of the level's experiment: close enough" in again, "whatever is set afterwards"
    assert "first guesses: 1, of which 0 close; the middle one is 17.78 points off" in text_of(capsys, "notebook")
    (known,) = answer(capsys, "notebook")["calibration"]
    assert (known["level"], known["missed_by"]) == ("honest_count", pytest.approx(17.78))


def test_a_run_is_held_again_to_the_last_paper(capsys: pytest.CaptureFixture[str]) -> None:
    held = play(capsys, "--set", f"{DUTY}=2.0")
    (run,) = listed(capsys)
    again = answer(capsys, "notebook", "--again", run["id"][:6])
    assert (again["same"], again["held"], again["why"]) == (True, held["digest"], "")
    assert "the same ballot" in text_of(capsys, "notebook", "--again", run["id"])


def test_a_run_by_code_is_held_again_with_what_the_code_set(capsys: pytest.CaptureFixture[str]) -> None:
    code = answer(capsys, "code", "honest_count", "--seed", "8", "--set", "population.country.support=0.25")["code"]
    held = answer(capsys, "run", code, "--keep")
    assert held["digest"] == answer(capsys, "run", code)["digest"]
    (run,) = listed(capsys)
    assert (run["code"], run["settings"]) == (code, {})
    assert answer(capsys, "notebook", "--again", run["id"])["same"]


def test_runs_are_found_compared_noted_and_torn_out(capsys: pytest.CaptureFixture[str]) -> None:
    play(capsys, "--seed", "5", "--note", "first try")
    play(capsys, "--seed", "5", "--set", f"{DUTY}=2.0")
    second, first = listed(capsys)
    assert [one["id"] for one in listed(capsys, "--find", "TRY first")] == [first["id"]]
    assert listed(capsys, "--level", "sandbox") == []
    found = answer(capsys, "notebook", "--compare", first["id"], second["id"])["differences"]
    assert any((one["kind"], one["name"], one["second"]) == ("setting", DUTY, 2.0) for one in found)
    assert {one["kind"] for one in found} >= {"setting", "printed", "true"}
    assert main(["notebook", "--note", second["id"], "more duty"]) == 0
    assert listed(capsys, "--find", "duty")[0]["note"] == "more duty"
    assert main(["notebook", "--delete", first["id"]]) == 0
    assert [one["id"] for one in listed(capsys)] == [second["id"]]
    assert "1 of 1 runs" in text_of(capsys, "notebook")


def test_all_runs_are_exported_and_nothing_is_replaced_unasked(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    play(capsys, "--note", '=HYPERLINK("x")')
    file = home / "runs.csv"
    assert answer(capsys, "notebook", "--export", str(file))["runs"] == 1
    (row,) = csv.DictReader(io.StringIO(file.read_text(encoding="utf-8")))
    assert (row["level"], row["printed_turnout"]) == ("honest_count", listed(capsys)[0]["printed"]["turnout"])
    assert row["note"].startswith("'=")
    assert main(["notebook", "--export", str(file)]) == 2
    assert "--export" in capsys.readouterr().err
    assert main(["notebook", "--export", str(file), "--replace"]) == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("notebook", "--show", "nothing"), "no such run"),
        (("notebook", "--compare", "a", "b"), "no such run"),
        (("notebook", "--limit", "-1"), "is not a whole number"),
        (("run", "honest_count", "--guess", "3"), "--guess: allowed is together with --keep"),
        (("run", "honest_count", "--keep", "--forecast"), "a forecast is no run"),
        (("run", "honest_count", "--keep", "--guess", "x"), "--guess: A guess is a percentage"),
        (("run", "honest_count", "--keep", "--answer", "0=1"), '--answer: "0=1": allowed is N=M'),
        (("run", "honest_count", "--keep", "--set", "roll.roll_cleaning.share=0.1"), "does not let you change"),
        (("run", "sandbox", "--keep", "--guess", "3"), "this level asks for no guess"),
    ],
)
def test_slips_are_told(words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(list(words)) == 2
    assert said in capsys.readouterr().err
