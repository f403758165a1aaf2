"""Before the roll is posted, the long absent are struck off it, and other living people too.

Acts on · those who stay at home out of habit, who have not been seen for years; and anybody, opponents more readily.
Returns · the people struck off, by stance; they are in nobody's turnout any more, and who is left comes more often.
Errors · none.
Source · Daily NK on the posting of the roll before the 12th Supreme People's Assembly, 2009 (mechanisms.csv:
roll_cleaning), on people long missing; that the living are struck off by their stance is a design choice.
"""

import numpy as np

from game.engine.data.chance import Chance
from game.engine.data.changes import RollChange
from game.engine.data.habit import cleaned
from game.engine.data.knobs import DESIGN, ODDS, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.odds import by_stance
from game.engine.data.places import Places, Traits
from game.engine.data.records import Roll

LONG_MISSING = "mechanisms.csv: roll_cleaning"

NAME = "Names struck off the roll"
WHY = "Whoever is not on the roll cannot lower the turnout."
WORDS = "delete purge remove cross out exclude missing defectors list vanish ghost"
REASON = "struck off the roll"
MOVES = {"off_roll": ("entitled",)}


class Params(Base):
    """How many of the long absent are cleaned away, how many of everybody, and how selectively.

    absent : The part of those not seen for years who are struck off.
    share  : The part of the supporters who are struck off.
    odds   : The odds that an opponent is struck off, compared with a supporter.
    """

    absent: float = SHARE(0.8, "Struck off: long absent", step=0.05, source=LONG_MISSING)
    share: float = SHARE(0.0, "Struck off: supporters", high=0.5, step=0.005, source=DESIGN)
    odds: float = ODDS(2.0, "Odds for opponents, times", source=DESIGN)


def act(params: Params, roll: Roll, _places: Places, _traits: Traits, chance: Chance) -> RollChange:
    """Strike off a share of the long absent, and each adult with a probability that depends on the stance."""
    stays = (1.0 - params.absent * roll.long_absent)[:, None] * (1.0 - by_stance(params.share, params.odds))
    struck = chance.take(roll.registered, 1.0 - stays)
    return RollChange(struck, np.zeros_like(struck[:, 0]), cleaned(roll.long_absent, params.absent))
