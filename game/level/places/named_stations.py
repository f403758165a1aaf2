"""Polling stations that a report tells of, by their province and the kind of place the model has there.

Source · ``assets/facts/named_stations.csv``
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game import parts
from game.text.damage import missed
from game.text.language import translate as _
from game.text.shipped import UnusableError, table

TABLE = Path(__file__).parents[3] / "assets" / "facts" / "named_stations.csv"


@dataclass(frozen=True, slots=True)
class NamedStation:
    """What is reported of a station, and the kind of place that it is shown as."""

    shown_as: str
    notes: str
    source: str
    verified: bool


@cache
def named_stations(chart: str) -> Mapping[tuple[str, str], NamedStation]:
    """Return the stations on a map, by province and kind of place; none where the table is damaged."""
    try:
        rows = table(TABLE, ("map", "province", "setting", "shown_as", "notes", "source", "confidence"))
    except UnusableError as damage:
        missed(TABLE, damage.fault)
        return {}
    kinds = parts.names("population")
    if any(row["shown_as"] not in kinds for row in rows):
        missed(TABLE, _("not all of its rows are whole"))
    return {
        (row["province"], row["setting"]): NamedStation(
            row["shown_as"], row["notes"], row["source"], row["confidence"] == "verified"
        )
        for row in rows
        if row["map"] == chart and row["shown_as"] in kinds
    }
