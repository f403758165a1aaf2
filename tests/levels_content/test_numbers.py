"""No level says a number of its own: each stands in ``assets/facts``, in the level's rules, or in its ballot.

A few follow from these by a sum that is written down here. Whole numbers up to ten are counted on fingers.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from game.engine.simulate import election
from game.level.files import level_names
from game.level.goals.quantities import quantities
from game.level.load import Level, load
from game.level.texts import head_texts

FACTS = Path(__file__).parents[2] / "assets" / "facts"
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?(?: million)?")
FINGERS = 10
MILLION = " million"

DERIVED = {
    ("weissensee_1989", "16,000"): 42_007 - 25_797,
    ("weissensee_1989", "1,250"): 2_261 - 1_011,
    ("republics_1946", "5.41"): 100 - 94.59,
    ("turkmenistan_1994", "19,596"): 1_959_637 / 100,
    ("syria_2007", "2.21"): 100 * 253_059 / 11_472_157,
    ("syria_2007", "101.54"): 97.62 + 1.71 + 2.21,
    ("the_last_digits", "0.0012"): 0.005 - 0.00375 - 0.000035,
    ("the_last_digits", "0.0113"): 0.015 - 0.00365 - 0.000025,
}
"""What is worked out from facts, by the sum itself."""

SUPPOSED = {("retention", "85"), ("retention", "65")}
"""What a question only supposes: the page of some other town."""


def exact(said: str) -> float:
    """The value of a number as it is written."""
    return float(said.removesuffix(MILLION).replace(",", "")) * (1e6 if said.endswith(MILLION) else 1.0)


def numbers(text: str) -> list[str]:
    return NUMBER.findall(text.replace(",\n", " ").replace(", ", "; "))


@cache
def facts() -> frozenset[float]:
    found: set[float] = set()
    for path in FACTS.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as table:
            found |= {exact(said) for row in csv.reader(table) for cell in row for said in numbers(cell)}
    return frozenset(found)


def both_ways(values: Iterator[object]) -> Iterator[float]:
    """Each number as it is set, and a share also as per cent: of what is taken, and of what is left."""
    for value in values:
        if isinstance(value, int | float) and not isinstance(value, bool):
            yield from (float(value), round(100.0 * value, 6), round(100.0 - 100.0 * value, 6))


@cache
def rules(name: str) -> frozenset[float]:
    """Numbers of a level's own rules: what it starts with, offers and asks for."""
    level = load(name)
    head, settings = level.head, level.scenario.settings()
    ways = (one.value for way in head.ways for one in way.turned)
    changes = (value for asked in head.predict for value in asked.experiment.change.values())
    conditions = (*(head.goal.conditions if head.goal else ()), *head.means)
    limits = (limit for one in conditions for limit in (one.at_least, one.at_most, one.printed) if limit is not None)
    stations = settings["population.country.constituencies"] * settings["population.country.precincts"]
    watched = settings.get("audience.observer_mission.stations", 0)
    found = {*both_ways(iter(settings.values())), *both_ways(ways), *both_ways(changes), *map(float, limits)}
    return frozenset({*found, float(stations), float(watched)})


@cache
def simulated(name: str) -> tuple[float, ...]:
    """Counts and figures of a level's own ballot."""
    level = load(name)
    record = election(level.scenario, level.head.seed)
    first = record.tiers[0].reported
    stations = (float(getattr(first, column).sum()) for column in ("votes_for", "votes_against", "invalid"))
    read = (one.read(record) for key, one in quantities().items() if not key.startswith("reader."))
    return (*(value for value in read if value is not None), *stations)


def rounds_to(value: float, said: str) -> bool:
    """Whether a number is what a value is when written with as many digits as the number has."""
    digits = said.removesuffix(MILLION).replace(",", "")
    scale = 1e6 if said.endswith(MILLION) else 1.0
    whole, _, rest = digits.partition(".")
    zeros = 0 if rest else len(whole) - len(whole.rstrip("0"))
    step = scale * (10.0 ** -len(rest) if rest else 10.0**zeros)
    return abs(value - exact(said)) <= 0.5 * step * (1 + 1e-9)


def unsourced(name: str, text: str) -> list[str]:
    """Numbers of a text of a level that come from nowhere."""
    return [said for said in numbers(text) if not _known(name, said)]


def _known(name: str, said: str) -> bool:
    value = exact(said)
    if value in facts() or value in rules(name) or (value <= FINGERS and value == int(value)):
        return True
    if (name, said) in SUPPOSED:
        return True
    if (name, said) in DERIVED:
        return rounds_to(DERIVED[name, said], said)
    return any(rounds_to(found, said) for found in simulated(name))


def texts(level: Level) -> Iterator[tuple[str, str]]:
    for one in head_texts(level.name, level.head):
        yield one.place, one.text


@pytest.mark.parametrize("name", level_names())
def test_no_number_comes_from_nowhere(name: str) -> None:
    bare = {place: found for place, text in texts(load(name)) if (found := unsourced(name, text))}
    assert bare == {}


@pytest.mark.parametrize("said", ["In 1949 it was 87.43 %.", "31,337 people came.", "About 3.7 million struck it out."])
def test_an_invented_number_is_found(said: str) -> None:
    assert unsourced("a_straight_line", said)


def test_what_is_derived_or_supposed_is_said_somewhere() -> None:
    for name, said in (*DERIVED, *SUPPOSED):
        assert any(said in numbers(text) for _, text in texts(load(name))), (name, said)
