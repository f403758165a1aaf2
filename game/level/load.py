"""Finding and loading level files: TOML in, a checked level out, or every problem of the file at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from game import parts
from game.engine.data.columns import TIERS
from game.engine.data.problems import BadInput, Problem, from_validation, nearest_name, shown
from game.engine.data.scenario import Active, Scenario
from game.engine.data.toml_text import read_toml
from game.level.assemble import active
from game.level.head import Head
from game.level.maps import MapFault, map_names, provinces_of
from game.level.paths import all_paths
from game.level.turnables import turnables

FOLDER = parts.ROOT / "levels"
STAGES = ("population", "roll", "behaviour", "ballot", "reporting", "publication", "audience")

MOST_PRECINCTS = 2_000_000
"""Stations a country may have: more would not fit in the memory of an ordinary machine."""


@dataclass(frozen=True, eq=False, slots=True)
class Level:
    """A level that has been loaded and checked."""

    name: str
    path: Path
    head: Head
    scenario: Scenario


def level_names() -> tuple[str, ...]:
    """Names of the levels in the levels folder, in the order in which they are played."""
    return tuple(_name(path) for path in sorted(FOLDER.glob("*.toml")))


def find_level(level: str) -> Path:
    """Return the file of a level given its name, or the path itself where it looks like one.

    Raises
    ------
    BadInput
        when there is no level of that name.
    """
    if level.endswith(".toml") or "/" in level or "\\" in level:
        return Path(level)
    for path in sorted(FOLDER.glob("*.toml")):
        if _name(path) == level:
            return path
    raise BadInput(
        [Problem("levels", "", shown(level), level_names(), nearest_name(level, level_names()), "no such level")]
    )


def load(level: str | Path, changes: Mapping[str, Any] | None = None) -> Level:
    """Load a level by name or path; ``changes`` sets parameters by full path, as ``--set`` does.

    Raises
    ------
    BadInput
        with every problem of the file and of the changes.
    """
    path = find_level(str(level))
    tree = read_toml(path)
    reading = _Reading(str(path))
    head = reading.head({key: value for key, value in tree.items() if key not in STAGES})
    tables = dict(reading.tables({key: value for key, value in tree.items() if key in STAGES}))
    reading.change(tables, changes or {})
    chosen = [
        one for address in sorted({*tables, *parts.fixed()}) if (one := reading.part(address, tables.get(address, {})))
    ]
    provinces = reading.provinces(chosen)
    reading.agreement(head, chosen)
    if reading.problems or head is None:
        raise BadInput(reading.problems)
    name = _name(path)
    return Level(name, path, head, Scenario(name, tuple(chosen), provinces))


def _name(path: Path) -> str:
    number, _, rest = path.stem.partition("_")
    return rest if number.isdigit() and rest else path.stem


class _Reading:
    """One pass over a level file, collecting problems instead of stopping at the first."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._set_by_hand: set[str] = set()

    def head(self, table: dict[str, Any]) -> Head | None:
        known = (*Head.model_fields, *STAGES)
        for name in [name for name in table if name not in known]:
            self._unknown(name, known)
            del table[name]
        try:
            return Head.model_validate(table)
        except ValidationError as error:
            self.problems += from_validation(self.file, error, Head)
            return None

    def tables(self, tree: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
        for stage, slots in tree.items():
            yield from self._under(stage, slots)

    def _under(self, prefix: str, slots: Any) -> Iterator[tuple[str, dict[str, Any]]]:
        if not isinstance(slots, dict):
            self.problems.append(Problem(self.file, prefix, shown(slots), "a table"))
            return
        tiers = TIERS if prefix == "reporting" else ()
        known = (*tiers, *parts.names(prefix))
        for name, table in slots.items():
            place = f"{prefix}.{name}"
            if name not in known:
                self._unknown(place, known)
            elif name in tiers:
                yield from self._under(place, table)
            elif isinstance(table, dict):
                yield place, table
            else:
                self.problems.append(Problem(self.file, place, shown(table), "a table"))

    def change(self, tables: dict[str, dict[str, Any]], changes: Mapping[str, Any]) -> None:
        for path, value in changes.items():
            address, _, name = path.rpartition(".")
            prefix = address.rpartition(".")[0]
            if address in tables or address.rpartition(".")[2] in parts.names(prefix):
                tables[address] = {**tables.get(address, {}), name: value}
                self._set_by_hand.add(path)
            else:
                self.problems.append(
                    Problem("--set", path, None, "", nearest_name(path, all_paths()), "no such setting")
                )

    def part(self, address: str, table: Mapping[str, Any]) -> Active | None:
        try:
            return active(address, table)
        except ValidationError as error:
            for problem in from_validation(self.file, error, parts.find(address).part.params):
                place = f"{address}.{problem.place}"
                file = "--set" if place in self._set_by_hand else self.file
                self.problems.append(
                    Problem(file, place, problem.value, problem.allowed, problem.nearest, problem.fault)
                )
            return None

    def provinces(self, chosen: list[Active]) -> tuple[tuple[str, int], ...]:
        country = next((one.params.model_dump() for one in chosen if one.path == "population.country"), None)
        if country is None:
            return ()
        seats: tuple[tuple[str, int], ...] = ()
        if country["map"]:
            seats = self._seats(country)
        precincts = country["constituencies"] * country["precincts"]
        if precincts > MOST_PRECINCTS:
            fault = f"{precincts:,} stations are too many"
            allowed = f"at most {MOST_PRECINCTS:,} constituencies × precincts"
            self.problems.append(Problem(self.file, "population.country", None, allowed, None, fault))
        return seats

    def _seats(self, country: dict[str, Any]) -> tuple[tuple[str, int], ...]:
        try:
            seats = provinces_of(
                country["map"], constituencies=country["constituencies"], precincts=country["precincts"]
            )
        except MapFault as fault:
            names = map_names()
            near = nearest_name(country["map"], names)
            self.problems.append(
                Problem(self.file, "population.country.map", shown(country["map"]), names, near, str(fault))
            )
            return ()
        for name, value in (("constituencies", sum(count for _, count in seats)), ("provinces", len(seats))):
            if country[name] != value and not (name == "provinces" and country["constituencies"] == 1):
                allowed = f"{value}, as on the map {country['map']}"
                self.problems.append(Problem(self.file, f"population.country.{name}", shown(country[name]), allowed))
        return seats

    def agreement(self, head: Head | None, chosen: list[Active]) -> None:
        """Hold the head against the levels there are, and against the rules it stands above."""
        if head is None:
            return
        if head.next and head.next not in level_names():
            near = nearest_name(head.next, level_names())
            self.problems.append(Problem(self.file, "next", shown(head.next), level_names(), near, "no such level"))
        tables = {one.path: one.params.model_dump() for one in chosen}
        for index, one in enumerate(turnables(head.knobs) if head.knobs else ()):
            start = tables.get(one.address, {}).get(one.knob.name, one.knob.default)
            low, high = one.knob.minimum, one.knob.maximum
            if one.path in self._set_by_hand or low is None or high is None:
                continue
            if not low <= start <= high:
                fault = f"the level starts at {shown(start)}"
                allowed = "a range that holds the value the level starts with"
                self.problems.append(Problem(self.file, f"knobs[{index}]", None, allowed, None, fault))

    def _unknown(self, place: str, known: tuple[str, ...]) -> None:
        near = nearest_name(place.rpartition(".")[2], known)
        self.problems.append(Problem(self.file, place, None, known, near, "unknown name"))
