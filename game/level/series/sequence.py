"""Rules from ballot to ballot: what a level changes, what a player has set, and what people have come to expect."""

from collections.abc import Iterator, Mapping
from typing import Any

from game.engine.audience.carried import expected_next
from game.engine.data.election import Election
from game.engine.data.scenario import Scenario
from game.engine.population.build import build, population_key
from game.engine.simulate import election, forecast
from game.level.rules.switch import changed
from game.level.series.ballots import Series, SeriesBallot

EXPECTED = "behaviour.perception.prior"
"""What people expect of each other before a ballot."""

ONE = Series.model_construct(ballots=(SeriesBallot(name="1"),))
"""The ballots of a level that says nothing of a series: a single one."""

Changes = Mapping[str, Any]


def carried(held: Election) -> float:
    """Return the dissent that people expect of the ballot after this one."""
    return expected_next(held, value(held.scenario, EXPECTED))


def value(scenario: Scenario, path: str) -> Any:
    """Return a parameter as it stands; None where its part is off."""
    address, _, name = path.rpartition(".")
    one = scenario.find(address)
    return None if one is None else getattr(one.params, name)


def following(scenario: Scenario, own: Scenario, ballot: SeriesBallot, expected: float) -> tuple[Scenario, Scenario]:
    """Return the rules of the next ballot, and what they would be if nobody had set anything.

    What a player has set otherwise than the level's ``own`` rules stays as it is set, unless the ballot restores it.
    """
    for path, then in ballot.change.items():
        if value(scenario, path) == value(own, path):
            scenario = changed(scenario, path, then)
        own = changed(own, path, then)
    for path in ballot.restores:
        scenario = changed(scenario, path, value(own, path))
    return changed(scenario, EXPECTED, expected), changed(own, EXPECTED, expected)


def ballots(
    scenario: Scenario, series: Series, seed: int | None, by_hand: Mapping[int, Changes] | None = None
) -> Iterator[Election]:
    """Hold the ballots of a series one after the other; without a seed, forecast them.

    by_hand : what is set by hand, by the number of the ballot (counted from 1) from which on it holds
    """
    own, country, people = scenario, build(scenario), population_key(scenario)
    held: Election | None = None
    for number, one in enumerate(series.ballots, start=1):
        if held is not None:
            scenario, own = following(scenario, own, one, carried(held))
        for path, then in (by_hand or {}).get(number, {}).items():
            scenario = changed(scenario, path, then)
        if population_key(scenario) != people:
            country, people = build(scenario), population_key(scenario)
        held = forecast(scenario, country) if seed is None else election(scenario, seed + number - 1, country)
        yield held
