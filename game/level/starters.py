"""Starters: rules to begin with in a sandbox, on top of its own, from one file of tables."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from game.engine.data.problems import BadInput, Problem, from_validation, nearest_name, shown
from game.engine.data.table import Table
from game.engine.data.toml_text import read_toml
from game.level.reading import Reading
from game.text.damage import missed

FILE = Path(__file__).parents[2] / "assets" / "starters" / "starters.toml"


class Starter(Table):
    """What a starter is called, what it is about, and its settings by the full paths of parameters."""

    name: str = Field(pattern=r"^[a-z][a-z_]{1,20}$", description="small letters and _")
    title: str = Field(min_length=1, max_length=30, description="text of 1 to 30 characters")
    about: str = Field(min_length=1, max_length=160, description="text of 1 to 160 characters")
    rules: dict[str, Any] = Field(default_factory=dict, description="a table of settings by path")


class _File(Table):
    starter: list[Starter] = Field(min_length=1, description="[[starter]] tables")


def read_starters(path: Path) -> tuple[Starter, ...]:
    """Read a file of starters.

    Raises
    ------
    BadInput
        with every problem of it: the file, the place, the value and what is allowed.
    """
    tree = read_toml(path)
    try:
        found = tuple(_File.model_validate(tree).starter)
    except ValidationError as error:
        raise BadInput(from_validation(str(path), error, _File)) from None
    problems = [problem for index, one in enumerate(found) for problem in _faults(path, index, one)]
    if problems:
        raise BadInput(problems)
    return found


def _faults(path: Path, index: int, one: Starter) -> list[Problem]:
    reading = Reading(str(path))
    reading.rules(one.name, {}, one.rules)
    try:
        reading.finish()
    except BadInput as bad:
        return [replace(each, file=str(path), place=f"starter[{index}].rules.{each.place}") for each in bad.problems]
    return []


@cache
def starters() -> tuple[Starter, ...]:
    """Return the game's own starters, in order; none where their file is damaged, which is told once."""
    try:
        return read_starters(FILE)
    except BadInput as bad:
        missed(FILE, str(bad.problems[0]).removeprefix(f"{FILE}: "))
        return ()


def starter(name: str) -> Starter:
    """Return a starter by its name.

    Raises
    ------
    BadInput
        when there is none.
    """
    known = {one.name: one for one in starters()}
    if name not in known:
        raise BadInput(
            [Problem("--starter", "", shown(name), tuple(known), nearest_name(name, known), "no such starter")]
        )
    return known[name]
