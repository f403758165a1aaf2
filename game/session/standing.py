"""How far a player has come, in two numbers and the level that comes next: enough for a menu, and there at once."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from game.level.glance import Glance, glances

SEALS = ("goal", "understanding", "economy")


@dataclass(frozen=True, slots=True)
class SealStanding:
    """Levels whose goal was met once, levels that have a seal to give, and the first whose goal is still open."""

    done: int
    offered: int
    suggested: Glance | None


def standing(earned: Mapping[str, Iterable[str]], only: Collection[str] = ()) -> SealStanding:
    """Count the levels, or ``only`` those named; ``earned`` names the seals by level."""
    chapters: dict[str, list[Glance]] = {}
    for level in glances():
        if (not only or level.name in only) and seals_given(goal=level.goal, asks=level.asks, economy=level.economy):
            chapters.setdefault(level.chapter, []).append(level)
    levels = [level for chapter in chapters.values() for level in chapter]
    still = [level for level in levels if not (level.goal and "goal" in earned.get(level.name, ()))]
    return SealStanding(len(levels) - len(still), len(levels), next(iter(still), None))


def seals_given(*, goal: bool, asks: bool, economy: bool) -> tuple[str, ...]:
    """Return the names of the seals that a level has to give which has a goal, asks something, counts what was done."""
    return tuple(name for name, there in zip(SEALS, (goal, asks, goal and economy), strict=True) if there)
