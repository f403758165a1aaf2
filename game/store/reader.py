"""Reads the notebook: as the file has it, or as it will be once what is waiting has been written.

A row that cannot be read costs itself: what can be read before and after it is the answer.
"""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from threading import Lock
from typing import Any, TypeAlias

from game.store.database import BROKEN, connect, tables_in_memory
from game.store.writer import Job, Writer

Row: TypeAlias = tuple[Any, ...]


class Reader:
    """Answers queries; ``complaint`` says why the last one could not be answered in full, empty if it could."""

    def __init__(self, writer: Writer) -> None:
        self.complaint = ""
        self._writer = writer
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None
        self._file = (Path(), 0)

    def rows(self, query: str, values: Row = ()) -> list[Row]:
        """Return the rows that answer a query, as many as can be read."""
        waiting = self._writer.settle()
        with self._lock:
            self.complaint = ""
            try:
                if not waiting:
                    return self._fetched(self._opened(), query, values)
                with closing(self._ahead(waiting)) as ahead:
                    return self._fetched(ahead, query, values)
            except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
                self._complain(error)
                return []

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._drop()

    def _fetched(self, connection: sqlite3.Connection, query: str, values: Row) -> list[Row]:
        found: list[Row] = []
        try:
            found.extend(connection.execute(query, values))
        except sqlite3.Error as error:  # what came before it is good
            self._complain(error)
        return found

    def _complain(self, error: Exception) -> None:
        self.complaint = str(error)
        self._drop()
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in BROKEN:
            self._writer.look_again()

    def _opened(self) -> sqlite3.Connection:
        """The connection to the file that is there now."""
        path = self._writer.path
        file = (path, path.stat().st_ino)
        if self._connection is None or file != self._file:
            self._drop()
            self._connection, self._file = _opened(path), file
        return self._connection

    def _drop(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _ahead(self, waiting: list[Job]) -> sqlite3.Connection:
        """The notebook in memory, with everything in it that could not be written so far."""
        ahead = tables_in_memory()
        jobs = waiting
        try:
            self._opened().backup(ahead)
        except (sqlite3.Error, OSError, UnicodeDecodeError):
            ahead.close()
            ahead = tables_in_memory()
            jobs = [*self._writer.history, *waiting]
        ahead.text_factory = _text
        for job in jobs:
            with suppress(sqlite3.Error):  # the writer says what cannot be written, and why
                job.write(ahead)
        return ahead


def _opened(path: Path) -> sqlite3.Connection:
    try:
        connection = connect(path)
        connection.execute("SELECT 1 FROM sitting LIMIT 1").fetchall()
    except sqlite3.OperationalError:  # a folder in which nothing can be written: the file as it is
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(address, uri=True, check_same_thread=False)
    connection.text_factory = _text
    return connection


def _text(content: bytes) -> str | bytes:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content
