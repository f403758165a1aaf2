"""The result is passed on as it was received.

Acts on · nothing.
Returns · no moves.
Errors · none.
Source · the duty of every commission.
"""

from game.engine.data.chance import Chance
from game.engine.data.desk import Desk, Outcome
from game.engine.data.knobs import Params as Base

NAME = "Nothing changed"
WHY = "Every office passed on what it received."
WORDS = "truth true fair clean correct normal"
REASON = "passed on as it was"
PROPORTIONAL = True


class Params(Base):
    """Nothing to set."""


def act(_params: Params, _desk: Desk, _chance: Chance) -> Outcome:
    """Move nothing."""
    return Outcome(())
