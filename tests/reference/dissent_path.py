"""What people in one constituency believe about dissent, hour by hour, in plain loops.

Taken from the model's words: those who come have seen what was visible before. Belief = w × prior + (1 − w) × visible
rejections ÷ voters so far. People decide as the one-person reference says; nothing is shared with the engine.
"""

import math
from collections.abc import Sequence

import numpy as np

from tests.reference.one_person import Rules, StationFacts, arrivals, kept_at_home, utilities, visibility

POINTS = 1_600
REACH = 8.0


def dissent_path(rules: Rules, stations: Sequence[StationFacts]) -> list[float]:
    """The belief at the start of each hour."""
    prior, weight = rules["behaviour.perception"]["prior"], rules["behaviour.perception"]["weight"]
    seen, voted = 0.0, 0.0
    path = []
    for share in arrivals(rules):
        believed = weight * prior + (1.0 - weight) * (seen / voted if voted > 0.0 else prior)
        path.append(believed)
        for station in stations:
            chance = chances(rules, station, believed)
            visible = visibility(rules, station)
            coming = share * station.adults * (1.0 - kept_at_home(rules, station))
            seen += coming * chance[1] * visible
            voted += coming * (chance[0] + chance[1] + chance[2])
    return path


def chances(rules: Rules, station: StationFacts, believed: float) -> list[float]:
    """Probability of each alternative for a person of the station whose support is not known."""
    total = [0.0, 0.0, 0.0, 0.0]
    width = 2.0 * REACH / POINTS
    for point in range(POINTS):
        x = station.mean_support - REACH + (point + 0.5) * width
        density = math.exp(-0.5 * (x - station.mean_support) ** 2) / math.sqrt(2.0 * math.pi)
        worth = utilities(rules, station, np.array([x]), np.array([believed]))
        weights = [math.exp(float(one[0])) for one in worth]
        for alternative, one in enumerate(weights):
            total[alternative] += width * density * one / sum(weights)
    return total
