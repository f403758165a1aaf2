"""The same counts under other printing rules: a copy of a bulletin's figures that can be printed again at will."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from game.engine.data.bulletin import Figure
from game.engine.data.election import Election
from game.engine.data.protocols import Protocols
from game.engine.publication import figures
from game.engine.publication.publish import NOTHING
from game.engine.publication.rounding import ROUNDINGS, print_percent

BASES = ("registered", "cast", "valid")
OF_PAPERS = ("for", "against", "invalid")
"""Figures that count papers; the others count people and are always a share of the roll."""

MOST_DIGITS = 6
EXACT = 6
"""Digits of a share that is shown 'exactly'."""


def printed_anew(figure: Figure) -> Figure:
    """Print a figure by its own rules."""
    if figure.denominator <= 0:
        return replace(figure, printed=NOTHING)
    text = print_percent(figure.numerator, figure.denominator, figure.decimals, figure.rounding)
    return replace(figure, printed=text)


def prints(figure: Figure, decimals: int, rounding: str) -> str:
    """What a figure would print under another rule."""
    return printed_anew(replace(figure, decimals=decimals, rounding=rounding)).printed


def exact(figure: Figure) -> str:
    """Six digits of the share behind a figure; dots say that there are more."""
    text = prints(figure, EXACT, "truncate")
    whole = text == NOTHING or 100 * figure.numerator * 10**EXACT % figure.denominator == 0
    return text if whole else f"{text}…"


@dataclass(frozen=True, eq=False, slots=True)
class Totals:
    """What may be printed of a record, added up once: counts and bases, as reported and in truth."""

    counts: Mapping[str, int]
    bases: Mapping[str, int]

    @classmethod
    def of(cls, protocols: Protocols) -> "Totals":
        """Add the protocols up."""
        total = protocols.total()
        counts = {name: round(figures.numerator(name, total)) for name in figures.MEMBERS}
        return cls(counts, {base: round(figures.denominator(base, total)) for base in BASES})


@dataclass(frozen=True, eq=False, slots=True)
class Draft:
    """A page that was never published: the record's counts, printed by other rules. ``every`` holds hidden ones too."""

    record: Election
    every: tuple[Figure, ...]
    shown: frozenset[str]
    reported: Totals
    truth: Totals

    @classmethod
    def of(cls, record: Election) -> "Draft":
        """Begin with the page as it was printed."""
        reported = Totals.of(record.reported)
        every = tuple(_as_ruled(record, name, reported) for name in figures.MEMBERS)
        return cls(record, every, _printed(record), reported, Totals.of(record.true))

    def as_printed(self) -> "Draft":
        """The page as it was printed."""
        every = tuple(_as_ruled(self.record, figure.name, self.reported) for figure in self.every)
        return replace(self, every=every, shown=_printed(self.record))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the page."""
        return tuple(figure for figure in self.every if figure.name in self.shown)

    @property
    def touched(self) -> bool:
        """Whether anything is printed by another rule than in the record."""
        return bool(self.changes)

    @property
    def changes(self) -> Mapping[str, bool | int | str]:
        """Settings that differ from the record's, by path: ``publication.turnout.rounding``."""
        changes: dict[str, bool | int | str] = {}
        for figure in self.every:
            kept = _rules(self.record, figure.name)
            now: dict[str, bool | int | str] = {"shown": figure.name in self.shown, "base": figure.base}
            now |= {"decimals": figure.decimals, "rounding": figure.rounding}
            changes |= {
                f"publication.{figure.name}.{setting}": value
                for setting, value in now.items()
                if value != getattr(kept, setting)
            }
        return changes

    def figure(self, name: str) -> Figure | None:
        """Return a figure of the page, if the page has it."""
        return next((figure for figure in self.figures if figure.name == name), None)

    def with_digits(self, name: str, digits: int) -> "Draft":
        """Print a figure with another number of digits after the point."""
        return self._with(name, lambda figure: replace(figure, decimals=min(MOST_DIGITS, max(0, digits))))

    def with_rounding(self, name: str, rounding: str) -> "Draft":
        """Print a figure by another rounding."""
        if rounding not in ROUNDINGS:
            raise ValueError(f"unknown rounding {rounding!r}")
        return self._with(name, lambda figure: replace(figure, rounding=rounding))

    def with_base(self, name: str, base: str) -> "Draft":
        """Print a figure as a percentage of something else."""
        below = self.reported.bases[base]
        return self._with(name, lambda figure: replace(figure, base=base, denominator=below))

    def turned(self, name: str) -> "Draft":
        """Leave a figure out, or print it after all."""
        return replace(self, shown=self.shown ^ {name})

    def true(self, name: str) -> Figure | None:
        """Return what the same rules would print of what people really did."""
        figure = self.figure(name)
        if figure is None:
            return None
        above, below = self.truth.counts[name], self.truth.bases[figure.base]
        return printed_anew(replace(figure, numerator=above, denominator=below))

    def _with(self, name: str, change: Callable[[Figure], Figure]) -> "Draft":
        anew = (printed_anew(change(figure)) if figure.name == name else figure for figure in self.every)
        return replace(self, every=tuple(anew))


def _rules(record: Election, name: str) -> figures.Params:
    return record.scenario.one(f"publication.{name}", figures.Params)


def _printed(record: Election) -> frozenset[str]:
    return frozenset(figure.name for figure in record.bulletin.figures)


def _as_ruled(record: Election, name: str, reported: Totals) -> Figure:
    """A figure as the record's rules print it, whether or not it is on the page."""
    rules = _rules(record, name)
    above, below = reported.counts[name], reported.bases[rules.base]
    return printed_anew(Figure(name, above, below, rules.base, rules.decimals, rules.rounding, NOTHING))
