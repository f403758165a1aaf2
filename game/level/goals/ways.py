"""Ways to a level's goal: settings that reach it, each with a sentence on what it relies on."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from game.engine.data.table import Table
from game.level.lessons.lesson import Path, Short
from game.level.series.ballots import MOST_BALLOTS


class Turned(Table):
    """One setting of a way."""

    path: Path = Field(description="the full path of a parameter")
    value: bool | int | float | str = Field(description="true or false, a number, or a word")
    ballot: int = Field(default=1, ge=1, le=MOST_BALLOTS, description="the ballot before which it is turned")


def _each_once(settings: tuple[Turned, ...]) -> tuple[Turned, ...]:
    paths = [(one.path, one.ballot) for one in settings]
    if len(set(paths)) == len(paths):
        return settings
    raise PydanticCustomError("repeats", "repeats", {"fault": "a setting is listed twice", "allowed": "each once"})


class Way(Table):
    """Settings that reach the goal from the rules the level begins with."""

    text: Short = Field(min_length=1)
    turned: Annotated[tuple[Turned, ...], Field(strict=False), AfterValidator(_each_once)] = Field(
        min_length=1, max_length=20, description="a list of { path, value }"
    )

    @property
    def settings(self) -> dict[str, bool | int | float | str]:
        """What is turned, by its path; in a series as it is turned last."""
        return {one.path: one.value for one in self.turned}

    @property
    def by_hand(self) -> dict[str, bool | int | float | str]:
        """What is turned, as ``--set`` takes it: later ballots of a series with their number before the path."""
        return {f"{one.ballot}:{one.path}" if one.ballot > 1 else one.path: one.value for one in self.turned}

    @property
    def parts(self) -> frozenset[str]:
        """Addresses of the parts it turns."""
        return frozenset(one.path.rpartition(".")[0] for one in self.turned)


def parts_apart(one: Mapping[str, object], other: Mapping[str, object]) -> int:
    """Return in how many parts two sets of settings differ."""
    differing = [path for path in {**one, **other} if one.get(path) != other.get(path)]
    return len({path.rpartition(".")[0] for path in differing})
