"""How much dissent people believe there is.

Acts on · perceived dissent of each constituency, hour by hour: w × prior + (1 − w) × visible rejections ÷ voters so
far.
Returns · the belief as it stands when an hour begins.
Errors · none.
Source · safety in numbers: Granovetter 1978; Kuran 1991; Lohmann 1994.
"""

from typing import NamedTuple

import numpy as np

from game.engine.data.arrays import Counts, Reals
from game.engine.data.knobs import SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.links import Link
from game.engine.data.scenario import Scenario

NAME = "What people believe of others"
WHY = "People guess what others do from what they expected and from what they see."
WORDS = "rumour gossip neighbours friends opinion trust courage brave alone tipping expect"
LINKS = (
    Link(
        "needs",
        ("reject_penalty", "conformity"),
        "It moves a vote only where people heed each other: safety in numbers, or going along.",
        {"behaviour.reject_penalty": False, "behaviour.conformity": False},
    ),
)
TIPPING = "Granovetter 1978; Kuran 1991; Lohmann 1994"


class Params(Base):
    """What people bring along, against what they see on the day.

    prior  : What part of the others people expect to vote against, before the day begins.
    weight : How much people go by what they expected, and not by what they see on the day.
    differ : How far people differ in what they make of the same news.
    """

    prior: float = SHARE(0.001, "Expected dissent", step=0.001, source=TIPPING)
    weight: float = SHARE(0.5, "Weight of expectation", step=0.05, source=TIPPING)
    differ: float = SHARE(0.0, "People read it differently", high=0.5, source="Granovetter 1978")


def of(scenario: Scenario) -> Params:
    """Return what the people of a scenario expect of each other."""
    return scenario.one("behaviour.perception", Params)


class Readings(NamedTuple):
    """What shares (R,) of the people make of the dissent that all of them believe in: so much more, (R,)."""

    share: Reals
    beyond: Reals

    def of(self, belief: Reals) -> Reals:
        """(R, N) the dissent these people go by, of beliefs (N,)."""
        return np.clip(self.beyond[:, None] + belief, 0.0, 1.0)

    def bends(self) -> Reals:
        """(2R,) the beliefs beyond which one of the readings says nobody, or everybody."""
        return np.concatenate((-self.beyond, 1.0 - self.beyond))


ALIKE = Readings(np.ones(1), np.zeros(1))

CLASSES = 7
"""How many readings stand for all: nodes of a quadrature over the normal curve."""


def readings(params: Params) -> Readings:
    """Return how people read one and the same belief: Normal(belief, differ)."""
    if params.differ == 0.0:
        return ALIKE
    nodes, weights = np.polynomial.hermite_e.hermegauss(CLASSES)
    return Readings(weights / weights.sum(), params.differ * nodes)


def perceived(params: Params, rejections: Counts, voters: Counts) -> Reals:
    """(C,) the dissent believed in, from the visible rejections and the voters so far."""
    seen: Reals = rejections / np.maximum(voters, 1e-9)
    # before anyone has voted there is nothing to see, only what was expected
    seen[voters <= 0] = params.prior
    belief: Reals = params.weight * params.prior + (1.0 - params.weight) * seen
    return belief
