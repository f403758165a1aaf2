"""Some offices turn a few people who did not vote, and a few other votes, into votes for.

Acts on · stayed home, away, votes against, invalid.
Returns · moves into votes for: x of the non-voters and x^α of the other votes, x = |Normal(0, θ)|,
drawn again while it is not below 1. A unit that has this fraud has not the extreme one.
Errors · none.
Source · Klimek, Yegorov, Hanel & Thurner 2012, PNAS 109:16469; fits for Russia 2011: f 0.64, α 2.3.
"""

from game.engine.data.chance import Chance, HalfNormal
from game.engine.data.desk import Desk, Outcome
from game.engine.data.klimek import KLIMEK, MOVED, Fraud, power, shift_votes
from game.engine.data.klimek import Params as Base
from game.engine.data.knobs import SHARE

NAME = "Some offices add votes of their own"
WHY = "A little more looks better than a little less, and a little is hard to notice."
WORDS = "lying liar lie fake cheat rig forged falsify small steps steal fraud little"
REASON = "some offices add votes"
MOVES = MOVED
TURN = 30
PROPORTIONAL = True


class Params(Base):
    """How many units join in, and how far they go.

    units : How many offices add votes.
    theta : How much such an office adds; higher is more.
    """

    units: float = SHARE(0.2, "Offices that add votes", source=KLIMEK)
    theta: float = SHARE(0.2, "How far they go", low=0.01, source=KLIMEK)
    alpha: float = power()


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Pick the units, draw how far each goes, move the votes."""
    return shift_votes(desk, Fraud(params.units, HalfNormal(params.theta), params.alpha), chance)
