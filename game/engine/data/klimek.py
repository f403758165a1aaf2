"""The fraud model shared by its incremental and its extreme form (Klimek, Yegorov, Hanel & Thurner 2012)."""

import numpy as np

from game.engine.data.arrays import Counts, Reals
from game.engine.data.chance import Chance, Spread
from game.engine.data.desk import Desk, Outcome
from game.engine.data.protocols import Move


def shift_votes(desk: Desk, picked: Reals, share: list[Reals], chance: Chance) -> Outcome:
    """In the picked units move a share x of the non-voters, and x^α of the votes not for the candidate, into votes for.

    ``share`` holds x, x², x^α and x^2α for every unit, (units,) each; in a forecast, their means.
    """
    x, x_squared, stolen, stolen_squared = share
    protocols = desk.protocols
    moves = (
        Move("stayed_home", "votes_for", chance.take(protocols.stayed_home, picked * x)),
        Move("away", "votes_for", chance.take(protocols.away, picked * x)),
        Move("votes_against", "votes_for", chance.take(protocols.votes_against, picked * stolen)),
        Move("invalid", "votes_for", chance.take(protocols.invalid, picked * stolen)),
    )
    absent = protocols.stayed_home + protocols.away
    spreads = {
        "absent": _blurred(desk.absent, absent, picked * x, picked * x_squared),
        "away": _blurred(desk.away, protocols.away, picked * x, picked * x_squared),
        "against": _blurred(desk.against, protocols.votes_against, picked * stolen, picked * stolen_squared),
    }
    return Outcome(moves, spreads)


def _blurred(spread: Spread, count: Counts, share: Reals, square: Reals) -> Spread:
    """Spread of what is left after an uncertain share is taken (in an election the share is certain)."""
    kept = 1.0 - share
    number = np.asarray(count, dtype=np.float64)
    varied = spread.variance * kept**2 + number * kept * share + number**2 * np.maximum(square - share**2, 0.0)
    return Spread(varied)
