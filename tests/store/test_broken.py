"""A notebook that cannot be used is set aside or left alone, never written over; the game goes on in any case."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from game.store.database import VERSIONS, notebook_file
from game.store.notebook import Notebook

FILE = "notebook.sqlite3"


def filled(path: Path) -> bytes:
    opened, _ = Notebook.open(path)
    for number in range(300):
        opened.award(f"level_{number}", ["goal"])
    opened.close()
    return path.read_bytes()


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
    if message:  # an empty page is a database without tables, and then nothing was lost
        assert Path(message).read_bytes() == content
        assert Path(message).name == "notebook.broken-1.sqlite3"


def test_a_damaged_notebook_is_set_aside_whole(tmp_path: Path) -> None:
    path = tmp_path / FILE
    content = bytearray(filled(path))
    content[4096:12_000] = os.urandom(12_000 - 4096)
    path.write_bytes(content)
    opened, message = Notebook.open(path)
    assert Path(message).read_bytes() == bytes(content)
    assert opened.earned() == {}
    assert works(opened)
    opened.close()


def test_a_second_broken_one_does_not_replace_the_first(tmp_path: Path) -> None:
    path = tmp_path / FILE
    for number in (1, 2):
        path.write_bytes(b"broken %d" % number * 300)
        opened, message = Notebook.open(path)
        opened.close()
        assert Path(message).name == f"notebook.broken-{number}.sqlite3"
    assert (tmp_path / "notebook.broken-1.sqlite3").read_bytes().startswith(b"broken 1")


def test_a_database_of_something_else_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / FILE
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name)")
        other.execute(f"PRAGMA user_version = {len(VERSIONS)}")
        other.commit()
    opened, message = Notebook.open(path)
    assert message
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


def test_where_nothing_can_be_written_the_game_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "folder" / FILE).mkdir(parents=True)
    for path in (tmp_path / "file" / FILE, tmp_path / "folder" / FILE):
        opened, message = Notebook.open(path)
        assert "Nothing is kept" in message
        sitting = opened.begin("a", 1)
        opened.keep(sitting, 0, {"do": "undo"})
        assert opened.resume() is not None
        assert works(opened)
        opened.close()


def test_two_games_without_a_file_do_not_share_a_memory(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    first, _ = Notebook.open(tmp_path / FILE)
    second, _ = Notebook.open(tmp_path / FILE)
    first.award("a", ["goal"])
    assert second.earned() == {}
    first.close()
    second.close()


def test_a_file_that_breaks_while_we_play_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / FILE
    filled(path)
    opened, _ = Notebook.open(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TABLE seal")
        other.commit()
    opened.award("honest_count", ["goal"])
    assert opened.earned() == {}
    assert opened.trouble
    opened.close()


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
