"""What the bulletin solver is asked: the printed figures, what each is a share of, and how it may have been rounded.

Errors · `read_question` raises `BadInput` with every problem of the file at once.
"""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Literal, Self, TypeAlias, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from game.engine.data.problems import BadInput, Problem, from_validation, shown
from game.engine.data.toml_text import read_toml
from game.engine.publication.rounding import MOST_DECIMALS, is_printed_percentage

Name: TypeAlias = Literal["turnout", "for", "against", "away", "abstained", "invalid"]
Base: TypeAlias = Literal["registered", "cast", "valid"]
Rounding: TypeAlias = Literal["truncate", "half_up", "half_even", "never_100"]

NAMES: tuple[str, ...] = get_args(Name)
OF_THE_ROLL = ("turnout", "away", "abstained")
"""Figures that count people on the roll; the others count papers in the box."""

LARGEST_ELECTORATE = 2_000_000_000
WIDEST_ELECTORATE = 100_000_000
RANGE = f"[lowest, highest], from 1 to {LARGEST_ELECTORATE:,} and at most {WIDEST_ELECTORATE:,} apart"


def _printed(text: str) -> str:
    """Pass the text of a printed percentage, or say what one looks like."""
    if is_printed_percentage(text):
        return text
    with_point = text.strip().rstrip("%").strip().replace(",", ".")
    raise PydanticCustomError(
        "printed",
        "not a printed percentage",
        {
            "allowed": f'text such as "99.93": digits, at most one point, 0 to 100, at most {MOST_DECIMALS} decimals',
            "nearest": with_point if is_printed_percentage(with_point) else None,
        },
    )


def _each_once(rules: tuple[str, ...]) -> tuple[str, ...]:
    """Pass a list of rounding rules that names at least one, and each once."""
    if rules and len(set(rules)) == len(rules):
        return rules
    raise PydanticCustomError("repeats", "repeats", {"allowed": "a list of one or more rules, each named once"})


def _at_least_one(figures: tuple["PrintedFigure", ...]) -> tuple["PrintedFigure", ...]:
    """Pass a list of figures that is not empty."""
    if figures:
        return figures
    raise PydanticCustomError("no_figures", "no figures", {"allowed": "at least one [[figures]] table"})


def _range(electorate: tuple[int, int]) -> tuple[int, int]:
    """Pass a range of electorates that can be searched."""
    low, high = electorate
    if 1 <= low <= high <= LARGEST_ELECTORATE and high - low <= WIDEST_ELECTORATE:
        return electorate
    raise PydanticCustomError("electorate", "not a range", {"allowed": RANGE})


class PrintedFigure(BaseModel):
    """One figure of a bulletin as it is printed, and the rounding rules that may have made it."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    name: Name
    printed: Annotated[str, AfterValidator(_printed)] = Field(description='text in quotes such as "99.93"')
    base: Base = "registered"
    rounding: Annotated[tuple[Rounding, ...], Field(strict=False), AfterValidator(_each_once)] = (
        "half_up",
        "truncate",
        "half_even",
    )

    @model_validator(mode="before")
    @classmethod
    def _usual_base(cls, table: Any) -> Any:
        """Shares of papers are printed of the papers cast, unless something else is said."""
        if isinstance(table, dict) and "base" not in table and table.get("name") not in OF_THE_ROLL:
            return {**table, "base": "cast"}
        return table


class Question(BaseModel):
    """Printed figures and the electorates in question (people on the roll, both ends included).

    With `complete`, those who voted, those away and those who abstained make up the whole roll.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    electorate: Annotated[tuple[int, int], Field(strict=False), AfterValidator(_range)] = Field(
        description="[lowest, highest]"
    )
    complete: bool = False
    figures: Annotated[tuple[PrintedFigure, ...], Field(strict=False), AfterValidator(_at_least_one)] = Field(
        max_length=len(NAMES), description=f"one to {len(NAMES)} [[figures]] tables"
    )

    @model_validator(mode="after")
    def _figures_agree(self) -> Self:
        problems = _misplaced("", [{"name": each.name, "base": each.base} for each in self.figures])
        if problems:
            raise ValueError("; ".join(map(str, problems)))
        return self

    def figure(self, name: str) -> PrintedFigure | None:
        """The printed figure of this name, or None when the bulletin does not print it."""
        return next((figure for figure in self.figures if figure.name == name), None)


def read_question(path: str | Path, electorate_override: tuple[int, int] | None = None) -> Question:
    """Read a question from a TOML file; `electorate_override` replaces the file's electorate range.

    Raises `BadInput`, which carries every problem of the file (and of the override, as place ``--electorate``).
    """
    table = read_toml(path)
    if electorate_override is not None:
        table["electorate"] = list(electorate_override)
    figures = table.get("figures")
    _hoist_complete(table, figures if isinstance(figures, list) else [])
    problems = _misplaced(str(path), figures if isinstance(figures, list) else [])
    try:
        question = Question.model_validate(table)
    except ValidationError as error:
        others = [each for each in from_validation(str(path), error, Question) if each.place]
        raise BadInput([_in_words(each, electorate_override) for each in others] + problems) from None
    return question


def _hoist_complete(table: dict[str, Any], figures: list[Any]) -> None:
    """Take ``complete`` as said of the whole page where it was written below the last figure."""
    last = figures[-1] if figures else None
    if isinstance(last, dict) and "complete" in last and "complete" not in table:
        table["complete"] = last.pop("complete")


def _misplaced(file: str, figures: list[Any]) -> list[Problem]:
    """Figures printed twice, and counts of people given as a share of papers."""
    problems: list[Problem] = []
    seen: set[str] = set()
    for position, figure in enumerate(figures):
        name, base = (figure.get("name"), figure.get("base")) if isinstance(figure, dict) else (None, None)
        place = f"figures[{position}]"
        if name in NAMES and name in seen:
            problems.append(Problem(file, f"{place}.name", shown(name), "every figure once", None, "printed twice"))
        if name in OF_THE_ROLL and base in ("cast", "valid"):
            fault = f"{name} counts people, not papers"
            problems.append(Problem(file, f"{place}.base", shown(base), ("registered",), None, fault))
        seen |= {name} if isinstance(name, str) else set()
    return problems


def _in_words(problem: Problem, electorate_override: tuple[int, int] | None) -> Problem:
    """Problems of this kind of file that deserve more than the general words."""
    place, file = problem.place, problem.file
    if electorate_override is not None and place.startswith("electorate"):
        low, high = electorate_override
        return Problem("command line", "--electorate", f"{low}:{high}", problem.allowed)
    if place.startswith("electorate") and (problem.fault != "missing" or place != "electorate"):
        return replace(problem, allowed=f"{RANGE}, such as [17_000_000, 22_000_000]")
    if place.startswith("figures[") and place.endswith("].complete"):
        return Problem(file, place, None, "", None, "belongs at the top of the file, above the first [[figures]]")
    if place.endswith("].printed") and problem.value is not None and not problem.value.startswith('"'):
        allowed = 'text in quotes such as "99.93", because every digit counts'
        return Problem(file, place, problem.value, allowed)
    return problem
