"""The value of one setting among the numbers of a code: which of a few, where on its scale, or digit by digit."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from game import parts
from game.classroom.letters import FILE
from game.classroom.numerals import Numerals
from game.engine.data.knobs import knobs
from game.engine.data.problems import BadInput, Problem, shown
from game.level.rules.paths import all_addresses


@dataclass(frozen=True, slots=True)
class Scale:
    """The steps of a number, from its least value on."""

    least: float
    step: float
    steps: int
    whole: bool

    def value(self, at: int) -> float:
        """Return the value so many steps above the least."""
        value = self.least + at * self.step
        return round(value) if self.whole else round(value, 10)  # the steps of a scale are exact to that

    def place(self, value: float) -> int | None:
        """Return how many steps above the least a value lies, or None where it lies on none."""
        at = round((value - self.least) / self.step)
        return at if 0 <= at < self.steps and self.value(at) == value else None


def put(numerals: Numerals, name: str, value: Any) -> None:
    """Add the value of a parameter, or whether a part is on.

    Raises
    ------
    BadInput
        where it is a text.
    """
    kind = kind_of(name)
    if kind is None:
        fault = "a text has no place in a code; hand out the level file"
        raise BadInput([Problem(FILE, name, shown(value), "", None, fault)])
    if not isinstance(kind, Scale):
        numerals.put(kind.index(value), len(kind))
        return
    at = kind.place(value)
    numerals.put(int(at is None), 2)
    if at is None:
        numerals.put_decimal(value)
    else:
        numerals.put(at, kind.steps)


def take(numerals: Numerals, name: str) -> Any:
    """Return the value that was put for the same name."""
    kind = kind_of(name)
    if kind is None:
        raise BadInput([Problem(FILE, name, None, "", None, "a text has no place in a code")])
    if not isinstance(kind, Scale):
        return kind[numerals.take(len(kind))]
    if not numerals.take(2):
        return kind.value(numerals.take(kind.steps))
    value = numerals.take_decimal()
    return int(value) if kind.whole else value


@cache
def kind_of(name: str) -> tuple[Any, ...] | Scale | None:
    """Return the values that a part's switch or a parameter can have; None for a text, which can be anything."""
    if name in all_addresses():
        return False, True
    address, _, last = name.rpartition(".")
    knob = next(one for one in knobs(parts.find(address).part.params) if one.name == last)
    if isinstance(knob.default, bool):
        return False, True
    if knob.step is None or knob.minimum is None or knob.maximum is None:
        return knob.choices
    return Scale(knob.minimum, knob.step, round((knob.maximum - knob.minimum) / knob.step) + 1, knob.whole)
