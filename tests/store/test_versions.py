"""A notebook of an earlier version is taken on as it is."""

import sqlite3
from contextlib import closing
from pathlib import Path

from game.store.aside import aside_of
from game.store.notebook import Notebook
from game.store.schema import VERSIONS

FILE = "notebook.sqlite3"
GAME = "0123456789abcdef"


def first_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSIONS[0])
        connection.execute("PRAGMA user_version = 1")
        sitting = (GAME, "honest_count", 7, "honest_count-7-ab", "0.1.0", "then", "then", 3, 0)
        connection.execute("INSERT INTO sitting VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", sitting)
        for number in range(3):
            connection.execute("INSERT INTO action VALUES (?, ?, ?)", (GAME, number, '{"do": "undo"}'))
        connection.execute("INSERT INTO seal VALUES ('honest_count', 'goal', 'then')")
        connection.commit()


def goes_on(path: Path) -> None:
    notebook, message = Notebook.open(path)
    kept = notebook.resume()
    assert kept is not None
    assert (kept.id, kept.seed, kept.start, kept.text, kept.pinned) == (GAME, 7, "honest_count-7-ab", "", False)
    assert len(kept.rows) == 3
    assert notebook.take(kept) == GAME
    notebook.keep(GAME, 3, {"do": "redo"})
    assert notebook.earned() == {"honest_count": ("goal",)}
    assert not notebook.close()
    again, _ = Notebook.open(path)
    kept = again.resume()
    assert kept is not None
    assert len(kept.rows) == 4
    assert not again.close()
    assert bool(message) == bool(aside_of(path))


def test_games_and_seals_of_the_first_version_go_on(tmp_path: Path) -> None:
    first_version(tmp_path / FILE)
    goes_on(tmp_path / FILE)
    assert aside_of(tmp_path / FILE) == []


def test_a_damaged_notebook_of_the_first_version_is_salvaged(tmp_path: Path) -> None:
    path = tmp_path / FILE
    first_version(path)
    path.write_bytes(b"?" * 16 + path.read_bytes()[16:])
    goes_on(path)
    assert aside_of(path)


def test_a_file_that_is_damaged_under_two_windows_costs_neither_anything(tmp_path: Path) -> None:
    path = tmp_path / FILE
    first, _ = Notebook.open(path)
    game = first.begin("a", 1)
    for number in range(50):
        first.keep(game, number, {"do": "visit", "place": f"place_{number}"})
    assert first.flush()
    content = path.read_bytes()
    path.write_bytes(b"?" * 100 + content[100:])
    second, message = Notebook.open(path)
    assert "damaged" in message
    other = second.begin("b", 2)
    for number in range(50, 60):
        first.keep(game, number, {"do": "visit", "place": f"place_{number}"})
        second.keep(other, number - 50, {"do": "undo"})
    assert not first.close()
    assert not second.close()
    again, message = Notebook.open(path)
    assert message == ""
    found = {}
    while (kept := again.resume()) is not None:
        found[kept.id] = len(kept.rows)
        again.finish(kept.id)
    again.close()
    assert found == {game: 60, other: 10}
