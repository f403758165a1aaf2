"""Read the almanac: every published row, in the order of countries by their first ballot.

Source · ``assets/facts/published_elections.csv``, ``free_near_unanimous.csv`` and ``published_conflicts.csv``
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from game.history.published import COUNTS, FIGURES, Confidence, Conflict, Kind, Published
from game.history.tables import Fields, rows_of


@cache
def almanac() -> tuple[Published, ...]:
    """Return every row: countries in the order of their first ballot, each country's ballots by date.

    Of a table that is damaged the rows that are whole; `game.text.damage` is told.
    """
    conflicts = _conflicts()
    rows = [
        *rows_of("published_elections", lambda fields: _managed(fields, conflicts)),
        *rows_of("free_near_unanimous", lambda fields: _free(fields, conflicts)),
    ]
    first: dict[str, str] = {}
    for row in rows:
        first[row.country] = min(row.date, first.get(row.country, row.date))
    return tuple(sorted(rows, key=lambda row: (first[row.country], row.country, row.date, row.id)))


def countries() -> tuple[str, ...]:
    """Return every country, in the order of the rows."""
    return tuple(dict.fromkeys(row.country for row in almanac()))


def _conflicts() -> dict[str, list[Conflict]]:
    found: dict[str, list[Conflict]] = {}
    for row, conflict in rows_of("published_conflicts", _conflict):
        found.setdefault(row, []).append(conflict)
    return found


def _conflict(fields: Fields) -> tuple[str, Conflict]:
    return fields["row"], Conflict(fields["figure"], fields["printed"], fields["notes"], fields["source"])


class _Vote(NamedTuple):
    """What the two tables of votes say in columns of their own."""

    kind: Kind
    body: str
    system: str
    free: bool


def _managed(fields: Fields, conflicts: Mapping[str, list[Conflict]]) -> Published:
    return _row(fields, conflicts, _Vote("claim", fields["body"], fields["system"], free=False))


def _free(fields: Fields, conflicts: Mapping[str, list[Conflict]]) -> Published:
    hidden = {"yes": "a secret ballot", "no": "an open ballot"}[fields["secret_ballot"]]
    watched = fields["observed_by"]
    system = f"yes or no, {hidden}{f', watched by {watched}' if watched else ''}"
    kind: Kind = "observation" if watched else "claim"
    return _row(fields, conflicts, _Vote(kind, f"Referendum: {fields['question']}", system, free=True))


def _row(fields: Fields, conflicts: Mapping[str, list[Conflict]], vote: _Vote) -> Published:
    remembered = fields.get("memory_fields", "")
    confidence: Confidence = "verified" if fields["confidence"] == "verified" else "memory"
    seats = fields.get("seats", "")
    return Published(
        id=fields["id"],
        country=fields["country"],
        body=vote.body,
        date=fields["date"],
        system=vote.system,
        seats=int(seats) if seats else None,
        figures={name: fields[f"{name}_pct"] for name in FIGURES if fields.get(f"{name}_pct")},
        counts={name: int(count) for name in COUNTS if (count := _count(fields, name))},
        base=fields["pct_base"],
        free=vote.free,
        kind=vote.kind,
        confidence=confidence,
        remembered=bool(remembered),
        notes=fields["notes"],
        source=fields["source"],
        conflicts=tuple(conflicts.get(fields["id"], ())),
    )


def _count(fields: Fields, name: str) -> str:
    return fields[name] if name in fields else fields[f"{name}_n"]
