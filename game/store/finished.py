"""What came of games: finished runs with all it takes to open them again, and the seals that were earned."""

import os
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from game.store.level_texts import LevelTexts, digest_of, put_text
from game.store.reader import Row
from game.store.runs import Entry, Run
from game.store.schema import ENTRY, RUN, insert
from game.store.values import Unreadable, bound, list_of, mapping_of, number_of, text_of, to_json
from game.store.writer import Job

BALLOT = "CASE WHEN json_valid(content) THEN json_extract(content, '$.ballot') END"
COLUMNS = ", ".join((*ENTRY, BALLOT))
JSON = ("printed", "true", "seals")


class Finished(LevelTexts):
    """The list of runs, and the progress."""

    def add(self, run: Mapping[str, Any]) -> str:
        """Keep a finished run, in the shape of ``game.session.summary``; the answer names it."""
        name = os.urandom(8).hex()
        text = run.get("text", "")
        row = (bound(name), _now(), *_written(run))

        def write(connection: Any) -> None:
            put_text(connection, text)
            connection.execute(insert("run"), row)

        self._writer.submit(Job("runs", write))
        return name

    def revise(self, name: str, run: Mapping[str, Any]) -> None:
        """Keep a run as it is by now, with what was answered and noted since; one that was torn out stays out."""
        changes = ", ".join(f"{column} = ?" for column in RUN[2:])
        self._submit("runs", (f"UPDATE run SET {changes} WHERE id = ?", (*_written(run), name)))  # noqa: S608

    def runs(self, level: str = "", words: str = "", limit: int = 200, skip: int = 0) -> tuple[Entry, ...]:
        """Return finished runs, the last first: of one level, or with all these words in title, code or note."""
        return tuple(self._readable(self._found("", level, words, limit, skip), _entry))

    def _found(self, more: str, level: str, words: str, limit: int, skip: int) -> list[Row]:
        where, values = _wanted(level, words)
        columns = ", ".join(filter(None, (COLUMNS, more)))
        order = "ORDER BY finished DESC, rowid DESC"
        found = f"SELECT rowid FROM run WHERE {where} {order} LIMIT {int(limit)} OFFSET {int(skip)}"  # noqa: S608
        return self._rows(f"SELECT {columns} FROM run WHERE rowid IN ({found}) {order}", values)  # noqa: S608

    def count(self, level: str = "", words: str = "") -> int:
        """Return how many runs there are: of one level, or with all these words."""
        where, values = _wanted(level, words)
        return int(next(iter(self._rows(f"SELECT COUNT(*) FROM run WHERE {where}", values)), (0,))[0])  # noqa: S608

    def run(self, name: str) -> Run | None:
        """Return a run with all it takes to open it again, or None where there is none that can be read."""
        rows = self._rows(f"SELECT {COLUMNS}, content FROM run WHERE id = ?", (name,))  # noqa: S608
        return next(self._readable(rows, self._run), None)

    def whole_runs(self, level: str = "", words: str = "", limit: int = 200, skip: int = 0) -> tuple[Run, ...]:
        """Return the same runs as ``runs``, each with all it takes to open it again."""
        return tuple(self._readable(self._found("content", level, words, limit, skip), self._run))

    def named(self, beginning: str) -> tuple[str, ...]:
        """Return the names of runs that begin so, at most two."""
        least, most = beginning, beginning + "\U0010ffff"
        rows = self._rows("SELECT id FROM run WHERE id BETWEEN ? AND ? LIMIT 2", (bound(least), bound(most)))
        return tuple(self._readable(rows, lambda row: text_of(row[0])))

    def _run(self, row: Row) -> Run:
        rest = mapping_of(row[-1])
        match rest:
            case {"file": str(file), "rules": dict(rules), "truth": dict(truth), "journal": list(journal)}:
                changed, reported, text = rest.get("changed", {}), rest.get("reported", {}), rest.get("text", "")
                guesses, answers = (rest.get(name, []) for name in ("guesses", "answers"))
                whole = all(isinstance(one, dict) for one in (changed, reported))
                whole = whole and all(isinstance(one, list) for one in (guesses, answers))
                if whole and all(isinstance(one, dict) for one in (*journal, *guesses, *answers)):
                    lists = tuple(journal), changed, tuple(guesses), tuple(answers)
                    return Run(_entry(row[:-1]), file, rules, truth, *lists, self._text(text), reported)
        raise Unreadable("not all of a run")

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
    told, ballot = dict(zip(ENTRY, row[:-1], strict=True)), row[-1]
    texts = {name: text_of(told[name]) for name in ENTRY if name not in (*JSON, "seed")}
    printed, true, seals = mapping_of(told["printed"]), mapping_of(told["true"]), list_of(told["seals"])
    if not (
        all(isinstance(text, str) for text in (*printed.values(), *seals))
        and all(value is None or isinstance(value, int | float) for value in true.values())
    ):
        raise Unreadable("figures that are none")
    return Entry(
        **texts,
        seed=number_of(told["seed"]),
        printed=printed,
        true=true,
        seals=tuple(seals),
        ballot=text_of(ballot or ""),
    )


def _wanted(level: str, words: str) -> tuple[str, Row]:
    """Return the condition for runs of a level with all these words, and its values."""
    parts = words.casefold().split()
    conditions = [*(["level = ?"] if level else []), *(["instr(words, ?)"] * len(parts))]
    return " AND ".join(conditions) or "1", tuple(map(bound, [*([level] if level else []), *parts]))


def _written(run: Mapping[str, Any]) -> Row:
    """Return the columns of a run but for its name and its time."""
    content = {key: run[key] for key in ("file", "rules", "truth", "journal")}
    content |= {key: run[key] for key in ("ballot", "changed", "guesses", "answers", "reported") if key in run}
    content["text"] = digest_of(run.get("text", ""))
    texts = map(bound, (run["level"], run["title"]))
    rest = (run["code"], run["digest"], run["version"], *(to_json(run[column]) for column in JSON), run["note"])
    return (*texts, run["seed"], *map(bound, (*rest, _words(run), to_json(content))))


def _words(run: Mapping[str, Any]) -> str:
    return "\n".join((run["title"], run["code"], run["note"])).casefold()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
