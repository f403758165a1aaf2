"""A minute of random keys and pointer; ``python -m tests.e2e.fuzz 600`` is the long run."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SECONDS = 60
MOST_MEMORY = 700.0
"""Mebibytes: the caches of pictures and words are full at about 500."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc, which is not there"),
]


def test_a_minute_of_anything_at_all() -> None:
    """In a process of its own, so that only what the game itself holds counts."""
    words = [sys.executable, "-m", "tests.e2e.fuzz", str(SECONDS), "9993"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False, timeout=SECONDS * 4)
    assert done.returncode == 0, done.stderr[-3_000:]
    told = done.stdout.splitlines()[-1]
    assert all(f"'{scene}'" in told for scene in ("title", "levels", "country", "help")), told
    memory = [float(one) for one in told.rpartition("[")[2].partition("]")[0].split(",")]
    assert max(memory) < MOST_MEMORY, told
