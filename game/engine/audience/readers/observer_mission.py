"""They watch the count in some stations and compare it with what is printed.

Acts on · the boxes and rolls of the stations watched, and the printed share against, or for where none against is
printed.
Returns · the sample's shares for and against; trust is full while chance alone makes sample and page differ so much
at least once in twenty samples, falls in proportion below, and is gone where the boxes hold more papers than names.
Errors · none.
Source · parallel counts of 7 May 1989 (gdr1989_observers.csv); ratio estimator: Cochran 1977, ch. 6.
"""

import math

import numpy as np

from game.engine.data.arrays import Reals
from game.engine.data.bulletin import Belief, Figure
from game.engine.data.chance import Chance
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import number
from game.engine.data.press import Press
from game.engine.data.protocols import Protocols

NAME = "Observers"
WHY = "They watched the count in some stations."
FEWEST = 2
"""Stations below which nothing can be said about chance."""


UNUSUAL = 0.05
"""Chance from which a difference between sample and page is nothing unusual."""


class Params(Base):
    """How many stations are watched."""

    stations: int = number(
        100,
        1,
        20_000,
        10,
        unit="stations",
        label="Stations watched",
        means="How many stations they watch.",
        source="1,000 and more: gdr1989_observers.csv",
    )


def act(params: Params, press: Press, chance: Chance) -> Belief:
    """Add up what was seen and test the page against it."""
    boxes = press.stations
    sample = min(params.stations, boxes.in_box.size)
    seen = chance.sampled(sample, boxes.in_box.size)
    cast = max(float(seen @ boxes.in_box), 1.0)
    against = float(seen @ boxes.votes_against) / cast
    support = float(seen @ boxes.votes_for) / cast
    figure = press.figure("against", "for")
    chance_alone = 1.0 if figure is None or sample < FEWEST else _by_chance(figure, boxes, seen, sample)
    if _overfull(boxes, seen):
        chance_alone = 0.0
    return Belief("observer_mission", support, against, min(chance_alone / UNUSUAL, 1.0))


def _overfull(boxes: Protocols, seen: Reals) -> bool:
    """Whether the boxes watched hold more papers, by at least a whole one, than there are names on their rolls."""
    return float(seen @ boxes.in_box) >= float(seen @ boxes.registered) + 1.0


def _by_chance(figure: Figure, boxes: Protocols, seen: Reals, sample: int) -> float:
    """How often chance alone would make the sample differ so much from a printed share for or against."""
    counted = boxes.votes_against if figure.name == "against" else boxes.votes_for
    bases = {"registered": boxes.registered, "cast": boxes.in_box, "valid": boxes.votes_for + boxes.votes_against}
    base = np.asarray(bases[figure.base], dtype=np.float64)
    papers = max(float(seen @ base), 1.0)
    share = float(seen @ counted) / papers
    correction = 1.0 - sample / base.size
    spread = correction * float(seen @ (counted - share * base) ** 2) * sample / (sample - 1)
    # a page is silent beyond its last digit, and a sample of every station still is not exact to less than a paper
    unit = 0.01 * 10.0**-figure.decimals
    silent = unit if figure.rounding in {"truncate", "never_100"} else 0.5 * unit
    gap = max(abs(float(figure.printed) / 100.0 - share) - silent, 0.0)
    return two_sided(gap / (math.sqrt(spread + 0.25) / papers), sample - 1)


def two_sided(t: float, freedom: int) -> float:
    """Return how often chance alone gives a Student's t at least as large, either way (Wallace 1959: right to 0.02)."""
    z = (8 * freedom + 1) / (8 * freedom + 3) * math.sqrt(freedom * math.log1p(t * t / freedom))
    return math.erfc(z / math.sqrt(2.0))
