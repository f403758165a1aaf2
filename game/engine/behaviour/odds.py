"""What a polling day leaves to be added up, and how it is carried to the precincts."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from game.engine.data.arrays import Floats, Indices, Reals
from game.engine.data.columns import APPROVE, HOME, REJECT, SPOIL
from game.engine.data.electorate import Lines, SupportGrid

OTHERS = slice(REJECT, None)
"""All alternatives but approving, which whoever does nothing else does."""


class Odds:
    """What the day left to be added up, for each spell i, row r, alternative a and node g.

    P(a) = Σ_i push[i, r, a] · share[i, r, g] · pull[a, g]
    """

    def __init__(self, push: Floats, share: Floats, pull: Floats) -> None:
        self._push, self._share, self._all_of_pull = push, share, pull
        # a stance has its own half of the nodes: there is nobody of it at the others
        own = np.repeat(np.eye(2, dtype=pull.dtype), pull.shape[1] // 2, axis=1)
        self._pull = own[:, None] * pull[OTHERS]

    @property
    def shape(self) -> tuple[int, int, int]:
        """Stances, alternatives but approving, nodes."""
        stances, others, nodes = self._pull.shape
        return stances, others, nodes

    def over(self, each: int) -> "Odds":
        """Return the mean over ``each`` ways of every row: what differs between them may as well differ by hour."""
        push, share = (
            np.ascontiguousarray(one.reshape(len(one), -1, each, one.shape[2]).swapaxes(1, 2)).reshape(
                len(one) * each, -1, one.shape[2]
            )
            for one in (self._push, self._share)
        )
        return Odds(push / push.dtype.type(each), share, self._all_of_pull)

    def fewest(self, grid: SupportGrid) -> tuple[Lines, "Odds"]:
        """Return the lines to work out and the odds of their rows: where every row is like its twin, kinds will do."""
        # the last spell differs first, so most days are told by it alone
        if all(np.array_equal(push, push[grid.twin]) for push in self._push[::-1]):
            few = grid.stands_for
            return grid.kinds, Odds(self._push[:, few], self._share[:, few], self._all_of_pull)
        return grid.rows, self

    def of(self, rows: slice) -> Floats:
        """(B, 2·3, 2G) probability of all but approving, for either stance."""
        push, share = self._push[:, rows, OTHERS], self._share[:, rows]
        if len(push) > 1:
            day = np.matmul(push.transpose(1, 2, 0), share.transpose(1, 0, 2))
        else:
            day = np.einsum("ra,rg->rag", push[0], share[0])
        chance: Floats = (day[:, None] * self._pull).reshape(len(day), -1, day.shape[2])
        return chance


def to_precincts(ordered: Lines, odds: Odds, result: Reals) -> None:
    """Fill (P, 2, 4) with the rows' probabilities, seen through each precinct's own spread of support."""
    stances, alternatives, nodes = odds.shape
    seen = []
    for rows, lines, each in alike(ordered.precincts):
        chance = odds.of(rows)
        weight = ordered.weight[lines].astype(chance.dtype, copy=False).reshape(-1, each, nodes)
        seen.append(np.matmul(weight, chance.transpose(0, 2, 1)).reshape(-1, stances, alternatives))
    result[:, :, OTHERS] = np.concatenate(seen).take(ordered.line, axis=0)
    rest = result[:, :, REJECT] + result[:, :, SPOIL] + result[:, :, HOME]
    # whoever does nothing else approves; where nobody does, rounding must not make more than everybody do the rest
    if (rest > 1.0).any():
        result[:, :, OTHERS] /= np.maximum(rest, 1.0)[:, :, None]
    np.maximum(1.0 - rest, 0.0, out=result[:, :, APPROVE])


def alike(precincts: Indices) -> Iterator[tuple[slice, slice, int]]:
    """Yield rows and lines of each run of rows with equally many precincts, and how many that is."""
    edges = [*np.flatnonzero(np.diff(precincts, prepend=0)).tolist(), precincts.size]
    line = 0
    for start, stop in pairwise(edges):
        each = int(precincts[start])
        first, line = line, line + (stop - start) * each
        yield slice(start, stop), slice(first, line), each
