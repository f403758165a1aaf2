"""How much dissent people believe there is.

Acts on · perceived dissent of each constituency, hour by hour: w × prior + (1 − w) × visible rejections ÷ voters so
far.
Returns · the belief as it stands when an hour begins.
Errors · none.
Source · safety in numbers: Granovetter 1978; Kuran 1991; Lohmann 1994.
"""

from game.engine.data.arrays import Reals
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import number

NAME = "What people believe of others"
WHY = "People guess what others do from what they expected and from what they see."
TIPPING = "Granovetter 1978; Kuran 1991; Lohmann 1994"


class Params(Base):
    """What people bring along, against what they see on the day."""

    prior: float = number(0.001, 0.0, 1.0, 0.001, unit="share", label="Expected dissent", source=TIPPING)
    weight: float = number(0.5, 0.0, 1.0, 0.05, unit="share", label="Weight of expectation", source=TIPPING)


def perceived(params: Params, rejections: Reals, voters: Reals) -> Reals:
    """(C,) the dissent believed in, from the visible rejections and the voters so far."""
    seen = rejections / voters.clip(min=1e-9)
    # before anyone has voted there is nothing to see, only what was expected
    seen[voters <= 0.0] = params.prior
    belief: Reals = params.weight * params.prior + (1.0 - params.weight) * seen
    return belief
