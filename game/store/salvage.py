"""A damaged notebook: what can still be read of it goes into a new one, row by row; the file itself is set aside."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from game.store.aside import set_aside
from game.store.pages import Row, rows_in
from game.store.schema import ACTION, HEAD, LEVEL_TEXT, NUMBERS, RUN, SINCE, SITTING, TABLES, insert, sitting_of
from game.store.values import Unreadable, list_of, mapping_of, text_of

ENDINGS = ("", "-wal", "-shm")
OLD_SITTING = len(SITTING) - len(SINCE)
NAME_DIGITS, DIGEST_DIGITS = 16, 64


@dataclass
class Salvaged:
    """What could be read of a damaged file, by table and key."""

    tables: dict[str, dict[Row, Row]] = field(default_factory=lambda: {name: {} for name in TABLES})

    def add(self, table: str, row: Row) -> None:
        """Add a row in place of an earlier one with the same key."""
        self.tables[table][row[: _KEY_COLUMNS[table]]] = row

    def write(self, connection: sqlite3.Connection) -> None:
        """Write everything into a fresh notebook, whose tables are empty, within a transaction of the caller."""
        games = self.tables["sitting"]
        heads = [row for (_sitting, number), row in self.tables["action"].items() if number == HEAD]
        for head in heads:
            games.setdefault(head[:1], sitting_of(head))
        for table, rows in self.tables.items():
            kept = [row for row in rows.values() if table != "action" or row[:1] in games]
            connection.executemany(insert(table), kept)


_KEY_COLUMNS = {"sitting": 1, "action": 2, "run": 1, "seal": 2, "level_text": 1}


def look_into(path: Path) -> sqlite3.Connection:
    """Open a notebook for reading alone; nothing is left beside it."""
    log = path.with_name(path.name + "-wal")
    how = "mode=ro" if log.exists() else "mode=ro&immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=0, check_same_thread=False)


def put_aside(path: Path) -> Path:
    """Move a damaged notebook and what belongs to it out of the way; return where it is now.

    Raises
    ------
    OSError
        when it cannot be moved.
    """
    return set_aside(path, ENDINGS)


def salvaged(aside: Path) -> Salvaged:
    """Read what can be read of a notebook that was set aside: page by page, and as SQLite finds it."""
    found = Salvaged()
    if aside.is_file():
        for row in rows_in(aside):
            for table, fitted in _fitting(row):
                found.add(table, fitted)
        _read_with_sqlite(aside, found)
    return found


def _read_with_sqlite(path: Path, found: Salvaged) -> None:
    """Read every table as far as SQLite can, which knows which of two copies of a row is the one that counts."""
    for table in TABLES:
        try:
            with closing(look_into(path)) as connection:
                connection.text_factory = bytes
                for row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608 -- our own names
                    for _table, fitted in _fitting(tuple(_decoded(value) for value in row), (table,)):
                        found.add(table, fitted)
        except (
            sqlite3.Error,
            UnicodeDecodeError,
        ):  # the rest of this table is only in the pages
            continue


def _decoded(value: object) -> object:
    try:
        return value.decode() if isinstance(value, bytes) else value
    except UnicodeDecodeError:
        return value


def _fitting(row: Row, tables: Iterable[str] = tuple(TABLES)) -> Iterator[tuple[str, Row]]:
    """Yield the tables that a row may be of, with the row as the present version has it."""
    for table in tables:
        whole = (*row, *SINCE.values()) if table == "sitting" and len(row) == OLD_SITTING else row
        if len(whole) == len(TABLES[table]) and _holds(table, whole) and _MAKES_SENSE[table](whole):
            yield table, whole


def _holds(table: str, row: Row) -> bool:
    numbers = NUMBERS.get(table, frozenset())
    return all(
        isinstance(value, int) if name in numbers else isinstance(value, str | bytes)
        for name, value in zip(TABLES[table], row, strict=True)
    )


def _is_name(value: object, digits: int = NAME_DIGITS) -> bool:
    return isinstance(value, str) and len(value) == digits and not set(value) - set("0123456789abcdef")


def _is_json(read: Callable[[object], object], *values: object) -> bool:
    try:
        for value in values:
            read(value)
    except Unreadable:
        return False
    return True


def _is_text(*values: object) -> bool:
    return _is_json(text_of, *values)


def _is_run(row: Row) -> bool:
    kept = dict(zip(RUN, row, strict=True))
    return (
        _is_name(kept["id"])
        and _is_json(mapping_of, kept["printed"], kept["true"], kept["content"])
        and _is_json(list_of, kept["seals"])
    )


_MAKES_SENSE: dict[str, Callable[[Row], bool]] = {
    "sitting": lambda row: _is_name(row[0]) and _is_text(*row[1:2]),
    "action": lambda row: _is_name(row[0]) and _is_json(mapping_of, row[len(ACTION) - 1]),
    "run": _is_run,
    "seal": lambda row: _is_text(*row) and not _is_name(row[0]),
    "level_text": lambda row: _is_name(row[0], DIGEST_DIGITS) and _is_text(row[len(LEVEL_TEXT) - 1]),
}
