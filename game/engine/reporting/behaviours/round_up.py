"""The figure is raised to the next pleasing percentage.

Acts on · stayed home (for turnout), or votes against and invalid (for the share for).
Returns · moves into votes for, as many as are missing to the next whole step.
Errors · none.
Source · surplus of round percentages: Kobak, Shpilkin & Pshenichnikov 2016, Annals of Applied Statistics 10(1):54–73.
"""

from typing import Literal

import numpy as np

from game.engine.data.arrays import Counts
from game.engine.data.chance import Chance
from game.engine.data.desk import Desk, Outcome
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import Scale, choice
from game.engine.data.protocols import Move

NAME = "Raised to a pleasing figure"
WHY = "A round figure looks like a target met."
WORDS = "lie cheat nicer prettier hundred 100 99 adjust smooth"
REASON = "rounded up to please"
MOVES = {"votes_for": ("stayed_home", "votes_against", "invalid")}
TURN = 70
KOBAK = "Kobak, Shpilkin & Pshenichnikov 2016"


class Params(Base):
    """Which figure is polished, and to what steps.

    figure : Which percentage is raised.
    step   : To which step it is raised: 1 makes 97.3 a 98, 5 makes it a 100.
    """

    figure: Literal["turnout", "for"] = choice(
        "turnout", "Figure rounded up", {"turnout": "turnout", "for": "votes for"}, source=KOBAK
    )
    step: float = Scale("percentage points", 0.01, 10.0, 0.01)(1.0, "Pleasing step", source=KOBAK)


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Move what is missing to the next whole step."""
    protocols = desk.protocols
    if params.figure == "turnout":
        missing = _missing(params, protocols.issued, protocols.registered, chance)
        return Outcome((Move("stayed_home", "votes_for", np.minimum(missing, protocols.stayed_home)),))
    missing = _missing(params, protocols.votes_for, protocols.in_box, chance)
    against = np.minimum(missing, protocols.votes_against)
    invalid = np.minimum(missing - against, protocols.invalid)
    return Outcome((Move("votes_against", "votes_for", against), Move("invalid", "votes_for", invalid)))


def _missing(params: Params, count: Counts, base: Counts, chance: Chance) -> Counts:
    """By how much the count falls short of the next whole step of its base."""
    # between two steps it matters that papers are whole
    papers = chance.papers(count)
    step = params.step / 100.0 * np.maximum(np.asarray(chance.papers(base), dtype=np.float64), 1.0)
    # the small allowance keeps a count that already is a multiple from being raised by rounding error
    target = chance.whole(np.ceil(papers / step - 1e-9) * step)
    missing: Counts = np.maximum(target - papers, 0)
    return missing
