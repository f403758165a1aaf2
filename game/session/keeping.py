"""A playthrough and the rows of its journal in the notebook: which action stands in which row, what was passed over.

A row is never taken out. What a level does not allow any more, or nobody understands, stays where it is and is passed
over each time; new actions come after all of them.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from game.engine.data.problems import BadInput
from game.level.load import Level
from game.session.actions import Action, plain, read_action
from game.session.session import Playthrough

Row: TypeAlias = tuple[int, Mapping[str, Any]]
Write: TypeAlias = Callable[[int, Mapping[str, Any]], None]


class Journal:
    """Told of every action of a playthrough; ``write`` puts it into its row.

    passed_over : how many of the rows it began with led to nothing
    """

    def __init__(self, write: Write) -> None:
        self.passed_over = 0
        self._write = write
        self._rows: list[int] = []
        self._next = 0
        self._now: int | None = None

    def __call__(self, number: int, action: Action) -> None:
        """Keep an action, which is the one of this number in the playthrough's own journal."""
        if self._now is not None:
            self._rows[number:] = [self._now]
            return
        if number == len(self._rows):
            self._rows.append(self._next)
            self._next += 1
        self._write(self._rows[number], plain(action))

    def replay(self, play: Playthrough, rows: Sequence[Row]) -> None:
        """Do again what stands in the rows, each of which stays where it is."""
        for self._now, content in rows:
            try:
                refused = play.act(read_action(content))
            except BadInput:
                refused = "not understood"
            self.passed_over += bool(refused)
            self._next = max(self._next, self._now + 1)
        self._now = None


class KeptLater:
    """Writes rows; those it begins with are written when the first of the others is, or by ``catch_up``."""

    def __init__(self, write: Write, first: Sequence[Row]) -> None:
        self._write = write
        self._first = first

    def __call__(self, number: int, content: Mapping[str, Any]) -> None:
        """Write a row, and before it those that still wait."""
        self.catch_up()
        self._write(number, content)

    def catch_up(self) -> None:
        """Write the rows that wait."""
        waiting, self._first = self._first, ()
        for row in waiting:
            self._write(*row)


def kept_playthrough(level: Level, seed: int, rows: Sequence[Row], write: Write) -> tuple[Playthrough, Journal]:
    """Return a playthrough as its rows leave it, every further action of which is written."""
    journal = Journal(write)
    play = Playthrough(level, seed, keep=journal)
    journal.replay(play, rows)
    return play, journal
