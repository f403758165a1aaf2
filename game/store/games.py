"""The games in the notebook: each is a level, a seed and a journal of actions, and is in the hands of one window."""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

from game.store.database import connect, transaction
from game.store.level_texts import LevelTexts, digest_of, put_text
from game.store.reader import Row
from game.store.runs import Sitting
from game.store.schema import HEAD, SITTING, head_of, insert
from game.store.values import Unreadable, bound, mapping_of, number_of, text_of, to_json
from game.store.writer import Job
from game.version import VERSION

MOST_FINISHED = 20
"""Games that came to their end and are remembered; of those that did not, every one is."""

LARGEST_SEED = 2**32 - 1
IN_ORDER = "turn BETWEEN 0 AND 1000000000000"
TURN = f"(SELECT COALESCE(MAX(turn), 0) + 1 FROM sitting WHERE {IN_ORDER})"  # noqa: S608 -- our own words
"""What puts games in order: clocks are set back now and then. Numbers that make no sense put nothing out of order."""


class Games(LevelTexts):
    """Journals of games that are being played."""

    _heads: dict[str, dict[str, Any]]
    """The games in the hands of this window."""

    def begin(self, level: str, seed: int, start: str = "", text: str = "", *, pinned: bool = False) -> str:
        """Begin keeping a game; the answer names it. It is in the notebook as soon as something is done in it.

        level : a name or the path of a level file
        text  : what the file says, so that the game can be opened as it was when the file has changed
        pinned : that the game goes on with this text whatever the level's file says
        """
        name, now = os.urandom(8).hex(), _now()
        head = {"id": name, "level": level, "seed": seed, "start": start, "version": VERSION, "begun": now}
        self._heads[name] = {**head, "touched": now, "turn": 0, "finished": 0, "text": text, "pinned": int(pinned)}
        return name

    def keep(self, sitting: str, number: int, action: Mapping[str, Any]) -> None:
        """Keep an action of a game at its place in the journal; one that was there before is replaced."""
        head, row, now = dict(self._heads[sitting]), (sitting, number, to_json(action)), _now()

        def write(connection: sqlite3.Connection) -> None:
            self._put(connection, head)
            connection.execute(insert("action"), row)
            changes = f"touched = ?, turn = {TURN}, finished = 0"
            connection.execute(f"UPDATE sitting SET {changes} WHERE id = ?", (now, sitting))  # noqa: S608

        self._writer.submit(Job(sitting, write))

    def finish(self, sitting: str) -> None:
        """Note that a game has come to its end; it is no longer offered for resuming."""
        self._submit(sitting, ("UPDATE sitting SET finished = 1 WHERE id = ?", (sitting,)))

    def resume(self, level: str = "") -> Sitting | None:
        """Return the game played last in which anything was done, of one level or any, unless it came to its end."""
        rows = self._rows(
            f"SELECT {', '.join(SITTING)} FROM sitting WHERE NOT finished AND (?1 = '' OR level = ?1)"  # noqa: S608
            f" AND EXISTS (SELECT 1 FROM action WHERE sitting = sitting.id AND number > {HEAD})"
            f" ORDER BY {IN_ORDER} DESC, turn DESC",
            (bound(level),),
        )
        return next(self._readable(rows, self._sitting), None)

    def ended(self, level: str = "") -> tuple[Sitting, ...]:
        """Return the games that came to their end and are remembered, of one level or any, the earliest first."""
        rows = self._rows(
            f"SELECT {', '.join(SITTING)} FROM sitting WHERE finished AND (?1 = '' OR level = ?1)"  # noqa: S608
            f" ORDER BY {IN_ORDER}, turn",
            (bound(level),),
        )
        return tuple(self._readable(rows, self._sitting))

    def take(self, sitting: Sitting) -> str:
        """Go on with a game in this window; the answer names what is kept from now on.

        That is the game itself or, where another window has it in hand (or it cannot be told whether one has), a copy:
        the journals of two windows never mix.
        """
        mine = sitting.id in self._heads or self._claim(sitting.id)
        name = sitting.id if mine else os.urandom(8).hex()
        head = {column: getattr(sitting, column) for column in ("level", "seed", "start", "version", "begun", "text")}
        head |= {"id": name, "touched": sitting.touched, "turn": 0, "finished": 0, "pinned": int(sitting.pinned)}
        self._heads[name] = head
        rows = [(name, number, to_json(action)) for number, action in sitting.rows]

        def write(connection: sqlite3.Connection) -> None:
            self._put(connection, head)
            connection.executemany(insert("action", "IGNORE"), rows)
            turn = "" if mine else f", turn = {TURN}"
            connection.execute(f"UPDATE sitting SET owner = ?{turn} WHERE id = ?", (self._presence.name, name))  # noqa: S608

        self._writer.submit(Job(name, write))
        return name

    def agree(self, sitting: str, start: str, text: str, *, pinned: bool) -> None:
        """Note with which rules a game goes on that was begun under others.

        pinned : that it goes on with this text whatever the level's file says
        """
        head = self._heads[sitting] = {**self._heads[sitting], "start": start, "text": text, "version": VERSION}
        head["pinned"] = int(pinned)
        row = (start, digest_of(text), VERSION, int(pinned), sitting)

        def write(connection: sqlite3.Connection) -> None:
            put_text(connection, text)
            changes = "start = ?, text = ?, version = ?, pinned = ?"
            connection.execute(f"UPDATE sitting SET {changes} WHERE id = ?", row)  # noqa: S608
            connection.execute(insert("action"), head_of(_row(head, self._presence.name)))

        self._writer.submit(Job(sitting, write))

    def _claim(self, sitting: str) -> bool:
        """Take a game into the hands of this window, if it is in those of no other; all in one transaction."""
        if self.pending:
            return False
        try:
            with closing(connect(self._writer.path)) as connection, transaction(connection):
                (owner,) = connection.execute("SELECT owner FROM sitting WHERE id = ?", (sitting,)).fetchone() or ("?",)
                if owner == "?" or self._presence.is_there(owner):
                    return owner == self._presence.name
                connection.execute("UPDATE sitting SET owner = ? WHERE id = ?", (self._presence.name, sitting))
        except (sqlite3.Error, OSError):
            return False
        return True

    def _put(self, connection: sqlite3.Connection, head: Mapping[str, Any]) -> None:
        """Have the game in the notebook, if it is not: whatever became of the file, its journal stands under it."""
        if connection.execute("SELECT 1 FROM sitting WHERE id = ?", (head["id"],)).fetchone() is None:
            put_text(connection, head["text"])
            row = _row(head, self._presence.name)
            columns = tuple(bound(value) if isinstance(value, str) else value for value in row.values())
            connection.execute(insert("sitting"), columns)
            connection.execute(insert("action"), head_of(row))

    def _sitting(self, row: Row) -> Sitting:
        told = dict(zip(SITTING, row, strict=True))
        texts = {name: text_of(told[name]) for name in ("id", "level", "start", "version", "begun", "touched", "owner")}
        owner = texts.pop("owner")
        text = self._text(told["text"])
        rows, lost = self._journal(texts["id"])
        seed, pinned = number_of(told["seed"], LARGEST_SEED), bool(number_of(told["pinned"]))
        elsewhere = owner != self._presence.name and self._presence.is_there(owner)
        return Sitting(**texts, seed=seed, text=text, pinned=pinned, rows=rows, lost=lost, elsewhere=elsewhere)

    def _journal(self, sitting: str) -> tuple[tuple[tuple[int, dict[str, Any]], ...], int]:
        """The rows of a journal that can be read, and how many cannot be or are missing between them."""
        query = f"SELECT number, content FROM action WHERE sitting = ? AND number > {HEAD} ORDER BY number"  # noqa: S608
        kept = self._rows(query, (sitting,))
        rows = []
        for number, content in kept:
            try:
                rows.append((number_of(number), mapping_of(content)))
            except Unreadable:
                continue
        expected = max((number for number, _ in kept if isinstance(number, int)), default=-1) + 1
        return tuple(rows), max(expected - len(rows), 0)

    def _tidy(self) -> None:
        """Let go of games that came to their end long ago, and of those in which nothing was ever done."""
        there = self._presence.others()
        over = (
            f"owner NOT IN ({', '.join('?' * len(there))}) AND"  # noqa: S608
            f" (finished OR NOT EXISTS (SELECT 1 FROM action WHERE sitting = sitting.id AND number > {HEAD}))"
        )
        newest = f"SELECT id FROM sitting WHERE {over} ORDER BY turn DESC LIMIT {MOST_FINISHED}"  # noqa: S608
        self._submit("tidy", (f"DELETE FROM sitting WHERE {over} AND id NOT IN ({newest})", (*there, *there)))  # noqa: S608


def _row(head: Mapping[str, Any], owner: str) -> dict[str, Any]:
    told = {**head, "text": digest_of(head["text"]), "owner": owner}
    return {name: told[name] for name in SITTING}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
