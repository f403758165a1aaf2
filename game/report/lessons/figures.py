"""Figures of the teacher pack: each is read off a ballot that is held when the pack is written, so none goes stale."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import Any

from game.engine.data.election import Election
from game.engine.data.problems import BadInput, Problem
from game.level.goals.quantities import printed_text, quantities, true_text
from game.level.lessons.prediction import Experiment
from game.level.load import Level, load
from game.level.series.sequence import ONE, ballots
from game.report.lessons.source import Ballots
from game.text.language import translate

START, UNTOUCHED = "start", "untouched"


class Figure(str):
    """A figure as it stands in a sentence; ``number`` is what it was rounded from."""

    __slots__ = ("number",)
    number: float

    @classmethod
    def of(cls, written: str, number: float) -> "Figure":
        """Return a figure."""
        made = cls(written)
        made.number = number
        return made


class Reading:
    """Quantities of one ballot, by their names: ``printed.against``. It is held when the first of them is asked for."""

    __slots__ = ("_ballot", "_name")

    def __init__(self, ballot: Callable[[], Election], name: str = "") -> None:
        self._ballot, self._name = ballot, name

    def __getitem__(self, name: str) -> "Reading | Figure":
        """Return a quantity, or those whose names go on from here.

        Raises
        ------
        KeyError
            where there is no such quantity, or this ballot has none.
        """
        full = f"{self._name}.{name}" if self._name else name
        if full in quantities():
            return figure(self._ballot(), full)
        if any(known.startswith(f"{full}.") for known in quantities()):
            return Reading(self._ballot, full)
        raise KeyError(full)


def figure(ballot: Election, name: str) -> Figure:
    """Return a quantity of a ballot: as the page prints it, or would; else with so many digits as its kind has.

    Raises
    ------
    KeyError
        where this ballot has none.
    """
    one = quantities()[name]
    value = one.read(ballot)
    if value is None:
        raise KeyError(name)
    kind, _dot, rest = name.partition(".")
    as_printed = {"printed": printed_text, "true": true_text}.get(kind)
    written = as_printed(rest, ballot) if as_printed else f"{value:,.{one.decimals}f}"
    return Figure.of(written or "", value)


Set = tuple[int, str, bool | int | float | str]
"""What is set: before which ballot, counted from 1, which parameter, and to what."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One ballot: what is set for it, and which of a series it is; ``seed`` is None for the level's own."""

    sets: tuple[Set, ...] = ()
    seed: int | None = None
    number: int = 1


class LevelBallots:
    """The ballots of one level by name: ``start``, ``guess1`` …, ``way1`` …, and those its lesson asks for.

    Of a series ``start`` is the first one, ``untouched`` the last if nothing is set, and a way its last one;
    ``way1_ballot3`` and ``untouched_ballot3`` are those before.
    """

    def __init__(self, level: str, others: Ballots | None = None) -> None:
        self.level: Level = load(level)
        self._others = others or {}

    @cached_property
    def asked(self) -> Mapping[str, Wanted]:
        """What each of them is."""
        head = self.level.head
        last = 1 if head.series is None else len(head.series.ballots)
        named = {f"guess{at}": _set_at_once(one.experiment) for at, one in enumerate(head.predict, 1)}
        named |= {name: _set_at_once(one) for name, one in self._others.items()}
        by_ballot: dict[str, tuple[Set, ...]] = {
            f"way{at}": tuple((one.ballot, one.path, one.value) for one in way.turned)
            for at, way in enumerate(head.ways, 1)
        }
        if last > 1:
            by_ballot[UNTOUCHED] = ()
        for name, sets in by_ballot.items():
            named[name] = Wanted(sets, number=last)
            for number in range(1, last):
                named[f"{name}_ballot{number}"] = Wanted(sets, number=number)
        return {START: Wanted(), **named}

    def ballot(self, name: str) -> Election:
        """Hold one of them; KeyError where there is none of that name."""
        return self.ballots(name)[-1]

    def ballots(self, name: str) -> tuple[Election, ...]:
        """Hold it and those of its series before it; KeyError where there is none of that name."""
        one = self.asked[name]
        return _held(self.level.name, one.seed, one.sets)[: one.number]

    def __getitem__(self, name: str) -> Reading:
        """Read one of them."""
        return Reading(partial(self.ballot, name))


def _set_at_once(asked: Experiment) -> Wanted:
    return Wanted(tuple((1, path, value) for path, value in asked.change.items()), asked.seed)


@cache
def _held(level: str, seed: int | None, sets: tuple[Set, ...]) -> tuple[Election, ...]:
    found, by_hand = load(level), defaultdict[int, dict[str, Any]](dict)
    for number, path, value in sets:
        by_hand[number][path] = value
    own = found.head.seed if seed is None else seed
    return tuple(ballots(found.scenario, found.head.series or ONE, own, by_hand))


class Filling:
    """Fills the templates of one file; a figure that is not there is a problem of that file."""

    def __init__(self, file: str, names: Mapping[str, object]) -> None:
        from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 -- only reports need it

        self._file, self._names = file, names
        self._surroundings = Environment(undefined=StrictUndefined, autoescape=False)  # noqa: S701 -- escaped on the page
        self._surroundings.filters["digits"] = _digits

    def __call__(self, text: str) -> str:
        """Return a text, translated, with its figures.

        Raises
        ------
        BadInput
            where it asks for a figure that is not there.
        """
        from jinja2 import TemplateError  # noqa: PLC0415 -- only reports need it

        said = translate(text) if text else ""
        if "{" not in said:
            return said
        try:
            return self._surroundings.from_string(said).render(self._names)
        except (TemplateError, KeyError) as fault:
            raise BadInput([Problem(self._file, said[:80], None, "figures of the ballots", None, str(fault))]) from None


def of_level(known: LevelBallots) -> Mapping[str, object]:
    """Return what templates of a level's lesson know: each of its ballots by name."""
    return {name: known[name] for name in known.asked}


def _digits(value: Figure, count: int = 0) -> str:
    """Return a figure with so many decimals."""
    return f"{value.number:,.{count}f}"
