"""One curve, and where it comes to rest: what people would do, and learn, if they began with any belief."""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from game.engine.behaviour.choice import heeds
from game.engine.data.scenario import Scenario
from game.engine.population.build import build
from game.engine.simulate import forecast
from game.engine.streams import Between
from game.level.rules.switch import changed
from game.level.series.sequence import EXPECTED, carried, value

RATE = "audience.people_at_large.rate"
POINTS = (0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Shares of dissent that are believed in before a ballot."""


class Spot(NamedTuple):
    """What comes of a belief: names struck out, and what people learn of them; all in per cent."""

    believed: float
    struck: float
    learned: float


class Response(NamedTuple):
    """The curve of the present rules; ``tipping`` are beliefs from which belief grows by itself, ``resting`` ends."""

    spots: tuple[Spot, ...]
    tipping: tuple[float, ...]
    resting: tuple[float, ...]


def response(scenario: Scenario, between: Between) -> Response | None:
    """Work out the curve; None where nobody heeds what others are believed to do, or nobody learns anything."""
    rate = value(scenario, RATE)
    if not heeds(scenario) or not rate:
        return None
    country, spots = build(scenario), []
    for share in POINTS:
        between()
        record = forecast(changed(scenario, EXPECTED, share), country)
        truth = record.truth()
        learned = share + (carried(record) - share) / rate
        spots.append(Spot(100.0 * share, 100.0 * truth["struck_out"] / max(truth["voted"], 1e-9), 100.0 * learned))
    return Response(tuple(spots), _crossings(spots, lambda gap: gap > 0.0), _crossings(spots, lambda gap: gap < 0.0))


def _crossings(spots: list[Spot], into: Callable[[float], bool]) -> tuple[float, ...]:
    """Return beliefs at which what is learned crosses what was believed: upwards, or downwards."""
    found = []
    for one, other in pairwise(spots):
        before, after = one.learned - one.believed, other.learned - other.believed
        if into(after) and not into(before) and before != after:
            found.append(one.believed + (other.believed - one.believed) * before / (before - after))
    return tuple(found)
