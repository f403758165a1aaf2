"""Votes are added from early and special polling places, where nobody watched the count.

Acts on · stayed home and away, at the tier where those places report.
Returns · moves into votes for; no sheet of a watched station shows them.
Errors · none.
Source · Berlin-Weißensee, 7 May 1989: 42,007 for were printed, 25,797 were counted in all but one of the 67 ordinary
places; the special ones were not watched (gdr1989_observers.csv, mechanisms.csv: special_places). How many people did
vote there nobody could see: here they are taken from those who cast no paper in an ordinary box.
"""

from game.engine.data.chance import Chance
from game.engine.data.desk import Desk, Outcome
from game.engine.data.knobs import SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.protocols import Move

NAME = "Votes from places nobody watched"
WHY = "What was counted early, in another place, nobody can dispute in the evening."
WORDS = "postal advance hidden unobserved secret ghost extra cheat fraud night"
REASON = "from special places"
MOVES = {"votes_for": ("stayed_home", "away")}
TURN = 10
PROPORTIONAL = True
SPECIAL = "mechanisms.csv: special_places"


class Params(Base):
    """How many of those who cast no ordinary paper are said to have voted there.

    home : The part of those who stayed at home who are said to have voted in a special place.
    away : The part of those who are away who are said to have voted in a special place.
    """

    home: float = SHARE(0.5, "Added for those at home", source=SPECIAL)
    away: float = SHARE(0.5, "Added for those away", source=SPECIAL)


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Add a vote for each of those who cast no paper, with some probability."""
    shares = {"stayed_home": params.home, "away": params.away}
    return Outcome(
        tuple(
            Move(column, "votes_for", chance.take(desk.protocols.column(column), share))
            for column, share in shares.items()
        )
    )
