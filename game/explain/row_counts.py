"""Which whole counts fit a row of the almanac: its printed digits, put to the bulletin solver.

A row whose percentages say nothing of their base is asked for papers cast and for valid papers. What other sources
print in place of a figure is tried as well, so that a page that cannot be true is told from one that can.

Errors · `BadInput` where a row prints no figure, or where too many numbers would have to be tried.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from game.engine.data.problems import BadInput, Problem, shown
from game.engine.publication.rounding import is_printed_percentage
from game.history.published import Conflict, Published
from game.history.tables import Fields, rows_of
from game.inference.answer import Answer
from game.inference.question import LARGEST_ELECTORATE, OF_THE_ROLL, Question
from game.inference.solve import solve
from game.text.language import translate as _

ROUNDINGS = ("half_up", "truncate", "never_100")
"""Half to even differs from half up in an exact half alone, and is left out to keep a row quick."""

BASES = ("cast", "valid")


@dataclass(frozen=True, eq=False, slots=True)
class Base:
    """What fits if the votes are percentages of this: ``"cast"`` papers or ``"valid"`` ones."""

    base: str
    question: Question
    answer: Answer


@dataclass(frozen=True, eq=False, slots=True)
class Other:
    """Another source's figure in place of the row's own; ``base`` is the one with which it fits, else empty."""

    conflict: Conflict
    base: str
    why_not: str

    @property
    def fits(self) -> bool:
        """Whether whole counts exist that print it beside the other figures."""
        return bool(self.base)


@dataclass(frozen=True, eq=False, slots=True)
class RowAnswer:
    """What the solver says of a row, base by base, and of what others print for it."""

    row: Published
    bases: tuple[Base, ...]
    others: tuple[Other, ...]


def counts_behind(row: Published, electorate: tuple[int, int] | None = None) -> RowAnswer:
    """Ask the solver about a row; `electorate` replaces the people on the roll that would be tried."""
    if not row.figures and not row.counts:
        raise BadInput([Problem("--solve", "", shown(row.id), "a row with printed figures", None, "prints no figure")])
    roll = electorate or usual_electorate(row)
    bases = _bases(row)
    asked = [(base, _question(row, dict.fromkeys(row.figures, base), row.figures, roll)) for base in bases]
    answers = tuple(Base(base, question, solve(question)) for base, question in asked)
    tried = (one for one in row.conflicts if is_printed_percentage(one.printed) and one.figure in row.figures)
    return RowAnswer(row, answers, tuple(_other(row, bases[0], one, roll) for one in tried))


def usual_electorate(row: Published) -> tuple[int, int]:
    """The people on the roll that are tried where the row does not print them."""
    for country, since, low, high in electorates():
        if row.country == country and row.year >= since:
            return low, high
    return 1, LARGEST_ELECTORATE


@cache
def electorates() -> tuple[tuple[str, int, int, int], ...]:
    """Country, first year, fewest and most people on rolls that are not published; none where the table is damaged."""
    return tuple(rows_of("electorates", _electorate))


def _electorate(fields: Fields) -> tuple[str, int, int, int]:
    return fields["country"], int(fields["from_year"]), int(fields["low"]), int(fields["high"])


def _bases(row: Published) -> tuple[str, ...]:
    if row.base:
        return (row.base,)
    return BASES if any(name not in OF_THE_ROLL for name in row.figures) else BASES[:1]


def _question(row: Published, bases: dict[str, str], figures: dict[str, str], roll: tuple[int, int]) -> Question:
    printed = [
        {"name": name, "printed": text, "rounding": ROUNDINGS} | ({} if name in OF_THE_ROLL else {"base": bases[name]})
        for name, text in figures.items()
    ]
    asked: dict[str, Any] = {
        "figures": printed,
        "counts": [{"name": name, "printed": str(count)} for name, count in row.counts.items()],
    }
    return Question.model_validate(asked if "registered" in row.counts else {**asked, "electorate": roll})


def _other(row: Published, base: str, conflict: Conflict, roll: tuple[int, int]) -> Other:
    """Try another source's figure, of the row's base first and of the other one after it."""
    figures = {**row.figures, conflict.figure: conflict.printed}
    why_not = ""
    for tried in (base, *(one for one in BASES if one != base and conflict.figure not in OF_THE_ROLL)):
        bases = {**dict.fromkeys(row.figures, base), conflict.figure: tried}
        answer = solve(_question(row, bases, figures, roll))
        if answer.feasible:
            return Other(conflict, tried, "")
        why_not = why_not or _clash(answer)
    return Other(conflict, "", why_not)


def _clash(answer: Answer) -> str:
    """Why nothing fits, in one line."""
    if answer.conflict is None:
        return ""
    names = _(", ").join(answer.conflict.names)
    said = _("{names} cannot all be true").format(names=names)
    return f"{said}: {answer.conflict.sums}" if answer.conflict.sums else said
