"""Some thousand random events of every kind; ``python -m tests.e2e.fuzz 200000`` is the long run."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.campaign import trials

ROOT = Path(__file__).parents[2]
ROUNDS, A_ROUND = 3, 1_000
SECONDS_A_ROUND = 120
MOST_MEMORY = 700.0
"""Mebibytes: the caches of pictures and words are full at about 500."""

SCENES = ("title", "levels", "country", "open_file", "station")
DONE = ("odd words", "size", "setting", "focus", "minimise", "full screen", "close", "files", "ballot")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc, which is not there"),
]


def test_anything_at_all() -> None:
    """In a process of its own, so that only what the game itself holds counts."""
    rounds = len(trials(ROUNDS))
    words = [sys.executable, "-m", "tests.e2e.fuzz", str(rounds * A_ROUND), "9993"]
    most = SECONDS_A_ROUND * rounds
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False, timeout=most)
    assert done.returncode == 0, done.stderr[-3_000:]
    did, told = done.stdout.splitlines()[-2:]
    assert all(f"'{scene}'" in told for scene in SCENES), told
    assert all(f"'{what}'" in did for what in DONE), did
    memory = [float(one) for one in told.rpartition("[")[2].partition("]")[0].split(",")]
    assert max(memory) < MOST_MEMORY, told
