"""Random countries for the readers' table: the same peoples left alone, or managed.

Free and honest : no part of ``MANAGEMENT`` is in force, so the page is what people cast of their own accord
managed         : at least one is: somebody pushes voters, casts papers for them, or changes figures on the way

Duty, conformity, protest, dead souls and every procedure of voting are found in both: they are people's own minds, bad
lists, or furniture, and neither push nor change anything by themselves. Neither kind cleans its roll or has a law of
its own for marks: who may vote, and what a mark means, are other questions than whether a vote is free.
"""

from typing import Any

import numpy as np

from game import parts
from game.engine.data.scenario import Scenario
from game.level.rules.switch import active

Chance = np.random.RandomState
Tables = dict[str, dict[str, Any]]

MANAGEMENT = (
    *("behaviour.reject_penalty", "behaviour.absence_penalty", "behaviour.agitator_visits"),
    *("ballot.ballot_stuffing", "ballot.proxy_voting"),
    *("reporting.precinct", "reporting.constituency", "reporting.province", "reporting.centre"),
)
"""Parts, or tiers at which any part but ``honest`` acts, that make a vote a managed one."""

KINDS = {"contested": 0.62, "agreed": 0.28, "of one mind": 0.1}
"""How often opinion is divided, mostly for, or as good as unanimous.

The last kind is there because such free votes are: free_near_unanimous.csv.
"""

LEANS = {"contested": (-0.6, 1.1), "agreed": (0.9, 2.3), "of one mind": (2.0, 3.6)}
"""Private support, evenly between two ends; 0 is half of the people, 2.3 is 98.9 %."""

MACHINES = 0.35
"""Part of the managed countries in which everything is done at once."""

DUTIES = {"contested": (0.0, 4.0), "agreed": (0.0, 4.5), "of one mind": (0.5, 6.0)}


PUSHED = 0.4
"""Part of the single ways of managing that act on people or boxes, not on figures."""

OFTEN = (0.15, 0.15, 0.2)
"""How often people conform, protest on the paper, and names of the dead stay on the list."""


def people(chance: Chance) -> Tables:
    """Draw a country that is left alone."""
    kind = chance.choice(list(KINDS), p=list(KINDS.values()))
    tables: Tables = {
        "population.country": {
            "seed": int(chance.randint(2**31)),
            "provinces": int(chance.randint(1, 5)),
            "constituencies": int(chance.randint(4, 16)),
            "precincts": int(chance.randint(3, 7)),
            "adults": int(chance.randint(200, 900)),
            "support": chance.uniform(*LEANS[kind]),
        },
        "population.habit": {"share": chance.uniform(0.15, 0.6)},
        "behaviour.civic_duty": {"duty": chance.uniform(*DUTIES[kind])},
        "behaviour.own_view": {"expression": chance.uniform(2.5, 4.5), "spoil": chance.uniform(-6.0, -3.5)},
        "behaviour.voting_procedure": {
            "procedure": str(chance.choice(["secret", "booth_to_strike", "two_boxes", "open"], p=[0.7, 0.1, 0.1, 0.1]))
        },
    }
    conforming, protesting, badly_kept = chance.random_sample(3) < OFTEN
    if conforming:
        tables["behaviour.conformity"] = {"strength": chance.uniform(0.0, 2.0)}
    if protesting:
        tables["behaviour.protest_spoiling"] = {"urge": chance.uniform(0.0, 2.0)}
    if badly_kept:
        tables["roll.dead_souls"] = {}
    return tables


def managed(chance: Chance) -> Tables:
    """Draw a country, and either a whole machine that manages it or one to three single ways of doing so."""
    tables = people(chance)
    machine = chance.random_sample() < MACHINES
    if machine:
        tables.update(_machine(chance))
    for _ in range(chance.binomial(2, 0.5) + (not machine)):
        draw = _pushed if chance.random_sample() < PUSHED else _changed
        tables.update(draw(chance))
    if "behaviour.reject_penalty" in tables:
        tables["behaviour.voting_procedure"] = {
            "procedure": str(chance.choice(["booth_to_strike", "two_boxes", "open"]))
        }
    return tables


