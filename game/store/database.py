"""The file the notebook is kept in: opening it, bringing it up to date, and setting a broken one aside.

SQLite in write-ahead mode: a game that is killed loses nothing that was written, and reading never waits for writing.
"""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APPLICATION = "99.93"
FILE = "notebook.sqlite3"
WAIT_SECONDS = 5.0
"""How long one game waits for another that is writing into the same file."""

VERSIONS = (
    """
    CREATE TABLE sitting (
        id TEXT PRIMARY KEY, level TEXT NOT NULL, seed INTEGER NOT NULL, start TEXT NOT NULL, version TEXT NOT NULL,
        begun TEXT NOT NULL, touched TEXT NOT NULL, turn INTEGER NOT NULL, finished INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE TABLE action (
        sitting TEXT NOT NULL REFERENCES sitting (id) ON DELETE CASCADE, number INTEGER NOT NULL, content TEXT NOT NULL,
        PRIMARY KEY (sitting, number)
    ) WITHOUT ROWID;
    CREATE TABLE run (
        id TEXT PRIMARY KEY, finished TEXT NOT NULL, level TEXT NOT NULL, title TEXT NOT NULL, seed INTEGER NOT NULL,
        code TEXT NOT NULL, digest TEXT NOT NULL, version TEXT NOT NULL, printed TEXT NOT NULL, true TEXT NOT NULL,
        seals TEXT NOT NULL, note TEXT NOT NULL, words TEXT NOT NULL, content TEXT NOT NULL
    );
    CREATE INDEX run_by_time ON run (finished DESC);
    CREATE TABLE seal (
        level TEXT NOT NULL, name TEXT NOT NULL, earned TEXT NOT NULL, PRIMARY KEY (level, name)
    ) WITHOUT ROWID;
    """,
)
"""What turns each version of the file into the next, from nothing to the present."""

TABLES = frozenset({"sitting", "action", "run", "seal"})
BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
NOT_KEPT = "{path}: {reason}. Nothing is kept of this sitting."


class Newer(Exception):  # noqa: N818 -- the file is not in error, we are too old for it
    """The file was made by a later version of the game."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the notebook is: a file, or memory that lasts as long as the game; and what to tell the player about it."""

    address: str
    message: str = ""
    in_memory: bool = False

    def connect(self) -> sqlite3.Connection:
        """Open a connection; it may be used by any one thread at a time."""
        connection = sqlite3.connect(
            self.address, uri=True, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = NORMAL")
        if self.in_memory:  # it is made by whoever comes first, and readers would stand in the writer's way
            connection.execute("PRAGMA read_uncommitted = ON")
            _bring_up_to_date(connection)
        return connection


def notebook_file() -> Path:
    """Where the notebook is kept; the environment variable GAME_9993_DATA names another folder."""
    folder = os.environ.get("GAME_9993_DATA") or platformdirs.user_data_dir(APPLICATION, appauthor=False)
    return Path(folder) / FILE


def prepare(path: Path) -> Place:
    """Make the file ready, whatever its state; what cannot be used is set aside and never written over."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _prepared(path)
    except Newer:
        # left as it is, for the game that made it; this one keeps its notes beside it
        return _prepared(path.with_name(f"{path.stem}.v{len(VERSIONS)}{path.suffix}"), f"{path}: later version")
    except sqlite3.DatabaseError as error:
        if not _is_broken(error):
            return _in_memory(path, str(error))
    except OSError as error:
        return _in_memory(path, error.strerror or str(error))
    try:
        return _prepared(path, _set_aside(path))
    except (sqlite3.DatabaseError, OSError) as error:
        return _in_memory(path, str(error))


def _prepared(path: Path, message: str = "") -> Place:
    place = Place(path.absolute().as_uri(), message)
    with closing(place.connect()) as connection:
        _bring_up_to_date(connection)
    return place


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Check the file and take it to the present version, all or nothing.

    Raises
    ------
    Newer
        when it is from the future.
    sqlite3.DatabaseError
        when it is broken, or cannot be written.
    """
    connection.execute("PRAGMA journal_mode = WAL")
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise _broken("the file is damaged")
    connection.execute("BEGIN IMMEDIATE")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(VERSIONS):
        raise Newer
    for number, script in enumerate(VERSIONS[version:], version + 1):
        for statement in script.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")
    connection.execute("COMMIT")
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not there >= TABLES:
        raise _broken("tables are missing")


def _broken(reason: str) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(reason)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _is_broken(error: sqlite3.DatabaseError) -> bool:
    # a locked or read-only file is in order; extended codes keep the kind in their lowest byte
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in BROKEN


def _set_aside(path: Path) -> str:
    """Move a broken file and what belongs to it out of the way, under a name that is still free."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.broken-{number}{path.suffix}")).exists():
        number += 1
    for ending in ("", "-wal", "-shm"):
        beside = path.with_name(path.name + ending)
        if beside.exists():
            beside.replace(aside.with_name(aside.name + ending))
    return str(aside)


def _in_memory(path: Path, reason: str) -> Place:
    address = f"file:notebook-{os.getpid()}-{os.urandom(4).hex()}?mode=memory&cache=shared"
    return Place(address, NOT_KEPT.format(path=path, reason=reason), in_memory=True)
