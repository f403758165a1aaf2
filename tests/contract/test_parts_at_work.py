"""Every part can be switched on alone, with every parameter at both ends of its range, and the ballot is held."""

from typing import Any

import numpy as np
import pytest

from game import parts
from game.engine.data.columns import TIERS
from game.engine.data.election import Election
from game.engine.data.knobs import Knob, knobs
from game.engine.simulate import election, forecast
from tests.engine.countries import assemble

ADDRESSES = tuple(parts.addresses())
COUNTRY = "population.country"
SMALL = {"provinces": 2, "constituencies": 3, "precincts": 4, "adults": 50}


def ends(knob: Knob) -> list[Any]:
    """The values at which a parameter is most likely to break something."""
    if knob.choices is not None:
        return list(knob.choices)
    if isinstance(knob.default, bool):
        return [False, True]
    return [] if knob.minimum is None else [knob.minimum, knob.maximum]


def extremes() -> list[Any]:
    return [
        pytest.param(address, knob.name, value, id=f"{address}.{knob.name}={value}")
        for address in ADDRESSES
        for knob in knobs(parts.find(address).part.params)
        for value in ends(knob)
    ]


def held(address: str, table: dict[str, Any]) -> tuple[Election, Election]:
    """One ballot and its forecast, with one part switched on in a small country."""
    size = {**SMALL, **table} if address == COUNTRY else SMALL
    scenario = assemble("contract", {address: table, COUNTRY: size})
    expected = forecast(scenario)
    return election(scenario, 7, expected.country), expected


def check_books(record: Election) -> None:
    """Nothing is negative, nothing is not a number, and every tier's report follows from what it received."""
    truth = record.truth()
    assert all(count >= 0 for count in truth.values()), truth
    assert truth["supporters"] + truth["opponents"] == pytest.approx(truth["adults"])
    assert truth["registered"] + truth["off_roll"] == pytest.approx(truth["adults"])
    assert truth["voted"] + truth["stayed_home"] + truth["away"] == pytest.approx(truth["registered"])
    assert tuple(tier.tier for tier in record.tiers) == TIERS
    for tier in record.tiers:
        table = tier.reported.table()
        assert np.isfinite(table).all()
        assert table.min() >= -1e-6
        effect = record.ledger.effect(tier.tier, record.country.places)
        true = record.true.table()
        for below in TIERS[: TIERS.index(tier.tier)]:
            true = record.country.places.sum_up(below, true.T).T
        assert np.allclose(true + effect, table, atol=1e-6)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_part_works_alone_with_its_defaults(address: str) -> None:
    for record in held(address, {}):
        check_books(record)


@pytest.mark.parametrize(("address", "name", "value"), extremes())
def test_a_part_works_at_the_ends_of_its_range(address: str, name: str, value: Any) -> None:
    drawn, expected = held(address, {name: value})
    check_books(drawn)
    check_books(expected)
    assert drawn.bulletin.text
    assert expected.bulletin.text


@pytest.mark.parametrize("address", [one for one in ADDRESSES if not parts.always_on(one)])
def test_a_part_that_is_switched_on_leaves_the_draws_of_others_alone(address: str) -> None:
    """Who lives there, roll and behaviour change what comes after; no stage changes what was drawn before it."""
    plain = election(assemble("contract", {COUNTRY: SMALL}), 7)
    with_part, _ = held(address, {})
    stage = address.partition(".")[0]
    assert np.array_equal(plain.country.electorate.adults, with_part.country.electorate.adults)
    if stage not in {"population", "roll"}:
        assert np.array_equal(plain.roll.registered, with_part.roll.registered)
    if stage in {"ballot", "reporting", "audience"}:
        assert np.array_equal(plain.boxes.acts, with_part.boxes.acts)
    if stage == "audience":
        assert np.array_equal(plain.reported.table(), with_part.reported.table())


def test_the_smallest_country_there_can_be_holds_its_ballot() -> None:
    size = {"provinces": 1, "constituencies": 1, "precincts": 1, "adults": 1, "adults_spread": 0.0}
    scenario = assemble("contract", {COUNTRY: size})
    check_books(election(scenario, 0))
    check_books(forecast(scenario))
    assert election(scenario, 0).truth()["adults"] == 1
