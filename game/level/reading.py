"""One pass over a level file, collecting problems instead of stopping at the first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from game import parts
from game.engine.data.columns import TIERS
from game.engine.data.problems import MOST_PROBLEMS, BadInput, Problem, from_validation, nearest_name, place_of, shown
from game.engine.data.scenario import Active, Scenario
from game.level.opening import Opening
from game.level.places.maps import MapFault, map_names, provinces_of
from game.level.rules.switch import active
from game.level.sizes import too_many

STAGES = ("population", "roll", "behaviour", "ballot", "reporting", "publication", "audience")
COUNTRY = "population.country"

Top = TypeVar("Top", bound=Opening)
Tables = dict[str, dict[str, Any]]


class Reading:
    """What has been read of a level so far, and everything that was wrong with it.

    changed : full paths of the parameters that were set by hand, not by the file
    """

    def __init__(self, file: str) -> None:
        self.changed: set[str] = set()
        self._file = file
        self._problems: list[Problem] = []
        self._unlisted = 0

    def add(self, problems: Iterable[Problem]) -> None:
        """Keep problems; of more than anyone will read, only their number."""
        for problem in problems:
            if len(self._problems) < MOST_PROBLEMS:
                self._problems.append(problem)
            else:
                self._unlisted += 1

    def finish(self) -> None:
        """End the reading.

        Raises
        ------
        BadInput
            with every problem there was.
        """
        if self._unlisted:
            rest = f"and {self._unlisted:,} more problem{'s' if self._unlisted > 1 else ''}"
            self._problems.append(Problem(self._file, "", None, "", None, rest))
        if self._problems:
            raise BadInput(self._problems)

    def top(self, tree: Mapping[str, Any], kind: type[Top]) -> Top | None:
        """Read what stands above the rules; None where it cannot be used."""
        known = (*kind.model_fields, *STAGES)
        self.add(self._unknown((name,), known) for name in tree if name not in known)
        try:
            return kind.model_validate({name: tree[name] for name in kind.model_fields if name in tree})
        except ValidationError as error:
            self._add_invalid("", error, kind)
            return None

    def rules(self, level: str, tree: Mapping[str, Any], changes: Mapping[str, Any]) -> Scenario:
        """Read the rules, with ``changes`` by full path; only what can be used of them is in the scenario."""
        tables: Tables = {}
        for stage in tree:
            if stage in STAGES:
                tables.update(self._under((stage,), tree[stage]))
        self._change(tables, changes)
        addresses = sorted({*tables, *parts.fixed()})
        chosen = [one for address in addresses if (one := self._part(address, tables.get(address, {})))]
        return Scenario(level, tuple(chosen), self._provinces(chosen, tables.get(COUNTRY, {})))

    def _under(self, prefix: tuple[str, ...], slots: Any) -> Iterator[tuple[str, dict[str, Any]]]:
        if not isinstance(slots, dict):
            self.add([Problem(self._file, place_of(prefix), shown(slots), "a table")])
            return
        tiers = TIERS if prefix == ("reporting",) else ()
        known = (*tiers, *parts.names(".".join(prefix)))
        for name, table in slots.items():
            place = (*prefix, name)
            if name not in known:
                self.add([self._unknown(place, known)])
            elif name in tiers:
                yield from self._under(place, table)
            elif isinstance(table, dict):
                yield ".".join(place), table
            else:
                self.add([Problem(self._file, place_of(place), shown(table), "a table")])

    def _change(self, tables: Tables, changes: Mapping[str, Any]) -> None:
        for path, value in changes.items():
            address, _, name = path.rpartition(".")
            prefix, _, part = address.rpartition(".")
            if part in parts.names(prefix):
                tables[address] = {**tables.get(address, {}), name: value}
                self.changed.add(path)
            else:
                from game.level.rules.paths import all_paths  # noqa: PLC0415 -- imports every part there is

                near = nearest_name(path, all_paths())
                self.add([Problem("--set", place_of([path]), None, "", near, "no such setting")])

    def _part(self, address: str, table: Mapping[str, Any]) -> Active | None:
        try:
            return active(address, table)
        except ValidationError as error:
            self._add_invalid(f"{address}.", error, parts.find(address).part.params)
            return None

    def _add_invalid(self, prefix: str, error: ValidationError, kind: type[BaseModel]) -> None:
        problems = from_validation(self._file, error, kind)[:MOST_PROBLEMS]  # beyond them it only says how many more
        self._unlisted += error.error_count() - len(problems)
        places = [prefix + problem.place for problem in problems]
        self.add(replace(one, file=self._source(at), place=at) for one, at in zip(problems, places, strict=True))

    def _provinces(self, chosen: list[Active], written: Mapping[str, Any]) -> tuple[tuple[str, int], ...]:
        """Names and seats of the provinces on the country's map; none where it has no map."""
        names = map_names()
        chart = written.get("map", "")
        if isinstance(chart, str) and chart and chart not in names:
            self._country("map", chart, names, nearest_name(chart, names), "no such map")
            return ()
        country = next((one.params.model_dump() for one in chosen if one.path == COUNTRY), None)
        if country is None:
            return ()
        too_large = too_many(country["constituencies"], country["precincts"])
        if too_large is not None:
            fault, allowed = too_large
            self.add([Problem(self._file, COUNTRY, None, allowed, None, fault)])
        if country["map"]:
            return self._seats(country)
        if "provinces" in written and country["provinces"] > country["constituencies"]:
            allowed = f"at most one for each of the {country['constituencies']:,} constituencies"
            self._country("provinces", country["provinces"], allowed)
        return ()

    def _seats(self, country: dict[str, Any]) -> tuple[tuple[str, int], ...]:
        chart = country["map"]
        try:
            seats = provinces_of(chart, constituencies=country["constituencies"], precincts=country["precincts"])
        except MapFault as fault:
            self._country("map", chart, "", fault=str(fault))
            return ()
        drawn = {"constituencies": sum(count for _, count in seats), "provinces": len(seats)}
        if country["constituencies"] == 1:  # then the map shows polling stations, and provinces mean nothing
            drawn = {"precincts": drawn["constituencies"]} if drawn["constituencies"] > 1 else {}
        for name, value in drawn.items():
            if country[name] != value:
                self._country(name, country[name], f"{value}, as on the map {chart}")
        return seats

    def _country(
        self, name: str, value: object, allowed: tuple[str, ...] | str, nearest: str | None = None, fault: str = ""
    ) -> None:
        place = f"{COUNTRY}.{name}"
        self.add([Problem(self._source(place), place, shown(value), allowed, nearest, fault)])

    def _source(self, place: str) -> str:
        return "--set" if place in self.changed else self._file

    def _unknown(self, place: tuple[str, ...], known: tuple[str, ...]) -> Problem:
        # once the list is full nobody will see the nearest name, which takes a while to find
        near = nearest_name(place[-1], known) if len(self._problems) < MOST_PROBLEMS else None
        return Problem(self._file, place_of(place), None, known, near, "unknown name")
