"""Seats that a report names, by their map and their number in the whole country. They are offices, not people.

Source · ``assets/facts/named_seats.csv``
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.text.damage import missed
from game.text.language import translate as _
from game.text.shipped import UnusableError, table

TABLE = Path(__file__).parents[3] / "assets" / "facts" / "named_seats.csv"

TEXTS = ("name", "occupation", "sex", "notes", "source")


@dataclass(frozen=True, slots=True)
class NamedSeat:
    """A seat's number from 1, its name (empty where only the number is known), and what was reported of it.

    ``occupation`` and ``sex`` say as what the office is counted in the chamber; empty where that is drawn.
    """

    number: int
    name: str
    occupation: str
    sex: str
    notes: str
    source: str
    verified: bool


@cache
def named_seats(chart: str) -> Mapping[int, NamedSeat]:
    """Return the seats on a map that a report names, by their number; none where the table is damaged."""
    try:
        rows = table(TABLE, (*TEXTS, "map", "seat", "confidence"))
        seats = [
            NamedSeat(int(row["seat"]), verified=row["confidence"] == "verified", **{name: row[name] for name in TEXTS})
            for row in rows
            if row["map"] == chart
        ]
    except UnusableError as damage:
        missed(TABLE, damage.fault)
        return {}
    except ValueError:
        missed(TABLE, _("not all of its rows are whole"))
        return {}
    return {one.number: one for one in seats}
