"""Mines and farms: kinds of place that a country has only where its level names them."""

import numpy as np

from game import parts
from game.engine.population import settings
from game.engine.population.build import build, population_key, traits
from game.engine.simulate import election
from tests.engine.countries import scenario

SIZE = {"provinces": 2, "constituencies": 40, "precincts": 20, "adults": 60}
BOTH = {"population.mine": {}, "population.farm": {"share": 0.1}}


def test_no_country_has_them_unless_it_says_so() -> None:
    plain = build(scenario({}, **SIZE))
    assert set(plain.places.settings) == set(settings.MEMBERS) - settings.OPTIONAL
    assert not any(parts.always_on(f"population.{kind}") for kind in settings.OPTIONAL)


def test_a_country_that_names_them_has_them_with_their_own_visibility() -> None:
    rules = scenario({**BOTH, "behaviour.voting_procedure": {"procedure": "two_boxes"}}, **SIZE)
    held = election(rules, 1)
    places, kinds = held.country.places, traits(rules)
    assert places.settings == tuple(settings.MEMBERS)
    share = np.bincount(places.setting, minlength=len(places.settings)) / places.setting.size
    mine, farm = places.settings.index("mine"), places.settings.index("farm")
    assert 0.0 < share[mine] < 0.05
    assert 0.05 < share[farm] < 0.13
    assert (kinds.visibility[mine], kinds.visibility[farm]) == (1.2, 1.15)
    seen = held.choices.visibility
    assert seen[mine] > seen[places.settings.index("village")]
    assert population_key(rules) != population_key(scenario({}, **SIZE))


def test_more_people_are_brought_to_vote_at_a_mine_than_in_a_village() -> None:
    rules = scenario(
        {
            "population.mine": {"share": 0.3, "away": 0.0},
            "population.village": {"away": 0.0},
            "behaviour.agitator_visits": {"visits": 3.0},
        },
        **SIZE,
    )
    held = election(rules, 1)
    places = held.country.places
    came = held.true.issued / held.true.registered
    mine, village = (places.setting == places.settings.index(kind) for kind in ("mine", "village"))
    assert came[mine].mean() > came[village].mean() + 0.02
