"""A lesson on the command line: three pupils in three homes play by code, hand in, and the teacher merges."""

import json
from pathlib import Path

import pytest

from game.cli import main
from tests.commands.asking import answer, text_of

QUOTA = "reporting.precinct.turnout_quota.quota"
CONSENT = "My class may see it."


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = tmp_path / "a stick"
    folder.mkdir()
    code = answer(capsys, "code", "nobody_wants_to_be_last", "--seed", "9")["code"]
    for number in (1, 2, 3):
        monkeypatch.setenv("GAME_9993_DATA", str(tmp_path / f"home {number}"))
        played = ("--guess", str(number * 20), "--set", f"{QUOTA}=0.9{number}", "--answer", f"1={number}")
        answer(capsys, "run", code, "--keep", *played, "--note", f"thought {number}")
        given = ("--alias", f"seat {number}", "--consent", CONSENT, "--task", code, "--out", str(folder))
        assert answer(capsys, "classroom", "hand-in", *given)["runs"] == 1
    return folder


def test_a_lesson_is_merged_with_what_went_wrong_named(stick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second, third = (path.read_text(encoding="utf-8") for path in sorted(stick.iterdir()))
    (stick / "seat_1 (2).json").write_text(first, encoding="utf-8")
    (stick / "better.json").write_text(second.replace("thought 2", "Thought"), encoding="utf-8")
    (stick / "cut.json").write_text(third[:900], encoding="utf-8")
    content = answer(capsys, "classroom", "merge", str(stick))
    assert content["pupils"] == ["seat 1", "seat 2", "seat 3"]
    assert sorted(one["kind"] for one in content["files"]) == [*["counted"] * 3, "damaged", "edited", "twice"]
    assert content["guesses"][0]["values"] == {"seat 1": 20.0, "seat 2": 40.0, "seat 3": 60.0}
    assert {one["note"] for one in content["notes"]} == {"thought 1", "thought 2", "thought 3"}
    assert sum(one["answers"] for one in content["answers"]) == 3
    said = text_of(capsys, "classroom", "merge", str(stick))
    assert "better.json: edited" in said
    assert "cut.json: damaged" in said
    assert "seat_1 (2).json (seat 1): twice" in said or "seat_1.handin.json (seat 1): twice" in said


def test_the_wall_is_written_and_never_over_another_unasked(
    stick: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "wall"
    answer(capsys, "classroom", "merge", str(stick), "--out", str(out), "--hide-aliases")
    assert {path.name for path in out.iterdir()} == {"wall.json", "guesses.csv", "runs.csv", "answers.csv", "notes.csv"}
    assert not any("seat" in path.read_text(encoding="utf-8") for path in out.iterdir())
    assert json.loads((out / "wall.json").read_text(encoding="utf-8"))["pupils"] == ["1", "2", "3"]
    assert main(["classroom", "merge", str(stick), "--out", str(out)]) == 2
    assert "holds a wall already" in capsys.readouterr().err
    assert main(["classroom", "merge", str(stick), "--out", str(out), "--replace"]) == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("merge", "nowhere at all"), "there is no such folder"),
        (("hand-in", "--alias", " ", "--consent", "yes", "--out", "x"), "hand-in: alias: missing"),
        (("hand-in", "--alias", "a", "--consent", "", "--out", "x"), "hand-in: consent: missing"),
        (("hand-in", "--alias", "a", "--consent", "b", "--run", "zz", "--out", "x"), "no such run"),
        (("hand-in", "--alias", "a", "--consent", "b", "--out", "x"), "there is no run to hand in yet"),
        (("something",), "invalid choice"),
        ((), "required"),
    ],
)
def test_slips_are_told(
    words: tuple[str, ...],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("GAME_9993_DATA", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert main(["classroom", *words]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "x").exists()
