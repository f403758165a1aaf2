"""The file the notebook is kept in: opening it, bringing it up to date, and setting a damaged one aside.

SQLite in write-ahead mode: reading never waits for writing. Everything that was committed survives a power cut.
"""

import errno
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from platformdirs import user_data_dir

from game.store.folders import folder
from game.store.pages import log_is_damaged
from game.store.salvage import ENDINGS, Salvaged, look_into, put_aside, salvaged
from game.store.schema import TABLES, VERSIONS

APPLICATION = "99.93"
FILE = "notebook.sqlite3"
WAIT_SECONDS = 0.3
"""How long one game waits for another that is writing into the same file, before it tries again later."""

SETTINGS = ("foreign_keys = ON", "synchronous = FULL", "secure_delete = ON", "wal_autocheckpoint = 100")
"""What is committed is on the disk, and what is deleted is not found again by whoever reads a damaged file."""

MAGIC = b"SQLite format 3\0"
FIRST_TABLES = frozenset({"sitting", "action", "run", "seal"})
BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Newer(Exception):  # noqa: N818 -- the file is not in error, we are too old for it
    """The file was made by a later version of the game."""


class Damaged(Exception):  # noqa: N818 -- handled by setting it aside
    """The file is no notebook, or not all of one."""


@dataclass(frozen=True, slots=True)
class Found:
    """What opening the notebook came to.

    path : the file that is used
    left : a file that was left as it is, because a later version of the game made it; None usually
    aside : where a damaged file is now; None usually
    salvaged : rows that could be read of it
    """

    path: Path
    left: Path | None = None
    aside: Path | None = None
    salvaged: int = 0


def notebook_file() -> Path:
    """Where the notebook is kept; the environment variable GAME_9993_DATA names another folder."""
    given = os.environ.get("GAME_9993_DATA")
    return (Path(given) if given else folder(user_data_dir, APPLICATION)) / FILE


def connect(path: Path) -> sqlite3.Connection:
    """Open a connection; it may be used by any one thread at a time."""
    connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        for setting in SETTINGS:
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection


def beside_later(path: Path) -> Path:
    """Return the file that stands in for one made by a later version of the game."""
    return path.with_name(f"{path.stem}.v{len(VERSIONS)}{path.suffix}")


def prepare(path: Path, *, alone: bool = True) -> Found:
    """Make the file ready, whatever its state; what cannot be used is set aside and never written over.

    alone : that no other window has the file open, and its log can be looked through

    Raises
    ------
    OSError, sqlite3.Error
        where it cannot be read or written at the moment: no room, no right, locked.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _prepared(path, alone)
    except Newer:
        return replace(_prepared(beside_later(path), alone, last=True), left=path)


def _prepared(path: Path, alone: bool, *, last: bool = False) -> Found:
    try:
        _check(path, alone)
        with _damage_told(), closing(connect(path)) as connection:
            _bring_up_to_date(connection)
    except Damaged:
        return _mended(path)
    except Newer:
        if last:  # it has our version in its name, and another inside
            return _mended(path)
        raise
    return Found(path)


def _mended(path: Path) -> Found:
    """Put a notebook in the place of a damaged one that holds what can be read of it; one is there always."""
    kept, mended = salvaged(path), _mended_file(path)
    for ending in ENDINGS:
        mended.with_name(mended.name + ending).unlink(missing_ok=True)
    _write(mended, kept)
    aside = put_aside(path)
    mended.rename(path)
    return Found(path, None, aside, sum(len(rows) for rows in kept.tables.values()))


def _check(path: Path, alone: bool) -> None:
    """Look at what is there before SQLite does.

    It would wait at a pipe, write over a file that is too short to be a database, empty a log without its file, and
    pass over what stands behind a damaged place in a log, and take a file back to what is left of a log.
    """
    mended = _mended_file(path)
    if mended.is_file() and not path.exists() and not path.is_symlink():
        mended.rename(path)  # stopped between setting the damaged one aside and this
    try:
        status = path.stat()
    except FileNotFoundError:
        if path.is_symlink():
            raise Damaged from None
        return
    except OSError as error:
        if error.errno == errno.ELOOP:  # a link that leads to itself
            raise Damaged from None
        raise
    if not stat.S_ISREG(status.st_mode):
        raise Damaged
    log = path.with_name(path.name + "-wal")
    logged = log.is_file() and log.stat().st_size > 0
    if status.st_size or logged:
        with path.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                raise Damaged
    if logged:
        _look(path, log, alone)


def _look(path: Path, log: Path, alone: bool) -> None:
    """Check a file with its log before either is written to: closing it would write what the log holds over pages."""
    if alone and log_is_damaged(log, path.stat().st_size):
        raise Damaged
    with suppress(sqlite3.OperationalError), _damage_told(), closing(look_into(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version <= len(VERSIONS) and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise Damaged


def _mended_file(path: Path) -> Path:
    return path.with_name(f"{path.stem}.mended{path.suffix}")


@contextmanager
def _damage_told() -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        # a locked or read-only file is in order; extended codes keep the kind in their lowest byte
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in BROKEN:
            raise Damaged from None
        raise
    except UnicodeDecodeError:  # SQLite complains of a damaged name, and that name is in what it says
        raise Damaged from None


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Check the file and take it to the present version, all or nothing."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(VERSIONS):
        raise Newer
    if version < 0 or connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise Damaged
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if names if version == 0 else not names >= FIRST_TABLES:  # somebody else's
        raise Damaged
    connection.execute("PRAGMA journal_mode = WAL")
    if version < len(VERSIONS):
        with transaction(connection):
            _migrate(connection)
    for table, columns in TABLES.items():
        there = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")]
        if there != list(columns):
            raise Damaged


def _migrate(connection: sqlite3.Connection) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()  # perhaps another window was sooner
    for number, script in enumerate(VERSIONS[version:], version + 1):
        for statement in script.split(";"):
            try:
                connection.execute(statement)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # tables that are there already, or are not there
                    raise Damaged from None
                raise
        connection.execute(f"PRAGMA user_version = {number}")


def _write(path: Path, kept: Salvaged) -> None:
    with closing(connect(path)) as connection:
        _bring_up_to_date(connection)
        with transaction(connection):
            kept.write(connection)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do what is inside all or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def tables_in_memory() -> sqlite3.Connection:
    """Return an empty notebook in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    _bring_up_to_date(connection)
    return connection
