"""Ten thousand runs: listed and searched within one frame of the window."""

import sqlite3
from contextlib import closing
from pathlib import Path
from time import perf_counter

import pytest

from game.level.load import load
from game.session.actions import OpenPolls
from game.session.session import Playthrough
from game.session.summary import summary
from game.store.notebook import Notebook
from game.store.schema import RUN

RUNS, SHOWN, FRAME = 10_000, 40, 1 / 60
TRIES = 25
"""The quickest counts: the others had the processor for other things."""


@pytest.mark.benchmark
def test_ten_thousand_runs_are_searched_within_a_frame(tmp_path: Path) -> None:
    notebook, _ = Notebook.open(tmp_path / "notebook.sqlite3")
    play = Playthrough(load("nobody_wants_to_be_last"))
    play.act(OpenPolls())
    notebook.add(summary(play, text="x" * 4_000))
    assert notebook.flush()
    with closing(sqlite3.connect(tmp_path / "notebook.sqlite3")) as connection, connection:
        row = connection.execute(f"SELECT {', '.join(RUN)} FROM run").fetchone()  # noqa: S608
        many = ((f"{n:016x}", f"2026-01-01T{n:09}", *row[2:-2], f"{row[-2]} no{n}", row[-1]) for n in range(1, RUNS))
        connection.executemany(f"INSERT INTO run VALUES ({', '.join('?' * len(RUN))})", many)  # noqa: S608
    for words in ("", "last", "no77", "no9999x", "nobody 9993"):
        spent = []
        for _try in range(TRIES):
            start = perf_counter()
            found = notebook.whole_runs(words=words, limit=SHOWN), notebook.count(words=words)
            spent.append(perf_counter() - start)
        assert len(found[0]) == min(SHOWN, found[1])
        assert min(spent) < FRAME, (words, found[1], spent)
        print(f"{words or 'all':<16}{found[1]:>7,} runs  {min(spent) * 1e3:5.1f} ms")
    assert notebook.count() == RUNS
    notebook.close()
