"""Adults who live here are struck off the roll before it is posted, opponents more readily than supporters.

Acts on · adults on the roll, opponents more readily than supporters.
Returns · the people struck off, by stance; they are in nobody's turnout any more.
Errors · none.
Source · Daily NK on the posting of the roll before the 12th Supreme People's Assembly, 2009 (mechanisms.csv:
roll_cleaning), on people long missing; that the living are struck off by their stance is a design choice.
"""

import numpy as np

from game.engine.data.arrays import Counts
from game.engine.data.chance import Chance
from game.engine.data.changes import RollChange
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import number
from game.engine.data.odds import by_stance
from game.engine.data.places import Places, Traits

NAME = "Names struck off before posting"
WHY = "Whoever is not on the roll cannot lower the turnout."
REASON = "struck off the roll"


class Params(Base):
    """How much of the roll is cleaned away, and how selectively."""

    share: float = number(0.02, 0.0, 0.5, 0.005, unit="share", label="Struck off: supporters", source="design choice")
    odds: float = number(
        2.0, 1.0, 20.0, 0.5, unit="odds ratio", label="Odds for opponents, times", source="design choice"
    )


def act(params: Params, registered: Counts, _places: Places, _traits: Traits, chance: Chance) -> RollChange:
    """Strike each adult off with a probability that depends on the stance."""
    struck = chance.take(registered, by_stance(params.share, params.odds))
    return RollChange(struck, np.zeros_like(struck[:, 0]))
