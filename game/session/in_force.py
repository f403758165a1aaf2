"""What is in force under the rules as they stand, and what takes it out again."""

from typing import Any

from game import parts
from game.engine.data.scenario import Scenario
from game.level.rules.changed import changed_paths
from game.level.rules.turnables import STOPS, stop_of
from game.session.actions import LONGEST, SwitchPart, TakeRules
from game.session.series.steps import own_rules
from game.session.session import Playthrough
from game.text.language import translate as _

FIXED = frozenset(parts.fixed())
REPORTING = "reporting."
"""Where a part without parameters is the honest one, which changes nothing."""


def changed_settings(play: Playthrough, rules: Scenario | None = None) -> dict[str, Any]:
    """Return the settings in which rules, the present ones if none are given, differ from the level's own, by path.

    Values, and for a part whether it is on. Taken over on top of the level's own rules they are those rules.
    """
    now = play.scenario if rules is None else rules
    settings = now.settings()
    paths = changed_paths(own_rules(play.level, play.state.now), now)
    return {path: settings.get(path, now.find(path) is not None) for path in paths}


def in_force(play: Playthrough) -> tuple[str, ...]:
    """Return the parts in force along the ballot's way: switched on, or changed where they always are."""
    changed = FIXED.intersection(path.rpartition(".")[0] for path in play.changed)
    return tuple(one for one in rules_of(play) if one in changed or (play.can_switch(one) and play.is_on(one)))


def rules_of(play: Playthrough) -> tuple[str, ...]:
    """Return every part a player can turn or switch, along the ballot's way; one that never moves anything is none."""
    bare = [one for one in play.switches if not one.startswith(REPORTING)]
    return tuple(sorted(dict.fromkeys([*(one.address for one in play.knobs), *bare]), key=_stop))


def _stop(address: str) -> int:
    return list(STOPS).index(stop_of(address))


def at_stop(addresses: tuple[str, ...], stop: str) -> tuple[str, ...]:
    """Return those of the parts that stand at a stop of the ballot's way."""
    return tuple(address for address in addresses if stop_of(address) == stop)


def taken_out(play: Playthrough, address: str, name: str) -> SwitchPart | TakeRules:
    """Return the action that takes a part out of force; one that every ballot has goes back to what the level has."""
    if play.can_switch(address):
        return SwitchPart(address, False)
    others = {path: value for path, value in changed_settings(play).items() if path.rpartition(".")[0] != address}
    return TakeRules(_("as it began: {rule}").format(rule=name)[:LONGEST], others)
