"""Small countries and scenarios for tests."""

from collections.abc import Mapping
from typing import Any

from game import parts
from game.engine.data.scenario import Scenario
from game.level.load import load
from game.level.rules.switch import active

COUNTRY = "population.country"

Tables = Mapping[str, Mapping[str, Any]]
"""Parameters by address: ``{"reporting.province.turnout_quota": {"quota": 0.99}}``."""


def assemble(level: str, tables: Tables, provinces: tuple[tuple[str, int], ...] = ()) -> Scenario:
    """Put together a scenario from the parts listed and those that every ballot has."""
    addresses = sorted({*tables, *parts.fixed()})
    return Scenario(level, tuple(active(address, tables.get(address, {})) for address in addresses), provinces)


def scenario(tables: Tables | None = None, **country: Any) -> Scenario:
    """A scenario of these parts; two provinces, four constituencies and twelve stations, if not told otherwise."""
    size = {"provinces": 2, "constituencies": 4, "precincts": 3, "adults": 60, **country}
    return assemble("test", {**(tables or {}), COUNTRY: size})


def tables_of(level: str) -> dict[str, dict[str, Any]]:
    """Every part of a level with its parameters."""
    return {one.path: one.params.model_dump() for one in load(level).scenario.active}


def shrunk(tables: Tables, **size: int) -> dict[str, Mapping[str, Any]]:
    """The same parts in a country taken off the map and made this small."""
    return {**tables, COUNTRY: {**tables[COUNTRY], "map": "", **size}}
