"""In some constituencies the one candidate is somebody whom people there dislike.

Acts on · private support, in whole constituencies.
Returns · how much lower it is there.
Errors · none.
Source · ten to twenty times the usual dissent against some candidates, up to 5 % in some places of large towns in the
1960s, Soviet Union: Merl in Jessen & Richter 2011, p. 301 (mechanisms.csv: local_spikes).
"""

import numpy as np

from game.engine.data.chance import Chance
from game.engine.data.changes import Difference
from game.engine.data.knobs import DESIGN, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.places import Places, Traits

NAME = "Candidates people dislike"
WHY = "It is not the vote I mind. It is him."
WORDS = "hated unpopular enemy rejected local bad quarrel"


class Params(Base):
    """How many such candidates there are, and how much less support they have.

    share   : In how many constituencies the candidate is disliked.
    dislike : How much less support people there feel than they would for another candidate.
    """

    share: float = SHARE(0.05, "Disliked candidates", source="mechanisms.csv: local_spikes")
    dislike: float = SHARE(1.5, "How disliked they are", unit="spread of support", high=4.0, step=0.05, source=DESIGN)


def act(params: Params, places: Places, _traits: Traits, chance: Chance) -> Difference:
    """Pick the constituencies, and lower the support of all their stations."""
    disliked = chance.chosen(params.share, places.units("constituency"))
    lower = -params.dislike * disliked[places.ancestor("constituency")]
    return Difference(support=lower, absent=np.ones_like(lower))
