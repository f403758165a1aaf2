"""A level file at a glance: what a menu says of it. Nothing is checked, so that a menu is there at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from game.engine.data.problems import BadInput
from game.engine.data.toml_text import read_toml
from game.level import files
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


def glances() -> Iterator[Glance]:
    """Yield every level of the levels folder that can be read, in the order in which they are played."""
    for name in files.level_names():
        path = files.find_level(name)
        found = _read(path, *files.stamp(path))
        if found is not None:
            yield found


@lru_cache(maxsize=256)
def _read(path: Path, _changed: int, _size: int) -> Glance | None:
    """Read a level once, and again when its file has changed."""
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
