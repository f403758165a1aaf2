"""What level files said when a game was begun: each text once, however many games and runs share it."""

import sqlite3

from game.store.kept import Kept
from game.store.schema import insert
from game.store.values import bound, text_of


class LevelTexts(Kept):
    """Finds texts by their digest."""

    def _text(self, digest: object) -> str:
        """The text of a level, where it was kept and is still what was kept."""
        rows = self._rows("SELECT content FROM level_text WHERE digest = ?", (digest,))
        found = self._readable(rows, lambda row: text_of(row[0]))
        return next((text for text in found if digest_of(text) == digest), "")


def put_text(connection: sqlite3.Connection, text: str) -> None:
    """Keep a text, within a transaction of the caller."""
    if text:
        connection.execute(insert("level_text", "IGNORE"), (digest_of(text), bound(text)))


def digest_of(text: str) -> str:
    """Return what a text is found by; empty for none."""
    import hashlib  # noqa: PLC0415 -- nothing that the menu shows needs it

    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() if text else ""
