"""The class wall in plain data and as tables, for whoever wants to go on with them in another program."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from game.classroom.merge import Merged
from game.classroom.wall import Wall
from game.text.cells import table_text

FORMAT = "99.93 class wall"
VERSION = 1
GUESSES = ("alias", "level", "figure", "question", "guess", "printed", "true")
RUNS = ("alias", "finished", "level", "seed", "code", "settings", "printed_turnout", "printed_for", "printed_against")
ANSWERS = ("level", "question", "right", "answers", "most_chosen_wrong")
NOTES = ("alias", "level", "note")
FILES = ("file", "kind", "alias", "why")


def plain(wall: Wall, merged: Merged, *, hidden: bool = False) -> dict[str, Any]:
    """Return the wall as plain data; where aliases are hidden, what became of the files is told without them."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "pupils": [pupil.alias for pupil in wall.pupils],
        "files": [
            {"file": "" if hidden else one.file, "kind": one.kind, "why": "" if hidden else one.why}
            for one in merged.told
        ],
        "left_alone": merged.left_alone,
        "guesses": [{**asdict(one), "middle": one.middle} for one in wall.guessed],
        "roads": [{**asdict(one), "pupils": one.pupils} for one in wall.roads],
        "answers": [{**asdict(one), "answers": one.answers} for one in wall.asked],
        "notes": [{"alias": alias, "title": run.title, "note": run.note} for alias, run in wall.wrote],
    }


def tables(wall: Wall, merged: Merged, *, hidden: bool = False) -> dict[str, str]:
    """Return every table by the name of its file."""
    found = {
        "guesses.csv": table_text(GUESSES, _guesses(wall)),
        "runs.csv": table_text(RUNS, _runs(wall)),
        "answers.csv": table_text(ANSWERS, [_answers(one) for one in wall.asked]),
        "notes.csv": table_text(NOTES, [(alias, run.title, run.note) for alias, run in wall.wrote]),
    }
    if not hidden:
        found["files.csv"] = table_text(FILES, [(one.file, one.kind, one.alias, one.why) for one in merged.told])
    return found


def _guesses(wall: Wall) -> list[Sequence[Any]]:
    return [
        (alias, one.title, one.figure, one.question, value, one.printed, one.true)
        for one in wall.guessed
        for alias, value in one.values.items()
    ]


def _runs(wall: Wall) -> list[Sequence[Any]]:
    return [
        (
            *(pupil.alias, run.finished, run.title, run.seed, run.code, json.dumps(run.settings)),
            *(run.printed.get(name) for name in ("turnout", "for", "against")),
        )
        for pupil in wall.pupils
        for run in pupil.runs
    ]


def _answers(one: Any) -> Sequence[Any]:
    return one.level, one.question, one.right, one.answers, next(iter(one.wrong), "")
