"""Five hundred elections of a country of middling size, and its forecast beside them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.engine.ballot.cast import cast
from game.engine.behaviour.choice import heeds
from game.engine.behaviour.decide import decide
from game.engine.data.arrays import Counts, Reals
from game.engine.data.columns import TIERS
from game.engine.data.electorate import Country
from game.engine.data.protocols import Entry, TierReport
from game.engine.data.records import Boxes, Choices, Roll, fate_table, true_count
from game.engine.data.scenario import Scenario
from game.engine.population.build import build, traits
from game.engine.reporting.report import report
from game.engine.roll.enrol import enrol
from game.engine.streams import Expected, Streams
from tests.engine.countries import assemble

ELECTIONS = 500
RARE = 0.5
COUNTRY = {"provinces": 4, "constituencies": 20, "precincts": 20, "adults": 400}
PRESSURE: dict[str, dict[str, Any]] = {
    "population.habit": {"share": 0.0},
    "behaviour.civic_duty": {"duty": 1.0},
    "behaviour.voting_procedure": {"procedure": "booth_to_strike"},
    "behaviour.reject_penalty": {"penalty": 1.0},
}

Tables = Mapping[str, Mapping[str, Any]]
Moved = dict[tuple[str, str, str, str], float]
"""Counts moved, by tier, part, source and target."""


@dataclass(frozen=True, eq=False)
class Held:
    """Ballots as far as the boxes: all of one country, the last of them the forecast."""

    scenario: Scenario
    country: Country
    ballots: tuple[tuple[Roll, Boxes], ...]
    expected: tuple[Roll, Boxes]


@dataclass(frozen=True, eq=False)
class Sums:
    """Some counts in every election, (elections, columns, units), and in the forecast, (columns, units)."""

    counts: Counts
    forecast: Reals


@dataclass(frozen=True, eq=False)
class Reports:
    """What was reported in all elections and in the forecast, and what each part moved."""

    elections: tuple[tuple[TierReport, ...], ...]
    forecast: tuple[TierReport, ...]
    moved: dict[tuple[str, str, str, str], Counts]
    expected: Moved

    def of_tier(self, tier: str) -> Sums:
        """What was reported by the units of a tier."""
        index = TIERS.index(tier)
        counts = np.stack([one[index].reported.table() for one in self.elections])
        return Sums(counts, self.forecast[index].reported.table())


def rules(tables: Tables) -> Scenario:
    return assemble("many", {**PRESSURE, "population.country": COUNTRY, **tables})


def hold(tables: Tables | None = None) -> Held:
    """Hold the ballots under these rules, or find them where they were held before."""
    return _hold(repr(sorted((tables or {}).items())), rules(tables or {}))


_HELD: dict[str, Held] = {}
_CHOICES: dict[tuple[Scenario, Country, bool], Choices] = {}


def _hold(key: str, scenario: Scenario) -> Held:
    if key not in _HELD:
        country = build(scenario)
        ballots = tuple(_boxes(scenario, country, Streams(seed)) for seed in range(ELECTIONS))
        _HELD[key] = Held(scenario, country, ballots, _boxes(scenario, country, Expected()))
    return _HELD[key]


def _boxes(scenario: Scenario, country: Country, streams: Streams | Expected) -> tuple[Roll, Boxes]:
    kinds = traits(scenario)
    roll, _ = enrol(scenario, country, kinds, streams.child("roll"))
    choices = _choices(scenario, country, roll, streams.child("behaviour"))
    boxes, _ = cast(scenario, country, kinds, roll, choices, streams.child("ballot"))
    return roll, boxes


def _choices(scenario: Scenario, country: Country, roll: Roll, streams: Streams | Expected) -> Choices:
    """Where nobody heeds anybody, inclinations are the same in all elections."""
    key = scenario, country, isinstance(streams, Expected)
    if heeds(scenario) or key not in _CHOICES:
        _CHOICES[key] = decide(scenario, country, traits(scenario), roll, streams)
    return _CHOICES[key]


def fates(held: Held) -> Sums:
    """Where people ended up, and names and papers of nobody: 16 columns, station by station."""
    return Sums(np.stack([_fates(*one) for one in held.ballots]), _fates(*held.expected))


def truth(held: Held) -> Sums:
    """What people did, as an honest protocol would show it, station by station."""
    return Sums(np.stack([true_count(*one).table() for one in held.ballots]), true_count(*held.expected).table())


def _fates(roll: Roll, boxes: Boxes) -> Counts:
    people = fate_table(roll, boxes).reshape(len(roll.ghost_names), -1).T
    return np.concatenate((people, roll.ghost_names[None], boxes.ghost_papers[None]))


def report_all(tables: Tables, held: Held) -> Reports:
    """Let every ballot be reported under these rules."""
    scenario, places = rules(tables), held.country.places
    elections = [
        report(scenario, places, *one, Streams(seed).child("reporting")) for seed, one in enumerate(held.ballots)
    ]
    expected = report(scenario, places, *held.expected, Expected())
    amounts = [_amounts(one.entries) for one in elections]
    keys = sorted({*(key for one in amounts for key in one), *_amounts(expected.entries)})
    return Reports(
        elections=tuple(one.tiers for one in elections),
        forecast=expected.tiers,
        moved={key: np.array([one.get(key, 0.0) for one in amounts]) for key in keys},
        expected=_amounts(expected.entries),
    )


def _amounts(entries: tuple[Entry, ...]) -> Moved:
    total: Moved = {}
    for entry in entries:
        key = (entry.tier, entry.part, entry.move.source, entry.move.target)
        total[key] = total.get(key, 0.0) + float(entry.move.count.sum())
    return total


def raised(sums: Sums, held: Held, tier: str) -> Sums:
    """Counts of stations added up to the units of a tier."""
    counts, forecast = sums.counts, sums.forecast
    for below in TIERS[: TIERS.index(tier)]:
        first = held.country.places.first_child(below)
        counts, forecast = np.add.reduceat(counts, first, axis=2), np.add.reduceat(forecast, first, axis=1)
    return Sums(counts, forecast)


def z_scores(sums: Sums) -> Reals:
    """(columns, units) how many standard errors the mean of the elections is away from the forecast."""
    elections = len(sums.counts)
    deviation = sums.counts.std(axis=0, ddof=1)
    # a count that is hardly ever there varies at least like a Poisson number, whatever these elections show
    rare = sums.forecast < RARE
    deviation[rare] = np.maximum(deviation[rare], np.sqrt(np.maximum(sums.forecast[rare], 1e-9)))
    deviation[deviation == 0.0] = 1e-9
    scores: Reals = (sums.counts.mean(axis=0) - sums.forecast) / (deviation / np.sqrt(elections))
    return scores
