"""A plan of many ballots of one level: which settings go through which values, with which seeds, and what is read off.

Errors · `read_plan` raises `BadInput` with every problem of the file at once.
"""

from collections.abc import Iterator
from itertools import product
from math import prod
from pathlib import Path
from typing import Annotated, NamedTuple, Self

from pydantic import AfterValidator, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from game.engine.data.problems import BadInput, Problem, from_validation, nearest_name, shown
from game.engine.data.table import Table
from game.engine.data.toml_text import read_toml
from game.level.goals.quantities import quantities
from game.level.load import Rules, load_rules

MOST_RUNS, MOST_VALUES, MOST_SEED = 100_000, 1_000, 2**32 - 1
Value = bool | int | float | str


def _known(name: str) -> str:
    if name in quantities():
        return name
    near = nearest_name(name, quantities())
    raise PydanticCustomError("quantity", "unknown", {"fault": "no such quantity", "allowed": "", "nearest": near})


class Axis(Table):
    """One setting and the values it takes, in order; a range is written as its first, its last and its step."""

    path: str = Field(description="the full path of a parameter")
    values: Annotated[tuple[Value, ...], Field(strict=False)] = Field(
        default=(), max_length=MOST_VALUES, description="a list of values"
    )
    first: float | None = Field(default=None, description="a number")
    last: float | None = Field(default=None, description="a number")
    step: float | None = Field(default=None, gt=0.0, description="a number above 0")

    @model_validator(mode="after")
    def _says_its_values(self) -> Self:
        ends = self.first, self.last, self.step
        whole = all(one is not None for one in ends) and self.several <= MOST_VALUES
        if bool(self.values) != whole and (not self.values or ends == (None, None, None)):
            return self
        allowed = f"values, or first, last and step; at most {MOST_VALUES:,} values"
        raise PydanticCustomError("axis", "unclear", {"fault": "does not say its values", "allowed": allowed})

    @property
    def several(self) -> int:
        """How many values a range has."""
        first, last, step = self.first or 0.0, self.last or 0.0, self.step or 1.0
        return max(0, int((last - first) / step + 1e-9) + 1)

    @property
    def all_values(self) -> tuple[Value, ...]:
        """Every value in order; those of a range without the dust of sums of decimals."""
        if self.values:
            return self.values
        first, step = self.first or 0.0, self.step or 1.0
        return tuple(round(first + step * index, 9) for index in range(self.several))


class Plan(Table):
    """A level, what is fixed in all its ballots, what goes through several values, and what is read off each ballot."""

    level: str = Field(min_length=1, description="a level's name, or a path to a level file")
    seeds: Annotated[tuple[Annotated[int, Field(ge=0, le=MOST_SEED)], ...], Field(strict=False)] = Field(
        default=(), max_length=MOST_VALUES, description="a list of whole numbers"
    )
    forecast: bool = False
    set: dict[str, Value] = Field(default_factory=dict, description="parameters by their full path")
    quantities: Annotated[tuple[Annotated[str, AfterValidator(_known)], ...], Field(strict=False)] = Field(
        min_length=1, max_length=50, description="a list of quantities"
    )
    axes: Annotated[tuple[Axis, ...], Field(strict=False)] = Field(
        min_length=1, max_length=6, description="one to six [[axes]] tables"
    )

    @model_validator(mode="after")
    def _can_be_held(self) -> Self:
        paths = [one.path for one in self.axes]
        if len({*paths, *self.set}) < len(paths) + len(self.set):
            said = {"fault": "a setting is named twice", "allowed": "each once"}
            raise PydanticCustomError("plan", "repeats", said)
        if prod(len(one.all_values) for one in self.axes) * max(1, len(self.seeds)) > MOST_RUNS:
            said = {"fault": "too many ballots", "allowed": f"at most {MOST_RUNS:,}"}
            raise PydanticCustomError("plan", "large", said)
        return self


class Run(NamedTuple):
    """One ballot of a plan; without a seed it is a forecast."""

    level: str
    settings: dict[str, Value]
    varied: tuple[Value, ...]
    seed: int | None
    quantities: tuple[str, ...]


def read_plan(path: str | Path) -> Plan:
    """Read a plan from a TOML file, and hold its settings against the level.

    Raises
    ------
    BadInput
        with every problem of the file, or the first setting that the level does not take.
    """
    try:
        plan = Plan.model_validate(read_toml(path))
    except ValidationError as error:
        raise BadInput(list(from_validation(str(path), error, Plan))) from None
    if load_rules(plan.level, plan.set).opening.series is not None:
        raise BadInput(
            [Problem(str(path), "level", shown(plan.level), "a level of one ballot", None, "it is a series")]
        )
    for axis in plan.axes:
        for value in axis.all_values:
            load_rules(plan.level, {**plan.set, axis.path: value})
    return plan


def runs(plan: Plan, own_seed: int) -> Iterator[Run]:
    """Yield every ballot in the order of the file: the last axis goes through its values first, then the seeds."""
    seeds = (None,) if plan.forecast else plan.seeds or (own_seed,)
    for varied in product(*(one.all_values for one in plan.axes)):
        settings = plan.set | dict(zip([one.path for one in plan.axes], varied, strict=True))
        for seed in seeds:
            yield Run(plan.level, settings, varied, seed, plan.quantities)


def rules_of(run: Run) -> Rules:
    """Load the rules of one ballot."""
    return load_rules(run.level, run.settings)
