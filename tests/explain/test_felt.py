"""Why a price is felt otherwise than it is set: said where the two differ, and with figures that add up."""

import re

import numpy as np
import pytest

from game.engine.data.columns import HOME, REJECT
from game.engine.data.election import Election
from game.engine.population.build import traits
from game.explain.felt import felt, felt_here
from game.explain.means import spent
from game.explain.person.situation import Situation
from game.level.goals.measures import by_kind, fear, pressure, weight
from game.level.load import load
from game.session.session import Playthrough

PENALTY, STRIKING = "behaviour.absence_penalty.penalty", "behaviour.reject_penalty.penalty"


def forecast(name: str, path: str, value: float) -> Election:
    return Playthrough(load(name, {path: value})).forecast


def test_a_price_of_2_25_is_felt_as_2_4_because_of_the_places() -> None:
    level = load("knock_on_the_door")
    record = forecast(level.name, PENALTY, 2.25)
    means = next(one for one in spent(record, level.head.means) if one.why)
    assert means.figure == "2.4"
    assert means.why.startswith("The rule is set to 2.25.")
    assert means.why.endswith("makes 2.4.")
    kinds = by_kind(record, HOME, "absence_penalty")
    reach = dict(zip(record.country.places.settings, traits(record.scenario).reach.tolist(), strict=True))
    assert kinds == pytest.approx({name: 2.25 * reach[name] for name in kinds})
    told = [float(one) for one in re.findall(r" ([0-9.]+)[;.] ?", means.why.partition("polls:")[2])][:-1]
    assert sorted(told) == sorted({round(one, 2) for one in kinds.values()})


def test_the_kinds_of_places_average_to_the_whole() -> None:
    record = forecast("knock_on_the_door", PENALTY, 2.25)
    kinds, names = by_kind(record, HOME, "absence_penalty"), record.country.places.settings
    people = np.bincount(
        record.country.places.setting, weights=record.roll.registered.sum(axis=1), minlength=len(names)
    )
    mean = sum(here * people[names.index(name)] for name, here in kinds.items()) / people.sum()
    assert mean == pytest.approx(pressure(record))


def test_nothing_is_said_where_both_are_the_same() -> None:
    assert felt(forecast("knock_on_the_door", PENALTY, 0.0), "pressure") == ""
    assert felt(forecast("knock_on_the_door", PENALTY, 2.25), "calls") == ""


def test_of_fear_every_rule_says_what_it_adds() -> None:
    record = forecast("full_country", STRIKING, 6.0)
    said = felt(record, "fear")
    assert said.startswith("The rule is set to 6. Opponents feel ")
    named = [float(one) for one in re.findall(r"(?:feel|adds) ([0-9.]+?)(?: |\.(?: |$))", said)]
    assert named[0] == round(weight(record, REJECT, "reject_penalty"), 2)
    assert sum(named) == pytest.approx(fear(record), abs=0.1)


@pytest.mark.parametrize(("rule", "pull"), [("absence_penalty", 2.25 * 1.8), ("reject_penalty", -4.0 * 0.9)])
def test_at_one_person_it_is_said_too(rule: str, pull: float) -> None:
    level = load("knock_on_the_door", {PENALTY: 2.25, STRIKING: 4.0})
    here = Situation(level.scenario, 0, 0.0, visibility=0.9, reach=1.8, dissent=0.0)
    said = felt_here(here, rule, pull)
    assert f"Here it weighs {abs(pull):.4g}" in said
    usual = Situation(level.scenario, 0, 0.0, visibility=1.0, reach=1.0, dissent=0.0)
    assert felt_here(usual, rule, 2.25 if rule == "absence_penalty" else -4.0) == ""
    assert felt_here(here, "own_view", 1.0) == ""
