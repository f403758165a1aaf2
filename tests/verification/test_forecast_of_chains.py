"""Where one act follows another, a forecast is still the mean: random chains of all parts, against elections.

A few here; ``CHAINS=300 ELECTIONS=400`` in the environment makes it a campaign, and what each chain comes to is printed
by ``python -m tests.verification.test_forecast_of_chains 300 400``.
"""

import os
import sys
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from game import parts
from game.engine.data.arrays import Reals
from game.engine.data.columns import FIELDS, TIERS
from game.engine.data.election import Election
from game.engine.data.knobs import Knob, knobs
from game.engine.data.scenario import Scenario
from game.engine.population.build import build
from game.engine.reporting.report import report
from game.engine.simulate import election, forecast
from game.engine.streams import Expected
from game.level.assemble import assemble

CHAINS, ELECTIONS = int(os.environ.get("CHAINS", "12")), int(os.environ.get("ELECTIONS", "100"))
SIZE = {"provinces": 2, "constituencies": 12, "precincts": 6}
SIZES = ("provinces", "constituencies", "precincts", "adults", "map", "seed")

CLOSE, FAR = 0.005, 0.01
"""Shares of the roll: a forecast may be so far off where chance does not explain it, and never farther than this."""

CHANCE = 4.0
"""Standard errors of the mean of the elections."""

Tables = dict[str, dict[str, Any]]


def chain(seed: int) -> Tables:
    """Any parts anywhere, and many of them at one tier."""
    luck = np.random.RandomState(seed)
    tables: Tables = {"population.country": {**SIZE, "adults": int(luck.choice([60, 300, 1_000]))}}
    crowded = TIERS[luck.randint(len(TIERS))]
    for address in parts.addresses():
        chance = 0.6 if address.startswith(f"reporting.{crowded}.") else 0.15
        if address.startswith("publication") or address.rpartition(".")[2] == "decree":
            chance = 0.08
        if luck.random_sample() < chance:
            tables.setdefault(address, {}).update(_parameters(luck, address))
    return tables


def _parameters(luck: np.random.RandomState, address: str) -> dict[str, Any]:
    free = [knob for knob in knobs(parts.find(address).part.params) if knob.name not in SIZES]
    return {knob.name: _value(luck, knob) for knob in free if luck.random_sample() < 0.6}


def _value(luck: np.random.RandomState, knob: Knob) -> Any:
    if knob.choices is not None:
        return knob.choices[luck.randint(len(knob.choices))]
    if isinstance(knob.default, bool):
        return bool(luck.randint(2))
    assert knob.minimum is not None
    assert knob.maximum is not None
    # the ends often: there the laws bend most
    place = float(np.clip(1.2 * luck.random_sample() - 0.1, 0.0, 1.0))
    value = knob.minimum + place * (knob.maximum - knob.minimum)
    return round(value) if knob.whole else value


@dataclass(frozen=True, eq=False)
class Compared:
    """How far forecasts are from the mean of elections, and by how much chance alone may put them apart.

    gap, error : by tier and column, of all its units together, in shares of the roll; the last row is the deputies, in
                 shares of the seats
    by_unit    : the largest gap of a single unit beyond chance, in shares of its roll
    """

    gap: Reals
    error: Reals
    by_unit: float


def compare(scenario: Scenario, elections: int) -> Compared:
    """Hold so many elections, and the forecast."""
    country = build(scenario)
    expected = forecast(scenario, country)
    total = {tier: np.zeros((2, *one.reported.table().shape)) for tier, one in zip(TIERS, expected.tiers, strict=True)}
    sums, deputies = [], []
    for seed in range(elections):
        held = election(scenario, seed, country)
        sums.append(_sums(held))
        deputies.append(float(held.bulletin.deputies))
        for one in held.tiers:
            table = one.reported.table().astype(np.float64)
            total[one.tier] += np.stack((table, table * table))
    drawn = np.stack(sums)
    roll = max(float(expected.reported.registered.sum()), 1.0)
    seats = country.places.units("constituency")
    gap = np.vstack(((drawn.mean(axis=0) - _sums(expected)) / roll, np.zeros(len(FIELDS))))
    error = np.vstack((drawn.std(axis=0, ddof=1) / roll, np.zeros(len(FIELDS)))) / np.sqrt(elections)
    likely = report(scenario, country.places, expected.roll, expected.boxes, Expected()).elected.sum()
    assert expected.bulletin.deputies == round(likely)
    gap[-1, 0] = (np.mean(deputies) - likely) / seats
    error[-1, 0] = np.std(deputies, ddof=1) / seats / np.sqrt(elections)
    return Compared(gap, error, max(_unit(total[one.tier], one.reported.table(), elections) for one in expected.tiers))


