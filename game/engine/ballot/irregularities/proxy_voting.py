"""Family members and neighbours vote for those who did not come.

Acts on · people who stayed home or are away.
Returns · papers cast in their names, all left unmarked.
Errors · none.
Source · allowed to 2009, tightened 2014: Asahi, 10 March 2014, via ja.wikipedia (mechanisms.csv: proxy).
"""

import numpy as np

from game.engine.data.arrays import Counts
from game.engine.data.chance import Chance
from game.engine.data.changes import PaperChange
from game.engine.data.knobs import SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.places import Places, Traits
from game.engine.data.records import Boxes

NAME = "Votes cast for those who did not come"
WHY = "One person with all the ballots saves the family a trip, and the station a gap in its list."
WORDS = "grandmother husband wife parents twice double cheat instead"
REASON = "others voted for them"
MOVES = {"votes_for": ("stayed_home", "away")}
PROXY = "mechanisms.csv: proxy"


class Params(Base):
    """Whose papers others may cast.

    home : The part of those who stayed at home for whom somebody votes.
    away : The part of those who are away for whom somebody votes.
    """

    home: float = SHARE(0.2, "Cast for those at home", source=PROXY)
    away: float = SHARE(0.5, "Cast for those away", source=PROXY)


def act(params: Params, boxes: Boxes, places: Places, traits: Traits, chance: Chance) -> PaperChange:
    """Cast a paper for each absent person with some probability, more readily where people are easily reached."""
    reach = np.minimum(traits.reach[places.setting], 1.0)[:, None]
    home: Counts = chance.take(boxes.stayed_home, params.home * reach)
    away: Counts = chance.take(boxes.away, params.away * reach)
    return PaperChange(home, away, np.zeros_like(boxes.ghost_papers))
