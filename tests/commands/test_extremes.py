"""Whatever file is handed over: exit code 0 or 2, no traceback, in bounded time and memory.

A sample of what ``python -m tests.commands.extremes`` tries by the thousand; there each has bounds of its own.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.campaign import trials
from tests.commands.asking import ROOT
from tests.commands.extremes import case, read

FEW_STATIONS = 3_000


@pytest.mark.parametrize(("kind", "usual"), [("level", 250), ("lock", 100), ("settings", 150)])
def test_whatever_is_handed_over(
    kind: str, usual: int, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GAME_9993_CONFIG", str(tmp_path))
    monkeypatch.setenv("GAME_9993_DATA", str(tmp_path))
    ends = set()
    for number in trials(usual):
        contents, command = case(kind, number, 1, FEW_STATIONS)
        path = tmp_path / f"file.{'json' if kind == 'settings' else 'toml'}"
        path.write_bytes(contents)
        code = read(path, command)
        out, err = capsys.readouterr()
        assert code in {0, 2}, (number, command, err)
        assert "Traceback" not in out + err
        assert bool(err) == (code == 2), (number, command, err)
        ends.add(code)
    assert ends == ({0} if kind == "settings" else {0, 2})


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs bounds on the memory of a process")
def test_time_and_memory_are_bounded() -> None:
    words = [sys.executable, "-m", "tests.commands.extremes", "level", str(len(trials(12))), "3"]
    done = subprocess.run(words, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 bad" in done.stdout
