"""The tables of the notebook, and what turns each version of them into the next."""

from game.store.values import bound, mapping_of, to_json

VERSIONS = (
    """
    CREATE TABLE sitting (
        id TEXT PRIMARY KEY, level TEXT NOT NULL, seed INTEGER NOT NULL, start TEXT NOT NULL, version TEXT NOT NULL,
        begun TEXT NOT NULL, touched TEXT NOT NULL, turn INTEGER NOT NULL, finished INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE TABLE action (
        sitting TEXT NOT NULL REFERENCES sitting (id) ON DELETE CASCADE, number INTEGER NOT NULL, content TEXT NOT NULL,
        PRIMARY KEY (sitting, number)
    ) WITHOUT ROWID;
    CREATE TABLE run (
        id TEXT PRIMARY KEY, finished TEXT NOT NULL, level TEXT NOT NULL, title TEXT NOT NULL, seed INTEGER NOT NULL,
        code TEXT NOT NULL, digest TEXT NOT NULL, version TEXT NOT NULL, printed TEXT NOT NULL, true TEXT NOT NULL,
        seals TEXT NOT NULL, note TEXT NOT NULL, words TEXT NOT NULL, content TEXT NOT NULL
    );
    CREATE INDEX run_by_time ON run (finished DESC);
    CREATE TABLE seal (
        level TEXT NOT NULL, name TEXT NOT NULL, earned TEXT NOT NULL, PRIMARY KEY (level, name)
    ) WITHOUT ROWID;
    """,
    """
    ALTER TABLE sitting ADD COLUMN text TEXT NOT NULL DEFAULT '';
    ALTER TABLE sitting ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE sitting ADD COLUMN owner TEXT NOT NULL DEFAULT '';
    CREATE INDEX sitting_by_turn ON sitting (turn);
    CREATE TABLE level_text (digest TEXT PRIMARY KEY, content TEXT NOT NULL);
    """,
    """
    DROP INDEX IF EXISTS run_by_time;
    CREATE INDEX run_found ON run (finished DESC, level, words);
    """,
)
"""What turns each version of the file into the next, from nothing to the present.

The second keeps the text of the level a game was begun with (once, however many games share it), whether the game goes
on with that text whatever has become of the file, and which window the game is open in.
"""

SITTING = ("id", "level", "seed", "start", "version", "begun", "touched", "turn", "finished", "text", "pinned", "owner")
ACTION = ("sitting", "number", "content")
ENTRY = ("id", "finished", "level", "title", "seed", "code", "digest", "version", "printed", "true", "seals", "note")
RUN = (*ENTRY, "words", "content")
SEAL = ("level", "name", "earned")
LEVEL_TEXT = ("digest", "content")

TABLES: dict[str, tuple[str, ...]] = {
    "level_text": LEVEL_TEXT,
    "sitting": SITTING,
    "action": ACTION,
    "run": RUN,
    "seal": SEAL,
}
"""Every table with its columns; those that others refer to come first."""

NUMBERS = {
    "sitting": frozenset({"seed", "turn", "finished", "pinned"}),
    "action": frozenset({"number"}),
    "run": frozenset({"seed"}),
}
"""Columns that hold whole numbers, by table; all others hold text."""

SINCE = {"text": "", "pinned": 0, "owner": ""}
"""What a row of an earlier version has in columns that came later."""

HEAD = -1
"""Number of the row in front of a journal, which says again what game it is of: should the list of games be lost."""


def head_of(sitting: dict[str, object]) -> tuple[object, ...]:
    """Return the row in front of a game's journal."""
    return (sitting["id"], HEAD, to_json(sitting))


def sitting_of(head: tuple[object, ...]) -> tuple[object, ...]:
    """Return the game that the row in front of its journal speaks of, as far as that goes."""
    told = {"turn": 0, "finished": 0, **dict.fromkeys(SITTING[1:7], ""), "seed": 0, **SINCE, **mapping_of(head[2])}
    return tuple(bound(value) if isinstance(value := told[name], str) else value for name in SITTING)


def insert(table: str, conflict: str = "REPLACE") -> str:
    """Return the statement that writes a whole row; ``conflict`` is what becomes of one with the same key."""
    columns = TABLES[table]
    marks = ", ".join("?" * len(columns))
    return f"INSERT OR {conflict} INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 -- our own names
