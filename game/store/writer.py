"""Writes into the notebook beside the game, so that no frame ever waits for a disk."""

import sqlite3
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TypeAlias

from game.store.database import Place

Job: TypeAlias = Callable[[sqlite3.Connection], None]
TRIES, PAUSE_SECONDS = 5, 0.2


class Writer:
    """One thread that does jobs in the order they were given; those that wait together are written together.

    trouble : what went wrong last; empty while everything is being kept
    """

    def __init__(self, place: Place) -> None:
        self.trouble = ""
        self._connection = place.connect()
        self._jobs: SimpleQueue[Job | Event | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="notebook", daemon=True)
        self._thread.start()

    def submit(self, job: Job) -> None:
        """Have a job done soon."""
        self._jobs.put(job)

    def flush(self, seconds: float) -> bool:
        """Wait until all jobs given so far are done; False when that takes too long."""
        if not self._thread.is_alive():
            return False
        done = Event()
        self._jobs.put(done)
        return done.wait(seconds)

    def close(self) -> None:
        """Do what is left, and stop."""
        if self._thread.is_alive():
            self._jobs.put(None)
            self._thread.join()
        self._connection.close()

    def _work(self) -> None:
        stop = False
        while not stop:
            batch = [self._jobs.get(), *self._waiting()]
            stop = None in batch
            self._write([job for job in batch if job is not None and not isinstance(job, Event)])
            for waiting in batch:
                if isinstance(waiting, Event):  # only now is everything before it really in the file
                    waiting.set()

    def _waiting(self) -> list[Job | Event | None]:
        found: list[Job | Event | None] = []
        while True:
            try:
                found.append(self._jobs.get_nowait())
            except Empty:
                return found

    def _write(self, jobs: list[Job]) -> None:
        """Write the jobs in one go; if one of them cannot be done, each by itself."""
        if not jobs or self._tried(jobs) or len(jobs) == 1:
            return
        for job in jobs:
            self._tried([job])

    def _tried(self, jobs: list[Job]) -> bool:
        for attempt in range(TRIES):
            if attempt:
                time.sleep(PAUSE_SECONDS)
            try:
                self._in_one_go(jobs)
            except sqlite3.OperationalError as error:  # perhaps another game is writing: try again
                self.trouble = str(error)
            except sqlite3.Error as error:
                self.trouble = str(error)
                return False
            else:
                self.trouble = ""
                return True
        return False

    def _in_one_go(self, jobs: list[Job]) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            for job in jobs:
                job(self._connection)
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
