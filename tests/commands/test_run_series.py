"""A series on the command line: run like a level, every ballot one object; the other commands take one of them."""

import json
from pathlib import Path
from typing import Any

import pytest

from game.cli import main
from tests.session.series.played import BOOTH, KEPT, NAME, TIPS, played

TURNED = [word for path, value in TIPS[2].items() for word in ("--set", f"2:{path}={value}")]


def told(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(list(words)) == 0
    return capsys.readouterr().out


def read(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    return json.loads(told(capsys, *words, "--json"))


def test_every_ballot_is_one_object_and_the_same_as_in_the_window(capsys: pytest.CaptureFixture[str]) -> None:
    said = read(capsys, "run", NAME, *TURNED)
    game = played(NAME, TIPS)
    assert [one["digest"] for one in said["ballots"]] == list(game.series.digests)
    assert [one["percent"]["believed"] for one in said["ballots"]] == [one.believed for one in game.series.held]
    assert [one["number"] for one in said["ballots"]] == [1, 2, 3, 4, 5, 6]
    assert said["ballots"][0]["seed"] == said["seed"]
    assert said == {**read(capsys, "run", NAME, *TURNED), "ballots": said["ballots"]}


def test_in_words_it_is_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "run", NAME)
    (believed,) = [line for line in said.splitlines() if line.startswith("believed")]
    assert believed.split()[1:] == [f"{one.believed:.2f}" for one in played(NAME).series.held]


def test_a_forecast_has_no_digest_and_no_seed(capsys: pytest.CaptureFixture[str]) -> None:
    said = read(capsys, "run", NAME, "--forecast")
    assert {one["seed"] for one in said["ballots"]} == {None}
    assert said["ballots"][5]["percent"]["struck"] < 6.0


def test_one_ballot_of_it_is_a_ballot_for_every_other_command(capsys: pytest.CaptureFixture[str]) -> None:
    whole = read(capsys, "run", NAME, *TURNED)["ballots"][4]
    alone = read(capsys, "run", NAME, *TURNED, "--ballot", "5")
    assert alone["digest"] == whole["digest"]
    walked = read(capsys, "trace", NAME, *TURNED, "--ballot", "5", "--figure", "against")
    figure = next(one for one in whole["bulletin"]["figures"] if one["name"] == "against")
    assert walked["numerator"] == figure["numerator"]


def test_the_goal_is_of_the_series(capsys: pytest.CaptureFixture[str]) -> None:
    assert read(capsys, "goal", NAME, *TURNED)["met"]
    assert not read(capsys, "goal", NAME)["met"]
    ways = read(capsys, "goal", NAME, "--ways")["ways"]
    assert ways[0]["settings"] == {f"2:{KEPT}": 1.0, f"2:{BOOTH}": "secret"}


def test_each_ballot_is_written_into_a_folder_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "run", NAME, "--out", str(tmp_path / "out"))
    folders = sorted((tmp_path / "out").iterdir())
    assert [one.name for one in folders] == [f"ballot_{number:02d}" for number in range(1, 7)]
    assert len({(one / "bulletin.txt").read_text(encoding="utf-8") for one in folders}) == 6
    assert main(["run", NAME, "--out", str(tmp_path / "out")]) == 2


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([NAME, "--ballot", "7"], "--ballot: 7: no such ballot; allowed is a ballot from 1 to 6"),
        ([NAME, "--ballot", "0"], "--ballot:"),
        ([NAME, "--set", f"9:{KEPT}=1"], "--set: 9: no such ballot; allowed is a ballot from 1 to 6"),
        ([NAME, "--set", f"3:{KEPT}x=1"], "unknown name"),
        ([NAME, "--set", f"3:{KEPT}=7"], KEPT),
        (["honest_count", "--ballot", "2"], "this level holds one ballot"),
        (["honest_count", "--set", f"2:{KEPT}=1"], "this level holds one ballot"),
    ],
)
def test_what_cannot_be_is_said(words: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", *words]) == 2
    caught = capsys.readouterr()
    assert message in caught.err
    assert caught.out == ""


def test_a_series_that_is_kept_is_the_one_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GAME_9993_DATA", str(tmp_path / "home"))
    said = read(capsys, "run", NAME, *TURNED, "--keep", "--note", "it tips")
    kept = read(capsys, "notebook")
    assert {one["digest"] for one in said["ballots"]} <= {run["digest"] for run in kept["runs"]}
