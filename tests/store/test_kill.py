"""Killed at any moment, the game loses at most its last second."""

import json
import os
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from game.level.load import load
from game.session.actions import read_action
from game.session.session import Playthrough
from game.store.notebook import Notebook
from game.store.runs import Sitting
from tests.campaign import trials
from tests.store.player import LEVEL

KILLS = 10
BEGUN_AND_ONE_ACTION = 2
"""Lines after which time is taken: a busy machine takes long to begin."""

ROOT = Path(__file__).parents[2]


def play_and_kill(path: Path, log: Path, seconds: float, seed: int) -> tuple[list[dict[str, Any]], float]:
    """Let a process play for so long and kill it; return what it had acknowledged, and when it was killed."""
    with log.open("w", encoding="utf-8") as told:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.store.player", str(path), str(seed)],
            cwd=ROOT,
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
            stdout=told,
        )
        deadline = time.time() + 60
        while log.read_text(encoding="utf-8").count("\n") < BEGUN_AND_ONE_ACTION:
            assert process.poll() is None
            assert time.time() < deadline
            time.sleep(0.01)
        time.sleep(seconds)
        killed = time.time()
        process.kill()
        assert process.wait() < 0
    lines = log.read_text(encoding="utf-8").split("\n")[:-1]  # the last line may be half a line
    return [json.loads(line) for line in lines], killed


def resumed(path: Path) -> Sitting:
    notebook, message = Notebook.open(path)
    assert message == ""
    kept = notebook.resume()
    notebook.close()
    assert kept is not None
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    return kept


@pytest.mark.slow
def test_ten_kills_lose_at_most_the_last_second(tmp_path: Path) -> None:
    path, dice, lost = tmp_path / "notebook.sqlite3", random.Random(9993), []
    rows = 0
    for kill in trials(KILLS):
        said, killed = play_and_kill(path, tmp_path / f"{kill}.log", dice.uniform(1.05, 2.0), kill)
        begun, acknowledged = said[0], said[1:]
        assert begun["resumed"] == rows, "the next game begins where the killed one ended"
        old = [one for one in acknowledged if one["at"] <= killed - 1.0]
        assert old, "it played for more than a second"
        kept = resumed(path)
        assert len(kept.actions) >= old[-1]["rows"]
        place = old[-1]["rows"] - 1
        final = [one["last"] for one in acknowledged if one["rows"] == place + 1]
        assert kept.actions[place] in final
        lost.append(acknowledged[-1]["rows"] - len(kept.actions))
        assert Playthrough(load(LEVEL), kept.seed, map(read_action, kept.actions)).digest
        rows = len(kept.actions)
    print(f"rows acknowledged and lost, kill by kill: {lost}")
