"""A target is handed down, talked down a little, and delivered upward.

Acts on · stayed home and away for turnout, votes against for the share against.
Returns · moves into votes for, as many as are missing to the target as this unit got it; who is better is left alone.
Errors · none.
Source · Dresden, 1989: 91 % turnout and 12 % against were forecast, 95, 96, 97 and 98 % were demanded by date, 97.8 and
2.5 % were printed: Die Zeit 4/1992, taz 1687957 (mechanisms.csv: tier_target). How far each ward talks its target down
is a design choice.
"""

import numpy as np

from game.engine.data.arrays import Counts, Reals
from game.engine.data.chance import Chance
from game.engine.data.desk import Desk, Outcome
from game.engine.data.knobs import DESIGN, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.protocols import Move

NAME = "A target, handed down and delivered"
WHY = "We said 91 would come. We were told 98. We agreed on a little less, and that is what we sent."
WORDS = "order plan quota deal bargain pressure boss haggle party command"
REASON = "delivered as agreed"
MOVES = {"votes_for": ("stayed_home", "away", "votes_against")}
TURN = 55
TARGET = "mechanisms.csv: tier_target"


class Params(Base):
    """What is demanded, and how much of it can be talked down.

    turnout   : The turnout an office is told to deliver.
    against   : The largest share of votes against an office may deliver.
    bargained : How far below the demanded turnout an office may get its own target.
    """

    turnout: float = SHARE(0.98, "Turnout demanded", unit="share of the roll", step=0.001, source=TARGET)
    against: float = SHARE(0.025, "Most against", unit="share of papers", step=0.001, source=TARGET)
    bargained: float = SHARE(0.004, "Talked down, at most", high=0.2, step=0.001, source=DESIGN)


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Deliver the turnout first; the share against is then one of more papers."""
    protocols = desk.protocols
    least = params.turnout - chance.uniform(0.0, params.bargained, protocols.registered.size)
    missing = np.maximum(chance.whole(np.maximum(least, 0.0) * protocols.registered) - protocols.issued, 0)
    # a forecast looks at ways of very small units in which a column may have less than nobody
    from_home = np.clip(missing, 0, np.maximum(protocols.stayed_home, 0))
    from_away = np.clip(missing - from_home, 0, np.maximum(protocols.away, 0))
    papers = np.asarray(protocols.in_box + from_home + from_away, dtype=np.float64)
    return Outcome(
        (
            Move("stayed_home", "votes_for", from_home),
            Move("away", "votes_for", from_away),
            Move("votes_against", "votes_for", _too_many(protocols.votes_against, params.against * papers, chance)),
        )
    )


def _too_many(against: Counts, most: Reals, chance: Chance) -> Counts:
    surplus: Counts = np.maximum(against - chance.whole(most), 0)
    return surplus
