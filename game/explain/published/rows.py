"""Rows of the almanac as a reader looks through them: what a row is called, which rows are shown, and in what order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from game.explain.vocabulary import published_figure
from game.history.published import Published
from game.text.language import message
from game.text.language import translate as _

Column = Literal["date", "country", "turnout", "for", "against"]
COLUMNS: tuple[Column, ...] = get_args(Column)

COUNTRY_NAMES = {
    "DPRK": message("North Korea"),
    "GDR": message("East Germany"),
    "USSR": message("Soviet Union"),
    "UK": message("Britain"),
    "USA": message("United States"),
}
"""Names that readers know better than the table's."""

PERIODS: dict[int, tuple[int, int]] = {
    0: (0, 9999),
    1900: (1900, 1945),
    1946: (1946, 1989),
    1990: (1990, 2009),
    2010: (2010, 9999),
}
"""First and last year of each choice of years; 0 is any year."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which rows a reader wants to see, and how they are sorted. An empty country is all of them."""

    country: str = ""
    since: int = 0
    confirmed: bool = False
    by: Column = "date"
    falling: bool = True

    def sorted_by(self, column: Column) -> "Wish":
        """The same sorted by a column; by the one it is sorted by already, the other way round."""
        if column == self.by:
            return replace(self, falling=not self.falling)
        return replace(self, by=column, falling=column != "country")

    def of(self, rows: Sequence[Published]) -> tuple[Published, ...]:
        """Return the wanted rows in their order; rows without the figure they are sorted by come last."""
        low, high = PERIODS[self.since]
        kept = [
            row
            for row in rows
            if self.country in ("", row.country) and low <= row.year <= high and (row.sourced or not self.confirmed)
        ]
        with_value = [row for row in kept if sort_value(row, self.by) is not None]
        without = [row for row in kept if sort_value(row, self.by) is None]
        return (*sorted(with_value, key=lambda row: _order(row, self.by), reverse=self.falling), *without)


def sort_value(row: Published, column: Column) -> float | str | None:
    """Return what a row is sorted by in a column; None where the row prints no such figure."""
    if column == "date":
        return row.date
    if column == "country":
        return country_name(row.country)
    text = row.figures.get(column)
    return None if text is None else float(text)


def _order(row: Published, column: Column) -> tuple[float | str, str]:
    value = sort_value(row, column)
    assert value is not None
    return value, row.date


def column_name(column: Column) -> str:
    """Return what heads a column."""
    match column:
        case "date":
            return _("date")
        case "country":
            return _("country")
    return published_figure(column)


def country_name(country: str) -> str:
    """Return the name readers know a country by."""
    return _(COUNTRY_NAMES.get(country, country))


def place_name(row: Published) -> str:
    """Return country and body in one line."""
    return _("{country}: {body}").format(country=country_name(row.country), body=row.body)


def figure_text(row: Published, figure: str) -> str:
    """Return a figure as printed, a dash where there is none."""
    return row.figures.get(figure, "–") if row.held else "–"


def share_against(row: Published) -> float | None:
    """Return the share against in per cent: as printed, else worked out from printed counts; None where neither is."""
    if "against" in row.figures:
        return float(row.figures["against"])
    if "against" in row.counts and "for" in row.counts:
        against, agreed = row.counts["against"], row.counts["for"]
        return 100 * against / (against + agreed)
    return None


def share_against_text(row: Published) -> str:
    """Return the share against as printed, or as it follows from printed counts; a dash where neither is known."""
    share = share_against(row)
    if "against" in row.figures or share is None:
        return figure_text(row, "against")
    return f"{share:.2f}"


def lines(rows: Sequence[Published]) -> tuple[tuple[str, bool], ...]:
    """Return the lines of a chart in their order: countries by their first vote, local votes below the others."""
    countries = dict.fromkeys(row.country for row in rows)
    found = {line_of(row) for row in rows}
    return tuple((country, local) for country in countries for local in (False, True) if (country, local) in found)


def standing(row: Published) -> str:
    """Return whether the row was found at its source, and who said it."""
    found = _("read at the source") if row.sourced else _("unconfirmed")
    return _("{kind}, {found}").format(kind=kind_name(row), found=found)


def kind_name(row: Published) -> str:
    """Return whether organisers claim it or observers watched it."""
    return {"claim": _("claim"), "observation": _("observation")}[row.kind] if row.held else _("no vote held")


def standing_sentence(row: Published) -> str:
    """Return the same as a sentence."""
    said = {
        "claim": _("A claim of those who held the vote."),
        "observation": _("Observers from outside watched this vote."),
    }[row.kind]
    if not row.held:
        said = _("Nobody voted here: no more people stood than there were seats.")
    found = (
        _("Read at the source: this was printed. That does not make it true.")
        if row.sourced
        else _("Not confirmed: part of it was written from memory.")
    )
    return f"{said} {found}"


def line_of(row: Published) -> tuple[str, bool]:
    """Return the line of a chart that a row stands on: its country, and whether it is a local vote of North Korea."""
    return row.country, row.country == "DPRK" and not row.id.startswith("dprk_spa_")


def line_name(line: tuple[str, bool]) -> str:
    """Return what a line of the chart is called."""
    return _("its local votes") if line[1] else country_name(line[0])


def years_of(row: Published) -> tuple[float, float]:
    """Return when a row's votes began and ended, as years with fractions."""
    digits = row.date
    if len(digits) == len("1964-2006"):
        return float(digits[:4]), float(digits[5:])
    when = int(digits[:4]) + (int(digits[5:7]) - 1) / 12 + (int(digits[8:10]) - 1) / 365
    return when, when
