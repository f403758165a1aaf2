"""The fraud model shared by its incremental and its extreme form (Klimek, Yegorov, Hanel & Thurner 2012).

As in the published code, a unit has one of the two or neither, and a share outside (0, 1) is drawn again.
"""

from typing import Any, NamedTuple

import numpy as np

from game.engine.data.arrays import Reals
from game.engine.data.chance import Chance, HalfNormal
from game.engine.data.desk import Desk, Outcome, Taken
from game.engine.data.knobs import SHARE, Scale
from game.engine.data.knobs import Params as Base
from game.engine.data.protocols import Move

KLIMEK = "Klimek et al. 2012"
HOME = "stayed_home"
PEOPLE, PAPERS = (HOME, "away"), ("votes_against", "invalid")
MOVED = {"votes_for": (*PEOPLE, *PAPERS)}
"""What both forms move."""


class Params(Base):
    """What both forms have.

    units : How many offices add votes.
    alpha : High: they use people who did not vote. Low: they also turn votes against into votes for.
    """

    units: float = SHARE(0.0, "Offices that add votes", source=KLIMEK)


def power() -> Any:
    """Declare α, which both forms have after what is theirs alone."""
    return Scale("power", 0.1, 8.0, 0.1)(2.3, "Stuffing, not stealing", source=KLIMEK)


class Fraud(NamedTuple):
    """In some units a share x of this law of the non-voters, and x^alpha of the other votes."""

    units: float
    share: HalfNormal
    alpha: float


def shift_votes(desk: Desk, fraud: Fraud, chance: Chance) -> Outcome:
    """Pick units that have no such fraud yet, draw how far each goes, and move the votes."""
    protocols, taken = desk.protocols, desk.taken
    units = protocols.registered.size
    # where the shares of both forms add up to more than all units, they share these in proportion
    share = fraud.units / max(1.0, sum(one.units for one in desk.company if isinstance(one, Params)))
    picked = chance.chosen(share / max(1.0 - taken.share, share) if share else 0.0, units)
    x, stolen = chance.half_normal(fraud.share, units, (1.0, fraud.alpha))
    gone = {**dict.fromkeys(PEOPLE, picked * x), **dict.fromkeys(PAPERS, picked * stolen)}
    free = {name: taken.free.get(name, np.ones(units)) for name in gone}
    # rounded down as published, so that a turnout of 100 % is never written
    home = chance.most(protocols.stayed_home, free[HOME] * picked, x, fraud.share)
    counts = {name: chance.take(protocols.column(name), free[name] * gone[name]) for name in gone if name != HOME}
    moves = tuple(Move(name, "votes_for", count) for name, count in {HOME: home, **counts}.items())
    left = {name: _still_free(free[name], picked, gone[name]) for name in gone}
    return Outcome(moves, Taken(taken.share + share, left))


def _still_free(free: Reals, picked: Reals, gone: Reals) -> Reals:
    """(units,) share of what is left of a column that stands in units without such a fraud."""
    left = 1.0 - free * gone
    return np.divide(free * (1.0 - picked), left, out=np.zeros_like(left), where=left > 0.0)
