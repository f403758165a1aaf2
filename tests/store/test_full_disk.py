"""A disk that is really full: a small one of its own, where the system lets a test have one."""

import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from game.level.load import load
from game.session.actions import OpenPolls
from game.session.session import Playthrough
from game.session.summary import summary
from game.store import writer
from game.store.notebook import Notebook

ROOM, BALLAST = "700k", 250_000
LONG = "x" * 4_000
"""A level's text in every run: a few dozen of them fill the disk."""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", str(place)]
    try:
        subprocess.run(mounted, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("a disk of its own needs the rights to mount one")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_nothing_committed_is_lost_and_what_waited_is_written_once_there_is_room(
    disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "LONGEST_PAUSE", 0.1)
    (disk / "ballast").write_bytes(bytes(BALLAST))
    path = disk / "notebook.sqlite3"
    notebook, _ = Notebook.open(path)
    play = Playthrough(load("honest_count"))
    play.act(OpenPolls())
    told = summary(play, text=LONG)
    kept = 0
    while notebook.add({**told, "note": f"run {kept}"}) and notebook.flush():
        kept += 1
        assert kept < 500, "the disk is never full"
    for number in range(kept + 1, kept + 5):
        notebook.add({**told, "note": f"run {number}"})
    assert notebook.pending.count == 5
    assert "full" in notebook.pending.reason
    assert notebook.count() == kept + 5, "reading sees what waits, too"
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        assert file.execute("SELECT count(*) FROM run").fetchone() == (kept,)
    (disk / "ballast").unlink()
    notebook.flush()
    assert not notebook.close()
    again, message = Notebook.open(path)
    assert not message
    assert notes(again) == list(range(kept + 5))
    again.close()


def notes(notebook: Notebook) -> list[int]:
    """Numbers of the runs that are in the file."""
    return sorted(int(run.entry.note.split()[1]) for run in notebook.whole_runs(limit=1_000))
