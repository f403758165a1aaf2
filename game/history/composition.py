"""Who sat in a chamber as it was announced, what is said of it, and the seats that a report names.

Source · ``assets/facts/spa_composition.csv``, ``assembly_facts.csv``
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from game.history.published import Confidence
from game.history.tables import rows_of

AGE = re.compile(r"(<=|>=|>)?(\d+)(?:-(\d+))?: ([\d.]+)")
YOUNGEST, OLDEST = 25, 79
"""Ages of deputies where a row has a limit on one side alone: a design choice."""


class AgeBand(NamedTuple):
    """Deputies from one age to another, both included, in per cent."""

    low: int
    high: int
    percent: float


@dataclass(frozen=True, slots=True)
class Composition:
    """One announced chamber; what a row does not say is None or empty. Shares are in per cent of the seats.

    parties    : seats of the ruling party first, then of the groups allied with it
    remembered : which of the fields are from memory
    """

    year: int
    seats: int
    workers: float | None
    farmers: float | None
    soldiers: float | None
    women: float | None
    new: float | None
    ages: tuple[AgeBand, ...]
    parties: tuple[tuple[str, int], ...]
    remembered: tuple[str, ...]
    source: str
    confidence: Confidence

    @property
    def whole(self) -> bool:
        """Whether it says enough of occupations, sex, ages and parties to fill a chamber with."""
        shares = (self.workers, self.farmers, self.soldiers, self.women)
        return None not in shares and bool(self.ages) and sum(seats for _, seats in self.parties) == self.seats


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that is said of nomination or of the chamber, and what kind of saying it is."""

    id: str
    statement: str
    kind: str
    source: str
    confidence: Confidence


@cache
def compositions() -> tuple[Composition, ...]:
    """Return every announced chamber, the earliest first; of a damaged table the rows that are whole."""
    return tuple(sorted(rows_of("spa_composition", _composition), key=lambda one: one.year))


@cache
def statements() -> Mapping[str, Statement]:
    """Return what is said, by its short name; of a damaged table the rows that are whole."""
    return {one.id: one for one in rows_of("assembly_facts", _statement)}


def _statement(row: Mapping[str, str]) -> Statement:
    return Statement(row["id"], row["statement"], row["kind"], row["source"], _confidence(row))


def _composition(row: Mapping[str, str]) -> Composition:
    return Composition(
        year=int(row["year"]),
        seats=int(row["seats"]),
        workers=_number(row["workers_pct"]),
        farmers=_number(row["coop_farmers_pct"]),
        soldiers=_number(row["service_pct"]),
        women=_number(row["women_pct"]),
        new=_number(row["new_pct"]),
        ages=tuple(_band(row[name]) for name in ("age_low", "age_mid", "age_high") if row[name]),
        parties=tuple(_parties("; ".join(filter(None, (row["party_seats"], row["allied_seats"]))))),
        remembered=tuple(filter(None, row["memory_fields"].split("; "))),
        source=row["source"],
        confidence=_confidence(row),
    )


def _confidence(row: Mapping[str, str]) -> Confidence:
    return "verified" if row["confidence"] == "verified" else "memory"


def _number(text: str) -> float | None:
    return float(text) if text else None


def _parties(text: str) -> Iterator[tuple[str, int]]:
    for one in filter(None, text.split("; ")):
        name, _, seats = one.partition(": ")
        yield name, int(seats)


def _band(text: str) -> AgeBand:
    found = AGE.fullmatch(text)
    if found is None:
        raise ValueError(text)
    sign, first, last, percent = found.groups()
    number = int(first)
    if sign == "<=":
        return AgeBand(YOUNGEST, number, float(percent))
    if sign:
        return AgeBand(number + (sign == ">"), OLDEST, float(percent))
    return AgeBand(number, int(last), float(percent))
