"""Whether what a level says to a player agrees with the levels there are and with its own rules."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from game.engine.data.problems import Problem, nearest_name, shown
from game.engine.data.scenario import Scenario
from game.level.head import Head
from game.level.turnables import Turnable, turnables


def disagreements(
    file: str, head: Head, scenario: Scenario, levels: Sequence[str], changed: AbstractSet[str]
) -> Iterator[Problem]:
    """Yield what does not agree; parameters ``changed`` by hand are not the level's affair."""
    if head.next and head.next not in levels:
        yield Problem(file, "next", shown(head.next), tuple(levels), nearest_name(head.next, levels), "no such level")
    tables = {one.path: one.params.model_dump() for one in scenario.active}
    for index, one in enumerate(turnables(head.knobs) if head.knobs else ()):
        start = tables.get(one.address, {}).get(one.knob.name, one.knob.default)
        if one.path not in changed and not _holds(one, start):
            allowed = "a range that holds the value the level starts with"
            yield Problem(file, f"knobs[{index}]", None, allowed, None, f"the level starts at {shown(start)}")


def _holds(one: Turnable, start: Any) -> bool:
    low, high = one.knob.minimum, one.knob.maximum
    return low is None or high is None or low <= start <= high
