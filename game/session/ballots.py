"""Ballots already worked out: nothing is computed twice while the rules stay as they are."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from game.engine.data.election import Election
from game.engine.data.electorate import Country
from game.engine.data.scenario import Scenario
from game.engine.population.build import build, population_key
from game.engine.simulate import election, forecast
from game.session.state import Standing

Thing = TypeVar("Thing")


class _Kept(Generic[Thing]):
    """The few things asked for last."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._things: OrderedDict[Hashable, Thing] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Thing]) -> Thing:
        if key not in self._things:
            self._things[key] = make()
            if len(self._things) > self._most:
                self._things.popitem(last=False)
        self._things.move_to_end(key)
        return self._things[key]


class Ballots:
    """Countries by population, forecasts by rules, elections by rules and seed; rules are told apart by identity.

    A key holds the scenario itself, so that no other can take its identity while the ballot is kept.
    """

    def __init__(self) -> None:
        self._countries: _Kept[Country] = _Kept(2)
        self._forecasts: _Kept[Election] = _Kept(2)
        self._elections: _Kept[Election] = _Kept(3)

    def country(self, scenario: Scenario) -> Country:
        """Return the country these rules describe."""
        return self._countries.get(population_key(scenario), lambda: build(scenario))

    def forecast(self, scenario: Scenario) -> Election:
        """Return what to expect under these rules."""
        return self._forecasts.get(scenario, lambda: forecast(scenario, self.country(scenario)))

    def election(self, standing: Standing) -> Election:
        """Return the ballot held under these rules with this seed."""
        scenario, seed = standing.scenario, standing.seed
        return self._elections.get((scenario, seed), lambda: election(scenario, seed, self.country(scenario)))
