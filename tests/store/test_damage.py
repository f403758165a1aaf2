"""Damage costs only itself: whatever happens to the notebook's files, the game starts and all the rest is there.

A notebook is filled, as one that was closed or as one whose program was killed, before or after its log was carried
over into the file, and damaged at random: cut off, bytes, pages and blocks overwritten, values in rows replaced,
version changed. Every row whose pages were not touched has to come back. A game is lost only where both of the rows
that tell of it were hit.
"""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from game.store.aside import aside_of
from game.store.notebook import Notebook
from game.store.pages import FRAME, FRAME_HEAD, LOG_HEAD, PAGE
from game.store.schema import TABLES, VERSIONS
from tests.campaign import trials
from tests.store.test_notebook import run

FILE = "notebook.sqlite3"
GAMES, ACTIONS, RUNS, SEALS = 8, 60, 30, 60
ABSURD: tuple[Any, ...] = (
    "seven",
    "",
    b"\xff\xfe\x00\xf0",
    "[" * 100_000,
    '{"do": "set_knob", "pa',
    "[]",
    "null",
    '{"a": ' * 5_000,
    -1,
    2**62,
    1.5,
    "\x00",
    b"\x80" * 40,
)


@dataclass
class Filled:
    """A notebook's files, and the words by which each thing in it is known."""

    folder: Path
    runs: dict[str, bytes] = field(default_factory=dict)
    seals: dict[str, bytes] = field(default_factory=dict)
    actions: dict[str, list[bytes]] = field(default_factory=dict)
    heads: dict[str, bytes] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        return self.folder / FILE


def filled(folder: Path, *, killed: bool, carried: bool = False) -> Filled:
    """A notebook in a folder; ``carried`` : with a log that was carried over into the file and still stands there."""
    made = Filled(folder)
    notebook, _ = Notebook.open(folder / "origin" / FILE)
    for number in range(SEALS):
        seal = f"seal-{number:03}-x"
        notebook.award("a level", [seal])
        made.seals[seal] = seal.encode()
    for number in range(RUNS):
        word = f"run-{number:03}-x"
        # the word stands on every page that the run takes up
        name = notebook.add(run(code=word, note=word, rules={f"a.b.c{one}": f"{word} " for one in range(400)}))
        made.runs[name] = word.encode()
    for number in range(GAMES):
        game = notebook.begin("a level", number, f"start-{number}", f"text of {number} " * 500)
        words = [f"action-{number}-{action:03}-x" for action in range(ACTIONS)]
        for action, word in enumerate(words):
            notebook.keep(game, action, {"do": "visit", "place": word, "more": word * 3})
        made.heads[game] = game.encode()
        made.actions[game] = [word.encode() for word in words]
    assert notebook.flush()
    if carried:
        with closing(sqlite3.connect(folder / "origin" / FILE)) as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    if not killed:
        notebook.close()
    for ending in ("", "-wal"):
        if (origin := folder / "origin" / (FILE + ending)).exists():
            shutil.copy(origin, folder / (FILE + ending))
    notebook.close()
    return made


def cut(content: bytearray, dice: random.Random) -> None:
    del content[dice.randrange(len(content)) :]


def one_byte(content: bytearray, dice: random.Random) -> None:
    content[dice.randrange(len(content))] ^= dice.randrange(1, 256)


def some_bytes(content: bytearray, dice: random.Random) -> None:
    for _ in range(dice.randrange(2, 12)):
        one_byte(content, dice)


def a_block(content: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(content))
    end = min(len(content), start + dice.choice((16, 512, 4096, 20_000)))
    content[start:end] = dice.choice((bytes(end - start), dice.randbytes(end - start)))


def a_page(content: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(content) // PAGE) * PAGE
    content[start : start + PAGE] = dice.choice((bytes(PAGE), b"\xff" * PAGE, dice.randbytes(PAGE)))


def the_head(content: bytearray, dice: random.Random) -> None:
    wide = dice.choice((4, 16, 100, 600))
    content[:wide] = dice.randbytes(wide)


FILES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    cut,
    one_byte,
    some_bytes,
    a_block,
    a_page,
    the_head,
)


def pages_of(path: Path) -> dict[int, list[bytes]]:
    """The pages of a notebook, each as it stands in the file and in the log beside it."""
    content = path.read_bytes()
    found = {number: [content[at : at + PAGE]] for number, at in enumerate(range(0, len(content), PAGE))}
    for number, page in logged(path.with_name(path.name + "-wal")):
        found.setdefault(number, []).append(page)
    return found


def logged(log: Path) -> list[tuple[int, bytes]]:
    """The pages in a log, without those of a commit whose end is cut off, and those left over from an earlier log."""
    content = log.read_bytes() if log.exists() else b""
    frames, whole = [], 0
    for at in range(LOG_HEAD, len(content) - FRAME + 1, FRAME):
        if content[at + 8 : at + 16] == content[16:24]:
            frames.append((int.from_bytes(content[at : at + 4], "big") - 1, content[at + FRAME_HEAD : at + FRAME]))
            whole = len(frames) if any(content[at + 4 : at + 8]) else whole
    return frames[:whole]


class Untouched:
    """Tells by its word whether a thing was hit: whether a page on which the word stood is in the files no more."""

    def __init__(self, before: dict[int, list[bytes]], after: dict[int, list[bytes]]) -> None:
        self.hit = b"\n".join(
            page for number, pages in before.items() for page in pages if page not in after.get(number, [])
        )

    def __call__(self, word: bytes) -> bool:
        return word not in self.hit


