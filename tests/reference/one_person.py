"""The ballot, one person at a time.

Written from the words of the model alone: every adult of a station draws a private support, perhaps leaves the roll,
perhaps is away, decides at some hour after seeing what those before did, and perhaps has someone else cast the paper.
The same life is lived in many elections at once: every number below is an array with one entry for each. Nothing here
is shared with the engine.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]
Wholes = NDArray[np.int64]
Worth = tuple[Numbers, Numbers, Numbers, Numbers]

Rules = Mapping[str, Mapping[str, Any]]
"""Parameters by address, such as ``{"behaviour.reject_penalty": {"penalty": 4.0}}``; what is not listed is off."""

UNMARKED, STRUCK_OUT, SPOILED, STAYED_HOME, AWAY, OFF_ROLL = range(6)
UNDECIDED = -1

FATES = ("off_roll", "away", "stayed_home", "unmarked", "struck_out", "spoiled", "cast_by_others")
"""Where an adult can end up, in the order in which the counts below list it."""


@dataclass(frozen=True)
class StationFacts:
    """What is known of a station before the day: people, kind of place, and the constituency it is in."""

    adults: int
    mean_support: float
    visibility: float
    reach: float
    away: float
    urban: bool
    constituency: int
    long_absent: float
    """Share of people who stay at home out of habit where no rule pushes."""


@dataclass(frozen=True)
class Life:
    """One adult in many elections at once."""

    support: Numbers
    did: Wholes
    hour: Wholes
    ghost_name: Flags
    by_habit: Flags


@dataclass(frozen=True)
class StationCounts:
    """A station's counts: people by (election, stance, fate), names and papers of nobody by (election,)."""

    people: Wholes
    ghost_names: Wholes
    ghost_papers: Wholes


def hold(
    rules: Rules, stations: Sequence[StationFacts], elections: int, luck: np.random.Generator
) -> list[StationCounts]:
    """Hold many elections at the stations of one constituency and count."""
    every = np.arange(elections)
    found = []
    for station, everyone in zip(stations, lives(rules, stations, elections, luck), strict=True):
        people = np.zeros((elections, 2, len(FATES)), dtype=np.int64)
        ghost_names = np.zeros(elections, dtype=np.int64)
        ghost_papers = np.zeros(elections, dtype=np.int64)
        stuffed_here = _stuffed_here(rules, elections, luck)
        for life in everyone:
            stance = (life.support < 0.0).astype(np.int64)
            by_others = _at_the_mobile_box(rules, station, life.did, stance == 1, luck)
            by_others |= _cast_by_others(rules, station, life.did, luck)
            people[every, stance, _fate(life.did, by_others)] += 1
            ghost_names += life.ghost_name
            ghost_papers += stuffed_here & (life.did != OFF_ROLL) & _happens(_stuffing(rules), elections, luck)
        found.append(StationCounts(people, ghost_names, ghost_papers))
    return found


def lives(
    rules: Rules, stations: Sequence[StationFacts], elections: int, luck: np.random.Generator
) -> list[list[Life]]:
    """Let all adults of a constituency live through the day; whoever decides has seen what happened in earlier hours.

    What is seen of a struck paper is chance too.
    """
    crowd = [[_born(rules, station, elections, luck) for _ in range(station.adults)] for station in stations]
    seen, papers = np.zeros(elections), np.zeros(elections)
    for hour in range(len(arrivals(rules))):
        believed = _believed(rules, seen, papers)
        for station, everyone in zip(stations, crowd, strict=True):
            for life in everyone:
                now = (life.hour == hour) & (life.did == UNDECIDED)
                dissent = _reading(rules, believed, luck)
                chosen = _chosen(utilities(rules, station, life.support, dissent), luck)
                life.did[now] = chosen[now]
                sight = _happens(visibility(rules, station), elections, luck)
                seen = seen + (now & (chosen == STRUCK_OUT) & sight)
                papers = papers + (now & (chosen < STAYED_HOME))
    return crowd


