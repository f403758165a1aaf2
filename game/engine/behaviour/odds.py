"""What a polling day leaves to be added up, and how it is carried to the precincts."""

from typing import NamedTuple

import numpy as np

from game.engine.data.arrays import Floats, Kind, Reals
from game.engine.data.columns import APPROVE, HOME, REJECT, SPOIL
from game.engine.data.electorate import Run, SupportGrid

OTHERS = slice(REJECT, None)
"""All alternatives but approving, which whoever does nothing else does."""


class Odds(NamedTuple):
    """What the day left to be added up: P = Σ_k believed[c, k] · chance[k, s], by constituency c and kind of place s.

    chance   : (K, S, 4, 2G) of each alternative at each node, polynomial by polynomial (``curves``)
    believed : (C, K) the mean over the day of each polynomial of what people believed
    """

    chance: Reals
    believed: Reals

    def by_kind(self, kind: Kind) -> Floats:
        """(S, K, 2·3·2·G) the chance of all but approving; nobody of a stance is at the nodes of the other."""
        polynomials, settings, _, nodes = self.chance.shape
        others = self.chance[:, :, OTHERS].reshape(polynomials, settings, 3, 2, nodes // 2).swapaxes(0, 1)
        found = np.zeros((settings, polynomials, 2, 3, 2, nodes // 2), dtype=kind)
        for stance in range(2):
            found[:, :, stance, :, stance] = others[:, :, :, stance]
        return found.reshape(settings, polynomials, -1)


def to_precincts(grid: SupportGrid, odds: Odds, kind: Kind, coming: Reals, result: Reals) -> None:
    """Fill (P, 2, 4) with what people do, seen through each precinct's own spread of support.

    Habit acts before any choice: the share (P,) that it does not keep at home is ``coming``.
    """
    polynomials, settings, _, nodes = odds.chance.shape
    believed, by_kind = np.ascontiguousarray(odds.believed, dtype=kind), odds.by_kind(kind)
    constituency = grid.group // settings
    seen: Floats = np.empty((grid.line.size, 2, 3), dtype=kind)
    for piece in grid.pieces:
        groups, runs = constituency[piece.groups], piece.runs
        if polynomials == 1:  # which is the same whatever people believe: then all of them are one group
            groups, runs = groups[:1], (Run(slice(0, 1), piece.lines, piece.lines.stop - piece.lines.start),)
        chance = (believed.take(groups, axis=0) @ by_kind[piece.setting]).reshape(-1, 6, nodes).swapaxes(1, 2)
        for run in runs:
            weight = grid.weight[run.lines].astype(kind, copy=False).reshape(-1, run.each, nodes)
            np.matmul(weight, chance[run.groups], out=seen[run.lines].reshape(-1, run.each, 6))
    # polynomials of next to nothing may add up to a little less
    np.maximum(seen, 0.0, out=seen)
    choosing, others, approving = coming[:, None], result[:, :, OTHERS], result[:, :, APPROVE]
    # turned into columns first, along which the product then runs
    others[:] = seen.take(grid.line, axis=0)
    others *= coming[:, None, None]
    rest = result[:, :, REJECT] + result[:, :, SPOIL]
    rest += result[:, :, HOME]
    # whoever does nothing else approves; where nobody does, rounding must not make more than everybody do the rest
    np.subtract(choosing, rest, out=approving)
    if approving.min(initial=0.0) < 0.0:
        others *= np.divide(choosing, rest, out=np.ones(rest.shape), where=approving < 0.0)[:, :, None]
        np.maximum(approving, 0.0, out=approving)
    result[:, :, HOME] += 1.0 - choosing