def everything(path: Path) -> tuple[set[str], set[str], dict[str, set[bytes]], str]:
    """What a game finds that is started on these files: seals, runs, actions by game; and what it says."""
    notebook, message = Notebook.open(path)
    seals = set(notebook.earned().get("a level", ()))
    runs = {entry.id for entry in notebook.runs(limit=1_000) if notebook.run(entry.id) is not None}
    games: dict[str, set[bytes]] = {}
    while (kept := notebook.resume()) is not None:
        assert kept.id not in games
        games[kept.id] = {str(action.get("place")).encode() for action in kept.actions}
        notebook.finish(kept.id)
    # and it is of use
    game = notebook.begin("another", 1)
    notebook.keep(game, 0, {"do": "undo"})
    kept = notebook.resume()
    assert kept is not None
    assert kept.id == game
    assert notebook.trouble == ""
    assert not notebook.close()
    return seals, runs, games, message


def check(made: Filled, untouched: Callable[[bytes], bool]) -> None:
    seals, runs, games, _message = everything(made.path)
    assert {seal for seal, word in made.seals.items() if untouched(word)} <= seals
    assert {name for name, word in made.runs.items() if untouched(word) and untouched(name.encode())} <= runs
    for game, words in made.actions.items():
        if untouched(made.heads[game]):
            assert {word for word in words if untouched(word)} <= games[game]


@pytest.fixture(scope="module", params=["closed", "killed", "carried"])
def whole(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Filled:
    folder = tmp_path_factory.mktemp("whole")
    return filled(folder, killed=request.param != "closed", carried=request.param == "carried")


def copied(whole: Filled, folder: Path) -> Filled:
    folder.mkdir(parents=True)
    for ending in ("", "-wal"):
        if (origin := whole.folder / (FILE + ending)).exists():
            shutil.copy(origin, folder)
    return Filled(folder, whole.runs, whole.seals, whole.actions, whole.heads)


def test_without_damage_everything_is_there(whole: Filled, tmp_path: Path) -> None:
    made = copied(whole, tmp_path / "copy")
    check(made, lambda _word: True)
    assert aside_of(made.path) == []


@pytest.mark.slow
def test_damage_to_the_files_costs_only_itself(whole: Filled, tmp_path: Path) -> None:
    for trial in trials(100):
        made = copied(whole, tmp_path / str(trial))
        dice = random.Random(f"damage {trial}")
        hit = dice.choice([path for path in made.folder.iterdir() if path.stat().st_size])
        before, content = pages_of(made.path), bytearray(hit.read_bytes())
        dice.choice(FILES)(content, dice)
        hit.write_bytes(content)
        untouched = Untouched(before, pages_of(made.path))
        check(made, untouched)
        shutil.rmtree(made.folder)


def absurd_value(connection: sqlite3.Connection, dice: random.Random) -> str:
    """Put a value that makes no sense into one column of one row; return what the row was."""
    table = dice.choice(tuple(TABLES))
    columns = TABLES[table]
    key = columns[:2] if table in ("action", "seal") else columns[:1]
    old = dice.choice(connection.execute(f"SELECT * FROM {table}").fetchall())  # noqa: S608 -- our own names
    where = " AND ".join(f"{name} = ?" for name in key)
    statement = f"UPDATE OR IGNORE {table} SET {dice.choice(columns)} = ? WHERE {where}"  # noqa: S608
    connection.execute(statement, (dice.choice(ABSURD), *old[: len(key)]))
    return repr(old)


def _not_in(hit: bytes, word: bytes) -> bool:
    return word not in hit


@pytest.mark.slow
def test_damage_to_rows_costs_only_these(whole: Filled, tmp_path: Path) -> None:
    for trial in trials(50):
        made = copied(whole, tmp_path / str(trial))
        dice = random.Random(f"rows {trial}")
        hit = b""
        with closing(sqlite3.connect(made.path)) as connection:
            hit = "".join(absurd_value(connection, dice) for _ in range(dice.randrange(1, 6))).encode()
            connection.commit()
        check(made, partial(_not_in, hit))
        shutil.rmtree(made.folder)


@pytest.mark.parametrize("version", [-(2**31), -1, 0, 1, 2, len(VERSIONS) + 1, 77, 2**31 - 1])
def test_another_version_in_the_file_keeps_the_game_from_nothing(whole: Filled, tmp_path: Path, version: int) -> None:
    made = copied(whole, tmp_path / "copy")
    with closing(sqlite3.connect(made.path)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    seals, runs, games, message = everything(made.path)
    if version > len(VERSIONS):
        assert "later version" in message
        assert not seals | runs | games.keys()
    else:
        assert (len(seals), len(runs), len(games)) == (SEALS, RUNS, GAMES)
        assert str(aside_of(made.path)[0]) in message


def test_a_later_version_beside_a_copy_that_cannot_be_used(whole: Filled, tmp_path: Path) -> None:
    made = copied(whole, tmp_path / "copy")
    beside = made.folder / f"notebook.v{len(VERSIONS)}.sqlite3"
    with closing(sqlite3.connect(made.path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    shutil.copy(made.path, beside)
    _seals, _runs, _games, message = everything(made.path)
    assert "later version" in message
    assert str(aside_of(beside)[0]) in message


def test_a_log_without_its_file_is_read(tmp_path: Path) -> None:
    made = filled(tmp_path, killed=True)
    before = pages_of(made.path)
    made.path.write_bytes(b"")
    check(made, Untouched(before, pages_of(made.path)))
