"""Who lives there and what they privately think."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from game.engine.data.arrays import Counts, Indices, Positions, Reals, Singles, sealed
from game.engine.data.places import Places

AT_ONCE = 256
"""Groups of people that are worked on at a time, as many as the processor's cache holds; runs end where they do."""


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
    """Some groups of equally many precincts."""

    groups: slice
    lines: slice
    each: int


@dataclass(frozen=True, eq=False, slots=True)
class Lines:
    """Precincts in an order that lets few products work them out: group by group, groups of equal size together.

    weight    : (P, 2, G) float32, share of the supporters and opponents of a line at each node; adds up to 1 per stance
    line      : (P,) intp, the line of each precinct
    group     : (R,) intp, what each group has in common
    precincts : (R,) int32, how many precincts it has, ascending
    runs      : groups of equal size, a few at a time: which they are, which their lines, and how many each has
    """

    weight: Singles
    line: Positions
    group: Positions
    precincts: Indices
    runs: tuple[Run, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        sealed(self.weight, (self.line.size, 2, self.weight.shape[2]), np.float32)
        sealed(self.line, (self.line.size,), np.intp)
        sealed(self.group, (self.group.size,), np.intp)
        sealed(self.precincts, (self.group.size,), np.int32)
        object.__setattr__(self, "runs", tuple(_runs(self.precincts)))


def _runs(precincts: Indices) -> Iterator[Run]:
    changes = np.diff(precincts, prepend=0) != 0
    changes[::AT_ONCE] = True
    line = 0
    for start, stop in pairwise([*np.flatnonzero(changes).tolist(), precincts.size]):
        each = int(precincts[start])
        first, line = line, line + (stop - start) * each
        yield Run(slice(start, stop), slice(first, line), each)


@dataclass(frozen=True, eq=False, slots=True)
class SupportGrid:
    """A region's adults spread over a fixed grid of support, split at zero, so that choices need no loop over people.

    Choice probabilities differ only between cells, one for each (constituency, setting), so the day is run on cells;
    and where nobody heeds anybody, only between kinds, one for each setting. All constituencies have equally many
    precincts.

    nodes   : (2, G) float64, support x at the nodes for supporters and opponents
    rows    : the precincts in an order of cells
    kinds   : the precincts in an order of settings
    people  : (C, P ÷ C, 2, G) float32, adults of each precinct at each node
    adults  : (C · S, 2) float64, supporters and opponents of each cell
    cell    : (P,) intp, the cell of each precinct
    setting : (P,) intp
    """

    nodes: Reals
    rows: Lines
    kinds: Lines
    people: Singles
    adults: Reals
    cell: Positions
    setting: Positions

    def __post_init__(self) -> None:
        constituencies, each, _, grid = self.people.shape
        sealed(self.nodes, (2, grid), np.float64)
        sealed(self.people, (constituencies, each, 2, grid), np.float32)
        sealed(self.adults, (len(self.adults) // constituencies * constituencies, 2), np.float64)
        sealed(self.cell, (constituencies * each,), np.intp)
        sealed(self.setting, (constituencies * each,), np.intp)


@dataclass(frozen=True, eq=False, slots=True)
class Country:
    """A country before polling day: it depends on the level's population alone and can be kept between ballots.

    ``regions`` are consecutive constituencies, as many as the processor's cache holds: they know nothing of each other.
    """

    places: Places
    electorate: Electorate
    regions: tuple[SupportGrid, ...]
