"""Random countries that the readers' table has never seen: other peoples, other sizes, other ways of managing.

Two laws. In the first, where the table's prior is even, this one leans; where that has kinds, this one has a long tail;
every part keeps more of its own defaults; a country is managed by one thing, or by a machine that does everything at
once. In the second nothing is known but the ends of what people may be like, and every part is as it comes.
"""

from typing import Any

import numpy as np

Chance = np.random.RandomState
Tables = dict[str, dict[str, Any]]

TIERS = ("precinct", "constituency", "province", "centre")
ACTS = ("extreme_fraud", "incremental_fraud", "shrink_factor", "turnout_quota", "round_up", "incentive", "decree")


def free(chance: Chance) -> Tables:
    """A country that is left alone: support has a long tail towards everybody, duty goes with it."""
    support = -0.5 + chance.gamma(2.0, 0.65)
    tables: Tables = {
        "population.country": {
            "seed": int(chance.randint(2**31)),
            "provinces": 2,
            "constituencies": 6,
            "precincts": 6,
            "adults": int(chance.choice([300, 1014])),
            "support": min(support, 4.0),
            "constituency_spread": chance.uniform(0.0, 0.3),
        },
        "population.habit": {"share": chance.beta(4.0, 6.0)},
        "behaviour.civic_duty": {"duty": min(chance.gamma(2.0, 1.0) + 0.5 * max(support, 0.0), 8.0)},
    }
    if chance.random_sample() < 0.2:
        tables["behaviour.voting_procedure"] = {"procedure": "booth_to_strike"}
    if chance.random_sample() < 0.1:
        tables["roll.absentee_certificates"] = {}
    return tables


def managed(chance: Chance) -> Tables:
    """A country managed by one thing, or by everything."""
    tables = free(chance)
    if chance.random_sample() < 0.5:
        tables.update(_machine(chance))
    else:
        tables.update(_one(chance))
    return tables


def _machine(chance: Chance) -> Tables:
    """Fear at the ballot box, fetching, and officials at every tier."""
    quota = chance.uniform(0.95, 0.9999)
    return {
        "behaviour.voting_procedure": {"procedure": str(chance.choice(["booth_to_strike", "two_boxes", "open"]))},
        "behaviour.reject_penalty": {"penalty": min(chance.gamma(4.0, 1.2), 20.0)},
        "behaviour.absence_penalty": {"penalty": min(chance.gamma(3.0, 1.0), 20.0)},
        f"reporting.{chance.choice(TIERS)}.shrink_factor": {"kept": chance.uniform(0.1, 0.5)},
        f"reporting.{chance.choice(TIERS)}.turnout_quota": {"quota": quota},
    }


def _one(chance: Chance) -> Tables:
    """One part, near its defaults."""
    tier = f"reporting.{chance.choice(TIERS)}"
    ways: tuple[Tables, ...] = (
        {
            "behaviour.reject_penalty": {"penalty": chance.uniform(2.0, 6.0)},
            "behaviour.voting_procedure": {"procedure": "booth_to_strike"},
        },
        {"behaviour.absence_penalty": {"penalty": chance.uniform(2.0, 5.0)}},
        {"behaviour.agitator_visits": {"visits": chance.uniform(1.0, 4.0)}},
        {"ballot.ballot_stuffing": {"stations": chance.uniform(0.2, 0.6), "papers": chance.uniform(0.05, 0.3)}},
        {f"{tier}.extreme_fraud": {"units": chance.uniform(0.1, 0.6)}},
        {f"{tier}.incremental_fraud": {"units": chance.uniform(0.3, 1.0), "theta": chance.uniform(0.2, 0.5)}},
        {f"{tier}.turnout_quota": {"quota": chance.uniform(0.9, 0.99)}},
        {f"{tier}.shrink_factor": {"kept": chance.uniform(0.2, 0.45)}},
        {"reporting.precinct.incentive": {"reach": 0.2}, "reporting.province.incentive": {"reach": 0.2}},
        {"reporting.centre.decree": {"share_for": chance.uniform(0.9, 1.0)}},
    )
    return ways[chance.randint(len(ways))]


def any_free(chance: Chance) -> Tables:
    """A country that is left alone, about which nothing is known: everything evenly between two ends."""
    return {
        "population.country": {
            "seed": int(chance.randint(2**31)),
            "provinces": 3,
            "constituencies": 9,
            "precincts": 4,
            "adults": 500,
            "support": chance.uniform(-0.5, 3.0),
        },
        "population.habit": {"share": chance.uniform(0.1, 0.7)},
        "behaviour.civic_duty": {"duty": chance.uniform(0.0, 4.0)},
        "behaviour.own_view": {"reluctance": chance.uniform(0.0, 1.5), "home": chance.uniform(-2.0, 0.0)},
    }


def any_managed(chance: Chance) -> Tables:
    """The same with one to four parts as they are when a player first switches them on."""
    ways = [
        *("behaviour.reject_penalty", "behaviour.absence_penalty", "behaviour.agitator_visits"),
        *("ballot.ballot_stuffing", "ballot.proxy_voting"),
        *(f"reporting.{chance.choice(TIERS)}.{name}" for name in ACTS),
    ]
    chosen = chance.permutation(len(ways))[: 1 + chance.randint(4)]
    procedure = str(chance.choice(["booth_to_strike", "two_boxes", "open"]))
    tables: Tables = {ways[index]: {} for index in chosen}
    return {**any_free(chance), **tables, "behaviour.voting_procedure": {"procedure": procedure}}