def _sums(held: Election) -> Reals:
    return np.stack([one.reported.table().sum(axis=1) for one in held.tiers]).astype(np.float64)


def _unit(total: Reals, expected: Reals, elections: int) -> float:
    mean = total[0] / elections
    error = np.sqrt(np.maximum(total[1] / elections - mean * mean, 0.0) / elections)
    roll = np.maximum(expected[FIELDS.index("registered")], 1.0)
    return float(((np.abs(mean - expected) - 6.0 * error - 1.0) / roll).max())


@pytest.mark.parametrize("seed", range(CHAINS))
def test_a_forecast_is_the_mean_whatever_follows_upon_what(seed: int) -> None:
    found = compare(assemble("chain", chain(seed)), ELECTIONS)
    beyond = np.abs(found.gap) - CHANCE * found.error
    assert beyond[:-1].max() <= CLOSE, (TIERS, FIELDS, beyond)
    assert beyond[-1].max() <= CLOSE
    assert found.by_unit <= FAR


def test_who_was_emptied_already_has_nothing_to_give() -> None:
    """The mean of what is left, times the share that joins, is four times what those move who join."""
    tables: Tables = {
        "population.country": SIZE,
        "reporting.precinct.extreme_fraud": {"units": 0.5},
        "reporting.precinct.incentive": {"reach": 0.3, "punishment": 8.0, "noise": 0.0},
    }
    assert _moved(tables, "incentive", "stayed_home") < 0.05


def test_a_figure_that_was_lifted_to_the_quota_is_a_round_one_already() -> None:
    tables: Tables = {
        "population.country": SIZE,
        "reporting.centre.turnout_quota": {"quota": 0.93},
        "reporting.centre.round_up": {"step": 1.0},
    }
    assert _moved(tables, "round_up", "stayed_home") < 0.05


def _moved(tables: Tables, part: str, source: str) -> float:
    """By how much the forecast of what a part moves is off beyond chance, as a share of what it moves."""
    scenario = assemble("chain", tables)
    country = build(scenario)

    def moved(held: Election) -> float:
        entries = held.ledger.entries
        return sum(float(one.move.count.sum()) for one in entries if (one.part, one.move.source) == (part, source))

    drawn = np.array([moved(election(scenario, seed, country)) for seed in range(ELECTIONS)])
    error = CHANCE * drawn.std(ddof=1) / np.sqrt(ELECTIONS)
    assert drawn.mean() > 0.0
    return float((abs(moved(forecast(scenario, country)) - drawn.mean()) - error) / drawn.mean())


def main() -> None:
    """Print how far off the forecasts are, chain by chain: ``… CHAINS ELECTIONS [FIRST]``."""
    chains, elections, first = (*map(int, sys.argv[1:]), 0)[:3]
    for seed in range(first, first + chains):
        found = compare(assemble("chain", chain(seed)), elections)
        gap, error = np.abs(found.gap), np.maximum(found.error, 1e-12)
        tier, field = np.unravel_index(np.argmax(gap[:-1]), gap[:-1].shape)
        seats = SIZE["constituencies"]
        told = (
            f"{100.0 * gap[tier, field]:6.3f} % of the roll, {gap[tier, field] / error[tier, field]:4.1f} errors",
            f"beyond chance {100.0 * (gap - CHANCE * error)[:-1].max():6.3f} %, a unit {100.0 * found.by_unit:6.3f} %",
            f"deputies {seats * gap[-1, 0]:5.2f} ± {seats * error[-1, 0]:4.2f}",
            f"{TIERS[tier]} {FIELDS[field]}",
        )
        print(f"{seed:4d}", "; ".join(told), flush=True)


if __name__ == "__main__":
    main()
