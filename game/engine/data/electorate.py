"""Who lives there and what they privately think."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from game.engine.data.arrays import Counts, Indices, Positions, Reals, Singles, sealed
from game.engine.data.places import Places

AT_ONCE = 192
"""Groups of people that are worked on at a time, as many as the processor's cache holds."""


@dataclass(frozen=True, eq=False, slots=True)
class Electorate:
    """Adults of each precinct and their private support x ~ Normal(mean_support, 1).

    adults          : (P,) int64
    mean_support    : (P,) float64, in units of the spread of support within a precinct
    supporter_share : (P,) float64, Φ(mean_support)
    long_absent     : (P,) float64, share who stay at home out of habit where no rule pushes: not seen for years
    """

    adults: Counts
    mean_support: Reals
    supporter_share: Reals
    long_absent: Reals

    def __post_init__(self) -> None:
        shape = (self.adults.size,)
        sealed(self.adults, shape, np.int64)
        sealed(self.mean_support, shape, np.float64)
        sealed(self.supporter_share, shape, np.float64)
        sealed(self.long_absent, shape, np.float64)


class Run(NamedTuple):
    """Some groups of a piece that have equally many precincts: which of them, their lines, how many each has."""

    groups: slice
    lines: slice
    each: int


class Piece(NamedTuple):
    """Some groups of precincts of the same kind of place, in runs of equal size."""

    setting: int
    groups: slice
    lines: slice
    runs: tuple[Run, ...]


@dataclass(frozen=True, eq=False, slots=True)
class SupportGrid:
    """A region's adults spread over a fixed grid of support, split at zero, so that choices need no loop over people.

    Choice probabilities differ only between cells, one for each (constituency, setting), so the day is run on cells.
    The precincts of a cell are a group; they are in lines, group by group, those of one kind of place together, the
    small ones first. All constituencies have equally many precincts, in order of their settings.

    nodes     : (2, G) float64, support x at the nodes for supporters and opponents
    weight    : (P, 2, G) float32, share of the supporters and opponents of a line at each node; adds up to 1 per stance
    line      : (P,) intp, the line of each precinct
    group     : (R,) intp, the cell of each group
    precincts : (R,) int32, how many precincts it has
    people    : (C, P ÷ C, 2, G) float32, adults of each precinct at each node, in order of precincts
    adults    : (C · S, 2) float64, supporters and opponents of each cell
    setting   : (P,) intp, of each precinct
    first     : (R,) intp, the first precinct of every group, ascending
    pieces    : groups of one kind of place, as many as the processor's cache holds
    inhabited : (R,) intp, the cells of all groups, ascending
    """

    nodes: Reals
    weight: Singles
    line: Positions
    group: Positions
    precincts: Indices
    people: Singles
    adults: Reals
    setting: Positions
    first: Positions
    pieces: tuple[Piece, ...] = field(init=False, repr=False)
    inhabited: Positions = field(init=False, repr=False)

    def __post_init__(self) -> None:
        constituencies, each, _, grid = self.people.shape
        precincts, groups = constituencies * each, self.group.size
        sealed(self.nodes, (2, grid), np.float64)
        sealed(self.weight, (precincts, 2, grid), np.float32)
        sealed(self.line, (precincts,), np.intp)
        sealed(self.group, (groups,), np.intp)
        sealed(self.precincts, (groups,), np.int32)
        sealed(self.people, (constituencies, each, 2, grid), np.float32)
        sealed(self.adults, (len(self.adults) // constituencies * constituencies, 2), np.float64)
        sealed(self.setting, (precincts,), np.intp)
        sealed(self.first, (groups,), np.intp)
        setting = self.group % (len(self.adults) // constituencies)
        object.__setattr__(self, "pieces", tuple(_pieces(setting, self.precincts)))
        object.__setattr__(self, "inhabited", sealed(np.sort(self.group), (groups,), np.intp))

    def added(self, people: Counts) -> Counts:
        """(C · S, 2) people (P, 2) added up by cell."""
        found = np.zeros(self.adults.shape, dtype=people.dtype)
        found[self.inhabited] = np.add.reduceat(people.T, self.first, axis=1).T
        return found


def _pieces(setting: Positions, precincts: Indices) -> Iterator[Piece]:
    """Groups of one setting, no more than are worked on at a time."""
    begins = np.diff(setting, prepend=-1) != 0
    begins[::AT_ONCE] = True
    for start, stop in pairwise([*np.flatnonzero(begins).tolist(), setting.size]):
        line = int(precincts[:start].sum())
        runs = tuple(_runs(precincts[start:stop], line))
        yield Piece(int(setting[start]), slice(start, stop), slice(line, runs[-1].lines.stop), runs)


def _runs(precincts: Indices, line: int) -> Iterator[Run]:
    """Groups of equal size, of some whose lines begin here."""
    changes = np.flatnonzero(np.diff(precincts, prepend=0))
    for start, stop in pairwise([*changes.tolist(), precincts.size]):
        each = int(precincts[start])
        first, line = line, line + (stop - start) * each
        yield Run(slice(start, stop), slice(first, line), each)


@dataclass(frozen=True, eq=False, slots=True)
class Country:
    """A country before polling day: it depends on the level's population alone and can be kept between ballots.

    ``regions`` are consecutive constituencies, as many as the processor's cache holds: they know nothing of each other.
    """

    places: Places
    electorate: Electorate
    regions: tuple[SupportGrid, ...]
