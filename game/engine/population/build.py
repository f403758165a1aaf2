"""Stage 1, population: who lives where, and what they privately think.

support of a voter  x ~ Normal(mean of the precinct, 1);  x ≥ 0 is a supporter
mean of the precinct  = national + setting + province + constituency + precinct, the last three Normal(0, their spread)
habit of the precinct = national + province + constituency + precinct, in logits of staying at home; likewise
then each difference shifts the support of some places, or the odds of that habit
"""

import math
from collections.abc import Mapping

import numpy as np

from game.engine.data.arrays import Counts, Reals
from game.engine.data.changes import Difference
from game.engine.data.columns import TIERS
from game.engine.data.electorate import Country, Electorate
from game.engine.data.places import Places, Traits
from game.engine.data.scenario import Active, Scenario
from game.engine.expectation import normal_cdf
from game.engine.population import country, habit, settings
from game.engine.population.grid import lay_grids
from game.engine.streams import Streams


def build(scenario: Scenario) -> Country:
    """Make the country the level describes. The same population always gives the same country."""
    params = country.of(scenario)
    streams = Streams(params.seed).child("population")
    rows = _settings(scenario)
    places = _places(scenario, params, rows, streams)
    shift = np.array([row.support for row in rows.values()])
    leanings = {tier: streams.child(tier).generator().standard_normal(places.units(tier)) for tier in TIERS[-2::-1]}
    mean_support = _mean_support(params, places, shift, leanings)
    absent_odds = _absent_odds(scenario.one("population.habit", habit.Params), places, leanings, streams.child("habit"))
    for one in _differences(scenario):
        change: Difference = one.act(places, traits(scenario), streams.child(one.part.name).chance())
        mean_support, absent_odds = mean_support + change.support, absent_odds * change.absent
    electorate = Electorate(
        adults=_adults(params, places.units("precinct"), streams),
        mean_support=mean_support,
        supporter_share=normal_cdf(mean_support),
        long_absent=absent_odds / (1.0 + absent_odds),
    )
    return Country(places, electorate, lay_grids(places, electorate))


def population_key(scenario: Scenario) -> tuple[object, ...]:
    """Return what a country depends on: two scenarios with equal keys have the same country."""
    shares = tuple((name, one.share, one.support) for name, one in _settings(scenario).items())
    habits = scenario.one("population.habit", habit.Params)
    differ = tuple((one.path, one.params) for one in _differences(scenario))
    return (country.of(scenario), habits, shares, differ, scenario.provinces)


def traits(scenario: Scenario) -> Traits:
    """Return what the kinds of place do to people, in the order of ``Places.settings``."""
    rows = _settings(scenario).values()
    return Traits.of([(one.visibility, one.reach, one.away, one.urban) for one in rows])


def _settings(scenario: Scenario) -> dict[str, settings.Params]:
    """The kinds of place that there are, by name: those of every country, and the others where they are named."""
    there = [name for name in settings.MEMBERS if scenario.find(f"population.{name}") is not None]
    return {name: scenario.one(f"population.{name}", settings.Params) for name in there}


def _differences(scenario: Scenario) -> list[Active]:
    return [one for one in scenario.under("population") if one.acts]


def _places(scenario: Scenario, params: country.Params, rows: dict[str, settings.Params], streams: Streams) -> Places:
    provinces = scenario.provinces or _even_provinces(params)
    seats = [seats for _, seats in provinces]
    province_of = np.repeat(np.arange(len(seats), dtype=np.int32), seats)
    constituency_of = np.repeat(np.arange(province_of.size, dtype=np.int32), params.precincts)
    share = np.array([one.share for one in rows.values()])
    share = share / share.sum() if share.sum() > 0 else np.full(len(rows), 1.0 / len(rows))
    draw = streams.child("setting").generator().random(constituency_of.size)
    setting = np.searchsorted(np.cumsum(share)[:-1], draw, side="right").astype(np.uint8)
    in_order = np.lexsort((setting, constituency_of))
    return Places(
        parent=(constituency_of, province_of, np.zeros(len(seats), dtype=np.int32)),
        setting=setting[in_order],
        settings=tuple(rows),
        provinces=tuple(name for name, _ in provinces),
    )


def _even_provinces(params: country.Params) -> tuple[tuple[str, int], ...]:
    provinces = min(params.provinces, params.constituencies)
    each, left = divmod(params.constituencies, provinces)
    return tuple((f"Province {index + 1}", each + (index < left)) for index in range(provinces))


def _mean_support(params: country.Params, places: Places, shift: Reals, leanings: Mapping[str, Reals]) -> Reals:
    mean = params.support + shift[places.setting]
    for tier, leaning in leanings.items():
        mean = mean + getattr(params, f"{tier}_spread") * leaning[places.ancestor(tier)]
    return np.asarray(mean, dtype=np.float64)


def _absent_odds(params: habit.Params, places: Places, leanings: Mapping[str, Reals], streams: Streams) -> Reals:
    """(P,) odds of those who stay at home out of habit; part of what makes places differ goes with their support."""
    logit = np.zeros(places.units("precinct"))
    own = math.sqrt(1.0 - params.with_support**2)
    for tier, leaning in leanings.items():
        apart = streams.child(tier).generator().standard_normal(leaning.size)
        effect = getattr(params, f"{tier}_spread") * (params.with_support * leaning + own * apart)
        logit += effect[places.ancestor(tier)]
    return np.asarray(params.share / (1.0 - params.share) * np.exp(logit), dtype=np.float64)


def _adults(params: country.Params, precincts: int, streams: Streams) -> Counts:
    factor = 1.0 + params.adults_spread * streams.child("adults").generator().uniform(-1.7, 1.7, precincts)
    return np.maximum(np.rint(params.adults * factor), 1).astype(np.int64)
