"""An office that falls short of the expected turnout writes its own up to it.

Acts on · stayed home first, then away.
Returns · moves into votes for, as many as are missing to the quota; a unit above the quota is left alone.
Errors · none.
Source · targets agreed downward and delivered upward: Dresden 1989, Die Zeit 4/1992 (mechanisms.csv: tier_target).
"""

import numpy as np

from game.engine.data.chance import Chance
from game.engine.data.desk import Desk, Outcome
from game.engine.data.knobs import DESIGN, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.protocols import Move

NAME = "Turnout written up to a target"
WHY = "An office below the expected turnout has to explain itself. One on target does not."
WORDS = "lying liar lie fake cheat plan norm pressure fill in missing invented voters fraud ghost"
REASON = "written up to the target"
MOVES = {"votes_for": ("stayed_home", "away")}
TURN = 60
TARGET = "mechanisms.csv: tier_target"


class Params(Base):
    """The turnout that is expected, and how many may be reported away.

    quota      : The turnout below which nobody reports.
    away_limit : The largest part of the roll that may be reported as away.
    """

    quota: float = SHARE(0.98, "Expected turnout", step=0.001, unit="share of the roll", source=TARGET)
    away_limit: float = SHARE(1.0, "Most that may be away", step=0.001, unit="share of the roll", source=DESIGN)


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Move what is missing, and whoever is away beyond the limit."""
    protocols = desk.protocols
    registered = np.asarray(protocols.registered, dtype=np.float64)
    allowed = chance.whole((1.0 - params.quota) * registered)
    limit = chance.whole(params.away_limit * registered)
    # those at home are written up first, so the away are touched only where they alone are too many
    from_away = np.maximum(protocols.away - np.minimum(limit, allowed), 0)
    missing = np.maximum(protocols.stayed_home + protocols.away - from_away - allowed, 0)
    from_home = np.minimum(missing, protocols.stayed_home)
    return Outcome((Move("stayed_home", "votes_for", from_home), Move("away", "votes_for", from_away)))
