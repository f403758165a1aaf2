"""The fraud model shared by its incremental and its extreme form (Klimek, Yegorov, Hanel & Thurner 2012)."""

from typing import NamedTuple

from game.engine.data.chance import Chance
from game.engine.data.desk import Desk, Outcome
from game.engine.data.protocols import Move


class Fraud(NamedTuple):
    """In some units a share x = |Normal(0, scale)| (or 1 − that) of the non-voters and x^alpha of the other votes."""

    units: float
    scale: float
    alpha: float
    below_one: bool = False


def shift_votes(desk: Desk, fraud: Fraud, chance: Chance) -> Outcome:
    """Pick the units, draw how far each goes, and move the votes."""
    protocols = desk.protocols
    units = protocols.registered.size
    picked = chance.chosen(fraud.units, units)
    x, stolen = chance.half_normal(fraud.scale, units, (1.0, fraud.alpha), below_one=fraud.below_one)
    moves = (
        Move("stayed_home", "votes_for", chance.take(protocols.stayed_home, picked * x)),
        Move("away", "votes_for", chance.take(protocols.away, picked * x)),
        Move("votes_against", "votes_for", chance.take(protocols.votes_against, picked * stolen)),
        Move("invalid", "votes_for", chance.take(protocols.invalid, picked * stolen)),
    )
    ways = chance.ways(fraud.scale, units, below_one=fraud.below_one)
    spreads = {
        "absent": desk.absent.cut(fraud.units, ways),
        "away": desk.away.cut(fraud.units, ways),
        "opposed": desk.opposed.cut(fraud.units, ways, fraud.alpha),
    }
    return Outcome(moves, spreads)
