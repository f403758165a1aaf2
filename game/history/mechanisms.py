"""What is documented about how such figures were made, and which part of the model plays it.

A part plays a mechanism that it, or one of its parameters, cites as ``mechanisms.csv: ID``.

Source · ``assets/facts/mechanisms.csv``
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from game import parts
from game.engine.data.columns import TIERS
from game.engine.data.knobs import knobs
from game.engine.publication.figures import MEMBERS
from game.history.almanac import FACTS
from game.history.published import Confidence
from game.text.damage import missed
from game.text.language import translate as _
from game.text.shipped import UnusableError, table

CITED = re.compile(r"mechanisms\.csv:? \(?([a-z_]+(?:, [a-z_]+)*)")

AGAIN = (*(f"reporting.{tier}." for tier in TIERS[1:]), *(f"publication.{name}" for name in list(MEMBERS)[1:]))
"""Where parts stand once more that were named before."""

BESIDE: Mapping[str, tuple[str, str]] = {
    "slip": ("audience/outlets.py", "Outlets copy the page, and now and then one digit or the point goes wrong."),
}
"""Mechanisms that are played outside the record of a ballot: where, and how."""


@dataclass(frozen=True, slots=True)
class Mechanism:
    """One row of the table.

    ``documented`` is the value or range that a source gives for ``parameter``; ``where`` the country or the case.
    """

    id: str
    mechanism: str
    stage: str
    effect: str
    parameter: str
    documented: str
    where: str
    source: str
    confidence: Confidence


@cache
def mechanisms() -> tuple[Mechanism, ...]:
    """Return every documented mechanism, in the order of the table; of a damaged table the rows that are whole."""
    path = FACTS / "mechanisms.csv"
    try:
        return tuple(_read(path.name))
    except UnusableError as damage:
        missed(path, damage.fault)
        return ()


def _read(name: str) -> Iterator[Mechanism]:
    path = FACTS / name
    for row in table(path, ()):
        try:
            yield Mechanism(
                id=row["id"],
                mechanism=row["mechanism"],
                stage=row["stage"],
                effect=row["effect_on_reported"],
                parameter=row["parameter"],
                documented=row["value_or_range"],
                where=row["where_documented"],
                source=row["source"],
                confidence="verified" if row["confidence"] == "verified" else "memory",
            )
        except KeyError:
            missed(path, _("not all of its rows are whole"))


@cache
def played_by() -> Mapping[str, tuple[str, ...]]:
    """Return the addresses of the parts that play each mechanism, by its id.

    What plugs in at every tier alike is named once, at the stations; what every printed figure has, at the first.
    """
    found: dict[str, list[str]] = {}
    for address in parts.addresses():
        if address.startswith(AGAIN):
            continue
        part = parts.find(address).part
        said = " ".join((part.source, *(knob.source for knob in knobs(part.params))))
        for one in dict.fromkeys(name for names in CITED.findall(said) for name in names.split(", ")):
            found.setdefault(one, []).append(address)
    return {one: tuple(addresses) for one, addresses in found.items()}
