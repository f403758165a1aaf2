"""Locks between processes: held for as long as a program lives, and let go of by the system when it is killed.

A lock is an empty file on which SQLite holds its own lock: the same means that keeps two programs from writing into one
notebook, on every system that the game runs on.
"""

import os
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PAUSE_SECONDS = 0.01
ENDING = ".lock"
NAME = re.compile("[0-9a-f]{16}")
OPENING, OPENING_SECONDS = "opening", 5.0


class FileLock:
    """A lock by the path of its file. Not to be shared between threads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None

    def acquire(self, seconds: float = 0.0) -> bool:
        """Take the lock; the answer is whether it could be had within so many seconds.

        Raises
        ------
        OSError, sqlite3.Error
            where no lock can be had at all: no room, no right to write.
        """
        end = time.monotonic() + seconds
        while not self._tried():
            if time.monotonic() >= end:
                return False
            time.sleep(PAUSE_SECONDS)
        return True

    @property
    def held(self) -> bool:
        """Whether the lock is ours, and its file still there for others to see."""
        return self._connection is not None and self._file == _identity(self.path)

    def release(self) -> None:
        """Let go of the lock, and take its file away."""
        if self._connection is not None:
            with suppress(OSError):  # while it is held: whoever gets it finds its file gone, and tries anew
                self.path.unlink(missing_ok=True)
            self._connection.close()
            self._connection = None

    def _tried(self) -> bool:
        """Take the lock if it is free now.

        Between our opening its file and our locking it, whoever had it may have taken the file away, and another may
        hold a new one of that name: then nothing is ours, whatever SQLite says of the file that is gone.
        """
        self.path.touch()
        file = _identity(self.path)
        connection = sqlite3.connect(self.path, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            connection.close()
            if _taken(error) or self._gone(file):
                return False
            raise
        if self._gone(file):
            connection.close()
            return False
        self._connection, self._file = connection, file
        return True

    def _gone(self, file: tuple[int, int] | None) -> bool:
        return file is None or file != _identity(self.path)


def _taken(error: sqlite3.OperationalError) -> bool:
    """Whether this is what SQLite says while another holds the lock, or takes its file away at this very moment."""
    code = error.sqlite_errorcode
    return code == sqlite3.SQLITE_IOERR_FSTAT or code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _identity(path: Path) -> tuple[int, int] | None:
    """Return which file a path leads to, or None where it leads to none."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


@contextmanager
def locked(path: Path, seconds: float) -> Iterator[bool]:
    """Hold a lock for a while; False where it could not be had, or no lock can be made here."""
    lock = FileLock(path)
    try:
        held = lock.acquire(seconds)
    except (OSError, sqlite3.Error):
        held = False
    try:
        yield held
    finally:
        lock.release()


class Presence:
    """A window of the game shows the others that it is there, under a name of its own."""

    def __init__(self, folder: Path) -> None:
        self.name = os.urandom(8).hex()
        self._folder = folder
        self._lock = FileLock(folder / f"{self.name}{ENDING}")

    def show(self) -> None:
        """Be there from now on; doing it again costs nothing.

        Raises
        ------
        OSError, sqlite3.Error
            where the folder cannot be written.
        """
        if not self._lock.held:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock.release()
            self._lock.acquire(1.0)

    @contextmanager
    def opening(self) -> Iterator[bool]:
        """Be there from the end of this on, one window after the other; the answer is whether no other is there.

        Raises
        ------
        OSError, sqlite3.Error
            where the folder cannot be written.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        with locked(self._folder / OPENING, OPENING_SECONDS) as held:
            yield held and not self.others()
            self.show()

    def leave(self) -> None:
        """Be there no more."""
        self._lock.release()
        with suppress(OSError):  # others may be there
            self._folder.rmdir()

    def is_there(self, name: str) -> bool:
        """Whether the window of a name is there: this one, or another that is still alive."""
        if name == self.name:
            return True
        if not NAME.fullmatch(name):  # it is read from a file, which may say anything
            return False
        path = self._folder / f"{name}{ENDING}"
        if not path.exists():
            return False
        lock = FileLock(path)
        try:
            gone = lock.acquire()
        except (OSError, sqlite3.Error):
            return True  # it cannot be told: rather a copy too many than two hands in one journal
        lock.release()
        return not gone

    def others(self) -> list[str]:
        """Return the other windows that are there; what was left behind by those that were killed is taken away."""
        try:
            names = [path.stem for path in sorted(self._folder.glob(f"*{ENDING}"))]
        except OSError:
            return []
        return [name for name in names if name != self.name and self.is_there(name)]
