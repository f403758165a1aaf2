"""What the chain of protocols shows: for one column, what every tier received, what it reported, and who moved it."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine.data.arrays import Counts
from game.engine.data.columns import TIERS
from game.engine.data.election import Election
from game.engine.data.protocols import Entry
from game.engine.trace import Moved, amount, moved
from game.explain import vocabulary
from game.level.places.names import constituency_name, station_name

BOXES = "boxes"
"""The step below the first tier: what people did, and what was in the box when it was opened."""

STEPS = (BOXES, *TIERS)
CHOICES = ("against", "for", "abstained", "away", "invalid")
"""The columns one can choose, by the names of the figures that count them; the first where nothing tells them apart."""

FEW = 12
"""Units that are shown one by one."""

MOST_UNITS = 12
"""Units listed by name."""


@dataclass(frozen=True, slots=True)
class Link:
    """One link of the chain. ``few`` says of each unit whether it changed the column, where there are only a few.

    ``column`` is the name of the figure that counts the column.
    """

    key: str
    column: str
    units: int
    truth: float
    received: float
    reported: float
    changed: int
    few: tuple[bool, ...]
    moves: tuple[Moved, ...]

    @property
    def change(self) -> float:
        """By how much the step changed the column."""
        return self.reported - self.received

    @property
    def causes(self) -> tuple[Moved, ...]:
        """The moves that changed the column, the largest first."""
        return tuple(sorted((move for move in self.moves if move.effect), key=lambda move: -abs(move.effect)))


@lru_cache(maxsize=len(CHOICES))
def chain(election: Election, column: str) -> tuple[Link, ...]:
    """Every step from the boxes to the centre."""
    truth = amount(column, election.true).sum().item()
    return tuple(_step(election, key, column, truth) for key in STEPS)


def most_moved(election: Election) -> str:
    """The column that the steps changed most, all their changes added up; those against where nothing was changed.

    Those for come last: nearly all that is moved ends there, so they would tell least of where it came from.
    """
    changes = {column: sum(abs(link.change) for link in chain(election, column)) for column in CHOICES}
    others = [column for column in CHOICES if column != "for" and changes[column]]
    return max(others or CHOICES, key=changes.__getitem__)


def _step(election: Election, key: str, column: str, truth: float) -> Link:
    received, reported = sides(election, key, column)
    different = received != reported
    return Link(
        key=key,
        column=column,
        units=received.size,
        truth=truth,
        received=received.sum().item(),
        reported=reported.sum().item(),
        changed=int(np.count_nonzero(different)),
        few=tuple(different.tolist()) if different.size <= FEW else (),
        moves=tuple(moved(entry, column) for entry in election.ledger.entries if _belongs(entry, key)),
    )


def sides(election: Election, key: str, column: str) -> tuple[Counts, Counts]:
    """(N_t,) what each unit of a step received and reported; for the boxes, what people did and what was found."""
    if key == BOXES:
        return amount(column, election.true), amount(column, election.tiers[0].received)
    report = election.tiers[TIERS.index(key)]
    return amount(column, report.received), amount(column, report.reported)


def _belongs(entry: Entry, key: str) -> bool:
    return entry.stage != "reporting" if key == BOXES else (entry.stage, entry.tier) == ("reporting", key)


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of a step, with what it received and reported."""

    number: int
    name: str
    received: float
    reported: float


def most_changed(election: Election, key: str, column: str) -> tuple[Unit, ...]:
    """The units that changed the column most, the largest change first; among equals, those that received most."""
    received, reported = sides(election, key, column)
    return _units(election, key, column, np.lexsort((-received, -np.abs(reported - received))))


def largest_reports(election: Election, key: str, column: str) -> tuple[Unit, ...]:
    """The units that reported most in the column."""
    return _units(election, key, column, np.argsort(-sides(election, key, column)[1], kind="stable"))


def _units(election: Election, key: str, column: str, order: NDArray[Any]) -> tuple[Unit, ...]:
    received, reported = sides(election, key, column)
    chosen = [int(unit) for unit in order[:MOST_UNITS]]
    return tuple(
        Unit(unit, unit_name(election, key, unit), received[unit].item(), reported[unit].item()) for unit in chosen
    )


def unit_name(election: Election, key: str, unit: int) -> str:
    """What a unit of a step is called."""
    match key:
        case "centre":
            return vocabulary.sentence(vocabulary.this_unit(key))
        case "province":
            return election.country.places.provinces[unit]
        case "constituency":
            return constituency_name(election, unit)
    return station_name(election, unit)