def scenario(tables: Tables) -> Scenario:
    """Put a drawn country together."""
    addresses = sorted({*tables, *parts.fixed()})
    return Scenario("drawn", tuple(active(address, tables.get(address, {})) for address in addresses))


def described() -> dict[str, str]:
    """Return both priors in words, to stand in the table made from them."""
    kinds = "; ".join(
        f"{kind} {often:.0%}: support {LEANS[kind][0]:g} to {LEANS[kind][1]:g}, "
        f"duty {DUTIES[kind][0]:g} to {DUTIES[kind][1]:g}"
        for kind, often in KINDS.items()
    )
    return {
        "free": f"no part that pushes people or changes figures; {kinds}",
        "managed": (
            f"the same peoples under {', '.join(MANAGEMENT)}: {MACHINES:.0%} with fear, a price for staying at home "
            "and visits at once, and none to two more ways; the others with one to three ways"
        ),
        "script": "assets/readers/priors.py",
    }


def is_managed(tables: Tables) -> bool:
    """Whether a country is managed as this table understands it."""
    return any(path.startswith(MANAGEMENT) and not path.endswith(".honest") for path in tables)


def _machine(chance: Chance) -> Tables:
    """Fear of striking out in view of others, a price for staying at home, and visits, as in one-party states."""
    return {
        "behaviour.reject_penalty": {"penalty": chance.uniform(3.0, 12.0), "safety": chance.uniform(0.0, 0.5)},
        "behaviour.absence_penalty": {"penalty": chance.uniform(2.0, 8.0)},
        "behaviour.agitator_visits": {"visits": chance.uniform(0.0, 4.0)},
    }


def _pushed(chance: Chance) -> Tables:
    """Something that people feel before they vote, or that votes for them."""
    choices: tuple[Tables, ...] = (
        {"behaviour.reject_penalty": {"penalty": chance.uniform(1.0, 10.0), "safety": chance.uniform(0.0, 1.0)}},
        {"behaviour.absence_penalty": {"penalty": chance.uniform(1.0, 8.0)}},
        {"behaviour.agitator_visits": {"visits": chance.uniform(1.0, 6.0)}},
        {"ballot.ballot_stuffing": {"stations": chance.uniform(0.1, 1.0), "papers": chance.uniform(0.02, 0.4)}},
        {"ballot.proxy_voting": {"home": chance.uniform(0.1, 1.0), "away": chance.uniform(0.1, 1.0)}},
    )
    return choices[chance.choice(len(choices), p=(0.3, 0.25, 0.15, 0.15, 0.15))]


def _changed(chance: Chance) -> Tables:
    """Something that happens to a figure on its way up, at any tier."""
    tier = chance.choice(["precinct", "constituency", "province", "centre"])
    rare = 10.0 ** -chance.uniform(0.7, 5.0, 3)
    acts: dict[str, dict[str, Any]] = {
        "extreme_fraud": {"units": chance.uniform(0.05, 1.0)},
        "incremental_fraud": {"units": chance.uniform(0.2, 1.0), "theta": chance.uniform(0.1, 0.6)},
        "shrink_factor": {"kept": chance.uniform(0.0, 0.6)},
        "turnout_quota": {"quota": 1.0 - rare[0]},
        "round_up": {"figure": str(chance.choice(["turnout", "for"])), "step": float(chance.choice([1.0, 5.0, 10.0]))},
        "incentive": {"reward": chance.uniform(0.5, 6.0), "reach": chance.uniform(0.05, 0.4)},
        "decree": {
            "share_for": 1.0 - rare[0],
            "abstained": rare[1],
            "away": 0.1 * rare[2],
            "fill": chance.uniform(0.4, 1.0),
        },
    }
    name = chance.choice(list(acts))
    return {f"reporting.{'centre' if name == 'decree' else tier}.{name}": acts[name]}
