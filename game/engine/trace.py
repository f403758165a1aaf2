"""Any printed figure walked back: from the bulletin through the tiers to the stations and their boxes.

A numerator begins with what people did; the roll as a base begins with everyone entitled to be on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.engine.data.arrays import Counts, both_stances
from game.engine.data.bulletin import Figure
from game.engine.data.columns import COLUMNS, EFFECT, FIELDS, TIERS
from game.engine.data.election import Election
from game.engine.data.protocols import Entry, Protocols

MOST_PRECINCTS = 20
"""Stations listed in a trace."""

COUNTED = {
    "turnout": {"issued": 1},
    "for": {"votes_for": 1},
    "against": {"votes_against": 1},
    "away": {"away": 1},
    "abstained": {"registered": 1, "issued": -1, "away": -1},
    "invalid": {"invalid": 1},
    "registered": {"registered": 1},
    "cast": {"in_box": 1},
    "valid": {"votes_for": 1, "votes_against": 1},
}
"""What each numerator and each base is made of, field by field."""

ROLL, ENTITLED = "registered", "entitled"

STATIONS = (("roll", TIERS[0]), ("ballot", TIERS[0]))
LINE = (*STATIONS, *(("reporting", tier) for tier in TIERS))
"""Where counts can change, in the order in which they do."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What one part moved at one step, in how many units, and its effect on the figure."""

    stage: str
    part: str
    source: str
    target: str
    count: float
    units: int
    effect: float


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the line: the figure's count before and after."""

    stage: str
    tier: str
    before: float
    after: float
    moved: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class StationShare:
    """One precinct's share in the figure: what people did, what it reported, by how much its part of the base moved."""

    precinct: int
    true: float
    reported: float
    base_moved: float


@dataclass(frozen=True, slots=True)
class Trace:
    """A figure's numerator and base, from what people did or were to what is printed; the stations that matter most."""

    figure: Figure
    steps: tuple[Step, ...]
    base_steps: tuple[Step, ...]
    precincts: tuple[StationShare, ...]


def trace(election: Election, name: str) -> Trace:
    """Walk a printed figure back.

    Raises
    ------
    KeyError
        when the bulletin does not print a figure of this name.
    """
    figure = election.bulletin.figure(name)
    return Trace(figure, _steps(election, name), _steps(election, figure.base), _stations(election, figure))


def weights(name: str) -> Counts:
    """(7,) how often each field of a protocol is counted in a numerator or base."""
    counted = COUNTED[name]
    return np.array([counted.get(field, 0) for field in FIELDS], dtype=np.int64)


def amount(name: str, protocols: Protocols) -> Counts:
    """(N_t,) a numerator or base in each unit."""
    total: Counts = np.zeros_like(protocols.registered)
    for field, times in COUNTED[name].items():
        total = total + times * protocols.column(field)
    return total


def _steps(election: Election, name: str) -> tuple[Step, ...]:
    count = _true(name, election).sum().item()
    steps = []
    for stage, tier in LINE:
        entries = [entry for entry in election.ledger.entries if (entry.stage, entry.tier) == (stage, tier)]
        made = tuple(moved(entry, name) for entry in entries)
        before, count = count, count + sum(one.effect for one in made)
        steps.append(Step(stage, tier, before, count, tuple(one for one in made if one.effect)))
    return tuple(steps)


def _true(name: str, election: Election) -> Counts:
    """(P,) a numerator or base in truth; on the roll belongs everyone who is entitled."""
    count = amount(name, election.true)
    return count + both_stances(election.roll.off_roll) if name == ROLL else count


def moved(entry: Entry, name: str) -> Moved:
    """What an entry of the ledger moved, and its effect on a numerator or base."""
    move = entry.move
    effect = _worth(move.target, name) - _worth(move.source, name)
    count = move.count.sum().item()
    units = int(np.count_nonzero(move.count))
    return Moved(entry.stage, entry.part, move.source, move.target, count, units, effect * count)


def _worth(column: str, name: str) -> int:
    """How often a count in a ledger column is counted in a numerator or base."""
    return 1 if (column, name) == (ENTITLED, ROLL) else int(EFFECT[COLUMNS.index(column)] @ weights(name))


def _stations(election: Election, figure: Figure) -> tuple[StationShare, ...]:
    """Return the stations where the numerator was moved most, then the base, then where most people did it.

    Where nobody did it and nothing was moved, a station matters
    to nobody and is left out.
    """
    station = election.tiers[0].reported
    true, reported = _true(figure.name, election), amount(figure.name, station)
    below = amount(figure.base, station) - _true(figure.base, election)
    order = _largest((np.abs(reported - true), np.abs(below), true))
    units = [int(unit) for unit in order if true[unit] or reported[unit] or below[unit]]
    return tuple(StationShare(unit, *(counts[unit].item() for counts in (true, reported, below))) for unit in units)


def _largest(keys: Sequence[Counts]) -> NDArray[np.intp]:
    """The units with the largest first key, those alike by the next, then in their order; no more than are shown.

    Of hundreds of thousands only those that may be among them are sorted.
    """
    found, alike = np.empty(0, dtype=np.intp), np.arange(keys[0].size, dtype=np.intp)
    for key in keys:
        room, here = MOST_PRECINCTS - found.size, key[alike]
        if alike.size > room:
            least = np.partition(here, alike.size - room)[alike.size - room]
            found, alike = np.concatenate((found, alike[here > least])), alike[here == least]
    found = np.concatenate((found, alike[: MOST_PRECINCTS - found.size]))
    return found[np.lexsort((found, *(-key[found] for key in reversed(keys))))]
