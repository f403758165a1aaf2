"""How far a player has come: every level as a card, chapter by chapter, with the seals earned."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from game.engine.data.problems import BadInput, Problem
from game.level.files import find_level, level_missed, level_names, stamp
from game.level.load import Level, load
from game.session.goals import offered


@dataclass(frozen=True, eq=False, slots=True)
class Card:
    """One level: the level itself, the seals it has to give, and those earned."""

    level: Level
    offered: tuple[str, ...]
    earned: tuple[str, ...]

    @property
    def done(self) -> bool:
        """Whether the goal has been met once; a level without seals is never done."""
        return "goal" in self.earned


@dataclass(frozen=True, eq=False, slots=True)
class Chapter:
    """Levels that belong together, in the order in which they are played."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Overview:
    """All chapters, and what was wrong with level files that could not be read."""

    chapters: tuple[Chapter, ...]
    problems: tuple[Problem, ...]

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every card, chapter by chapter."""
        return tuple(card for chapter in self.chapters for card in chapter.cards)

    def suggested(self) -> Card | None:
        """Return the first level whose goal is still open."""
        return next((card for card in self.cards if card.offered and not card.done), None)


def overview(earned: Mapping[str, Iterable[str]]) -> Overview:
    """Lay out every level; ``earned`` names the seals by level. All are open: nobody has to earn the next one."""
    chapters: dict[str, list[Card]] = {}
    problems: list[Problem] = []
    levels: dict[str, Level] = {}
    for name in level_names():
        level, wrong = _read(*_stamp(name))
        problems += wrong
        if level is not None:
            levels[name] = level
    for name, level in in_order(levels).items():
        seals = offered(level.head)
        has = set(earned.get(name, ()))
        chapters.setdefault(level.head.chapter, []).append(
            Card(level, seals, tuple(one for one in seals if one in has))
        )
    return Overview(tuple(Chapter(title, tuple(cards)) for title, cards in chapters.items()), tuple(problems))


def in_order(levels: Mapping[str, Level]) -> dict[str, Level]:
    """Return levels as each leads to the next; after them those that none leads to, as their files stand."""
    found: dict[str, Level] = {}
    name = next(iter(levels), "")
    while name in levels and name not in found:
        found[name] = levels[name]
        name = levels[name].head.next
    return {**found, **levels}


def _stamp(name: str) -> tuple[str, int, int]:
    path = find_level(name)
    return str(path), *stamp(path)


@lru_cache(maxsize=256)
def _read(path: str, _changed: int, _size: int) -> tuple[Level | None, tuple[Problem, ...]]:
    """Read a level once, and again when its file has changed."""
    try:
        return load(path), ()
    except BadInput as bad:
        level_missed(Path(path), bad)
        return None, bad.problems
