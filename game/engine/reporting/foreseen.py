"""The protocols of a forecast on their way up: expected counts, and a sample of what they may turn out to be.

What moves in proportion is known from the mean alone. Whatever else officials do depends on how far a count may stray
and on what others did to the same unit before: there every unit is looked at in many ways (``even_sample``), and what
is moved is the mean over them. The means of the sample are always those of the forecast.
"""

from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import NamedTuple

import numpy as np

from game.engine.data.arrays import Positions, Reals
from game.engine.data.columns import TIERS
from game.engine.data.desk import Desk, Outcome, Taken
from game.engine.data.protocols import Move, Protocols
from game.engine.data.records import Lump
from game.engine.data.scenario import Active
from game.engine.reporting.counted import Company, strength
from game.engine.reporting.ways import COLUMNS, Ways, begin, meet, nations, side_by_side
from game.engine.streams import Between, Mean, go_on

CELLS = 2**17
"""Units times ways of a sample, where that is neither too few nor too many ways."""


class Opened(NamedTuple):
    """The boxes as they were opened: the first protocols, and papers that are in some of them in lumps."""

    protocols: Protocols
    lumps: tuple[Lump, ...] = ()


class Foreseen:
    """The expected protocols of one tier and, while anybody may ask for it, a sample of each unit's ways.

    ``until`` is the last tier at which the mean alone will not do; of about ``cells`` units times ways is the sample.
    ``between`` is called before a part acts on the next few units.
    """

    def __init__(self, opened: Opened, until: str | None, cells: int = CELLS, *, between: Between = go_on) -> None:
        self.protocols = opened.protocols
        self._until = -1 if until is None else TIERS.index(until)
        self._cells, self._between = cells, between
        self._taken = Taken()
        self._sample: tuple[Ways, ...] = ()
        if opened.lumps and until is not None:
            self._sample = begin(self.protocols, cells, opened.lumps)

    def act(self, tier: str, one: Active, company: Company) -> tuple[Move, ...]:
        """Let a part of this tier act, in the company of all its parts; return what it moves on average."""
        if not self._sample and TIERS.index(tier) <= self._until:
            self._sample = begin(self.protocols, self._cells)
        everywhere = cache(lambda: nations(self._sample))
        pieces = []
        for at, ways in enumerate(self._sample):
            self._between()
            pieces.append(ways.act(one, company, partial(_of_piece, everywhere, at)))
        moves = self._in_proportion(one, company) if one.part.proportional else side_by_side(self._sample, pieces)
        done_so = tuple(move for move in moves if move.anybody())
        self.protocols = self.protocols.moved(done_so)
        for ways in self._sample if one.part.proportional else ():
            ways.centre(self.protocols, _touched(done_so))
        return done_so

    def _in_proportion(self, one: Active, company: Company) -> tuple[Move, ...]:
        desk = Desk(self.protocols, company, self._taken, partial(strength, self.protocols))
        outcome: Outcome = one.act(desk, Mean())
        self._taken = outcome.taken or self._taken
        return outcome.moves

    def pass_up(self, tier: str, first_child: Positions) -> None:
        """Let the tier above receive what the children of its units report."""
        self.protocols, self._taken = self.protocols.summed(first_child), Taken()
        over = not self._sample or TIERS.index(tier) >= self._until
        self._sample = () if over else meet(self._sample, first_child, self._cells, self.protocols)

    def ahead(self) -> Reals:
        """(N_t,) how probable it is that more than half of the papers are for the candidate; (0,) without a sample."""
        return np.concatenate([ways.ahead() for ways in self._sample]) if self._sample else np.empty(0)


def _of_piece(everywhere: Callable[[], list[Reals]], piece: int) -> Reals:
    return everywhere()[piece]


def _touched(moves: Iterable[Move]) -> set[str]:
    """The columns that moves are told by: both ends, but votes for, which are what the others leave."""
    return {name for move in moves for name in (move.source, move.target) if name in COLUMNS}
