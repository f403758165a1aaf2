"""Who lives there and what they privately think."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from game.engine.data.arrays import Counts, Indices, Positions, Reals, Singles, sealed
from game.engine.data.places import Places

AT_ONCE = 1_024
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
    precincts : (R,) int32, how many precincts a group has, ascending
    runs      : groups of equal size, a few at a time: which they are, which their lines, and how many each has
    """

    weight: Singles
    line: Positions
    precincts: Indices
    runs: tuple[Run, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        sealed(self.weight, (self.line.size, 2, self.weight.shape[2]), np.float32)
        sealed(self.line, (self.line.size,), np.intp)
        sealed(self.precincts, (self.precincts.size,), np.int32)
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

    Choice probabilities differ only between rows, one for each (constituency, setting) that occurs, so the day is run
    on rows; and where nobody heeds anybody, only between kinds, one for each setting.

    nodes        : (2, G) float64, support x at the nodes for supporters and opponents
    rows         : the precincts in the order of rows
    kinds        : the precincts in the order of kinds
    people       : (P, 2, G) float32, adults of each precinct at each node, in the order of rows
    everyone     : (R, 2, G) float64, the same added up for each row
    adults       : (R, 2) float64, supporters and opponents of each row
    row          : (P,) intp, the row of each precinct
    constituency : (R,) int32, counted from the region's first
    setting      : (R,) uint8
    kind         : (K,) uint8, the setting of each kind
    """

    nodes: Reals
    rows: Lines
    kinds: Lines
    people: Singles
    everyone: Reals
    adults: Reals
    row: Positions
    constituency: Indices
    setting: np.ndarray[tuple[int], np.dtype[np.uint8]]
    kind: np.ndarray[tuple[int], np.dtype[np.uint8]]

    def __post_init__(self) -> None:
        rows, grid = self.constituency.size, self.nodes.shape[1]
        sealed(self.nodes, (2, grid), np.float64)
        sealed(self.people, (self.rows.line.size, 2, grid), np.float32)
        sealed(self.everyone, (rows, 2, grid), np.float64)
        sealed(self.adults, (rows, 2), np.float64)
        sealed(self.row, (self.rows.line.size,), np.intp)
        sealed(self.constituency, (rows,), np.int32)
        sealed(self.setting, (rows,), np.uint8)
        sealed(self.kind, (self.kinds.precincts.size,), np.uint8)


@dataclass(frozen=True, eq=False, slots=True)
class Country:
    """A country before polling day: it depends on the level's population alone and can be kept between ballots.

    ``regions`` are consecutive constituencies, as many as the processor's cache holds: they know nothing of each other.
    """

    places: Places
    electorate: Electorate
    regions: tuple[SupportGrid, ...]
