"""The protocols of an election on their way up: whole papers, and every part with a stream of its own."""

from functools import partial
from typing import TypeAlias

import numpy as np

from game.engine.data.arrays import Positions, Reals
from game.engine.data.desk import Desk, Outcome, Taken
from game.engine.data.knobs import Params
from game.engine.data.protocols import Move, Protocols
from game.engine.data.scenario import Active
from game.engine.streams import Streams

Company: TypeAlias = tuple[Params, ...]
"""The parameters of all parts of a tier."""


class Counted:
    """The protocols of one tier as they stand, on the desks of its officials."""

    def __init__(self, protocols: Protocols, streams: Streams) -> None:
        self.protocols = protocols
        self._streams = streams
        self._taken = Taken()

    def act(self, tier: str, one: Active, company: Company) -> tuple[Move, ...]:
        """Let a part of this tier act, in the company of all its parts; return what it moved."""
        chance = self._streams.child(tier).child(one.part.name).chance()
        desk = Desk(self.protocols, company, self._taken, partial(strength, self.protocols))
        outcome: Outcome = one.act(desk, chance)
        moves = tuple(move for move in outcome.moves if move.anybody())
        self.protocols, self._taken = self.protocols.moved(moves), outcome.taken or self._taken
        return moves

    def pass_up(self, _tier: str, first_child: Positions) -> None:
        """Let the tier above receive what the children of its units reported."""
        self.protocols, self._taken = self.protocols.summed(first_child), Taken()

    def ahead(self) -> Reals:
        """(N_t,) 1 where more than half of the papers are for the candidate, else 0."""
        return (2 * self.protocols.votes_for > self.protocols.in_box).astype(np.float64)


def strength(protocols: Protocols) -> float:
    """Return the candidate's share of the papers of all units together."""
    return float(protocols.votes_for.sum() / max(protocols.in_box.sum(), 1))
