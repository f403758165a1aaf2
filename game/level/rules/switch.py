"""Switches a part of a scenario on or off, or sets one of its parameters."""

from collections.abc import Mapping
from typing import Any

from game import parts
from game.engine.data.scenario import Active, Scenario


def active(address: str, table: Mapping[str, Any]) -> Active:
    """Switch on the part at an address with these parameters, its defaults filling the rest.

    Raises
    ------
    KeyError
        when there is no such part.
    pydantic.ValidationError
        when a parameter is unknown, of the wrong type or out of range.
    """
    found = parts.find(address)
    return Active(address, found.part, found.part.params.model_validate({**found.defaults, **table}))


def changed(scenario: Scenario, path: str, value: Any) -> Scenario:
    """Return the scenario with one parameter set, switching its part on if need be.

    Raises
    ------
    KeyError
        when the path names no part.
    pydantic.ValidationError
        when the value is not allowed.
    """
    address, _, name = path.rpartition(".")
    before = scenario.find(address)
    params: Mapping[str, Any] = before.params.model_dump() if before else {}
    now = active(address, {**params, name: value})
    others = (one for one in scenario.active if one is not before)
    return Scenario(scenario.level, (*others, now), scenario.provinces)


def without(scenario: Scenario, address: str) -> Scenario:
    """Return the scenario with a part switched off; parts that every ballot has stay on."""
    kept = tuple(one for one in scenario.active if one.path != address or parts.always_on(address))
    return Scenario(scenario.level, kept, scenario.provinces)
