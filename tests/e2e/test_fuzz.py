"""A minute of random keys and pointer; ``python -m tests.e2e.fuzz 600`` is the long run."""

import sys

import pytest

from tests.e2e.fuzz import Fuzz

MOST_GROWTH = 1.25
SEEN = {"title", "levels", "settings", "country"}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc, which is not there"),
]


def test_a_minute_of_anything_at_all() -> None:
    fuzz = Fuzz(seed=9993)
    fuzz.run(seconds=60)
    assert set(fuzz.scenes) >= SEEN
    assert fuzz.events > 500
    assert fuzz.memory[-1] < MOST_GROWTH * max(fuzz.memory[0], fuzz.memory[len(fuzz.memory) // 2])
