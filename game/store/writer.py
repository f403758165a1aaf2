"""Writes into the notebook beside the game: no frame ever waits for a disk, and nothing that was to be kept is lost.

One thread and one queue. A job leaves the queue when it is in the file and at no other time: what cannot be written now
is tried again, in order, when something else is to be kept and every few seconds, until it is.
"""

import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from threading import Condition, Thread

from game.store.database import Found, connect, prepare, transaction
from game.store.locks import Presence
from game.text.language import message, translate

FIRST_PAUSE, LONGEST_PAUSE = 0.1, 2.0
MOST_AT_ONCE = 500
SETTLE_SECONDS, CLOSING_SECONDS = 2.0, 3.0

LOCKED = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
PASSING = LOCKED | {sqlite3.SQLITE_FULL, sqlite3.SQLITE_NOMEM}
"""Kinds of errors after which the connection is as good as before."""

LATER = PASSING | {
    *(sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY),
    *(sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_AUTH),
}
"""Kinds of errors that have to do with the file, and with no job in particular."""


@dataclass(frozen=True, eq=False, slots=True)
class Job:
    """Something to be written. Doing it twice is the same as doing it once.

    lane : jobs of one lane are done in order; one that cannot be done keeps those of other lanes from nothing
    """

    lane: str
    write: Callable[[sqlite3.Connection], None]


@dataclass(frozen=True, slots=True)
class Pending:
    """What is not in the file yet although it was tried, and why not; false while everything is kept."""

    count: int = 0
    reason: str = ""

    def __bool__(self) -> bool:
        return bool(self.reason)


