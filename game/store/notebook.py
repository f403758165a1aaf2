"""The notebook: every action of the sitting at hand, every finished run, every seal. Nothing here waits for a disk.

Writing returns at once and is done by a thread beside the game; reading first waits for what was written before.
"""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any

from game.store.database import Place, notebook_file, prepare
from game.store.runs import Entry, Run, Sitting
from game.store.writer import Writer
from game.version import VERSION

MOST_SITTINGS = 20
"""Unfinished games that are remembered; the oldest make room for new ones."""

FLUSH_SECONDS = 2.0
NEXT_TURN = "(SELECT COALESCE(MAX(turn), 0) + 1 FROM sitting)"
"""What puts games in order: clocks are set back now and then."""

SITTING = ("id", "level", "seed", "start", "version", "begun", "touched")
ENTRY = ("id", "finished", "level", "title", "seed", "code", "digest", "version", "printed", "true", "seals", "note")
COLUMNS = ", ".join(ENTRY)


class Notebook:
    """Open with ``Notebook.open``; close when the game ends."""

    def __init__(self, place: Place) -> None:
        self.message = place.message
        self._reader = place.connect()
        self._lock = Lock()
        self._complaint = ""
        self._writer = Writer(place)

    @classmethod
    def open(cls, path: Path | None = None) -> tuple["Notebook", str]:
        """Open the notebook, and say what the player has to be told: empty, or where a broken file was put."""
        notebook = cls(prepare(path or notebook_file()))
        return notebook, notebook.message

    @property
    def trouble(self) -> str:
        """What keeps actions from being kept or shown at the moment; empty while all is well."""
        return self._writer.trouble or self._complaint

    # the game at hand

    def begin(self, level: str, seed: int, start: str = "") -> str:
        """Begin keeping a game; the answer names it. ``level`` is a name or the path of a level file."""
        name, now = os.urandom(8).hex(), _now()
        row = (name, level, seed, start, VERSION, now, now)
        columns, marks = ", ".join(SITTING), ", ".join("?" * len(SITTING))
        self._write(f"INSERT INTO sitting ({columns}, turn) VALUES ({marks}, {NEXT_TURN})", row)  # noqa: S608
        kept = "SELECT id FROM sitting ORDER BY turn DESC LIMIT ?"
        self._write(f"DELETE FROM sitting WHERE id NOT IN ({kept})", (MOST_SITTINGS,))  # noqa: S608
        return name

    def keep(self, sitting: str, number: int, action: Mapping[str, Any]) -> None:
        """Keep an action of a game at its place in the journal; one that was there before is replaced."""
        content, now = json.dumps(action, ensure_ascii=False), _now()

        def job(connection: sqlite3.Connection) -> None:
            connection.execute("INSERT OR REPLACE INTO action VALUES (?, ?, ?)", (sitting, number, content))
            changes = f"touched = ?, turn = {NEXT_TURN}, finished = 0"
            connection.execute(f"UPDATE sitting SET {changes} WHERE id = ?", (now, sitting))  # noqa: S608

        self._writer.submit(job)

    def keep_all(self, sitting: str, actions: Iterable[Mapping[str, Any]]) -> None:
        """Keep a whole journal in place of the one that was there: what is done when a game is resumed."""
        rows = [(sitting, number, json.dumps(one, ensure_ascii=False)) for number, one in enumerate(actions)]

        def job(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM action WHERE sitting = ?", (sitting,))
            connection.executemany("INSERT INTO action VALUES (?, ?, ?)", rows)

        self._writer.submit(job)

    def finish(self, sitting: str) -> None:
        """Note that a game has come to its end; it is no longer offered for resuming."""
        self._write("UPDATE sitting SET finished = 1 WHERE id = ?", (sitting,))

    def resume(self, level: str = "") -> Sitting | None:
        """Return the game played last in which anything was done, of one level or any, unless it came to its end."""
        columns = ", ".join(SITTING)
        rows = self._read(
            f"SELECT {columns} FROM sitting WHERE NOT finished AND (?1 = '' OR level = ?1)"  # noqa: S608
            " AND EXISTS (SELECT 1 FROM action WHERE sitting = sitting.id) ORDER BY turn DESC LIMIT 1",
            (level,),
        )
        return self._sitting(rows[0]) if rows else None

    def _sitting(self, row: tuple[Any, ...]) -> Sitting:
        kept = self._read("SELECT number, content FROM action WHERE sitting = ? ORDER BY number", (row[0],))
        return Sitting(**dict(zip(SITTING, row, strict=True)), actions=tuple(_whole(kept)))

    # finished runs

    def add(self, run: Mapping[str, Any]) -> str:
        """Keep a finished run, in the shape of ``game.session.summary``; the answer names it."""
        name = os.urandom(8).hex()
        row = (
            *(name, _now(), run["level"], run["title"], run["seed"], run["code"], run["digest"], run["version"]),
            *(_json(run["printed"]), _json(run["true"]), _json(list(run["seals"])), run["note"]),
            *(_words(run), _json({key: run[key] for key in ("file", "rules", "truth", "journal")})),
        )
        self._write(f"INSERT INTO run ({COLUMNS}, words, content) VALUES ({', '.join('?' * 14)})", row)  # noqa: S608
        return name

    def runs(self, level: str = "", words: str = "", limit: int = 200, skip: int = 0) -> tuple[Entry, ...]:
        """Return finished runs, the last first: of one level, or with all these words in title, code or note."""
        wanted = [f"instr(words, ?{index})" for index in range(4, 4 + len(words.split()))]
        where = " AND ".join(["(?1 = '' OR level = ?1)", *wanted])
        query = f"SELECT {COLUMNS} FROM run WHERE {where} ORDER BY finished DESC, rowid DESC LIMIT ?2 OFFSET ?3"  # noqa: S608
        return tuple(_entry(row) for row in self._read(query, (level, limit, skip, *words.casefold().split())))

    def run(self, name: str) -> Run | None:
        """Return a run with all it takes to open it again, or None where there is none of this name."""
        rows = self._read(f"SELECT {COLUMNS}, content FROM run WHERE id = ?", (name,))  # noqa: S608
        if not rows:
            return None
        rest = json.loads(rows[0][-1])
        return Run(_entry(rows[0][:-1]), rest["file"], rest["rules"], rest["truth"], tuple(rest["journal"]))

    def annotate(self, name: str, note: str) -> None:
        """Change the note of a run."""

        def job(connection: sqlite3.Connection) -> None:
            row = connection.execute("SELECT title, code FROM run WHERE id = ?", (name,)).fetchone()
            if row is not None:
                words = _words({"title": row[0], "code": row[1], "note": note})
                connection.execute("UPDATE run SET note = ?, words = ? WHERE id = ?", (note, words, name))

        self._writer.submit(job)

    def delete(self, name: str) -> None:
        """Tear a run out of the notebook."""
        self._write("DELETE FROM run WHERE id = ?", (name,))

    # progress

    def award(self, level: str, seals: Iterable[str]) -> None:
        """Keep seals that were earned; none is ever lost again."""
        for seal in seals:
            self._write("INSERT OR IGNORE INTO seal VALUES (?, ?, ?)", (level, seal, _now()))

    def earned(self) -> dict[str, tuple[str, ...]]:
        """Return the seals earned so far, by level."""
        found: dict[str, tuple[str, ...]] = {}
        for level, name in self._read("SELECT level, name FROM seal ORDER BY level, name"):
            found[level] = (*found.get(level, ()), name)
        return found

    # the file

    def flush(self, seconds: float = FLUSH_SECONDS) -> bool:
        """Wait until everything is written; False when that takes too long."""
        return self._writer.flush(seconds)

    def close(self) -> None:
        """Write what is left and close the file."""
        self._writer.close()
        self._reader.close()

    def _write(self, statement: str, row: tuple[Any, ...]) -> None:
        def job(connection: sqlite3.Connection) -> None:
            connection.execute(statement, row)

        self._writer.submit(job)

    def _read(self, query: str, row: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        self.flush()
        with self._lock:
            try:
                return self._reader.execute(query, row).fetchall()
            except sqlite3.Error as error:  # a file that broke while we play: nothing to show, but a game to go on with
                self._complaint = str(error)
                return []


def _entry(row: tuple[Any, ...]) -> Entry:
    told = dict(zip(ENTRY, row, strict=True))
    kept = {name: json.loads(told[name]) for name in ("printed", "true", "seals")}
    return Entry(**{**told, **kept, "seals": tuple(kept["seals"])})


def _whole(kept: Iterable[tuple[int, str]]) -> Iterator[dict[str, Any]]:
    """Yield the actions up to the first that is missing: it would change the meaning of those after it."""
    for place, (number, content) in enumerate(kept):
        if number != place:
            return
        yield json.loads(content)


def _words(run: Mapping[str, Any]) -> str:
    return "\n".join((run["title"], run["code"], run["note"])).casefold()


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, allow_nan=False)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
