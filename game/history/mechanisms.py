"""What is documented about how such figures were made, and which part of the model plays it.

A part plays a mechanism that it, or one of its parameters, cites as ``mechanisms.csv: ID``.

Source · ``assets/facts/mechanisms.csv``
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from game import parts
from game.engine.data.columns import TIERS
from game.engine.data.knobs import knobs
from game.engine.publication.figures import MEMBERS
from game.history.published import Confidence
from game.history.tables import Fields, rows_of

CITED = re.compile(r"mechanisms\.csv:? \(?([a-z_]+(?:, [a-z_]+)*)")

AGAIN = (*(f"reporting.{tier}." for tier in TIERS[1:]), *(f"publication.{name}" for name in list(MEMBERS)[1:]))
"""Where parts stand once more that were named before."""


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
    return tuple(rows_of("mechanisms", _mechanism))


def _mechanism(fields: Fields) -> Mechanism:
    return Mechanism(
        id=fields["id"],
        mechanism=fields["mechanism"],
        stage=fields["stage"],
        effect=fields["effect_on_reported"],
        parameter=fields["parameter"],
        documented=fields["value_or_range"],
        where=fields["where_documented"],
        source=fields["source"],
        confidence="verified" if fields["confidence"] == "verified" else "memory",
    )


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
