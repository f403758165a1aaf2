"""What a level lets a player turn, and the rules that come of it: of one parameter, one part, or all of them at once.

What a level does not allow raises ``Refused`` with a sentence for the player. Rules that stay as they are come back as
the very same record.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from game import parts
from game.engine.data.problems import from_validation, shown
from game.engine.data.scenario import Scenario
from game.level.load import Level
from game.level.rules.switch import active, changed, without
from game.level.rules.turnables import Turnable, switchable, turnables
from game.session.series.steps import Carried
from game.text.language import message, translate

NOT_HERE = message("This level does not let you change {name}.")
NOT_ALLOWED = message("{label}: {value} is not allowed; allowed is {allowed}.")


class Refused(Exception):  # noqa: N818 -- the action is refused, nothing is in error
    """An action that the level or the moment does not allow; says why in the player's language."""


@dataclass(frozen=True, eq=False, slots=True)
class Allowed:
    """What a level lets a player do."""

    level: Level
    knobs: dict[str, Turnable]
    parts: frozenset[str]
    carried: Carried

    @classmethod
    def by(cls, level: Level, carried: Carried) -> "Allowed":
        """Read it off the level's head."""
        choices = level.head.knobs
        return cls(level, {one.path: one for one in turnables(choices)}, frozenset(switchable(choices)), carried)


def turned(allowed: Allowed, scenario: Scenario, path: str, value: Any) -> Scenario:
    """Return the rules with a parameter set, which switches its part on."""
    turnable = allowed.knobs.get(path)
    if turnable is None:
        raise Refused(translate(NOT_HERE).format(name=path))
    _check_range(turnable, value)
    before = scenario.find(turnable.address)
    began = scenario if before is not None else _with(allowed, scenario, turnable.address)
    try:
        following = changed(began, path, value)
    except ValidationError as error:
        said = from_validation("", error, parts.find(turnable.address).part.params)[0].allowed
        raise Refused(_not_allowed(turnable, value, ", ".join(said) if isinstance(said, tuple) else said)) from None
    now = following.find(turnable.address)
    return scenario if before is not None and now is not None and before.params == now.params else following


def switched(allowed: Allowed, scenario: Scenario, address: str, *, on: bool) -> Scenario:
    """Return the rules with a part switched on or off."""
    if address not in allowed.parts:
        raise Refused(translate(NOT_HERE).format(name=address))
    if (scenario.find(address) is not None) == on:
        return scenario
    return _with(allowed, scenario, address) if on else without(scenario, address)


def taken(allowed: Allowed, scenario: Scenario, rules: Mapping[str, Any]) -> Scenario:
    """Return the rules a ballot starts with, with these settings: parameters by their paths, parts by their addresses.

    Parts are switched first, so that a parameter may be set of one that is switched on.
    """
    parts_first = sorted(rules.items(), key=lambda one: one[0] in allowed.knobs)
    for path, value in parts_first:
        if path in allowed.knobs:
            scenario = turned(allowed, scenario, path, value)
        elif isinstance(value, bool):
            scenario = switched(allowed, scenario, path, on=value)
        else:
            raise Refused(translate(NOT_HERE).format(name=path))
    return scenario


def _check_range(turnable: Turnable, value: Any) -> None:
    low, high = turnable.knob.minimum, turnable.knob.maximum
    if low is None or high is None or isinstance(value, bool | str) or low <= value <= high:
        return
    raise Refused(_not_allowed(turnable, value, f"{low:g} – {high:g}"))


def _not_allowed(turnable: Turnable, value: Any, words: str) -> str:
    label = translate(turnable.knob.label)
    return translate(NOT_ALLOWED).format(label=label, value=shown(value), allowed=words)


def _with(allowed: Allowed, scenario: Scenario, address: str) -> Scenario:
    # a part the level itself starts with comes back with the level's own settings
    own = allowed.level.scenario.find(address)
    return Scenario(scenario.level, (*scenario.active, own or active(address, {})), scenario.provinces)
