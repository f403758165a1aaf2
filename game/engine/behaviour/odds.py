"""What a polling day leaves to be added up, and how it is carried to the precincts."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from game.engine.data.arrays import Floats, Indices, Kind, Reals, Singles
from game.engine.data.columns import APPROVE, HOME, REJECT, SPOIL
from game.engine.data.electorate import SupportGrid

OTHERS = slice(REJECT, None)
"""All alternatives but approving, which whoever does nothing else does."""

BLOCK = 1_024
"""Rows worked on at a time: as many as the processor's cache holds."""


class Odds(NamedTuple):
    """What the day left to be added up: P = Σ_k believed[c, k] · chance[k, s], by constituency c and kind of place s.

    chance   : (K, S, 4, 2G) of each alternative at each node, polynomial by polynomial (``curves``)
    believed : (C, K) the mean over the day of each polynomial of what people believed
    """

    chance: Reals
    believed: Reals

    def by_kind(self, kind: Kind) -> Floats:
        """(K, S·2·3·G) the chance of all but approving; a stance has its own half of the nodes."""
        polynomials, settings, _, nodes = self.chance.shape
        halves = self.chance[:, :, OTHERS].reshape(polynomials, settings, 3, 2, nodes // 2)
        return halves.swapaxes(2, 3).astype(kind).reshape(polynomials, -1)


def to_precincts(grid: SupportGrid, odds: Odds, kind: Kind, result: Reals) -> None:
    """Fill (P, 2, 4) with what people do, seen through each precinct's own spread of support."""
    polynomials, settings, _, nodes = odds.chance.shape
    believed: Floats = odds.believed.astype(kind, copy=False)
    if polynomials > 1:
        ordered, row = grid.rows, grid.constituency.astype(np.intp) * settings + grid.setting
    else:  # one alone is the same whatever people believe: then kinds of place will do
        ordered, row, believed = grid.kinds, grid.kind.astype(np.intp), believed[:1]
    chance = (believed @ odds.by_kind(kind)).reshape(-1, 2, 3, nodes // 2)
    seen: Floats = np.empty((ordered.line.size, 2, 3), dtype=kind)
    # nobody of a stance is at the other's nodes, which stay empty
    block = np.zeros((min(BLOCK, row.size), 2, 3, 2, nodes // 2), dtype=kind)
    line = 0
    for start in range(0, row.size, BLOCK):
        rows, precincts = chance.take(row[start : start + BLOCK], axis=0), ordered.precincts[start : start + BLOCK]
        for stance in range(2):
            block[: len(rows), stance, :, stance] = rows[:, stance]
        first, line = line, line + int(precincts.sum())
        _add_up(ordered.weight[first:line], precincts, block.reshape(-1, 6, nodes), seen[first:line])
    # polynomials of next to nothing may add up to a little less
    np.maximum(seen, 0.0, out=seen)
    result[:, :, OTHERS] = seen.take(ordered.line, axis=0)
    rest = result[:, :, REJECT] + result[:, :, SPOIL] + result[:, :, HOME]
    # whoever does nothing else approves; where nobody does, rounding must not make more than everybody do the rest
    if (rest > 1.0).any():
        result[:, :, OTHERS] /= np.maximum(rest, 1.0)[:, :, None]
    np.maximum(1.0 - rest, 0.0, out=result[:, :, APPROVE])


def _add_up(weights: Singles, precincts: Indices, chance: Floats, seen: Floats) -> None:
    """Fill (L, 2, 3) for the lines of some rows with what those do whose ``chance`` is (B, 6, 2G), row by row."""
    for rows, lines, each in alike(precincts):
        weight = weights[lines].astype(chance.dtype, copy=False).reshape(-1, each, chance.shape[2])
        np.matmul(weight, chance[rows].transpose(0, 2, 1), out=seen[lines].reshape(-1, each, 6))


def alike(precincts: Indices) -> Iterator[tuple[slice, slice, int]]:
    """Yield rows and lines of each run of rows with equally many precincts, and how many that is."""
    edges = [*np.flatnonzero(np.diff(precincts, prepend=0)).tolist(), precincts.size]
    line = 0
    for start, stop in pairwise(edges):
        each = int(precincts[start])
        first, line = line, line + (stop - start) * each
        yield slice(start, stop), slice(first, line), each
