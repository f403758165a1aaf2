"""Who lives there and what they privately think."""

from dataclasses import dataclass

import numpy as np

from game.engine.data.arrays import Counts, Indices, Reals, Singles, sealed
from game.engine.data.places import Places


@dataclass(frozen=True, eq=False, slots=True)
class Electorate:
    """Adults of each precinct and their private support x ~ Normal(mean_support, 1).

    adults          : (P,) int64
    mean_support    : (P,) float64, in units of the spread of support within a precinct
    supporter_share : (P,) float64, Φ(mean_support)
    """

    adults: Counts
    mean_support: Reals
    supporter_share: Reals

    def __post_init__(self) -> None:
        shape = (self.adults.size,)
        sealed(self.adults, shape, np.int64)
        sealed(self.mean_support, shape, np.float64)
        sealed(self.supporter_share, shape, np.float64)


@dataclass(frozen=True, eq=False, slots=True)
class SupportGrid:
    """A region's adults spread over a fixed grid of support, split at zero, so that choices need no loop over people.

    Choice probabilities differ only between rows, one for each (constituency, setting) that occurs, so the day is run
    on rows. Rows with equally many precincts stand together and are worked out in one product; a line is a precinct's
    place in the order of rows.

    nodes           : (2, G) float64, support x at the nodes for supporters and opponents
    weight          : (P, 2, G) float32, share of the supporters and opponents of a line at each node; adds up to 1 per
    stance
    line            : (P,) int32, the line of each precinct
    first_line      : (P,) int32, the first line of its row
    beside          : (P,) int32, how many precincts its row has
    precincts       : (R,) int32, how many precincts a row has, ascending
    row_weight      : (R, 2, G) float32, adults of the row at each node
    constituency    : (R,) int32, counted from the region's first
    setting         : (R,) uint8
    """

    nodes: Reals
    weight: Singles
    line: Indices
    first_line: Indices
    beside: Indices
    precincts: Indices
    row_weight: Singles
    constituency: Indices
    setting: np.ndarray[tuple[int], np.dtype[np.uint8]]

    def __post_init__(self) -> None:
        precincts, rows, grid = self.line.size, self.constituency.size, self.nodes.shape[1]
        sealed(self.nodes, (2, grid), np.float64)
        sealed(self.weight, (precincts, 2, grid), np.float32)
        for array in (self.line, self.first_line, self.beside):
            sealed(array, (precincts,), np.int32)
        sealed(self.precincts, (rows,), np.int32)
        sealed(self.row_weight, (rows, 2, grid), np.float32)
        sealed(self.constituency, (rows,), np.int32)
        sealed(self.setting, (rows,), np.uint8)


@dataclass(frozen=True, eq=False, slots=True)
class Country:
    """A country before polling day: it depends on the level's population alone and can be kept between ballots.

    ``regions`` are consecutive constituencies, as many as the processor's cache holds: they know nothing of each other.
    """

    places: Places
    electorate: Electorate
    regions: tuple[SupportGrid, ...]
