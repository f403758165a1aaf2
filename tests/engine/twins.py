"""The engine and the one-person-at-a-time reference side by side: the same stations, the same rules, many elections."""

import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import stats

from game import parts
from game.engine.ballot.cast import cast
from game.engine.behaviour.choice import heeds
from game.engine.behaviour.decide import _World, decide
from game.engine.data.arrays import Counts, Reals
from game.engine.data.records import Boxes, Choices, Roll, fate_table
from game.engine.data.scenario import Scenario
from game.engine.population import build as population
from game.engine.roll.enrol import enrol
from game.engine.streams import Expected, Streams
from tests.engine.countries import assemble
from tests.reference import one_person
from tests.reference.one_person import Rules, StationFacts

STATIONS = {
    "provinces": 1,
    "constituencies": 2,
    "precincts": 2,
    "adults": 40,
    "adults_spread": 0.3,
    "support": 0.1,
    "seed": 8,
}
KINDS = ("village", "town", "city", "workplace", "barracks", "hospital", "abroad")


@dataclass(frozen=True, eq=False)
class Sample:
    """Many elections: people by (election, station, stance, fate); nobody's names and papers by (election, station)."""

    people: Counts
    ghost_names: Counts
    ghost_papers: Counts


def without_twin() -> list[str]:
    """Addresses of parts that draw or decide before the count and that the reference does not know."""
    known = inspect.getsource(one_person)
    slots = ("roll.", "behaviour.", "ballot.")
    return [
        address
        for address in parts.addresses()
        if address.startswith(slots) and parts.find(address).part.act is not None and f'"{address}"' not in known
    ]


def small_world(tables: Mapping[str, Mapping[str, Any]]) -> Scenario:
    """Four stations of different kinds, where a tenth of the people are away, under these rules."""
    kinds: dict[str, dict[str, Any]] = {f"population.{kind}": {"away": 0.1, "share": 1.0} for kind in KINDS}
    return assemble("twins", {**kinds, "population.country": STATIONS, **tables})


def rules_of(scenario: Scenario) -> dict[str, dict[str, Any]]:
    """The scenario's parameters as the reference reads them."""
    return {one.path: one.params.model_dump() for one in scenario.active}


def facts_of(scenario: Scenario) -> list[StationFacts]:
    """What the reference may know of each station: nothing that chance decides on the day."""
    country, rules = population.build(scenario), rules_of(scenario)
    places = country.places
    facts = []
    for station in range(places.units("precinct")):
        kind = rules[f"population.{places.settings[places.setting[station]]}"]
        facts.append(
            StationFacts(
                adults=int(country.electorate.adults[station]),
                mean_support=float(country.electorate.mean_support[station]),
                visibility=kind["visibility"],
                reach=kind["reach"],
                away=kind["away"],
                urban=kind["urban"],
                constituency=int(places.parent[0][station]),
                long_absent=float(country.electorate.long_absent[station]),
            )
        )
    return facts


def expected_day(scenario: Scenario) -> Choices:
    """What people are inclined to do where everything they see of each other is as was to be expected."""
    country, kinds = population.build(scenario), population.traits(scenario)
    roll, _ = enrol(scenario, country, kinds, Expected())
    return _World(scenario, country, kinds, roll).choices(Expected())


def of_engine(scenario: Scenario, elections: int) -> Sample:
    """Hold elections with seeds 0, 1, 2, … as far as the boxes, in one and the same country."""
    country, kinds = population.build(scenario), population.traits(scenario)
    people, names, papers = [], [], []
    for seed in range(elections):
        streams = Streams(seed)
        roll, _ = enrol(scenario, country, kinds, streams.child("roll"))
        if heeds(scenario) or not seed:  # where nobody heeds anybody, inclinations are the same in each
            choices = decide(scenario, country, kinds, roll, streams.child("behaviour"))
        boxes, _ = cast(scenario, country, kinds, roll, choices, streams.child("ballot"))
        people.append(_fates(roll, boxes))
        names.append(roll.ghost_names)
        papers.append(boxes.ghost_papers)
    return Sample(np.stack(people), np.stack(names), np.stack(papers))


def of_reference(facts: list[StationFacts], rules: Rules, elections: int, seed: int = 1) -> Sample:
    """Hold as many one person at a time."""
    luck = np.random.default_rng(seed)
    places = sorted({one.constituency for one in facts})
    together = [[one for one in facts if one.constituency == place] for place in places]
    held = [one for stations in together for one in one_person.hold(rules, stations, elections, luck)]
    return Sample(
        np.stack([one.people for one in held], axis=1),
        np.stack([one.ghost_names for one in held], axis=1),
        np.stack([one.ghost_papers for one in held], axis=1),
    )


def chi_square_of_totals(one: Sample, other: Sample) -> float:
    """P-value: do people end up in the same cells equally often? All elections of a station are added up."""
    statistic, freedom = 0.0, 0
    for first, second in zip(_totals(one), _totals(other), strict=True):
        both = first + second
        rare = both < 20
        cells = [np.append(each[~rare], each[rare].sum()) for each in (first, second)]
        known = cells[0] + cells[1] > 0
        gap = (cells[0] - cells[1])[known].astype(np.float64)
        statistic += float((gap**2 / (cells[0] + cells[1])[known]).sum())
        freedom += int(known.sum()) - 1
    return float(stats.chi2.sf(statistic, freedom))


def smallest_histogram_p(one: Sample, other: Sample) -> float:
    """The smallest p-value over all stations and cells: is the count of one election distributed alike?"""
    return min(_histogram_p(first, second) for first, second in zip(_series(one), _series(other), strict=True))


def histograms(one: Sample) -> int:
    """How many histograms there are to compare."""
    return len(_series(one))


def _totals(sample: Sample) -> Counts:
    total: Counts = sample.people.sum(axis=0).reshape(sample.people.shape[1], -1)
    return total


def _series(sample: Sample) -> list[Reals]:
    elections = sample.people.shape[0]
    columns = np.concatenate((sample.people.reshape(elections, -1), sample.ghost_names, sample.ghost_papers), axis=1)
    return list(columns.T)


def _histogram_p(first: Reals, second: Reals) -> float:
    """Chi-square of two histograms, neighbouring counts put together until both hold at least 20 elections."""
    values = np.arange(int(max(first.max(), second.max())) + 1)
    table = np.stack([(each[:, None] == values).sum(axis=0) for each in (first, second)])
    bins = [np.zeros(2)]
    for column in table.T:
        if bins[-1].sum() >= 20.0:
            bins.append(np.zeros(2))
        bins[-1] = bins[-1] + column
    if len(bins) > 1 and bins[-1].sum() < 20.0:
        last = bins.pop()
        bins[-1] = bins[-1] + last
    if len(bins) == 1:
        return 1.0
    return float(stats.chi2_contingency(np.stack(bins, axis=1), correction=False).pvalue)


def _fates(roll: Roll, boxes: Boxes) -> Counts:
    return fate_table(roll, boxes)
