"""What gives a printed figure away and is covered with it: other figures, columns of the ledgers, the map."""

from dataclasses import dataclass
from functools import lru_cache

ALIKE = {
    "turnout": ("turnout", "abstained"),
    "for": ("for", "against"),
    "against": ("for", "against"),
    "away": ("away",),
    "abstained": ("abstained",),
    "invalid": ("invalid",),
}
"""Printed figures that are covered with a figure: what one of them says can be read off the others."""

EVERYTHING = frozenset(ALIKE)
COLUMNS = {
    "turnout": ("unmarked", "struck_out", "votes_for", "votes_against", "stayed_home"),
    "for": ("unmarked", "struck_out", "votes_for", "votes_against"),
    "against": ("unmarked", "struck_out", "votes_for", "votes_against"),
    "away": ("away",),
    "abstained": ("stayed_home",),
    "invalid": ("spoiled", "invalid"),
}
QUANTITIES = {"turnout": ("turnout",), "for": ("struck_out",), "against": ("struck_out",), "invalid": ("invalid",)}


@dataclass(frozen=True, slots=True)
class Covered:
    """What is not to be seen: printed figures, columns of the two ledgers, and quantities of the map, by name."""

    figures: frozenset[str]
    columns: frozenset[str]
    quantities: frozenset[str]


@lru_cache(maxsize=16)
def covered_with(figures: frozenset[str]) -> Covered:
    """Return all that is covered with some printed figures."""
    tables = (ALIKE, COLUMNS, QUANTITIES)
    return Covered(*(frozenset(name for one in figures for name in table.get(one, ())) for table in tables))