def _born(rules: Rules, station: StationFacts, elections: int, luck: np.random.Generator) -> Life:
    """One adult before the day: private support, the roll, the hour, and whether there is anything to decide."""
    support = station.mean_support + luck.standard_normal(elections)
    settled = luck.random(elections)
    """How settled in their habits: whoever is below the share of those at home out of habit is one of them."""
    on_roll, ghost_name = _enrolled(rules, station, support < 0.0, settled < station.long_absent, luck)
    away = _happens(station.away, elections, luck)
    kept = settled < kept_at_home(rules, station)
    did = np.where(on_roll, np.where(away, AWAY, np.where(kept, STAYED_HOME, UNDECIDED)), OFF_ROLL)
    return Life(support, did, _hour(rules, elections, luck), ghost_name, on_roll & ~away & kept)


def _believed(rules: Rules, seen: Numbers, papers: Numbers) -> Numbers:
    belief = rules["behaviour.perception"]
    shown = np.where(papers > 0.0, seen / np.maximum(papers, 1.0), belief["prior"])
    believed: Numbers = belief["weight"] * belief["prior"] + (1.0 - belief["weight"]) * shown
    return believed


def _reading(rules: Rules, believed: Numbers, luck: np.random.Generator) -> Numbers:
    """What one person makes of what everybody believes."""
    differ = rules["behaviour.perception"]["differ"]
    return np.clip(believed + differ * luck.standard_normal(believed.size), 0.0, 1.0) if differ else believed


def utilities(rules: Rules, station: StationFacts, support: Numbers, dissent: Numbers) -> Worth:
    """What approving, rejecting, spoiling and staying at home are worth to a person who believes in so much dissent."""
    x, own = support, rules["behaviour.own_view"]
    approve = own["expression"] * x / 2.0
    reject = -own["expression"] * x / 2.0
    spoil = np.full(x.size, float(own["spoil"]))
    home = own["home"] - own["reluctance"] * x
    if risky := rules.get("behaviour.reject_penalty"):
        risk = risky["penalty"] * visibility(rules, station) * (1.0 - risky["safety"] * dissent)
        reject = reject - risk
        spoil = spoil - risky["spoiling"] * risk
    if conform := rules.get("behaviour.conformity"):
        approve = approve + conform["strength"] * (1.0 - dissent)
        reject = reject + conform["strength"] * dissent
    if protest := rules.get("behaviour.protest_spoiling"):
        spoil = spoil + protest["urge"] - protest["anger"] * x
    return approve, reject, spoil, home - _fetching(rules, station)


def _fetching(rules: Rules, station: StationFacts) -> float:
    """By how much the rules make staying at home worth less, to everybody alike."""
    less = 0.0
    if duty := rules.get("behaviour.civic_duty"):
        less += duty["duty"]
    if absence := rules.get("behaviour.absence_penalty"):
        less += absence["penalty"] * station.reach
    if agitators := rules.get("behaviour.agitator_visits"):
        less += agitators["pull"] * math.log(1.0 + agitators["visits"]) * station.reach
    if bargaining := rules.get("behaviour.bargaining"):
        less -= bargaining["stake"] * (1.0 - bargaining["promised"])
    return less


def kept_at_home(rules: Rules, station: StationFacts) -> float:
    """How probable it is that habit keeps somebody at home, whatever they think."""
    odds = station.long_absent / (1.0 - station.long_absent) * math.exp(-_fetching(rules, station))
    return odds / (1.0 + odds)


def arrivals(rules: Rules) -> list[float]:
    """The share of people who decide in each hour: 1 − (1 − t)^early of them have by a share t of the day."""
    clock = rules["behaviour.arrivals"]
    slots = clock["closes"] - clock["opens"]
    by_then = [1.0 - (1.0 - slot / slots) ** clock["early"] for slot in range(slots + 1)]
    return [later - sooner for sooner, later in pairwise(by_then)]


def visibility(rules: Rules, station: StationFacts) -> float:
    procedure = rules["behaviour.voting_procedure"]
    return min(1.0, float(procedure[procedure["procedure"]]) * station.visibility)


