"""The two reports of March 2026: one prints two figures for the same thing. Which cannot be, what else it is, how sure.

Source · ``assets/facts/march_2026_reports.csv`` and the rows of the almanac
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from game.explain.published.rows import country_name
from game.explain.vocabulary import published_figure
from game.history.almanac import almanac
from game.history.published import Published
from game.history.tables import Fields, rows_of
from game.text.language import translate as _

ROW = "dprk_spa_2026"
RIGHT, ODD, AGAINST = "99.93", "99.97", "0.07"


class Line(NamedTuple):
    """One figure of a report; ``once`` where the report prints it in one place only and another one elsewhere."""

    figure: str
    printed: str
    once: bool


@dataclass(frozen=True, slots=True)
class Report:
    """What one outlet printed, and where that can be read."""

    outlet: str
    source: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Puzzle:
    """A question with its choices, which of them is right, and what is said once it was chosen."""

    question: str
    choices: tuple[str, ...]
    answer: int
    hint: str
    explanation: str


@cache
def reports() -> tuple[Report, ...]:
    """Return both reports; none where the table is damaged."""
    sources: dict[str, str] = {}
    lines: dict[str, list[Line]] = {}
    for outlet, source, line in rows_of("march_2026_reports", _line):
        sources.setdefault(outlet, source)
        lines.setdefault(outlet, []).append(line)
    return tuple(Report(outlet, sources[outlet], tuple(found)) for outlet, found in lines.items())


def _line(fields: Fields) -> tuple[str, str, Line]:
    return fields["outlet"], fields["source"], Line(fields["figure"], fields["printed"], bool(fields["times"]))


def standing_elsewhere(printed: str) -> tuple[tuple[Published, str], ...]:
    """Return every row in which a figure stands with just these digits, and which figure it is there."""
    return tuple((row, name) for row in almanac() for name, text in row.figures.items() if text == printed)


def sum_line(agreed: str, against: str = AGAINST) -> str:
    """Return a share for and a share against, added up."""
    return f"{agreed} + {against} = {Decimal(agreed) + Decimal(against)}"


def found_line(row: Published, figure: str) -> str:
    """Return where a figure stands: the turnout of 2014, North Korea."""
    words = _("{figure} of {year}, {country}: {body}")
    return words.format(
        figure=published_figure(figure), year=row.year, country=country_name(row.country), body=row.body
    )


def puzzles() -> tuple[Puzzle, ...]:
    """Return the three questions in their order."""
    others = [found_line(row, figure) for row, figure in standing_elsewhere(ODD) if row.country == "DPRK"]
    found = _("The almanac has {printed} here: {places}.").format(printed=ODD, places="; ".join(others))
    return (
        Puzzle(
            _("One report prints two figures “for”. “Against” is 0.07. Which figure “for” cannot be true beside it?"),
            (RIGHT, ODD),
            1,
            _("Add up for and against. All the papers are 100 %."),
            _("{right}. But {odd}: that is more than all the papers.").format(right=sum_line(RIGHT), odd=sum_line(ODD)),
        ),
        Puzzle(
            _("So where could 99.97 come from? What is it, in an older vote of the same country?"),
            (_("those for in 2019"), _("the turnout of 2014"), _("those against in 1957")),
            1,
            _("Look that vote up in the almanac: it prints another figure there."),
            found,
        ),
        Puzzle(
            _("Is 99.97 a slip, then?"),
            (
                _("Yes, that is proved"),
                _("It looks like one, but that is what we infer"),
                _("No, both figures are true"),
            ),
            1,
            _("The sums tell whether a figure can be true. Can they tell how it got onto a page?"),
            _("The sums show that it cannot be true. They do not show how it got there. “A slip” is our guess."),
        ),
    )
