"""The figure is raised to the next pleasing percentage.

Acts on · stayed home (for turnout), or votes against and invalid (for the share for).
Returns · moves into votes for, as many as are missing to the next whole step.
Errors · none.
Source · surplus of round percentages: Kobak, Shpilkin & Pshenichnikov 2016, Annals of Applied Statistics 10(1):54–73.
"""

from typing import Literal

import numpy as np

from game.engine.data.chance import Chance
from game.engine.data.desk import Desk, Outcome
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import choice, number
from game.engine.data.protocols import Move

TURN = 70
KOBAK = "Kobak, Shpilkin & Pshenichnikov 2016"


class Params(Base):
    """Which figure is polished, and to what steps."""

    figure: Literal["turnout", "for"] = choice("turnout", label="Figure rounded up", source=KOBAK)
    step: float = number(1.0, 0.01, 10.0, 0.01, unit="percentage points", label="Pleasing step", source=KOBAK)


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Move what is missing to the next whole step."""
    protocols = desk.protocols
    if params.figure == "turnout":
        base = np.maximum(np.asarray(protocols.registered, dtype=np.float64), 1.0)
        missing = chance.step_up(protocols.issued, params.step / 100.0 * base, desk.absent)
        return Outcome((Move("stayed_home", "votes_for", np.minimum(missing, protocols.stayed_home)),))
    base = np.maximum(np.asarray(protocols.in_box, dtype=np.float64), 1.0)
    missing = chance.step_up(protocols.votes_for, params.step / 100.0 * base, desk.against)
    against = np.minimum(missing, protocols.votes_against)
    invalid = np.minimum(missing - against, protocols.invalid)
    return Outcome((Move("votes_against", "votes_for", against), Move("invalid", "votes_for", invalid)))
