"""Some people are on no voters' list at all.

Acts on · adults, opponents more readily than supporters.
Returns · the people who are not on the roll, by stance; they are in nobody's turnout.
Errors · none.
Source · citizens on no register, "rising, 1980s": White 1985, of the Soviet Union (mechanisms.csv: unregistered); how
many, and that opponents are more often among them, are design choices.
"""

import numpy as np

from game.engine.data.chance import Chance
from game.engine.data.changes import RollChange
from game.engine.data.knobs import DESIGN, ODDS, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.odds import by_stance
from game.engine.data.places import Places, Traits
from game.engine.data.records import Roll

NAME = "Never put on the roll"
WHY = "Nobody counts you as absent if your name was never on the list."
WORDS = "missing invisible unregistered forgotten refused migrants homeless"
REASON = "never on the roll"
MOVES = {"off_roll": ("entitled",)}


class Params(Base):
    """How many are on no list, and who.

    share : The part of the supporters who were never put on the roll.
    odds  : The odds that an opponent is on no list, compared with a supporter.
    """

    share: float = SHARE(0.02, "On no list: supporters", high=0.5, step=0.005, source="mechanisms.csv: unregistered")
    odds: float = ODDS(2.0, "On no list: opponents, times", source=DESIGN)


def act(params: Params, roll: Roll, _places: Places, _traits: Traits, chance: Chance) -> RollChange:
    """Leave each adult off the roll with a probability that depends on the stance."""
    missing = chance.take(roll.registered, by_stance(params.share, params.odds))
    return RollChange(missing, np.zeros_like(missing[:, 0]))
