"""Some offices report nearly everything as votes for.

Acts on · stayed home, away, votes against, invalid.
Returns · moves into votes for: x of the non-voters and x^α of the other votes, x = 1 − |Normal(0, 0.075)|.
Errors · none.
Source · Klimek, Yegorov, Hanel & Thurner 2012, PNAS 109:16469; fit for Russia 2011: f 0.033.
"""

from game.engine.data.chance import Chance, HalfNormal
from game.engine.data.desk import Desk, Outcome
from game.engine.data.klimek import KLIMEK, MOVED, Fraud, power, shift_votes
from game.engine.data.klimek import Params as Base
from game.engine.data.knobs import SHARE

NAME = "Some offices report nearly all as for"
WHY = "Where nobody looks in, a full result is quick to write and easy to defend."
WORDS = "lying liar lie fake cheat rig forged falsify invented steal fraud massive"
REASON = "some report nearly 100 %"
MOVES = MOVED
TURN = 40
PROPORTIONAL = True


class Params(Base):
    """How many units report nearly everything as votes for.

    units : How many offices report nearly everything as for.
    slack : How much such an office leaves as it was; higher leaves more.
    """

    units: float = SHARE(0.03, "Offices near 100 %", source=KLIMEK)
    slack: float = SHARE(0.075, "How much they leave", high=0.5, step=0.005, source=KLIMEK)
    alpha: float = power()


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Pick the units, draw how little each leaves, move the votes."""
    return shift_votes(desk, Fraud(params.units, HalfNormal(params.slack, below_one=True), params.alpha), chance)
