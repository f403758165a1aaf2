"""The results sheets that climb the tiers, and the ledger of every move made on the way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from game.engine.data.arrays import Counts, sealed
from game.engine.data.columns import COLUMNS, EFFECT, FIELDS, TIERS
from game.engine.data.places import Places


@dataclass(frozen=True, eq=False, slots=True)
class Protocols:
    """One results sheet per unit of a tier; every field is (N_t,)."""

    registered: Counts
    issued: Counts
    in_box: Counts
    votes_for: Counts
    votes_against: Counts
    invalid: Counts
    away: Counts

    def __post_init__(self) -> None:
        for name in FIELDS:
            array = getattr(self, name)
            sealed(array, (self.registered.size,))

    @property
    def stayed_home(self) -> Counts:
        """(N_t,) on the roll, handed no paper and not away."""
        rest: Counts = self.registered - self.issued - self.away
        return rest

    @property
    def opposed(self) -> Counts:
        """(N_t,) papers that are not for the candidate."""
        papers: Counts = self.votes_against + self.invalid
        return papers

    @property
    def surplus(self) -> Counts:
        """(N_t,) papers in the box beyond those handed out."""
        extra: Counts = self.in_box - self.issued
        return extra

    def table(self) -> Counts:
        """(7, N_t) all fields, in the order of ``FIELDS``."""
        return np.stack([getattr(self, field.name) for field in fields(self)])

    def column(self, name: str) -> Counts:
        """(N_t,) how many people or papers of this protocol stand in a ledger column."""
        counts: Counts = self.surplus if name == "unissued" else getattr(self, name)
        return counts

    def summed(self, first_child: NDArray[np.intp]) -> "Protocols":
        """Return the sums of each parent's children."""
        return Protocols(*(np.add.reduceat(getattr(self, name), first_child) for name in FIELDS))

    def total(self) -> "Protocols":
        """Return the sum over all units, as a single protocol."""
        return Protocols(*self.table().sum(axis=1, keepdims=True))

    def moved(self, moves: Iterable["Move"]) -> "Protocols":
        """Return these protocols after the moves."""
        table = {name: getattr(self, name) for name in FIELDS}
        for move in moves:
            effect = EFFECT[COLUMNS.index(move.target)] - EFFECT[COLUMNS.index(move.source)]
            for name, sign in zip(FIELDS, effect, strict=True):
                if sign:
                    table[name] = table[name] + move.count if sign > 0 else table[name] - move.count
        return Protocols(**table)


@dataclass(frozen=True, eq=False, slots=True)
class Move:
    """Counts that one part shifts from one column to another, (N_t,): never negative, never more than is there."""

    source: str
    target: str
    count: Counts

    def __post_init__(self) -> None:
        sealed(self.count, (self.count.size,))

    def anybody(self) -> bool:
        """Whether the part moved anybody at all; one number that stands for all units is looked at once."""
        return bool(self.count[: None if any(self.count.strides) else 1].any())


@dataclass(frozen=True, eq=False, slots=True)
class TierReport:
    """What every unit of a tier received from below and what it reported upward."""

    tier: str
    received: Protocols
    reported: Protocols

    @property
    def altered(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """(N_t,) whether the report differs from what was received."""
        changed: np.ndarray[tuple[int], np.dtype[np.bool_]] = (self.received.table() != self.reported.table()).any(
            axis=0
        )
        return changed


@dataclass(frozen=True, eq=False, slots=True)
class Entry:
    """One line of the ledger book for a whole tier: which part moved how much, unit by unit."""

    stage: str
    tier: str
    part: str
    move: Move


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One move in one unit, in plain numbers."""

    tier: str
    unit: int
    source: str
    target: str
    count: int
    part: str


@dataclass(frozen=True, eq=False, slots=True)
class Ledger:
    """Every move between columns, from the roll to the centre, in the order it was made."""

    entries: tuple[Entry, ...]

    def rows(self) -> Iterator[LedgerRow]:
        """Yield the moves one by one: (tier, unit, from, to, count, part)."""
        for entry in self.entries:
            count = entry.move.count
            for unit in np.flatnonzero(count):
                amount = int(count[unit])
                yield LedgerRow(entry.tier, int(unit), entry.move.source, entry.move.target, amount, entry.part)

    def effect(self, tier: str, places: Places) -> Counts:
        """(7, N_t) how far all moves up to and including ``tier`` changed the protocol of each of its units."""
        total = np.zeros((len(FIELDS), places.units(tier)))
        for entry in self.entries:
            raised = lifted(entry, tier, places)
            if raised is not None:
                step = EFFECT[COLUMNS.index(entry.move.target)] - EFFECT[COLUMNS.index(entry.move.source)]
                total = total + step[:, None] * raised
        return total


def lifted(entry: Entry, tier: str, places: Places) -> Counts | None:
    """(N_t,) the entry's counts added up to the units of ``tier``; None where it was made above that tier."""
    count = entry.move.count
    first, last = TIERS.index(entry.tier), TIERS.index(tier)
    if first > last:
        return None
    for below in TIERS[first:last]:
        count = places.sum_up(below, count)
    return count
