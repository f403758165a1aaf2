"""Names of people who have died or moved stay on the roll.

Acts on · the number of names on the roll.
Returns · names with no adult behind them: nobody can vote in them, so they lower turnout until someone does it for
them.
Errors · none.
Source · ghost names are a classic of registers everywhere; the share is a design choice.
"""

import numpy as np

from game.engine.data.arrays import both_stances
from game.engine.data.chance import Chance
from game.engine.data.changes import RollChange
from game.engine.data.knobs import DESIGN, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.places import Places, Traits
from game.engine.data.records import Roll

NAME = "Names of the dead stay on the roll"
WHY = "Striking a name off takes work and a reason. Leaving it on takes neither."
WORDS = "ghost cemetery graves deceased fake voters zombies invented list"
REASON = "names nobody struck off"
MOVES = {"stayed_home": ("nobody",)}


class Params(Base):
    """How out of date the roll is.

    share : How many names without a person are left on the roll, as a part of the real ones.
    """

    share: float = SHARE(0.01, "Ghost names", high=0.2, step=0.002, source=DESIGN)


def act(params: Params, roll: Roll, _places: Places, _traits: Traits, chance: Chance) -> RollChange:
    """Add a ghost name for a share of the people on the roll."""
    return RollChange(np.zeros_like(roll.registered), chance.take(both_stances(roll.registered), params.share))
