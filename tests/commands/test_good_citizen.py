"""The command line as a good citizen: streams that are closed or full, readers that leave, Ctrl-C, strict Pythons."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from game.commands import check
from tests.campaign import trials
from tests.commands.asking import BUSY, ROOT, problems, written

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs a shell, and devices of Linux")

INTERRUPTED = """
import os, runpy, signal, sys
moment, event_wanted, left = sys.argv[1], sys.argv[2], int(sys.argv[3])
begun = False

def watch(event, details):
    global begun, left
    begun = begun or (event == "import" and details[0] == "game")
    if begun and event == event_wanted:
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGINT)

def call(frame, event, argument):
    watch("call", ())

sys.addaudithook(watch)
if event_wanted == "call":
    sys.setprofile(call)
sys.argv = ["main.py", *sys.argv[4:]]
runpy.run_path("main.py", run_name="__main__")
"""
"""Runs the command line and presses Ctrl-C at the Nth import or call."""


def shell(line: str, **more: str) -> subprocess.CompletedProcess[str]:
    """A line of shell in which ``game`` stands for the command line."""
    return subprocess.run(
        ["bash", "-c", f'game() {{ "{sys.executable}" main.py "$@"; }}\n{line}'],
        cwd=ROOT,
        env={**os.environ, **more},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@LINUX
@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("game run honest_count >&-", 2, "output: cannot be written (it is closed)\n"),
        ("game run honest_count >/dev/full", 2, "output: cannot be written (No space left on device)\n"),
        ("game run honest_count --json >/dev/full", 2, "output: cannot be written (No space left on device)\n"),
        ("game --help >/dev/full", 2, "output: cannot be written (No space left on device)\n"),
        ("game run --help >&-", 2, "output: cannot be written (it is closed)\n"),
        ("game run nowhere 2>&-", 2, ""),
        ("game run nowhere 2>/dev/full", 2, ""),
        ("game run honest_count >&- 2>&- <&-", 2, ""),
        ("game check honest_count <&- | cat; exit ${PIPESTATUS[0]}", 0, ""),
        ("game parts --json | head -1 >/dev/null; exit ${PIPESTATUS[0]}", 0, ""),
        ("game people full_country --precinct 7 --json | true; exit ${PIPESTATUS[0]}", 0, ""),
        ("game run nowhere 2>&1 | true; exit ${PIPESTATUS[0]}", 2, ""),
        ("game people honest_count --precinct 999 2>&1 | head -0; exit ${PIPESTATUS[0]}", 2, ""),
    ],
)
def test_streams_that_are_closed_or_full_and_readers_that_leave(line: str, code: int, said: str) -> None:
    done = shell(line)
    assert (done.returncode, done.stderr) == (code, said)


@LINUX
def test_a_reader_that_leaves_does_not_end_the_work(tmp_path: Path) -> None:
    done = shell(f"game run honest_count --json --out {tmp_path / 'out'} | true; exit ${{PIPESTATUS[0]}}")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "out" / "election.json").is_file()


@LINUX
def test_what_is_opened_never_takes_the_place_of_a_closed_stream(tmp_path: Path) -> None:
    done = shell(f"game run honest_count --out {tmp_path / 'out'} >&- 2>&-")
    assert done.returncode == 2
    assert (tmp_path / "out" / "ledger.csv").read_text(encoding="utf-8").startswith("stage,")


@pytest.mark.parametrize("option", ["--figure", "--seed", "--set", "--json"])
def test_two_dashes_are_no_value(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = problems(capsys, "trace", "honest_count", f"{option}=--")
    assert line == f'main.py trace: {option} = "--": this is no value'


@LINUX
@pytest.mark.parametrize("place", ["/dev/full", "/dev/full/below", "/proc/nowhere", "/proc/sys"])
@pytest.mark.parametrize("command", [["run", "honest_count"], ["tour", "--size", "640x480"]])
def test_places_that_cannot_be_written(command: list[str], place: str, capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = problems(capsys, *command, "--out", place)
    assert line.startswith(f"--out: {place}: ")
    assert line.endswith("; allowed is a folder that can be written")


def test_a_schema_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "SCHEMA", tmp_path / "nowhere" / "schema.json")
    (line,) = problems(capsys, "check", "--write-schema")
    assert line.startswith(f"--write-schema: {tmp_path / 'nowhere' / 'schema.json'}: ")
    assert line.endswith("; allowed is a file that can be written")


@pytest.mark.parametrize("strict", ["-I", "-P", "-IP", "-s", "-E"])
def test_strict_pythons_find_the_game_too(strict: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, strict, str(ROOT / "main.py"), "check", "honest_count"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@LINUX
def test_ctrl_c_at_any_moment(tmp_path: Path) -> None:
    chance = random.Random(130)
    busy = written(tmp_path / "busy.toml", BUSY)
    run = ["run", busy, "--replace", "--out", str(tmp_path / "out")]
    commands = (run, ["check"], ["play", "honest_count"], ["parts", "--json"])
    moments = [("import", 1 + int(3 ** chance.uniform(0, 5.3))) for _ in trials(12)]
    moments += [("call", 1 + int(10 ** chance.uniform(0, 5))) for _ in trials(12)]
    for event, number in moments:
        words = chance.choice(commands)
        done = subprocess.run(
            [sys.executable, "-c", INTERRUPTED, "-", event, str(number), *words],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stderr) == (130, "Stopped.\n"), (event, number, words)


def test_a_second_ctrl_c_ends_at_once() -> None:
    stubborn = """
import os, signal
from game.interrupts import heeded
with heeded():
    for _ in range(2):
        try:
            os.kill(os.getpid(), signal.SIGINT)
            while True:
                pass
        except KeyboardInterrupt:
            pass
"""
    done = subprocess.run(
        [sys.executable, "-c", stubborn], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (130, "Stopped.\n")


def test_ctrl_c_in_a_destructor_is_not_lost() -> None:
    fading = """
import os, signal
from game.interrupts import heeded
class Fading:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        while True:
            pass
with heeded():
    Fading()
    while True:
        pass
"""
    done = subprocess.run(
        [sys.executable, "-c", fading], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (130, "Stopped.\n")
