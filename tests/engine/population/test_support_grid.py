"""Choice probabilities from the support grid against integrals worked out with scipy."""

import random
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from scipy import integrate

from game import parts
from game.engine.behaviour.decide import decide
from game.engine.data.arrays import Reals
from game.engine.data.electorate import Country as Built
from game.engine.data.knobs import Knob, knobs
from game.engine.data.scenario import Scenario
from game.engine.population import settings
from game.engine.population.build import build, traits
from game.engine.roll.enrol import enrol
from game.engine.streams import Streams
from tests.engine.countries import Tables, assemble
from tests.engine.twins import without_twin
from tests.reference.one_person import StationFacts, utilities

RULES = [f"behaviour.{name}" for name in ("own_view", *(one for one in parts.names("behaviour") if one != "own_view"))]
RULES = [address for address in RULES if parts.find(address).part.act is not None and address not in without_twin()]
"""Rules that the reference knows too; a test of its own asks for the others."""

SHIFTS = (-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0)
KINDS = tuple(kind for kind in settings.MEMBERS if kind not in settings.OPTIONAL)
DISSENT = 0.3
POINTS = np.linspace(0.0, 14.0, 14_001)

Country = dict[str, dict[str, Any]]


def country(national: float) -> Country:
    """Stations whose mean support runs from three below the national mean to three above it, all seen alike."""
    neutral = {"share": 1.0, "visibility": 1.0, "reach": 1.0, "away": 0.0, "urban": False}
    tables: Country = {
        f"population.{kind}": {**neutral, "support": shift} for kind, shift in zip(KINDS, SHIFTS, strict=True)
    }
    still = {"province_spread": 0.0, "constituency_spread": 0.0, "precinct_spread": 0.0}
    tables["population.country"] = {"provinces": 1, "constituencies": 1, "precincts": 60, "support": national, **still}
    tables["population.habit"] = {"share": 0.0}
    tables["behaviour.perception"] = {"prior": DISSENT, "weight": 1.0}
    tables["behaviour.voting_procedure"] = {"procedure": "open"}
    return tables


def probabilities(scenario: Scenario, built: Built) -> Reals:
    """(P, 2, 4) the choice probabilities of an election, in double precision."""
    kinds, streams = traits(scenario), Streams(1)
    roll, _ = enrol(scenario, built, kinds, streams.child("roll"))
    return decide(scenario, built, kinds, roll, streams.child("behaviour")).probability


def worst_error(rules: Tables, national: float, *, within: float = 10.0) -> float:
    """The largest error of any choice probability, weighed by how many of the station's people have that stance."""
    scenario = assemble("grid", {**country(national), **rules})
    built = build(scenario)
    found = probabilities(scenario, built)
    facts = {one.path: one.params.model_dump() for one in scenario.active}
    worst = 0.0
    for mean in np.unique(built.electorate.mean_support):
        station = int(np.flatnonzero(built.electorate.mean_support == mean)[0])
        share = built.electorate.supporter_share[station]
        if abs(mean) <= within:
            for stance, weight in enumerate((share, 1.0 - share)):
                exact = integral(facts, float(mean), stance)
                worst = max(worst, weight * float(np.abs(found[station, stance] - exact).max()))
    return worst


def integral(rules: Tables, mean: float, stance: int) -> Reals:
    """(4,) probability of each alternative for a person on one side of zero."""
    x = POINTS if stance == 0 else -POINTS
    power = -0.5 * (x - mean) ** 2
    density = np.exp(power - power.max())
    station = StationFacts(1, mean, 1.0, 1.0, 0.0, False, 0, 0.0)
    worth = np.stack(utilities(rules, station, x, np.full(x.size, DISSENT)))
    chance = np.exp(worth - worth.max(axis=0))
    chance = chance / chance.sum(axis=0)
    total: Reals = integrate.simpson(chance * density, x=POINTS, axis=1) / integrate.simpson(density, x=POINTS)
    return total


def any_rules(seed: int, *, corners: bool) -> Tables:
    luck = random.Random(seed)
    chosen = [address for address in RULES if address == "behaviour.own_view" or luck.random() < 0.6]
    found = {address: knobs(parts.find(address).part.params) for address in chosen}
    return {address: {knob.name: _value(knob, luck, corners) for knob in each} for address, each in found.items()}


def _value(knob: Knob, luck: random.Random, corners: bool) -> float:
    assert knob.minimum is not None
    assert knob.maximum is not None
    return luck.choice((knob.minimum, knob.maximum)) if corners else luck.uniform(knob.minimum, knob.maximum)


def default_rules() -> Iterator[Tables]:
    """Each rule alone at its defaults, and all together."""
    for address in RULES:
        yield {address: {}}
    yield {address: {} for address in RULES}


@pytest.mark.parametrize("national", [-1.0, 0.0, 1.0])
def test_with_default_rules_the_grid_is_right_to_two_in_a_hundred_thousand(national: float) -> None:
    assert max(worst_error(rules, national, within=3.0) for rules in default_rules()) < 2e-5


def test_with_any_rules_the_grid_is_right_to_one_in_a_thousand() -> None:
    assert max(worst_error(any_rules(seed, corners=False), 0.0, within=2.5) for seed in range(25)) < 1e-3


@pytest.mark.parametrize(
    ("national", "corners", "bound"),
    [
        (-3.0, False, 6e-3),
        (0.0, False, 2e-3),
        (4.0, False, 1e-3),
        (-3.0, True, 1e-2),
        (0.0, True, 5e-3),
        (4.0, True, 2e-3),
    ],
)
def test_stations_seven_spreads_from_zero_and_rules_at_their_ends_cost_a_digit(
    national: float, corners: bool, bound: float
) -> None:
    assert max(worst_error(any_rules(seed, corners=corners), national) for seed in range(25)) < bound


def test_probabilities_add_up_to_one() -> None:
    for seed in range(5):
        for national in (-3.0, 4.0):
            scenario = assemble("grid", {**country(national), **any_rules(seed, corners=True)})
            found = probabilities(scenario, build(scenario))
            assert (found >= 0.0).all()
            assert found.sum(axis=2) == pytest.approx(1.0, abs=1e-6)
