"""The result is made far larger than it has to be: it is to tell everybody that resisting is useless.

Acts on · votes against, then stayed home.
Returns · moves into votes for of a share that grows with how safely the candidate wins anyway: × (2 × strength − 1).
Errors · none.
Source · Simpser 2013: an excess margin is a signal (mechanisms.csv: signal). The form is a design choice; nothing is
added where the candidate would not win.
"""

import numpy as np

from game.engine.data.chance import Chance
from game.engine.data.desk import Desk, Outcome
from game.engine.data.knobs import SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.links import needs_a_winner
from game.engine.data.protocols import Move

NAME = "A margin to impress"
WHY = "Winning is not enough. It has to look as if nobody had even tried."
WORDS = "power bragging boast scare intimidate threat landslide huge victory propaganda fear lie"
LINKS = (needs_a_winner("The candidate has to win anyway: a margin nobody would believe is not added."),)
REASON = "added to impress"
MOVES = {"votes_for": ("votes_against", "stayed_home")}
TURN = 65
SIGNAL = "mechanisms.csv: signal"


class Params(Base):
    """How much of the gap to unanimity is closed.

    against : The part of the votes against that would be turned if the win were complete.
    absent  : The part of those at home who would be written in as voters if the win were complete.
    """

    against: float = SHARE(0.5, "Votes against taken away", source=SIGNAL)
    absent: float = SHARE(0.5, "Absent written in", source=SIGNAL)


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Turn more of what is left, the less it is needed."""
    protocols = desk.protocols
    lead = np.clip(2.0 * np.asarray(desk.nation()) - 1.0, 0.0, 1.0)
    # a forecast looks at ways of very small units in which a column may have less than nobody
    against = chance.take(np.maximum(protocols.votes_against, 0), params.against * lead)
    home = chance.take(np.maximum(protocols.stayed_home, 0), params.absent * lead)
    return Outcome((Move("votes_against", "votes_for", against), Move("stayed_home", "votes_for", home)))
