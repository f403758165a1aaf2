"""Where dissent disappears, and whether one rule could have printed the whole page: worked out, not yet drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.engine.data.bulletin import Figure
from game.engine.publication.figures import ROUNDINGS
from game.explain.bulletin.proof import prints
from game.explain.vocabulary import figure_name
from game.text.language import translate as _
from game.text.language import translate_counted as counted

EVERYWHERE = ("truncate", "half_up")
"""Rules that are tried on the whole page."""

_EVERYBODY = 100


def rounding_name(rounding: str) -> str:
    """A rounding in few words."""
    return _(ROUNDINGS[rounding])


@dataclass(frozen=True, slots=True)
class Rung:
    """What is printed for and against with so many digits; `hidden` when there is dissent but the page shows none."""

    digits: int
    printed_for: str
    printed_against: str
    hidden: bool


def ladder(votes_for: Figure | None, against: Figure | None, most: int) -> tuple[Rung, ...]:
    """Print the two figures with 0, 1, … digits after the point."""
    return tuple(_rung(votes_for, against, digits) for digits in range(most + 1))


def _rung(votes_for: Figure | None, against: Figure | None, digits: int) -> Rung:
    upper = prints(votes_for, digits, votes_for.rounding) if votes_for else ""
    lower = prints(against, digits, against.rounding) if against else ""
    return Rung(digits, upper, lower, _hidden(votes_for, upper) or _hidden(against, lower))


def _hidden(figure: Figure | None, printed: str) -> bool:
    """Whether everybody seems to agree although somebody does not."""
    if figure is None or figure.denominator <= 0:
        return False
    if figure.name == "against":
        return figure.numerator > 0 and not printed.strip("0.")
    return figure.numerator < figure.denominator and float(printed) >= _EVERYBODY


def ladder_says(rungs: Sequence[Rung], against: Figure | None) -> str:
    """Say where dissent disappears."""
    if against is None:
        return _("This page does not print the votes against at all.")
    if against.numerator == 0:
        return _("No vote against was reported: there is nothing to hide.")
    many, count = against.numerator, f"{against.numerator:,}"
    hidden = [rung.digits for rung in rungs if rung.hidden and not rung.printed_against.strip("0.")]
    if not hidden:
        words = counted(
            "{count} vote against can be seen at every number of digits.",
            "{count} votes against can be seen at every number of digits.",
            many,
        )
        return words.format(count=count)
    if len(hidden) == len(rungs):
        words = counted(
            "{count} vote against cannot be seen with any of these.",
            "{count} votes against cannot be seen with any of these.",
            many,
        )
        return words.format(count=count)
    digits = hidden[-1]
    if digits == 0:
        words = counted(
            "Without digits after the point, {count} vote against is printed as 0.",
            "Without digits after the point, {count} votes against are printed as 0.",
            many,
        )
        return words.format(count=count)
    zero = "0." + "0" * digits
    words = counted(
        "With {digits} digits or fewer, {count} vote against is printed as {zero}.",
        "With {digits} digits or fewer, {count} votes against are printed as {zero}.",
        many,
    )
    return words.format(digits=digits, count=count, zero=zero)


@dataclass(frozen=True, slots=True)
class RuleRow:
    """What one rule prints for every figure, and which of these agree with the page."""

    rounding: str
    printed: tuple[str, ...]
    agrees: tuple[bool, ...]

    @property
    def fits(self) -> bool:
        """Whether this rule alone could have printed the page."""
        return all(self.agrees)


def rule_rows(page: Sequence[Figure]) -> tuple[RuleRow, ...]:
    """Print the page again by each rule that is tried everywhere."""
    rows = []
    for rounding in EVERYWHERE:
        printed = tuple(prints(figure, figure.decimals, rounding) for figure in page)
        agrees = tuple(text == figure.printed for text, figure in zip(printed, page, strict=True))
        rows.append(RuleRow(rounding, printed, agrees))
    return tuple(rows)


def verdict(page: Sequence[Figure], rows: Sequence[RuleRow]) -> str:
    """Say whether one rule can print the page, and if not, which figure needed which."""
    if not page:
        return _("There is no figure on this page.")
    fitting = [row.rounding for row in rows if row.fits]
    if len(fitting) == len(rows):
        return _("Yes, and even either of the two.")
    if fitting:
        return _("Yes: {rule} everywhere.").format(rule=rounding_name(fitting[0]))
    cut, up = (_only(page, rows, index) for index in range(2))
    neither = [figure.name for index, figure in enumerate(page) if not any(row.agrees[index] for row in rows)]
    parts = [
        _("Cut off: {figures}.").format(figures=_listed(cut)) if cut else "",
        _("Rounded: {figures}.").format(figures=_listed(up)) if up else "",
        _("Another rule: {figures}.").format(figures=_listed(neither)) if neither else "",
    ]
    return " ".join([_("No."), *(part for part in parts if part)])


def _only(page: Sequence[Figure], rows: Sequence[RuleRow], index: int) -> list[str]:
    """Figures that this rule prints as on the page and the other does not."""
    own, other = rows[index], rows[1 - index]
    return [figure.name for at, figure in enumerate(page) if own.agrees[at] and not other.agrees[at]]


def _listed(names: Sequence[str]) -> str:
    return ", ".join(figure_name(name) for name in names)