def _enrolled(
    rules: Rules, station: StationFacts, opponent: Flags, long_absent: Flags, luck: np.random.Generator
) -> tuple[Flags, Flags]:
    """Go through the roll's mechanisms in the order of their names."""
    on_roll = np.ones(opponent.size, dtype=np.bool_)
    ghost_name = np.zeros(opponent.size, dtype=np.bool_)
    if certificates := rules.get("roll.absentee_certificates"):
        share = certificates["share"] if station.urban else 0.0
        on_roll &= ~_by_odds(share, certificates["odds"], opponent, luck)
    if dead := rules.get("roll.dead_souls"):
        ghost_name = on_roll & _happens(dead["share"], opponent.size, luck)
    if never := rules.get("roll.never_registered"):
        on_roll &= ~_by_odds(never["share"], never["odds"], opponent, luck)
    if cleaning := rules.get("roll.roll_cleaning"):
        on_roll &= ~(long_absent & _happens(cleaning["absent"], opponent.size, luck))
        on_roll &= ~_by_odds(cleaning["share"], cleaning["odds"], opponent, luck)
    return on_roll, ghost_name


def _by_odds(share: float, odds_ratio: float, opponent: Flags, luck: np.random.Generator) -> Flags:
    """What happens to a supporter with this probability, and to an opponent with odds so many times as high."""
    odds = share / (1.0 - share) * odds_ratio
    return luck.random(opponent.size) < np.where(opponent, odds / (1.0 + odds), share)


def _hour(rules: Rules, elections: int, luck: np.random.Generator) -> Wholes:
    share = arrivals(rules)
    return luck.choice(len(share), elections, p=share)


def _chosen(worth: Worth, luck: np.random.Generator) -> Wholes:
    """Choose each alternative with a probability in proportion to the exponential of what it is worth."""
    weights = [np.exp(one) for one in worth]
    point = luck.random(weights[0].size) * sum(weights)
    chosen = np.zeros(point.size, dtype=np.int64)
    passed = np.zeros(point.size)
    for weight in weights[:-1]:
        passed = passed + weight
        chosen += point >= passed
    return chosen


def _at_the_mobile_box(
    rules: Rules, station: StationFacts, did: Wholes, opponent: Flags, luck: np.random.Generator
) -> Flags:
    """Whether the box that is carried around finds somebody at home and is let in."""
    box = rules.get("ballot.mobile_box")
    if box is None:
        return np.zeros(did.size, dtype=np.bool_)
    let_in = _by_odds(box["reached"], box["odds"], opponent, luck)
    found: Flags = (did == STAYED_HOME) & let_in & _happens(min(station.reach, 1.0), did.size, luck)
    return found


def _cast_by_others(rules: Rules, station: StationFacts, did: Wholes, luck: np.random.Generator) -> Flags:
    proxies = rules.get("ballot.proxy_voting")
    if proxies is None:
        return np.zeros(did.size, dtype=np.bool_)
    found = min(station.reach, 1.0)
    share = np.where(did == STAYED_HOME, proxies["home"] * found, np.where(did == AWAY, proxies["away"] * found, 0.0))
    return luck.random(did.size) < share


def _fate(did: Wholes, by_others: Flags) -> Wholes:
    order = {UNMARKED: "unmarked", STRUCK_OUT: "struck_out", SPOILED: "spoiled", STAYED_HOME: "stayed_home"}
    order |= {AWAY: "away", OFF_ROLL: "off_roll"}
    place = np.array([FATES.index(order[act]) for act in range(len(order))])
    return np.where(by_others, FATES.index("cast_by_others"), place[did])


def _stuffed_here(rules: Rules, elections: int, luck: np.random.Generator) -> Flags:
    stuffing = rules.get("ballot.ballot_stuffing")
    return _happens(stuffing["stations"] if stuffing else 0.0, elections, luck)


def _stuffing(rules: Rules) -> float:
    stuffing = rules.get("ballot.ballot_stuffing")
    return float(stuffing["papers"]) if stuffing else 0.0


def _happens(probability: float, elections: int, luck: np.random.Generator) -> Flags:
    happened: Flags = luck.random(elections) < probability
    return happened
