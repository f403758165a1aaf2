"""Only some votes against are passed on; the others are written down as votes for.

Acts on · votes against.
Returns · a move of the others into votes for.
Errors · none.
Source · German Democratic Republic, 7 May 1989: reported ÷ observed noes 0.20 to 0.45 (gdr1989_observers.csv,
mechanisms.csv: shrink_factor).
"""

from game.engine.data.chance import Chance
from game.engine.data.desk import Desk, Outcome
from game.engine.data.knobs import SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.protocols import Move

NAME = "Only some No votes are passed on"
WHY = "The fewer No votes an office passes on, the fewer questions come back down."
WORDS = "hide lose disappear vanish swallow lie cheat secret fraud opposition"
REASON = "only some No votes go on"
MOVES = {"votes_for": ("votes_against",)}
TURN = 20
PROPORTIONAL = True
OBSERVERS = "gdr1989_observers.csv: 0.20 to 0.45"


class Params(Base):
    """The share of the noes that survives.

    kept : The part of the votes against that is passed on: 100 % is all of them.
    """

    kept: float = SHARE(0.34, "Votes against passed on", source=OBSERVERS)


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Move each vote against into votes for unless it is kept."""
    return Outcome((Move("votes_against", "votes_for", chance.take(desk.protocols.votes_against, 1.0 - params.kept)),))
