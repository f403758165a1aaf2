"""What everything in the notebook stands on: the file, the thread that writes into it, and what to tell the player."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from game.store.database import Found
from game.store.locks import Presence
from game.store.reader import Reader, Row
from game.store.values import Unreadable
from game.store.writer import SETTLE_SECONDS, Job, Pending, Writer
from game.text.language import translate as _

WINDOWS = "windows"
"""The folder beside the notebook in which every window of the game shows that it is there."""

Read = TypeVar("Read")


class Kept:
    """Writing returns at once and is done beside the game; reading sees everything written before."""

    def __init__(self, path: Path) -> None:
        self._path = path.absolute()
        self._opened: list[Found] = []
        self._unreadable: set[str] = set()
        self._presence = Presence(self._path.parent / WINDOWS)
        self._writer = Writer(self._path, self._presence, self._opened.append)
        self._reader = Reader(self._writer)

    # what to tell

    @property
    def pending(self) -> Pending:
        """What could not be kept so far, and why; false while all is well."""
        return self._writer.pending

    @property
    def trouble(self) -> str:
        """What keeps actions from being kept or shown at the moment; empty while all is well."""
        return self.pending.reason or self._reader.complaint

    @property
    def message(self) -> str:
        """What the player has to be told about the file: where a damaged one was put, which one is used instead."""
        return " ".join(sentence for found in self._opened for sentence in _told(found, self._path))

    @property
    def unreadable(self) -> str:
        """What could not be read so far and was passed over; empty usually."""
        if not self._unreadable:
            return ""
        told = _("{count} entries of the notebook cannot be read. They are left as they are; all others are here.")
        return told.format(count=len(self._unreadable))

    # the file

    def flush(self, seconds: float = SETTLE_SECONDS) -> bool:
        """Wait until everything is written; False when that cannot be done now."""
        return not self._writer.settle(seconds)

    def close(self) -> Pending:
        """Write what is left and close the file; the answer is what could not be kept, which is lost."""
        left = self._writer.close()
        self._reader.close()
        self._presence.leave()
        return left

    def _submit(self, lane: str, *statements: tuple[str, Row]) -> None:
        def write(connection: Any) -> None:
            for statement, row in statements:
                connection.execute(statement, row)

        self._writer.submit(Job(lane, write))

    def _rows(self, query: str, row: Row = ()) -> list[Row]:
        return self._reader.rows(query, row)

    def _readable(self, rows: Iterable[Row], read: Callable[[Row], Read]) -> Iterator[Read]:
        """Yield what rows stand for; those that stand for nothing are counted, once."""
        for row in rows:
            try:
                one = read(row)
            except Unreadable:
                self._unreadable.add(repr(row[:2])[:200])
                continue
            yield one


def _told(found: Found, path: Path) -> Iterator[str]:
    if found.left is not None:
        told = _("{path} was made by a later version of the game and is left as it is; this one uses {used}.")
        yield told.format(path=path, used=found.path)
    if found.aside is not None:
        told = _("The notebook was damaged. What can be read of it is here ({count} entries); the file is now {path}.")
        yield told.format(count=found.salvaged, path=found.aside)
