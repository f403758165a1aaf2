"""0 good, 2 bad input in words, 1 a defect of ours with a report; and never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import cli
from game.cli import COMMANDS, main
from game.commands import run
from tests.commands.asking import ROOT, problems, process, text_of


@pytest.mark.parametrize("name", ["rum", "runs", "", " ", "x" * 300, "\x1b[31m", "RUN"])
def test_a_command_that_is_not_there(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = problems(capsys, name)
    assert "no such command" in line
    assert all(command in line for command in COMMANDS)
    assert line.isprintable()


def test_the_command_that_was_meant_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert problems(capsys, "chek")[0].endswith('did you mean "check"?')


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["run"], "required: level"),
        (["people", "honest_count"], "required: --precinct"),
        (["trace", "honest_count"], "required: --figure"),
        (["bulletin"], "required: file"),
        (["run", "honest_count", "full_country"], "unrecognized arguments: full_country"),
        (["run", "honest_count", "--sed", "3"], 'did you mean "--seed"?'),
        (["run", "honest_count", "--jsn"], 'did you mean "--json"?'),
        (["run", "honest_count", "--fore"], 'did you mean "--forecast"?'),
        (["run", "honest_count", "--seed"], "--seed: expected one argument"),
        (["run", "honest_count", "--out"], "--out: expected one argument"),
        (["run", "honest_count", "--seed", "x"], '--seed: "x" is not a whole number from 0 to 4,294,967,295'),
        (["run", "honest_count", "--seed", "-1"], "is not a whole number from 0 to 4,294,967,295"),
        (["run", "honest_count", "--seed", "1.5"], "is not a whole number"),
        (["run", "honest_count", "--seed", "4294967296"], "is not a whole number"),
        (["run", "honest_count", "--seed", "9" * 5_000], "is not a whole number"),
        (["run", "honest_count", "--seed", "１２"], "is not a whole number"),
        (["run", "honest_count", "--seed", ""], "is not a whole number"),
        (["check", "--jsn"], "unrecognized arguments"),
        (["doctor", "now"], "unrecognized arguments"),
    ],
)
def test_words_that_cannot_be_understood(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = problems(capsys, *words)
    assert line.startswith(f"main.py {words[0]}: ")
    assert said in line
    assert len(line) < 300


def test_the_largest_seed_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    assert "central commission" in text_of(capsys, "run", "honest_count", "--seed", "4294967295")
    assert text_of(capsys, "run", "honest_count", "--seed", "007") == text_of(
        capsys, "run", "honest_count", "--seed", "7"
    )


@pytest.mark.parametrize("words", [["--help"], ["-h"]])
def test_the_overview_names_every_command(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    text = text_of(capsys, *words)
    assert all(f"  {name} " in text and about in text for name, about in COMMANDS.items())


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in {"play", "tour"}])
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert text_of(capsys, name, "--help").startswith(f"usage: main.py {name}")


def test_a_defect_of_ours_leaves_a_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise ZeroDivisionError("of all things")

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(run, "hold", break_down)
    monkeypatch.setattr(sys, "argv", ["main.py", "run", "honest_count"])
    assert main(["run", "honest_count"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err
    (line,) = err.splitlines()
    report = Path(line.partition("A report is in ")[2])
    text = report.read_text(encoding="utf-8")
    assert "ZeroDivisionError: of all things" in text
    assert "honest_count" in text
    assert "break_down" in text


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="folders are elsewhere on other systems")
def test_a_report_is_written_elsewhere_where_its_folder_cannot_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(cli, "import_module", lambda name: 1 / len(name[:0]))
    assert main(["run", "honest_count"]) == 1
    report = Path(capsys.readouterr().err.strip().partition("A report is in ")[2])
    assert report.parent == tmp_path
    assert "ZeroDivisionError" in report.read_text(encoding="utf-8")


def test_stopping_is_no_defect(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "hold", stop)
    assert main(["run", "honest_count"]) == 130
    assert capsys.readouterr().err == "Stopped.\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["run", "honest_count"], 0),
        (["run", "nowhere"], 2),
        (["nothing"], 2),
        (["run"], 2),
        (["check"], 0),
        (["--help"], 0),
    ],
)
def test_a_process_ends_with_the_code_of_its_command(words: list[str], code: int) -> None:
    done = process(words)
    assert done.returncode == code
    assert bool(done.stderr) == (code == 2)
    assert bool(done.stdout) == (code == 0)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_terminal_with_another_encoding_does_no_harm(encoding: str) -> None:
    done = process(["run", "honest_count"], PYTHONIOENCODING=encoding)
    assert done.returncode == 0
    assert " · " in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_cannot_be_written_is_not_lost_in_silence(tmp_path: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "main.py", "run", "honest_count", "--json"],
            cwd=ROOT,
            env={**os.environ, "XDG_STATE_HOME": str(tmp_path)},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            text=True,
        )
    assert done.returncode == 2
    assert done.stderr.splitlines() == ["output: cannot be written (No space left on device)"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell with pipes that close early")
def test_a_reader_that_has_had_enough_is_no_problem() -> None:
    program = f"{sys.executable} main.py parts --json | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "{\n", "")


def test_garbage_is_looked_for_once_all_is_loaded_and_not_in_that() -> None:
    told = "lambda _: print(gc.isenabled(), gc.get_freeze_count() > 10_000) or 0"
    program = f"import gc, main, sys; from game.commands import parts; parts.execute = {told}; sys.exit(main.run())"
    done = subprocess.run(
        [sys.executable, "-c", program, "parts"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["True", "True"]
