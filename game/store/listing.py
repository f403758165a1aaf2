"""Runs of the notebook in plain data, side by side, and as a table for other programs."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from game.store.runs import Run

FIGURES = ("turnout", "for", "against", "away", "abstained", "invalid")
HEAD = (
    *("run", "finished", "level", "title", "ballot", "seed", "code", "settings"),
    *(f"printed_{name}" for name in FIGURES),
    *(f"true_{name}" for name in FIGURES),
    *("guesses", "answers", "seals", "note", "digest", "version"),
)


@dataclass(frozen=True, slots=True)
class Difference:
    """Something in which two runs differ; None where one of them has no such thing."""

    kind: str
    name: str
    first: Any
    second: Any


def plain(run: Run) -> dict[str, Any]:
    """Return a run as plain data, as the command line and a file handed in have it."""
    entry = run.entry
    return {
        "id": entry.id,
        "finished": entry.finished,
        "level": entry.level,
        "title": entry.title,
        "ballot": entry.ballot,
        "seed": entry.seed,
        "code": entry.code,
        "settings": run.changed,
        "printed": entry.printed,
        "true": entry.true,
        "guesses": list(run.guesses),
        "answers": list(run.answers),
        "truth": run.truth,
        "reported": run.reported,
        "seals": list(entry.seals),
        "note": entry.note,
        "digest": entry.digest,
        "version": entry.version,
    }


def table(runs: Iterable[Run]) -> Iterator[Sequence[Any]]:
    """Yield the row of each run, in the columns of ``HEAD``."""
    for run in runs:
        told = plain(run)
        begin = (told[name] for name in ("id", "finished", "level", "title", "ballot", "seed", "code"))
        figures = (told[kind].get(name) for kind in ("printed", "true") for name in FIGURES)
        guesses = "; ".join(f"{one.get('figure')} {one.get('text')}" for one in run.guesses)
        answers = "; ".join(f"{one.get('question')} {one.get('choice')}" for one in run.answers)
        rest = (guesses, answers, " ".join(told["seals"]), told["note"], told["digest"], told["version"])
        yield (*begin, json.dumps(run.changed), *figures, *rest)


def differences(first: Run, second: Run) -> Iterator[Difference]:
    """Yield in what two runs differ: level, seed, every setting, what was printed and what was true."""
    one, other = plain(first), plain(second)
    for name in ("title", "ballot", "seed", "version"):
        if one[name] != other[name]:
            yield Difference("run", name, one[name], other[name])
    yield from _between("printed", one["printed"], other["printed"])
    yield from _between("true", one["true"], other["true"])
    yield from _between("setting", first.rules, second.rules)


def _between(kind: str, first: Mapping[str, Any], second: Mapping[str, Any]) -> Iterator[Difference]:
    for name in dict.fromkeys((*first, *second)):
        if first.get(name) != second.get(name):
            yield Difference(kind, name, first.get(name), second.get(name))
