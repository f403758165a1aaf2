"""A level file at a glance: what a menu says of it. Nothing is checked, so that a menu is there at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from game.engine.data.problems import BadInput
from game.level import files
from game.level.remembered import Row, recalled, remember
from game.text.damage import missed


@dataclass(frozen=True, slots=True)
class Glance:
    """What a level is called, where it belongs, and whether it can be won, asks something, and counts what was done."""

    name: str
    title: str
    chapter: str
    goal: bool
    asks: bool
    economy: bool


Stamped = tuple[Path, int, int]
"""A level file with the time and the size it has."""

_seen: dict[Stamped, Glance | None] = {}
"""Every level is read once, and again when its file has changed."""


def glances() -> Iterator[Glance]:
    """Yield every level of the levels folder that can be read, in the order in which they are played."""
    stamped = [(path, *files.stamp(path)) for path in files.level_files()]
    if not all(one in _seen for one in stamped):
        _look(stamped)
    yield from (found for one in stamped if (found := _seen[one]) is not None)


def _look(stamped: Sequence[Stamped]) -> None:
    """Recall what is kept, read the others, and keep all of it."""
    reader = Path(__file__)
    kept = recalled(reader)
    for one in stamped:
        if one not in _seen:
            _seen[one] = _recalled(one, kept) or _read(one[0])
    rows: dict[str, Row] = {
        one[0].name: [*one[1:], *astuple(found)] for one in stamped if (found := _seen[one]) is not None
    }
    if rows != kept:
        remember(reader, rows)


def _recalled(level: Stamped, kept: Mapping[str, Row]) -> Glance | None:
    """What is kept of a level file as it is now, if that has every part of what it should have."""
    path, *stamp = level
    row = kept.get(path.name)
    kinds = [int, int, str, str, str, bool, bool, bool]
    if not isinstance(row, list) or list(map(type, row)) != kinds or row[:2] != stamp:
        return None
    return Glance(*row[2:])


def _read(path: Path) -> Glance | None:
    from game.engine.data.toml_text import read_toml  # noqa: PLC0415 -- hardly ever does a level change

    try:
        tree = read_toml(path)
    except BadInput as bad:
        files.level_missed(path, bad)
        return None
    title, chapter = tree.get("title"), tree.get("chapter", "")
    if not isinstance(title, str) or not isinstance(chapter, str):
        missed(path, "it has no title")
        return None
    asks, goal, economy = (_has(tree, told) for told in ("questions", "goal", "economy"))
    return Glance(files.level_name(path), title, chapter, goal, asks, economy)


def _has(tree: dict[str, Any], name: str) -> bool:
    return bool(tree.get(name))
