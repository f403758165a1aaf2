"""Watches the count in a sample of stations and compares it with what is printed.

Acts on · the boxes of the stations watched, and the printed share against.
Returns · the sample's shares for and against; trust = how often chance alone would make sample and page differ so much.
Errors · none.
Source · parallel counts of 7 May 1989 (gdr1989_observers.csv); ratio estimator: Cochran 1977, ch. 6.
"""

import math

import numpy as np

from game.engine.data.bulletin import Belief
from game.engine.data.chance import Chance
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import number
from game.engine.data.press import Press

FEWEST = 2
"""Stations below which nothing can be said about chance."""


class Params(Base):
    """How many stations are watched."""

    stations: int = number(
        100, 1, 20_000, 10, unit="stations", label="Stations watched", source="1,000 and more: gdr1989_observers.csv"
    )


def act(params: Params, press: Press, chance: Chance) -> Belief:
    """Add up what was seen and test the page against it."""
    boxes = press.stations
    total = boxes.in_box.size
    sample = min(params.stations, total)
    seen = chance.sampled(sample, total)
    papers = np.asarray(boxes.in_box, dtype=np.float64)
    cast = max(float((seen * papers).sum()), 1.0)
    against = float((seen * boxes.votes_against).sum()) / cast
    support = float((seen * boxes.votes_for).sum()) / cast
    residual = boxes.votes_against - against * papers
    correction = 1.0 - sample / total
    gap = abs(press.share("against", 1.0 - press.share("for", 1.0)) - against)
    if sample < FEWEST:
        return Belief("observer_mission", support, against, 1.0)
    # half a paper of slack: a sample of every station still cannot see behind the rounding of the page
    spread = correction * float((seen * residual**2).sum()) * sample / (sample - 1)
    error = math.sqrt(spread + 0.25) / cast
    return Belief("observer_mission", support, against, two_sided(gap / error, sample - 1))


def two_sided(t: float, freedom: int) -> float:
    """Return how often chance alone gives a Student's t at least as large, either way (Wallace 1959: right to 0.02)."""
    z = (8 * freedom + 1) / (8 * freedom + 3) * math.sqrt(freedom * math.log1p(t * t / freedom))
    return math.erfc(z / math.sqrt(2.0))