class Writer:
    """The thread that keeps things in the file at a path; ``found`` is told what each opening of the file came to."""

    def __init__(self, path: Path, presence: Presence, found: Callable[[Found], None]) -> None:
        self.path = self._wanted = path
        self._presence, self._found = presence, found
        self._connection: sqlite3.Connection | None = None
        self._file = (0, 0)
        self._changed = Condition()
        self._jobs: dict[int, Job] = {}  # by the order in which they came
        self._done: list[Job] = []
        self._number = 0
        self._reason = ""
        self._end = 0.0
        self._fresh = self._closing = self._suspect = self._locked = False
        self._attempt(())  # before anything is read
        self._thread = Thread(target=self._work, name="notebook", daemon=True)
        self._thread.start()

    @property
    def history(self) -> list[Job]:
        """Everything this window has kept so far."""
        with self._changed:
            return list(self._done)

    @property
    def pending(self) -> Pending:
        """What could not be kept so far."""
        with self._changed:
            return Pending(len(self._jobs), self._reason) if self._reason else Pending()

    def submit(self, job: Job) -> None:
        """Have a job done soon."""
        with self._changed:
            self._jobs[self._number] = job
            self._number += 1
            self._fresh = True
            self._changed.notify_all()

    def settle(self, seconds: float = SETTLE_SECONDS) -> list[Job]:
        """Wait until everything given so far is written; return what is not, at once where the file takes nothing."""
        with self._changed:
            last = self._number
            self._changed.wait_for(lambda: bool(self._reason) or next(iter(self._jobs), last) >= last, seconds)
            return [job for number, job in self._jobs.items() if number < last]

    def look_again(self) -> None:
        """Open the file anew, because somebody who read it found it damaged."""
        with self._changed:
            self._suspect = self._fresh = True
            self._changed.notify_all()

    def close(self, seconds: float = CLOSING_SECONDS) -> Pending:
        """Try once more to write what is left, and stop within seconds; the answer is what could not be kept."""
        with self._changed:
            self._closing = self._fresh = True
            self._end = time.monotonic() + seconds / 2
            self._changed.notify_all()
        self._thread.join(seconds)
        if self._thread.is_alive():  # the file system does not answer; there is nothing to be closed in order
            return Pending(len(self._jobs), self._reason or "no answer")
        self._drop_connection()
        left = len(self._jobs)
        return Pending(left, self._reason) if left else Pending()

    # the thread

    def _work(self) -> None:
        pause = 0.0
        while True:
            with self._changed:
                if not self._jobs or self._reason:
                    wait = pause if self._reason else None
                    self._changed.wait_for(lambda: self._fresh, wait)
                self._fresh = False
                jobs = tuple(islice(self._jobs.items(), MOST_AT_ONCE))
            if jobs or self._reason or self._suspect:
                self._attempt(jobs)
            pause = min(max(2 * pause, FIRST_PAUSE), LONGEST_PAUSE) if self._reason else 0.0
            if self._closing and not self._fresh and self._is_over():
                return
            pause = min(pause, FIRST_PAUSE) if self._closing else pause

    def _is_over(self) -> bool:
        """Whether there is nothing left to be written, or no use in trying; somebody else's lock is waited for."""
        return not self._jobs or (bool(self._reason) and not self._locked) or time.monotonic() > self._end

    def _attempt(self, jobs: tuple[tuple[int, Job], ...]) -> None:
        """Write what can be written. Whatever goes wrong, the thread goes on, and the jobs are still there."""
        done: set[int] = set()
        try:
            reason = self._write(self._connected(), jobs, done)
        except Exception as error:  # noqa: BLE001 -- told to the player until it works again
            if not _is_passing(error):
                self._drop_connection()
            reason = _reason(error)
            self._locked = _kind(error) in LOCKED
        with self._changed:
            self._done += [self._jobs.pop(number) for number in sorted(done)]
            self._reason = reason
            self._changed.notify_all()

    def _write(self, connection: sqlite3.Connection, jobs: tuple[tuple[int, Job], ...], done: set[int]) -> str:
        """Write jobs in one go; if one of them cannot be done, each by itself. The answer is why some are left."""
        try:
            self._in_one_go(connection, [job for _, job in jobs])
            done.update(number for number, _ in jobs)
        except Exception as error:
            if _is_for_later(error):
                raise
        else:
            return ""
        reason, waiting = "", set()
        for number, job in jobs:
            try:
                if job.lane not in waiting:
                    self._in_one_go(connection, [job])
                    done.add(number)
            except Exception as error:
                if _is_for_later(error):
                    raise
                waiting.add(job.lane)
                reason = _reason(error)
                self._suspect = True  # perhaps it is the file after all
        return reason

    @staticmethod
    def _in_one_go(connection: sqlite3.Connection, jobs: list[Job]) -> None:
        if jobs:
            with transaction(connection):
                for job in jobs:
                    job.write(connection)

    # the file

    def _connected(self) -> sqlite3.Connection:
        """The connection to the file that is there now; one that is new is told everything this window ever kept."""
        if self._connection is not None and not self._suspect and self._file == _identity(self.path):
            self._presence.show()
            return self._connection
        again = self._file != (0, 0)
        self._drop_connection()
        with self._presence.opening() as alone:
            found = prepare(self._wanted, alone=alone)
        self._suspect = False
        connection = connect(found.path)
        try:
            identity = _identity(found.path)
            if again and identity != self._file:
                self._write(connection, tuple(enumerate(self._done)), set())
        except BaseException:
            connection.close()
            raise
        self.path, self._connection, self._file = found.path, connection, identity
        self._found(found)
        return connection

    def _drop_connection(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None


def _identity(path: Path) -> tuple[int, int]:
    with suppress(FileNotFoundError):
        status = path.stat()
        return status.st_dev, status.st_ino
    return 0, 0


def _kind(error: Exception) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF  # extended codes keep the kind in their lowest byte


def _is_passing(error: Exception) -> bool:
    return _kind(error) in PASSING


def _is_for_later(error: Exception) -> bool:
    return _kind(error) in LATER or isinstance(error, OSError | MemoryError)


REASONS = {
    **dict.fromkeys(LOCKED, message("another program holds the notebook")),
    sqlite3.SQLITE_FULL: message("the disk is full"),
    sqlite3.SQLITE_READONLY: message("the notebook cannot be written to"),
    sqlite3.SQLITE_CANTOPEN: message("the notebook cannot be opened"),
    sqlite3.SQLITE_IOERR: message("the disk does not do what it should"),
}
"""What SQLite says more shortly, in the source language of the catalogues."""


def _reason(error: Exception) -> str:
    if _kind(error) in REASONS:
        return translate(REASONS[_kind(error)])
    return (error.strerror if isinstance(error, OSError) else "") or str(error) or type(error).__name__
