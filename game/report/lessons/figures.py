"""Figures of the teacher pack: each is read off a ballot that is held when the pack is written, so none goes stale."""

from collections.abc import Callable, Mapping
from functools import cache, cached_property, partial

from game.engine.data.election import Election
from game.engine.data.problems import BadInput, Problem
from game.engine.simulate import election
from game.level.assemble import changed
from game.level.load import Level, load
from game.level.prediction import Experiment
from game.level.quantities import printed_text, quantities
from game.report.lessons.source import Ballots
from game.text.language import translate

START = "start"


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
    """Return a quantity of a ballot: as the page prints it, or with so many digits as its kind has.

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
    written = printed_text(rest, ballot) if kind == "printed" else f"{value:,.{one.decimals}f}"
    return Figure.of(written or "", value)


class LevelBallots:
    """The ballots of one level by name: ``start``, ``guess1`` …, ``way1`` …, and those its lesson asks for."""

    def __init__(self, level: str, others: Ballots | None = None) -> None:
        self.level: Level = load(level)
        self._others = others or {}

    @cached_property
    def asked(self) -> Mapping[str, Experiment]:
        """What is set for each of them."""
        head = self.level.head
        guesses = {f"guess{at}": one.experiment for at, one in enumerate(head.predict, 1)}
        ways = {f"way{at}": Experiment(change=one.settings) for at, one in enumerate(head.ways, 1)}
        return {START: Experiment(), **guesses, **ways, **self._others}

    def ballot(self, name: str) -> Election:
        """Hold one of them; KeyError where there is none of that name."""
        one = self.asked[name]
        return _held(self.level.name, one.seed, tuple(one.change.items()))

    def __getitem__(self, name: str) -> Reading:
        """Read one of them."""
        return Reading(partial(self.ballot, name))


@cache
def _held(level: str, seed: int | None, change: tuple[tuple[str, bool | int | float | str], ...]) -> Election:
    found = load(level)
    scenario = found.scenario
    for path, value in change:
        scenario = changed(scenario, path, value)
    return election(scenario, found.head.seed if seed is None else seed)


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


def of_level(ballots: LevelBallots) -> Mapping[str, object]:
    """Return what templates of a level's lesson know: each of its ballots by name."""
    return {name: ballots[name] for name in ballots.asked}


def _digits(value: Figure, count: int = 0) -> str:
    """Return a figure with so many decimals."""
    return f"{value.number:,.{count}f}"
