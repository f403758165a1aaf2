"""A scenario finds its parts by address and lets them act in their order."""

from typing import Any

import pytest

from game.engine.behaviour.arrivals import Params as Arrivals
from game.engine.data.scenario import Scenario
from game.engine.population.country import Params as Country
from game.level.rules.switch import changed, without
from tests.engine.countries import scenario

CHAIN: dict[str, dict[str, Any]] = {
    f"reporting.precinct.{name}": {} for name in ("decree", "turnout_quota", "shrink_factor", "incremental_fraud")
}


def test_parts_act_in_their_turn_not_in_the_order_of_the_file() -> None:
    names = [one.part.name for one in scenario(CHAIN).under("reporting.precinct")]
    assert names == ["shrink_factor", "incremental_fraud", "turnout_quota", "decree"]
    turned = [one.part.name for one in scenario(dict(reversed(CHAIN.items()))).under("reporting.precinct")]
    assert turned == names


def test_parts_of_the_same_turn_act_in_the_order_of_their_names() -> None:
    rules = scenario({"roll.roll_cleaning": {}, "roll.absentee_certificates": {}, "roll.dead_souls": {}})
    assert [one.part.name for one in rules.under("roll")] == ["absentee_certificates", "dead_souls", "roll_cleaning"]


def test_only_what_stands_directly_under_a_prefix_is_found() -> None:
    rules = scenario(CHAIN)
    assert [one.part.name for one in rules.under("reporting")] == ["ballot_law"]
    assert rules.under("reporting.centre") == ()


def test_parameters_are_asked_for_by_address_and_kind() -> None:
    rules = scenario()
    assert rules.one("population.country", Country).constituencies == 4
    with pytest.raises(TypeError, match=r"population\.country holds Params, not Params"):
        rules.one("population.country", Arrivals)
    with pytest.raises(KeyError):
        rules.one("reporting.centre.decree", Country)


def test_settings_are_listed_in_a_stable_order() -> None:
    settings = scenario(CHAIN).settings()
    assert list(settings) == list(scenario(dict(reversed(CHAIN.items()))).settings())
    assert settings["reporting.precinct.turnout_quota.quota"] == 0.98
    assert settings["population.country.precincts"] == 3


def test_changing_switches_on_and_removing_switches_off() -> None:
    rules = scenario()
    path = "reporting.centre.decree"
    assert path not in addresses(rules)
    louder = changed(rules, f"{path}.fill", 0.5)
    assert louder.settings()[f"{path}.fill"] == 0.5
    assert louder.settings()[f"{path}.share_for"] == 0.9993
    assert path not in addresses(without(louder, path))
    assert "population.country" in addresses(without(louder, "population.country"))
    with pytest.raises(KeyError):
        changed(rules, "reporting.centre.honesty.share", 1.0)


def addresses(rules: Scenario) -> list[str]:
    return [one.path for one in rules.active]
