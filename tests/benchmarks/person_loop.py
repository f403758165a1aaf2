"""The least a program does that holds the ballot of a country one person after the other, in plain Python.

The rules are those of the level ``full_country``: own view, penalty, conformity, duty, absence, and what was seen.
"""

import math
import random
from dataclasses import dataclass, field

HOURS = 9
EXPRESSION, RELUCTANCE, SPOIL, HOME = 3.5, 0.6, -4.5, -1.0
PENALTY, SAFETY, SPOILING = 3.0, 0.5, 0.5
STRENGTH, DUTY, ABSENCE = 1.0, 1.0, 1.5
PRIOR, WEIGHT = 0.001, 0.5
AWAY, VISIBILITY, REACH = 0.005, 0.95, 1.0
EARLY = 2.3


@dataclass
class Station:
    """A polling station during the day: what has been counted, and what could be seen."""

    mean_support: float
    counts: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("for", "against", "invalid", "home", "away"), 0)
    )
    voters: int = 0
    rejections_seen: float = 0.0

    def dissent(self) -> float:
        seen = self.rejections_seen / self.voters if self.voters else PRIOR
        return WEIGHT * PRIOR + (1.0 - WEIGHT) * seen


def hold(people: int, seed: int) -> Station:
    """Let people come to one station, hour by hour."""
    chance, station = random.Random(seed), Station(0.6)
    for hour in range(HOURS):
        dissent = station.dissent()
        share = (1.0 - hour / HOURS) ** EARLY - (1.0 - (hour + 1) / HOURS) ** EARLY
        for _ in range(round(people * share)):
            vote(station, chance, dissent)
    return station


def vote(station: Station, chance: random.Random, dissent: float) -> None:
    """Let one person decide, act, and be seen."""
    if chance.random() < AWAY:
        station.counts["away"] += 1
        return
    act = choose(chance.gauss(station.mean_support, 1.0), dissent, chance)
    station.counts[act] += 1
    if act != "home":
        station.voters += 1
    if act == "against":
        station.rejections_seen += VISIBILITY


def choose(support: float, dissent: float, chance: random.Random) -> str:
    """Draw one of the four alternatives by what each is worth to this person."""
    weights = {name: math.exp(worth) for name, worth in utilities(support, dissent).items()}
    point = chance.random() * sum(weights.values())
    for name, weight in weights.items():
        point -= weight
        if point < 0.0:
            return name
    return "for"


def utilities(support: float, dissent: float) -> dict[str, float]:
    """What each alternative is worth to a person of this support."""
    risk = PENALTY * VISIBILITY * (1.0 - SAFETY * dissent)
    return {
        "for": 0.5 * EXPRESSION * support + STRENGTH * (1.0 - dissent),
        "against": -0.5 * EXPRESSION * support + STRENGTH * dissent - risk,
        "invalid": SPOIL - SPOILING * risk,
        "home": HOME - RELUCTANCE * support - DUTY - ABSENCE * REACH,
    }
