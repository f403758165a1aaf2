"""Bad weather for a notebook: writing fails as on a full, a read-only or a dying disk, or the program is killed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal, TypeAlias

import pytest

from game.store import database, games, writer
from game.store.notebook import Notebook

Sky: TypeAlias = Literal["good", "full", "readonly", "dying", "killed"]

CODES = {
    "full": (sqlite3.SQLITE_FULL, "database or disk is full"),
    "readonly": (sqlite3.SQLITE_READONLY, "attempt to write a readonly database"),
    "dying": (sqlite3.SQLITE_IOERR_WRITE, "disk I/O error"),
    "killed": (sqlite3.SQLITE_IOERR, "killed"),
}


class Weather:
    """Decides whether what is written reaches the file; a full disk fails at the end of it, others at once."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.sky: Sky = "good"
        for module in (writer, games):
            patch.setattr(module, "transaction", self._transaction)
        # nobody waits in a test
        patch.setattr(database, "WAIT_SECONDS", 0.002)
        patch.setattr(database, "SETTINGS", (*database.SETTINGS, "synchronous = OFF"))  # the disk keeps its power
        patch.setattr(writer, "FIRST_PAUSE", 0.002)
        patch.setattr(writer, "LONGEST_PAUSE", 0.01)

    @contextmanager
    def _transaction(self, connection: sqlite3.Connection) -> Iterator[None]:
        if self.sky in ("readonly", "dying", "killed"):
            self._fail()
        with database.transaction(connection):
            yield
            if self.sky != "good":
                self._fail()

    def _fail(self) -> None:
        code, words = CODES[self.sky]
        error = sqlite3.OperationalError(words)
        error.sqlite_errorcode = code
        raise error

    def kill(self, notebook: Notebook) -> None:
        """End a notebook as a killed program ends: nothing more is written, and the system lets go of its locks."""
        self.sky = "killed"
        notebook.close()
        self.sky = "good"


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the file as a backup program would."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
