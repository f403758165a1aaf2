"""Small changes of a slider make small changes of the forecast: no parameter of any part makes it jump.

For every parameter that is a real number, the range is walked in sixteen steps; the step with the largest change is
then halved again and again, always keeping the half that changes more, until what is left of the change is allowed. A
jump would survive that; a slope does not.
"""

from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from game import parts
from game.engine.data.arrays import Reals
from game.engine.data.election import Election
from game.engine.data.electorate import Country
from game.engine.data.knobs import Knob, knobs
from game.engine.data.protocols import TierReport
from game.engine.data.scenario import Scenario
from game.engine.population.build import build, population_key
from game.engine.reporting.behaviours import incentive
from game.engine.reporting.report import report
from game.engine.simulate import forecast
from game.engine.streams import Expected
from tests.engine.countries import COUNTRY, Tables, assemble

STEPS, HALVINGS = 16, 14
SIZE: dict[str, Any] = {"provinces": 3, "constituencies": 9, "precincts": 10, "adults": 300}
STATION = 300.0
"""Adults of a station, give or take some: they jump where a parameter makes it another kind of place."""

LIKED = 10 * STATION
"""Adults of a constituency, whose candidate is either disliked or not."""

SMALL = 1.5
"""Largest change that may be left of 27,000 adults: what one way of a unit moves where thousands are looked at."""

LAST_ONES = 3.0
"""A station that leaves anything leaves one person at home, however little it leaves; so eight do here, or nearly."""

SWITCHES = {("incentive", "benefit")}
"""Parameters that hand something over as soon as they are more than nothing: the reward is the centre's then."""

PRESSURE: dict[str, dict[str, Any]] = {
    COUNTRY: SIZE,
    "behaviour.civic_duty": {"duty": 1.0},
    "behaviour.voting_procedure": {"procedure": "booth_to_strike"},
    "behaviour.reject_penalty": {"penalty": 2.0},
    "behaviour.conformity": {},
}
PROCEDURES = ("open", "booth_to_strike", "two_boxes", "secret")
VARIANTS: dict[str, list[dict[str, Any]]] = {
    "round_up": [{}, {"figure": "for"}],
    "turnout_quota": [{}, {"away_limit": 0.003}],
    "incentive": [
        {},
        {"punishment": 9.0, "noise": 0.4, "reach": 0.3},
        {"punishment": 20.0, "reward": 0.0, "noise": 0.35},
    ],
    "decree": [{}, {"share_for": 0.93, "abstained": 0.05, "away": 0.006}],
    "voting_procedure": [{"procedure": name} for name in PROCEDURES],
}


MIDDLE = ("reporting.constituency.", "reporting.province.")
"""The same acts on the same columns as at the tiers of the most units and of one: there in the first variant only."""


def cases() -> list[tuple[str, str, int]]:
    """Every real parameter of every part, in every variant of the part's other parameters."""
    found = []
    for address in parts.addresses():
        for knob in knobs(parts.find(address).part.params):
            if knob.minimum is not None and not knob.whole and (address.rpartition(".")[2], knob.name) not in SWITCHES:
                variants = 1 if address.startswith(MIDDLE) else len(VARIANTS.get(address.rpartition(".")[2], [{}]))
                found += [(address, knob.name, number) for number in range(variants)]
    return found


def jump(tables: Tables, address: str, name: str, allowed: float) -> float:
    """The change that is left after halving, in people or papers of the country; halved no more once it is allowed."""
    knob = next(one for one in knobs(parts.find(address).part.params) if one.name == name)
    low, high = _steepest(tables, address, knob)
    below, above = _counts(tables, address, name, low), _counts(tables, address, name, high)
    for _ in range(HALVINGS):
        if _change(below, above) <= allowed:
            break
        middle = 0.5 * (low + high)
        between = _counts(tables, address, name, middle)
        if _change(below, between) > _change(between, above):
            high, above = middle, between
        else:
            low, below = middle, between
    return _change(below, above)


def _steepest(tables: Tables, address: str, knob: Knob) -> tuple[float, float]:
    assert knob.minimum is not None
    assert knob.maximum is not None
    values = np.linspace(knob.minimum, knob.maximum, STEPS + 1).tolist()
    counts = [_counts(tables, address, knob.name, value) for value in values]
    changes = [_change(one, next_one) for one, next_one in pairwise(counts)]
    place = int(np.argmax(changes))
    return values[place], values[place + 1]


def _counts(tables: Tables, address: str, name: str, value: float) -> Reals:
    scenario = assemble("smooth", {**tables, address: {**tables.get(address, {}), name: value}})
    if address.startswith("reporting."):
        voted = _voted()
        return _reported(report(scenario, voted.country.places, voted.roll, voted.boxes, Expected()).tiers)
    expected = forecast(scenario, _country(repr(population_key(scenario)), scenario))
    return np.concatenate(
        (_reported(expected.tiers), expected.true.table().sum(axis=1), [expected.roll.off_roll.sum()])
    )


def _reported(tiers: tuple[TierReport, ...]) -> Reals:
    return np.concatenate([tier.reported.table().sum(axis=1) for tier in tiers])


@cache
def _voted() -> Election:
    """What officials of all tiers are handed in all cases of theirs: nothing they do comes back to the boxes."""
    return forecast(assemble("smooth", PRESSURE))


_COUNTRIES: dict[str, Country] = {}


def _country(key: str, scenario: Scenario) -> Country:
    if key not in _COUNTRIES:
        _COUNTRIES.clear()
        _COUNTRIES[key] = build(scenario)
    return _COUNTRIES[key]


def _change(one: Reals, other: Reals) -> float:
    return float(np.abs(one - other).max())


@pytest.mark.parametrize(("address", "name", "number"), cases())
def test_no_slider_makes_the_forecast_jump(address: str, name: str, number: int) -> None:
    variant = VARIANTS.get(address.rpartition(".")[2], [{}])[number]
    allowed = SMALL
    if address in ("population.disliked_candidates", "population.selection_meeting"):
        allowed = LIKED  # whose name is on the paper is settled with the country, in whole constituencies
    elif address.startswith("population.") and name == "share":
        allowed = 1.5 * STATION
    elif name == "adults_spread":
        allowed = 2.0
    elif name == "slack" or (address, name) == ("reporting.centre.incentive", "reach"):
        allowed = LAST_ONES
    assert jump({**PRESSURE, address: {**PRESSURE.get(address, {}), **variant}}, address, name, allowed) <= allowed


def test_a_jump_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def abrupt(params: incentive.Params) -> float:
        return 1.0 if params.noise >= 0.2345 else 0.0

    monkeypatch.setattr("game.engine.reporting.behaviours.incentive.threshold", abrupt)
    address = "reporting.centre.incentive"
    assert jump({**PRESSURE, address: {}}, address, "noise", SMALL) > 100.0 * SMALL
