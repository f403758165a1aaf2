"""The knobs a player may turn in a level: those its head lists, in that order, or every knob there is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from game import parts
from game.engine.data.knobs import Knob, knobs
from game.level.lesson import Path
from game.level.paths import all_addresses

PLACE = ("map", "provinces", "constituencies", "precincts")
"""The size of the country goes with its map: it is written in the level and not turned while playing."""

HEADINGS = {
    "population.country": "The country",
    "population.habit": "Who stays at home anyway",
    "population": "Kinds of place",
    "roll": "On the list",
    "behaviour": "In the polling station",
    "ballot": "In the box",
    "reporting": "At the count",
    "reporting.precinct": "On the way up: stations",
    "reporting.constituency": "On the way up: constituencies",
    "reporting.province": "On the way up: provinces",
    "reporting.centre": "On the way up: the centre",
    "publication": "On the page",
    "audience": "Among readers",
}
"""Headings where a level names none."""


class KnobChoice(BaseModel):
    """A knob that a level lets the player turn, under a heading, perhaps over a narrower range."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)

    path: Path = Field(description="the full path of a parameter")
    group: str = Field(default="", max_length=40, description="text of at most 40 characters")
    minimum: float | None = Field(default=None, description="a number")
    maximum: float | None = Field(default=None, description="a number")

    @model_validator(mode="after")
    def _narrower(self) -> Self:
        knob = _knob(self.path)
        low = knob.minimum if self.minimum is None else self.minimum
        high = knob.maximum if self.maximum is None else self.maximum
        if self.minimum is None and self.maximum is None:
            return self
        if None not in {knob.minimum, knob.maximum} and knob.minimum <= low < high <= knob.maximum:  # type: ignore[operator]
            return self
        allowed = "no range" if knob.minimum is None else f"a range inside {knob.minimum:g} to {knob.maximum:g}"
        raise PydanticCustomError("range", "not narrower", {"fault": "the range does not fit", "allowed": allowed})


@dataclass(frozen=True, slots=True)
class Turnable:
    """One knob in a level: its full path, its part's address, its heading, and its knob with this level's range."""

    path: str
    address: str
    group: str
    knob: Knob


def turnables(choices: tuple[KnobChoice, ...]) -> tuple[Turnable, ...]:
    """Return the knobs of a level in order; every knob where it lists none."""
    return tuple(map(_turnable, choices)) if choices else _every()


def switchable(choices: tuple[KnobChoice, ...]) -> tuple[str, ...]:
    """Return the parts a player may switch on and off: those of the level's knobs, less those every ballot has."""
    addresses = dict.fromkeys(one.path.rpartition(".")[0] for one in choices) if choices else all_addresses()
    return tuple(address for address in addresses if not parts.always_on(address))


def _turnable(choice: KnobChoice) -> Turnable:
    knob = _knob(choice.path)
    narrowed = {name: getattr(choice, name) for name in ("minimum", "maximum") if getattr(choice, name) is not None}
    if knob.whole:
        narrowed = {name: int(end) for name, end in narrowed.items()}
    address = choice.path.rpartition(".")[0]
    return Turnable(choice.path, address, choice.group or heading(address), replace(knob, **narrowed))


@cache
def _every() -> tuple[Turnable, ...]:
    return tuple(_in_order())


def _in_order() -> Iterator[Turnable]:
    """Yield every knob, stage by stage in the order of the corridor."""
    order = list(HEADINGS)
    for address in sorted(all_addresses(), key=lambda one: order.index(_prefix(one))):
        for knob in knobs(parts.find(address).part.params):
            path = f"{address}.{knob.name}"
            if not (address == "population.country" and knob.name in PLACE):
                yield Turnable(path, address, heading(address), _knob(path))


def heading(address: str) -> str:
    """Return the heading under which a part stands where a level names none."""
    return HEADINGS[_prefix(address)]


def _prefix(address: str) -> str:
    return address if address in HEADINGS else address.rpartition(".")[0]


def default_params(address: str) -> dict[str, Any]:
    """Return the value each parameter of a part has while nobody has set it."""
    found = parts.find(address)
    return {knob.name: found.defaults.get(knob.name, knob.default) for knob in knobs(found.part.params)}


@cache
def _knob(path: str) -> Knob:
    address, _, name = path.rpartition(".")
    knob = next(one for one in knobs(parts.find(address).part.params) if one.name == name)
    return replace(knob, default=default_params(address)[name])
