"""A notebook that cannot be used is set aside or left alone, never written over; the game goes on in any case."""

import os
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from game.store.aside import aside_of
from game.store.database import notebook_file
from game.store.notebook import Notebook
from game.store.schema import VERSIONS

FILE = "notebook.sqlite3"


def filled(path: Path) -> bytes:
    opened, _ = Notebook.open(path)
    for number in range(300):
        opened.award(f"level_{number}", ["goal"])
    opened.close()
    return path.read_bytes()


def aside(path: Path) -> Path:
    """The file that was set aside last."""
    return aside_of(path)[-1]


def settled(notebook: Notebook) -> bool:
    """Wait until everything is kept, which may take more than one try."""
    end = time.monotonic() + 10
    while not notebook.flush() and time.monotonic() < end:
        time.sleep(0.01)
    return notebook.flush()


def works(notebook: Notebook) -> bool:
    notebook.award("honest_count", ["goal"])
    return notebook.earned().get("honest_count") == ("goal",)


@pytest.mark.parametrize(
    "content",
    [b"not a database at all", b"\0" * 5_000, b"SQLite format 3\0" + b"\xff" * 9_000],
    ids=["text", "zeros", "torn"],
)
def test_a_file_that_is_no_notebook_is_set_aside(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_bytes(content)
    opened, message = Notebook.open(path)
    assert works(opened)
    opened.close()
    assert aside(path).read_bytes() == content
    assert aside(path).name == "notebook.broken-1.sqlite3"
    assert str(aside(path)) in message


def test_a_damaged_notebook_is_set_aside_whole(tmp_path: Path) -> None:
    path = tmp_path / FILE
    content = bytearray(filled(path))
    content[4096:12_000] = os.urandom(12_000 - 4096)
    path.write_bytes(content)
    opened, message = Notebook.open(path)
    assert str(aside(path)) in message
    assert aside(path).read_bytes() == bytes(content)
    assert 250 < len(opened.earned()) <= 300
    assert works(opened)
    opened.close()


def test_a_second_broken_one_does_not_replace_the_first(tmp_path: Path) -> None:
    path = tmp_path / FILE
    for number in (1, 2):
        path.write_bytes(b"broken %d" % number * 300)
        opened, message = Notebook.open(path)
        opened.close()
        assert message.endswith(f"notebook.broken-{number}.sqlite3.")
    assert (tmp_path / "notebook.broken-1.sqlite3").read_bytes().startswith(b"broken 1")


@pytest.mark.parametrize("version", [0, 1, len(VERSIONS), -3])
def test_a_database_of_something_else_is_set_aside(version: int, tmp_path: Path) -> None:
    path = tmp_path / FILE
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name)")
        other.execute(f"PRAGMA user_version = {version}")
        other.commit()
    before = path.read_bytes()
    opened, message = Notebook.open(path)
    assert str(aside(path)) in message
    assert aside(path).read_bytes() == before
    assert works(opened)
    opened.close()


def test_a_notebook_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / FILE
    filled(path)
    with closing(sqlite3.connect(path)) as later:
        later.execute(f"PRAGMA user_version = {len(VERSIONS) + 1}")
    before = path.read_bytes()
    opened, message = Notebook.open(path)
    assert "later version" in message
    assert works(opened)
    opened.close()
    assert path.read_bytes() == before
    assert (tmp_path / f"notebook.v{len(VERSIONS)}.sqlite3").is_file()


def test_an_empty_file_is_an_empty_notebook(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"")
    opened, message = Notebook.open(tmp_path / FILE)
    assert message == ""
    assert works(opened)
    opened.close()


def test_where_nothing_can_be_written_the_game_goes_on_and_is_kept_as_soon_as_it_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    path = tmp_path / "file" / FILE
    opened, message = Notebook.open(path)
    assert message == ""
    assert opened.trouble
    sitting = opened.begin("a", 1)
    opened.keep(sitting, 0, {"do": "undo"})
    assert opened.resume() is not None
    assert works(opened)
    assert opened.pending.count == 3
    (tmp_path / "file").unlink()
    opened.keep(sitting, 1, {"do": "redo"})
    assert settled(opened)
    assert not opened.pending
    opened.close()
    again, _ = Notebook.open(path)
    kept = again.resume()
    assert kept is not None
    assert len(kept.actions) == 2
    again.close()


@pytest.mark.parametrize("kind", ["folder", "pipe", "dangling link", "link to itself"])
def test_what_is_no_file_is_set_aside(kind: str, tmp_path: Path) -> None:
    path = tmp_path / FILE
    match kind:
        case "folder":
            (path / "with something in it").mkdir(parents=True)
        case "pipe":
            os.mkfifo(path)
        case "dangling link":
            path.symlink_to(tmp_path / "nowhere" / "at all")
        case _:
            path.symlink_to(path)
    opened, message = Notebook.open(path)
    assert str(aside(path)) in message
    assert works(opened)
    assert not opened.pending
    opened.close()


def test_two_games_that_cannot_keep_anything_do_not_share_a_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    first, _ = Notebook.open(tmp_path / "file" / FILE)
    second, _ = Notebook.open(tmp_path / "file" / FILE)
    first.award("a", ["goal"])
    assert first.earned() == {"a": ("goal",)}
    assert second.earned() == {}
    first.close()
    second.close()


def test_a_table_that_is_lost_while_we_play_is_made_again_with_all_we_kept(tmp_path: Path) -> None:
    path = tmp_path / FILE
    opened, _ = Notebook.open(path)
    opened.award("sandbox", ["goal"])
    assert opened.flush()
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TABLE seal")
        other.commit()
    opened.award("honest_count", ["goal"])
    assert settled(opened)
    assert opened.earned() == {"honest_count": ("goal",), "sandbox": ("goal",)}
    assert str(aside(path)) in opened.message
    opened.close()


def test_a_file_that_is_taken_away_while_we_play_is_made_again_with_all_we_kept(tmp_path: Path) -> None:
    path = tmp_path / "data" / FILE
    opened, _ = Notebook.open(path)
    sitting = opened.begin("a", 1)
    for number in range(5):
        opened.keep(sitting, number, {"do": "undo"})
    assert opened.flush()
    shutil.rmtree(path.parent)
    opened.keep(sitting, 5, {"do": "redo"})
    assert settled(opened)
    opened.close()
    again, _ = Notebook.open(path)
    kept = again.resume()
    assert kept is not None
    assert len(kept.actions) == 6
    again.close()


def test_the_place_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAME_9993_DATA", str(tmp_path / "weiß nicht?"))
    assert notebook_file() == tmp_path / "weiß nicht?" / FILE
    opened, message = Notebook.open()
    assert message == ""
    assert works(opened)
    opened.close()
    assert notebook_file().is_file()


def test_without_being_told_it_is_where_such_files_belong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GAME_9993_DATA", raising=False)
    assert notebook_file().name == FILE
    assert "99.93" in str(notebook_file().parent)
