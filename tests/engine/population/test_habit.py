"""Places differ in who stays at home out of habit, as far as the level says, and without a word in anything else."""

import numpy as np
import pytest

from game.engine.data.columns import HOME
from game.engine.data.electorate import Country
from game.engine.population.build import build, population_key
from game.engine.simulate import forecast
from game.level.rules.switch import changed
from tests.engine.countries import scenario

LARGE = {"provinces": 40, "constituencies": 400, "precincts": 20}
STILL = {"province_spread": 0.0, "constituency_spread": 0.0, "precinct_spread": 0.0}
TIERS = ("province", "constituency", "precinct")


def logits(country: Country) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    absent = country.electorate.long_absent
    return np.log(absent / (1.0 - absent))


@pytest.mark.parametrize("tier", TIERS)
def test_habit_spreads_as_far_at_each_tier_as_the_level_says(tier: str) -> None:
    built = build(scenario({"population.habit": {"share": 0.3, **STILL, f"{tier}_spread": 0.4}}, **LARGE))
    by_unit = [logits(built)[built.places.ancestor(tier) == unit] for unit in range(40)]
    assert all(np.ptp(values) < 1e-12 for values in by_unit)
    assert np.std(logits(built)) == pytest.approx(0.4, rel=0.25)
    assert np.mean(logits(built)) == pytest.approx(np.log(0.3 / 0.7), abs=0.25)


@pytest.mark.parametrize("correlation", [-1.0, -0.4, 0.0, 0.4, 1.0])
def test_habit_goes_with_support_as_far_as_the_level_says(correlation: float) -> None:
    habit = {"share": 0.3, **STILL, "precinct_spread": 0.4, "with_support": correlation}
    flat = {f"population.{name}": {"support": 0.0} for name in ("village", "town", "city", "workplace")}
    flat |= {f"population.{name}": {"support": 0.0} for name in ("barracks", "hospital", "abroad")}
    built = build(scenario({"population.habit": habit, **flat}, **LARGE, **STILL | {"precinct_spread": 0.3}))
    found = np.corrcoef(logits(built), built.electorate.mean_support)[0, 1]
    assert found == pytest.approx(correlation, abs=0.03)


def test_habit_moves_nothing_else_of_a_country_and_makes_another_one() -> None:
    plain, habit = scenario({"population.habit": {"share": 0.0}}), scenario({"population.habit": {"share": 0.4}})
    assert population_key(plain) != population_key(habit)
    one, other = build(plain).electorate, build(habit).electorate
    assert (one.adults == other.adults).all()
    assert (one.mean_support == other.mean_support).all()
    assert (one.long_absent == 0.0).all()
    assert (other.long_absent > 0.0).all()


def test_habit_keeps_both_sides_at_home_alike_and_rules_fetch_them() -> None:
    habit = scenario({"population.habit": {"share": 0.4}, "behaviour.civic_duty": {"duty": 0.5}})
    plain = changed(habit, "population.habit.share", 0.0)
    with_it, without = forecast(habit).choices, forecast(plain).choices
    assert without.habit.max() == 0.0
    coming = 1.0 - with_it.habit[:, None]
    expected = coming * without.probability[:, :, HOME] + with_it.habit[:, None]
    assert with_it.probability[:, :, HOME] == pytest.approx(expected, abs=1e-6)
    assert with_it.probability[:, :, :HOME] == pytest.approx(
        coming[:, :, None] * without.probability[:, :, :HOME], abs=1e-6
    )
    odds = np.exp(logits(build(habit)) - 0.5)
    assert with_it.habit == pytest.approx(odds / (1.0 + odds), rel=1e-12)


def test_enough_pressure_leaves_nobody_at_home_out_of_habit() -> None:
    pressed = scenario({"population.habit": {"share": 0.6}, "behaviour.absence_penalty": {"penalty": 20.0}})
    assert forecast(pressed).choices.habit.max() < 1e-6
