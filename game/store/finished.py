"""What came of games: finished runs with all it takes to open them again, and the seals that were earned."""

import os
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from game.store.kept import Kept
from game.store.reader import Row
from game.store.runs import Entry, Run
from game.store.schema import ENTRY, insert
from game.store.values import Unreadable, bound, list_of, mapping_of, number_of, text_of, to_json
from game.store.writer import Job

COLUMNS = ", ".join(ENTRY)
JSON = ("printed", "true", "seals")


class Finished(Kept):
    """The list of runs, and the progress."""

    def add(self, run: Mapping[str, Any]) -> str:
        """Keep a finished run, in the shape of ``game.session.summary``; the answer names it."""
        name = os.urandom(8).hex()
        texts = (name, _now(), *(run[column] for column in ENTRY[2:4]))
        rest = (run["code"], run["digest"], run["version"], *(to_json(run[column]) for column in JSON), run["note"])
        content = to_json({key: run[key] for key in ("file", "rules", "truth", "journal")})
        row = (*map(bound, texts), run["seed"], *map(bound, (*rest, _words(run), content)))
        self._submit("runs", (insert("run"), row))
        return name

    def runs(self, level: str = "", words: str = "", limit: int = 200, skip: int = 0) -> tuple[Entry, ...]:
        """Return finished runs, the last first: of one level, or with all these words in title, code or note."""
        wanted = [f"instr(words, ?{index})" for index in range(4, 4 + len(words.split()))]
        where = " AND ".join(["(?1 = '' OR level = ?1)", *wanted])
        query = f"SELECT {COLUMNS} FROM run WHERE {where} ORDER BY finished DESC, rowid DESC LIMIT ?2 OFFSET ?3"  # noqa: S608
        rows = self._rows(query, (bound(level), limit, skip, *map(bound, words.casefold().split())))
        return tuple(self._readable(rows, _entry))

    def run(self, name: str) -> Run | None:
        """Return a run with all it takes to open it again, or None where there is none that can be read."""
        rows = self._rows(f"SELECT {COLUMNS}, content FROM run WHERE id = ?", (name,))  # noqa: S608
        return next(self._readable(rows, _run), None)

    def annotate(self, name: str, note: str) -> None:
        """Change the note of a run."""

        def write(connection: Any) -> None:
            row = connection.execute("SELECT title, code FROM run WHERE id = ?", (name,)).fetchone()
            if row is not None:
                words = _words({"title": text_of(row[0]), "code": text_of(row[1]), "note": note})
                changed = (bound(note), bound(words), name)
                connection.execute("UPDATE run SET note = ?, words = ? WHERE id = ?", changed)

        self._writer.submit(Job("runs", write))

    def delete(self, name: str) -> None:
        """Tear a run out of the notebook."""
        self._submit("runs", ("DELETE FROM run WHERE id = ?", (name,)))

    def award(self, level: str, seals: Iterable[str]) -> None:
        """Keep seals that were earned; none is ever lost again."""
        for seal in seals:
            self._submit("seals", (insert("seal", "IGNORE"), (bound(level), seal, _now())))

    def earned(self) -> dict[str, tuple[str, ...]]:
        """Return the seals earned so far, by level."""
        rows = self._rows("SELECT level, name FROM seal ORDER BY level, name")
        found: dict[str, tuple[str, ...]] = {}
        for level, name in self._readable(rows, lambda row: (text_of(row[0]), text_of(row[1]))):
            found[level] = (*found.get(level, ()), name)
        return found


def _entry(row: Row) -> Entry:
    told = dict(zip(ENTRY, row, strict=True))
    texts = {name: text_of(told[name]) for name in ENTRY if name not in (*JSON, "seed")}
    printed, true, seals = mapping_of(told["printed"]), mapping_of(told["true"]), list_of(told["seals"])
    if not (
        all(isinstance(text, str) for text in (*printed.values(), *seals))
        and all(value is None or isinstance(value, int | float) for value in true.values())
    ):
        raise Unreadable("figures that are none")
    return Entry(**texts, seed=number_of(told["seed"]), printed=printed, true=true, seals=tuple(seals))


def _run(row: Row) -> Run:
    rest = mapping_of(row[-1])
    match rest:
        case {"file": str(file), "rules": dict(rules), "truth": dict(truth), "journal": list(journal)}:
            if all(isinstance(action, dict) for action in journal):
                return Run(_entry(row[:-1]), file, rules, truth, tuple(journal))
    raise Unreadable("not all of a run")


def _words(run: Mapping[str, Any]) -> str:
    return "\n".join((run["title"], run["code"], run["note"])).casefold()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
