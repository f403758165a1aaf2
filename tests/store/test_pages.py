"""A notebook whose file has everything already, beside a log that has the same: damage to the log costs nothing."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from game.store.aside import aside_of
from game.store.database import connect, prepare, transaction
from game.store.examination import notebook_lines
from game.store.notebook import Notebook
from game.store.pages import FRAME, FRAME_HEAD, LOG_HEAD, log_is_damaged
from game.store.schema import insert
from tests.store.test_notebook import run

FILE = "notebook.sqlite3"
LOG = FILE + "-wal"
SEALS = [f"seal-{number:03}" for number in range(150)]
RUNS, ACTIONS = 3, 40


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a program that was killed when its log was carried over into the file, and not begun anew yet."""
    folder = tmp_path_factory.mktemp("twice")
    notebook, _ = Notebook.open(folder / "origin" / FILE)
    notebook.award("a level", SEALS)
    assert notebook.flush()
    for number in range(RUNS):
        notebook.add(run(note=f"run {number}", rules={f"a.b.c{one}": f"run {number}" for one in range(400)}))
    assert notebook.flush()
    game = notebook.begin("a level", 1)
    for number in range(ACTIONS):
        notebook.keep(game, number, {"do": "visit", "place": place(number)})
    assert notebook.flush()
    with closing(sqlite3.connect(folder / "origin" / FILE)) as connection:
        _busy, logged, carried = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        assert logged == carried > 0
        for name in (FILE, LOG):
            shutil.copy(folder / "origin" / name, folder)
    notebook.close()
    return folder


def found(folder: Path) -> tuple[int, int, int]:
    """How many of the seals, runs and actions a game finds, as they were kept, that is started there."""
    notebook, _ = Notebook.open(folder / FILE)
    seals, kept = notebook.earned().get("a level", ()), notebook.resume()
    runs = [notebook.run(entry.id) for entry in notebook.runs(limit=100)]
    notebook.close()
    notes = {told.entry.note for told in runs if told is not None and set(told.rules.values()) == {told.entry.note}}
    actions = [] if kept is None else [number for number, one in kept.rows if one.get("place") == place(number)]
    return len(set(seals) & set(SEALS)), len(notes & {f"run {number}" for number in range(RUNS)}), len(actions)


def place(number: int) -> str:
    return f"place {number} " * 20


ALL = (len(SEALS), RUNS, ACTIONS)


def with_log(twice: Path, folder: Path, content: bytes) -> Path:
    folder.mkdir()
    shutil.copy(twice / FILE, folder)
    (folder / LOG).write_bytes(content)
    return folder


def test_a_whole_log_is_no_damage(twice: Path, tmp_path: Path) -> None:
    folder = with_log(twice, tmp_path / "copy", (twice / LOG).read_bytes())
    assert not log_is_damaged(folder / LOG, (folder / FILE).stat().st_size)
    assert found(folder) == ALL
    assert aside_of(folder / FILE) == []


def test_a_page_damaged_in_the_log_is_read_from_the_file(twice: Path, tmp_path: Path) -> None:
    content = (twice / LOG).read_bytes()
    for start in range(LOG_HEAD, len(content), FRAME):
        damaged = bytearray(content)
        # most of what is a figure or a letter is one still
        for at in range(start + FRAME_HEAD + 1_000, start + FRAME, 100):
            damaged[at] ^= 1
        assert found(with_log(twice, tmp_path / str(start), bytes(damaged))) == ALL


def test_a_page_under_another_number_hides_none(twice: Path, tmp_path: Path) -> None:
    content = (twice / LOG).read_bytes()
    for start in range(LOG_HEAD, len(content), FRAME):
        damaged = bytearray(content)
        damaged[start + 3] ^= 1
        assert found(with_log(twice, tmp_path / str(start), bytes(damaged))) == ALL


def test_a_log_that_is_cut_off_does_not_take_the_file_back(twice: Path, tmp_path: Path) -> None:
    content, size = (twice / LOG).read_bytes(), (twice / FILE).stat().st_size
    starts = range(LOG_HEAD, len(content), FRAME)
    ends = [start + FRAME for start in starts if any(content[start + 4 : start + 8])]
    shorter = [end for end in ends if int.from_bytes(content[end - FRAME + 4 : end - FRAME + 8], "big") * 4096 < size]
    assert shorter
    for end in shorter:
        folder = with_log(twice, tmp_path / str(end), content[: end + FRAME // 2])
        assert log_is_damaged(folder / LOG, size)
        assert "its log is damaged" in next(notebook_lines(folder / FILE))
        assert found(folder) == ALL


def test_a_log_with_which_the_file_makes_no_sense_is_not_written_into_it(tmp_path: Path) -> None:
    """Not either where another window keeps the log from being looked through."""
    origin, path = tmp_path / "origin" / FILE, tmp_path / FILE
    prepare(origin)
    with closing(connect(origin)) as connection:
        connection.executemany(insert("seal"), [("a level", seal, "") for seal in SEALS])
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute(insert("level_text"), ("0" * 64, "a text"))
        kept = origin.with_name(LOG).stat().st_size
        with transaction(connection):
            connection.executemany(insert("seal"), [("another", f"seal-{number:05}" * 9, "") for number in range(900)])
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        content = origin.read_bytes()
        path.write_bytes(content)
        path.with_name(LOG).write_bytes(origin.with_name(LOG).read_bytes()[:kept])
    aside = prepare(path, alone=False).aside
    assert aside is not None
    assert aside.read_bytes() == content
    with closing(connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM seal").fetchone() == (900 + len(SEALS),)
