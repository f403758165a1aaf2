"""In the afternoon a box is carried to the homes of those who have not come.

Acts on · people who stayed at home, more where people are easily reached; opponents let it in more rarely.
Returns · papers from their homes, all unmarked: who votes at the kitchen table is watched by those who brought the box.
Errors · none.
Source · boxes brought to the sick *and* the reluctant: Merl in Jessen & Richter 2011, p. 294; for the old and the ill:
reports of North Korea's news agency (mechanisms.csv: mobile_box). "High" is all that is said of how many were reached.
"""

import numpy as np

from game.engine.data.chance import Chance
from game.engine.data.changes import PaperChange
from game.engine.data.knobs import DESIGN, ODDS, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.odds import by_stance
from game.engine.data.places import Places, Traits
from game.engine.data.records import Boxes

NAME = "A box is carried from door to door"
WHY = "The station wants every name ticked off, so the box goes where the voter is."
WORDS = "bus car portable travelling home visit sick elderly old people fetched"
REASON = "the box came to them"
MOVES = {"votes_for": ("stayed_home",)}
MOBILE = "mechanisms.csv: mobile_box"


class Params(Base):
    """How many of those at home are found, and who lets the box in.

    reached : The part of the supporters at home who vote when the box comes to them.
    odds    : The odds that an opponent at home lets the box in, compared with a supporter.
    """

    reached: float = SHARE(0.8, "Homes the box reaches", source=MOBILE)
    odds: float = ODDS(0.5, "Opponents let it in, times", low=0.05, high=1.0, step=0.05, source=DESIGN)


def act(params: Params, boxes: Boxes, places: Places, traits: Traits, chance: Chance) -> PaperChange:
    """Cast a paper at home for each of those who did not come, with a probability that depends on stance and place."""
    reach = np.minimum(traits.reach[places.setting], 1.0)[:, None]
    home = chance.take(boxes.stayed_home, reach * by_stance(params.reached, params.odds))
    return PaperChange(home, np.zeros_like(home), np.zeros_like(boxes.ghost_papers))
