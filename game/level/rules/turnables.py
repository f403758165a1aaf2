"""The knobs a player may turn in a level: those its head lists, in that order, or every knob there is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from game import parts
from game.engine.data.knobs import Knob, knobs
from game.engine.data.table import Table
from game.level.lessons.lesson import Path
from game.level.rules.paths import all_addresses

PLACE = ("map", "provinces", "constituencies", "precincts")
"""The size of the country goes with its map: it is written in the level and not turned while playing."""

STOPS = {
    "country": "The country",
    "list": "On the list",
    "door": "At the door",
    "booth": "In the booth",
    "box": "In the box",
    "count": "At the count",
    "tiers": "On the way up",
    "page": "On the page",
    "readers": "Among readers",
}
"""The stops on a ballot's way, in its order: the headings where a level names none."""

SLOTS = {
    "population": "country",
    "roll": "list",
    "behaviour": "booth",
    "ballot": "box",
    "reporting": "count",
    "reporting.precinct": "count",
    "reporting.constituency": "tiers",
    "reporting.province": "tiers",
    "reporting.centre": "tiers",
    "publication": "page",
    "audience": "readers",
}
"""The stop at which the parts of a slot stand, unless they say another themselves."""


class KnobChoice(Table):
    """A knob that a level lets the player turn, under a heading, perhaps over a narrower range."""

    path: Path = Field(description="the full path of a parameter")
    group: str = Field(default="", max_length=40, description="text of at most 40 characters")
    minimum: float | None = Field(default=None, description="a number")
    maximum: float | None = Field(default=None, description="a number")
    covered: bool = Field(default=False, description="true where its value is not to be seen until it is turned")

    @model_validator(mode="after")
    def _can_be_covered(self) -> Self:
        if self.covered and (_knob(self.path).choices is not None or isinstance(_knob(self.path).default, bool)):
            said = {"fault": "only a number can be covered", "allowed": "covered on a slider"}
            raise PydanticCustomError("covered", "no number", said)
        return self

    @model_validator(mode="after")
    def _narrower(self) -> Self:
        knob = _knob(self.path)
        if self.minimum is None and self.maximum is None:
            return self
        allowed = "no range"
        if knob.minimum is not None and knob.maximum is not None:
            low = knob.minimum if self.minimum is None else self.minimum
            high = knob.maximum if self.maximum is None else self.maximum
            if knob.minimum <= low < high <= knob.maximum:
                return self
            allowed = f"a range inside {knob.minimum:g} to {knob.maximum:g}"
        raise PydanticCustomError("range", "not narrower", {"fault": "the range does not fit", "allowed": allowed})


@dataclass(frozen=True, slots=True)
class Turnable:
    """One knob in a level: its full path, its part's address, its heading, and its knob with this level's range.

    ``covered`` knobs do not show what the level set them to: that is to be found out.
    """

    path: str
    address: str
    group: str
    knob: Knob
    covered: bool = False


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
    return Turnable(choice.path, address, choice.group or heading(address), replace(knob, **narrowed), choice.covered)


@cache
def _every() -> tuple[Turnable, ...]:
    return tuple(_in_order())


def _in_order() -> Iterator[Turnable]:
    """Yield every knob, stage by stage in the order of the corridor."""
    for address in sorted(all_addresses(), key=_place):
        for knob in knobs(parts.find(address).part.params):
            path = f"{address}.{knob.name}"
            if not (address == "population.country" and knob.name in PLACE):
                yield Turnable(path, address, heading(address), _knob(path))


def stop_of(address: str) -> str:
    """Return the stop on a ballot's way at which a part stands: a word of ``STOPS``."""
    return parts.find(address).part.stop or SLOTS[address.rpartition(".")[0]]


def heading(address: str) -> str:
    """Return the heading under which a part stands where a level names none."""
    return STOPS[stop_of(address)]


def _place(address: str) -> tuple[int, int, bool, str]:
    """What puts parts into the order of a ballot's way; the country itself stands before the kinds of place in it."""
    stop, slot = list(STOPS).index(stop_of(address)), list(SLOTS).index(address.rpartition(".")[0])
    return stop, slot, address != "population.country", address


def default_params(address: str) -> dict[str, Any]:
    """Return the value each parameter of a part has while nobody has set it."""
    return {name: knob.default for name, knob in _knobs(address).items()}


@cache
def _knobs(address: str) -> dict[str, Knob]:
    found = parts.find(address)
    declared = {one.name: one for one in knobs(found.part.params)}
    return {name: replace(one, default=found.defaults.get(name, one.default)) for name, one in declared.items()}


def _knob(path: str) -> Knob:
    address, _, name = path.rpartition(".")
    return _knobs(address)[name]
