"""What the bulletin solver is asked: the printed figures, what each is a share of, and how it may have been rounded.

Errors · `read_question` raises `BadInput` with every problem of the file at once.
"""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Literal, Self, TypeAlias, get_args

from pydantic import (
    AfterValidator,
    Field,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from game.engine.data.problems import BadInput, Problem, from_validation, shown
from game.engine.data.table import Table
from game.engine.data.toml_text import read_toml
from game.engine.publication.rounding import MOST_DECIMALS, is_printed_percentage
from game.inference.counts import COUNT_NAMES, LARGEST_COUNT, PrintedCount

Name: TypeAlias = Literal["turnout", "for", "against", "away", "abstained", "invalid"]
Base: TypeAlias = Literal["registered", "cast", "valid"]
Rounding: TypeAlias = Literal["truncate", "half_up", "half_even", "never_100"]

NAMES: tuple[str, ...] = get_args(Name)
OF_THE_ROLL = ("turnout", "away", "abstained")
"""Figures that count people on the roll; the others count papers in the box."""

LARGEST_ELECTORATE = LARGEST_COUNT
RANGE = f"[lowest, highest], from 1 to {LARGEST_ELECTORATE:,}"


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


def _range(electorate: tuple[int, int]) -> tuple[int, int]:
    """Pass a range of electorates that can be searched."""
    low, high = electorate
    if 1 <= low <= high <= LARGEST_ELECTORATE:
        return electorate
    raise PydanticCustomError("electorate", "not a range", {"allowed": RANGE})


class PrintedFigure(Table):
    """One figure of a bulletin as it is printed, and the rounding rules that may have made it."""

    name: Name
    printed: Annotated[str, AfterValidator(_printed)] = Field(description='text in quotes such as "99.93"')
    base: Base = "registered"
    rounding: Annotated[tuple[Rounding, ...], Field(strict=False), AfterValidator(_each_once)] = (
        "half_up",
        "truncate",
        "half_even",
        "never_100",
    )

    @model_validator(mode="before")
    @classmethod
    def _usual_base(cls, table: Any) -> Any:
        """Shares of papers are printed of the papers cast, unless something else is said."""
        if isinstance(table, dict) and "base" not in table and table.get("name") not in OF_THE_ROLL:
            return {**table, "base": "cast"}
        return table


class Question(Table):
    """Printed figures and counts, and the electorates in question (people on the roll, both ends included).

    With `complete`, those who voted, those away and those who abstained make up the whole roll. Where the page prints
    how many are on the roll, the electorate need not be said.
    """

    electorate: Annotated[tuple[int, int], Field(strict=False), AfterValidator(_range)] = Field(
        description="[lowest, highest]"
    )
    complete: bool = False
    counts: Annotated[tuple[PrintedCount, ...], Field(strict=False)] = Field(
        default=(), max_length=len(COUNT_NAMES), description=f"at most {len(COUNT_NAMES)} [[counts]] tables"
    )
    figures: Annotated[tuple[PrintedFigure, ...], Field(strict=False)] = Field(
        max_length=len(NAMES), description=f"one to {len(NAMES)} [[figures]] tables"
    )

    @model_validator(mode="before")
    @classmethod
    def _said_by_counts(cls, table: Any) -> Any:
        """What need not be said beside printed counts: the electorate, and any percentage."""
        counts = table.get("counts") if isinstance(table, dict) else None
        if not counts or not isinstance(counts, list | tuple):
            return table
        names = [each.get("name") if isinstance(each, dict) else getattr(each, "name", None) for each in counts]
        unsaid = {"electorate": (1, LARGEST_ELECTORATE)} if "registered" in names else {}
        return {"figures": (), **unsaid, **table}

    @field_validator("figures", mode="after")
    @classmethod
    def _something_printed(cls, figures: tuple[PrintedFigure, ...], info: ValidationInfo) -> tuple[PrintedFigure, ...]:
        """Pass a list of figures that is not empty, or any beside printed counts."""
        if figures or info.data.get("counts", True):
            return figures
        raise PydanticCustomError("no_figures", "no figures", {"allowed": "at least one [[figures]] table"})

    @model_validator(mode="after")
    def _figures_agree(self) -> Self:
        problems = _misplaced("", [{"name": each.name, "base": each.base} for each in self.figures])
        problems += _repeated("", [{"name": each.name} for each in self.counts])
        if problems:
            raise ValueError("; ".join(map(str, problems)))
        if not self.electorate[0] <= self.searched[0] <= self.electorate[1]:
            raise ValueError("the electorate leaves the printed number on the roll out")
        return self

    @property
    def searched(self) -> tuple[int, int]:
        """The electorates that can be meant: the printed number on the roll, or else the whole range."""
        printed = next((each.count for each in self.counts if each.name == "registered"), None)
        return self.electorate if printed is None else (printed, printed)

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
    counts = table.get("counts")
    problems += _repeated(str(path), counts if isinstance(counts, list) else [])
    try:
        question = Question.model_validate(table)
    except ValidationError as error:
        found = from_validation(str(path), error, Question)
        others = [_in_words(each, electorate_override) for each in found if each.place]
        raise BadInput(others + problems or [_electorate_left_out(str(path), table)]) from None
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


def _repeated(file: str, counts: list[Any]) -> list[Problem]:
    """Counts printed twice."""
    names = [each.get("name") if isinstance(each, dict) else None for each in counts]
    return [
        Problem(file, f"counts[{position}].name", shown(name), "every count once", None, "printed twice")
        for position, name in enumerate(names)
        if name in COUNT_NAMES and name in names[:position]
    ]


def _electorate_left_out(file: str, table: dict[str, Any]) -> Problem:
    """The problem of a printed number on the roll that the electorate leaves out."""
    position = next(at for at, each in enumerate(table["counts"]) if each["name"] == "registered")
    low, high = table["electorate"]
    value = shown(table["counts"][position]["printed"])
    return Problem(file, f"counts[{position}].printed", value, f"{low:,} to {high:,}, as electorate says")


def _in_words(problem: Problem, electorate_override: tuple[int, int] | None) -> Problem:
    """Problems of this kind of file that deserve more than the general words."""
    place, file = problem.place, problem.file
    of_figure = place.startswith("figures[")
    if electorate_override is not None and place.startswith("electorate"):
        low, high = electorate_override
        return Problem("command line", "--electorate", f"{low}:{high}", problem.allowed)
    if place.startswith("electorate") and (problem.fault != "missing" or place != "electorate"):
        return replace(problem, allowed=f"{RANGE}, such as [17_000_000, 22_000_000]")
    if of_figure and place.endswith("].complete"):
        return Problem(file, place, None, "", None, "belongs at the top of the file, above the first [[figures]]")
    if (
        place.startswith("figures[")
        and place.endswith("].printed")
        and problem.value is not None
        and not problem.value.startswith('"')
    ):
        allowed = 'text in quotes such as "99.93", because every digit counts'
        return Problem(file, place, problem.value, allowed)
    return problem
