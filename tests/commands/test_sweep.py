"""A plan of many ballots: as single runs have them, in order, the same in several processes and after a stop."""

import csv
import json
from pathlib import Path

import pytest

from game.cli import main

STRIKING = "behaviour.reject_penalty.penalty"
PLAN = f"""
level = "the_pencil_and_the_booth"
seeds = [1, 2]
quantities = ["printed.against", "count.struck_out"]
[set]
"behaviour.absence_penalty.penalty" = 1.0
[[axes]]
path = "{STRIKING}"
first = 0.0
last = 8.0
step = 2.0
"""


def plan(folder: Path, text: str = PLAN) -> str:
    file = folder / "plan.toml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def swept(folder: Path, *words: str, text: str = PLAN, out: str = "out.csv") -> str:
    assert main(["sweep", plan(folder, text), "--out", str(folder / out), *words]) == 0
    return (folder / out).read_text(encoding="utf-8")


def test_every_row_is_what_a_single_run_has(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head, *rows = csv.reader(swept(tmp_path).splitlines())
    assert head == [STRIKING, "seed", "printed.against", "count.struck_out"]
    assert [row[:2] for row in rows] == [[f"{value:.1f}", seed] for value in (0, 2, 4, 6, 8) for seed in ("1", "2")]
    capsys.readouterr()
    for value, seed, against, struck in (rows[0], rows[5], rows[-1]):
        settings = ["--set", f"{STRIKING}={value}", "--set", "behaviour.absence_penalty.penalty=1"]
        assert main(["run", "the_pencil_and_the_booth", "--seed", seed, *settings, "--json"]) == 0
        run = json.loads(capsys.readouterr().out)
        printed = {one["name"]: one["printed"] for one in run["bulletin"]["figures"]}
        assert float(printed["against"]) == float(against)
        assert run["truth"]["struck_out"] == int(struck)


def test_several_processes_write_the_same_table(tmp_path: Path) -> None:
    assert swept(tmp_path) == swept(tmp_path, "--workers", "2", out="other.csv")


@pytest.mark.parametrize("left", [0, 1, 40, 120, 10_000])
def test_a_table_that_was_left_is_finished(tmp_path: Path, left: int, capsys: pytest.CaptureFixture[str]) -> None:
    whole = swept(tmp_path)
    (tmp_path / "cut.csv").write_text(whole[:left], encoding="utf-8")
    capsys.readouterr()
    assert swept(tmp_path, "--resume", "--json", out="cut.csv") == whole
    told = json.loads(capsys.readouterr().out)
    assert told["ballots"] == 10
    assert told["held_before"] == max(0, whole[:left].count("\n") - 1)


def test_a_table_is_not_written_over_nor_mixed_with_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = swept(tmp_path)
    assert main(["sweep", plan(tmp_path), "--out", str(tmp_path / "out.csv")]) == 2
    assert "is there already" in capsys.readouterr().err
    other = plan(tmp_path, PLAN.replace("seeds = [1, 2]", "seeds = [3, 4]"))
    assert main(["sweep", other, "--out", str(tmp_path / "out.csv"), "--resume"]) == 2
    assert "of another plan" in capsys.readouterr().err
    assert (tmp_path / "out.csv").read_text(encoding="utf-8") == whole


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe\x00\n", b"a" * 200_000 + b"\n", b'a"b\n"\n', b"\0\n", b"a\n" * 60_000, b"\r\r\n", b"\n", b"my notes"],
)
def test_what_no_sweep_wrote_is_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    (tmp_path / "out.csv").write_bytes(content)
    assert main(["sweep", plan(tmp_path), "--out", str(tmp_path / "out.csv"), "--resume"]) == 2
    assert "of another plan" in capsys.readouterr().err
    assert (tmp_path / "out.csv").read_bytes() == content


def test_a_grid_of_forecasts_has_no_seeds(tmp_path: Path) -> None:
    text = PLAN.replace("seeds = [1, 2]", "forecast = true").replace(
        '[set]\n"behaviour.absence_penalty.penalty" = 1.0', ""
    )
    text += '[[axes]]\npath = "behaviour.absence_penalty.penalty"\nvalues = [0.0, 1.5]\n'
    _head, *rows = csv.reader(swept(tmp_path, text=text).splitlines())
    assert len(rows) == 10
    assert [row[:3] for row in rows[:2]] == [["0.0", "0.0", ""], ["0.0", "1.5", ""]]
    assert len({row[4] for row in rows}) == 10


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ("count.struck_out", "count.struck_oot", "count.struck_out"),
        (STRIKING, STRIKING + "y", STRIKING),
        ("step = 2.0", "", "first, last and step"),
        ("last = 8.0", "last = 1e9", "at most 1,000 values"),
        ("last = 8.0", "last = 50.0", "0 to 20"),
        ("the_pencil_and_the_booth", "the_day_it_tips", "it is a series"),
        ("the_pencil_and_the_booth", "no_such_level", "no_such_level"),
        ("seeds = [1, 2]", "seeds = [-1]", "seeds"),
        ("[set]", "colour = 1\n[set]", "colour"),
    ],
)
def test_a_plan_of_no_use_is_said_before_anything_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], wrong: str, right: str, said: str
) -> None:
    assert wrong in PLAN
    assert main(["sweep", plan(tmp_path, PLAN.replace(wrong, right)), "--out", str(tmp_path / "out.csv")]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "out.csv").exists()
