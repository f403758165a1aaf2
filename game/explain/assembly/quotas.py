"""How the seats of a chamber are shared out: as an announced one was, or as a level says; and what is only assumed.

The tables name workers, farmers and soldiers. How many of the others are officials and how many are called
intellectuals is not told: that they are split 42 to 17 is a choice of this game.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np

from game.engine.data.arrays import Counts
from game.history.composition import AgeBand, Composition, compositions
from game.level.quotas import OCCUPATIONS, WHOLE, LevelQuotas
from game.text.citations import cited
from game.text.language import translate as _

Basis = Literal["claim", "memory", "assumption", "level"]
"""Announced; announced, and not found again; a choice of this game; said by the level."""

DIMENSIONS = ("occupation", "sex", "age", "party")
INTELLECTUALS, OFFICIALS = 17.0, 42.0
NEW = 70.0
"""Per cent of new deputies where no table says it."""

OTHERWISE = Composition(
    0,
    100,
    20.0,
    20.0,
    10.0,
    20.0,
    NEW,
    (AgeBand(25, 39, 10.0), AgeBand(40, 59, 60.0), AgeBand(60, 79, 30.0)),
    (("ruling", 88), ("allied", 12)),
    (),
    "",
    "memory",
)
"""Shares of nobody, where the table is damaged."""


@dataclass(frozen=True, slots=True)
class Share:
    """One group of deputies: its key, its weight against the others of its dimension, and what that rests on."""

    key: str
    weight: float
    basis: Basis
    ages: tuple[int, int] = (0, 0)


@dataclass(frozen=True, eq=False, slots=True)
class Quotas:
    """The groups of every dimension, in per cent or in seats; ``year`` is the announced chamber's, or 0."""

    groups: Mapping[str, tuple[Share, ...]]
    new: float
    year: int
    source: str

    def seats(self, dimension: str, number: int) -> Counts:
        """(G,) how many of so many seats each group has: largest remainder."""
        return by_largest_remainder([one.weight for one in self.groups[dimension]], number)

    def label(self, *, own: bool = True) -> str:
        """Where the shares come from, in a line; ``own`` says whether the country is the one they were announced in."""
        if not self.year:
            return _("Shares of the seats: set by this level ({source}).").format(source=self.source)
        words = _("Shares of the seats: as announced for the Supreme People’s Assembly of {year} ({source}).")
        if not own:
            words = _("Who sat here is not known: shares as announced for North Korea’s assembly of {year} ({source}).")
        return words.format(year=self.year, source=cited("spa_composition.csv"))

    def missing(self) -> str:
        """What of a later chamber was found, where not enough to fill it; empty where nothing is missing."""
        later = [one for one in compositions() if one.year > self.year > 0 and one.new is not None]
        if not later:
            return ""
        words = _("Of {year} no more was found than {seats} seats, about {new} % of them new.")
        return words.format(year=later[-1].year, seats=later[-1].seats, new=f"{later[-1].new:g}")


def by_largest_remainder(weights: list[float], seats: int) -> Counts:
    """(G,) whole seats in proportion to the weights, which add up to the seats; of equal remainders the first gains."""
    whole = np.asarray(weights, dtype=np.float64)
    exact = whole * seats / whole.sum()
    # shares with a decimal or two, times seats: what differs by less than a billionth is alike
    exact = np.round(exact, 9)
    found: Counts = np.floor(exact).astype(np.int64)
    order = np.argsort(found - exact, kind="stable")
    found[order[: seats - int(found.sum())]] += 1
    return found


@cache
def quotas_of(level: LevelQuotas | None) -> Quotas:
    """Return a level's own shares, or those of the latest chamber that was announced whole."""
    if level is not None:
        return _of_level(level)
    whole = [one for one in compositions() if one.whole]
    return _announced(whole[-1] if whole else OTHERWISE)


def _basis(field: str, found: Composition) -> Basis:
    return "memory" if field in found.remembered else "claim"


def _announced(found: Composition) -> Quotas:
    known = {"workers": found.workers or 0.0, "farmers": found.farmers or 0.0, "soldiers": found.soldiers or 0.0}
    rest = WHOLE - sum(known.values())
    both = INTELLECTUALS + OFFICIALS
    known |= {"intellectuals": rest * INTELLECTUALS / both, "officials": rest * OFFICIALS / both}
    told = ("workers", "farmers", "soldiers")
    women, aged = found.women or 0.0, _basis("age", found)
    ages = tuple(Share(_ages(one), one.percent, aged, (one.low, one.high)) for one in found.ages)
    return Quotas(
        {
            "occupation": tuple(
                Share(one, known[one], "claim" if one in told else "assumption") for one in OCCUPATIONS
            ),
            "sex": (Share("women", women, "claim"), Share("men", WHOLE - women, "claim")),
            "age": ages,
            "party": tuple(Share(name, float(seats), "claim") for name, seats in found.parties),
        },
        next((one.new for one in reversed(compositions()) if one.new is not None), NEW),
        found.year,
        found.source,
    )


def _of_level(level: LevelQuotas) -> Quotas:
    middle = WHOLE - level.under_40 - level.over_60
    ages = (("25-39", level.under_40, (25, 39)), ("40-59", middle, (40, 59)), ("60-79", level.over_60, (60, 79)))
    return Quotas(
        {
            "occupation": tuple(Share(one, getattr(level, one), "level") for one in OCCUPATIONS),
            "sex": (Share("women", level.women, "level"), Share("men", WHOLE - level.women, "level")),
            "age": tuple(Share(key, percent, "level", span) for key, percent, span in ages),
            "party": (
                Share("ruling", level.ruling_party, "level"),
                Share("allied", WHOLE - level.ruling_party, "level"),
            ),
        },
        level.new,
        0,
        level.source,
    )


def _ages(band: AgeBand) -> str:
    return f"{band.low}-{band.high}"
