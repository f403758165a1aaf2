"""Ballots already worked out: nothing is computed twice while the rules stay as they are.

What is not at hand is worked out when it is asked for, or beforehand and anywhere: ``work`` returns what is to be done,
which touches nothing here; what that returns puts the record at hand.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

from game.engine.data.election import Election
from game.engine.data.electorate import Country
from game.engine.data.scenario import Scenario
from game.engine.digest import digest
from game.engine.population.build import build, population_key
from game.engine.simulate import election, forecast
from game.engine.streams import Between
from game.session.state import Standing

MOST_STATIONS = 400_000
"""Stations of all the countries, forecasts or elections kept, unless the newest alone has more: a record of 300,000
stations takes 240 MB, and a player who goes back waits for it rather than that the machine runs out of memory."""

Thing = TypeVar("Thing")
Work = Callable[[Between], tuple[Election, Callable[[], None]]]
"""Works a record out in any thread; what it returns beside it is to be called in the thread of the playthrough."""


class _Kept(Generic[Thing]):
    """The few things asked for last, fewer where they are large."""

    def __init__(self, most: int, size: Callable[[Thing], int]) -> None:
        self._most, self._size = most, size
        self._things: OrderedDict[Hashable, Thing] = OrderedDict()

    def __contains__(self, key: Hashable) -> bool:
        return key in self._things

    def get(self, key: Hashable, make: Callable[[], Thing]) -> Thing:
        if key not in self._things:
            self.put(key, make())
        self._things.move_to_end(key)
        return self._things[key]

    def put(self, key: Hashable, thing: Thing) -> None:
        self._things[key] = thing
        while len(self._things) > self._most or (len(self._things) > 1 and self._stations > MOST_STATIONS):
            self._things.popitem(last=False)

    @property
    def _stations(self) -> int:
        return sum(self._size(thing) for thing in self._things.values())


def _stations_of(record: Election) -> int:
    return _stations_in(record.country)


def _stations_in(country: Country) -> int:
    return country.places.units("precinct")


def _content(standing: Standing) -> Hashable:
    """What an experiment is, whichever record of it is asked with."""
    return tuple(standing.scenario.settings().items()), standing.scenario.provinces, standing.seed


def _page(standing: Standing, country: Country) -> dict[str, str]:
    record = election(standing.scenario, standing.seed, country)
    return {figure.name: figure.printed for figure in record.bulletin.figures}


class Ballots:
    """Countries by population, forecasts by rules, elections by rules and seed; rules are told apart by identity.

    A key holds the scenario itself, so that no other can take its identity while the ballot is kept.
    """

    def __init__(self) -> None:
        self._countries: _Kept[Country] = _Kept(2, _stations_in)
        self._forecasts: _Kept[Election] = _Kept(2, _stations_of)
        self._elections: _Kept[Election] = _Kept(3, _stations_of)
        self._digests: _Kept[str] = _Kept(3, len)
        self._pages: dict[Hashable, dict[str, str]] = {}

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

    def digest(self, standing: Standing) -> str:
        """Return the digest of that ballot."""
        key = (standing.scenario, standing.seed)
        return self._digests.get(key, lambda: digest(self.election(standing)))

    def page(self, standing: Standing) -> dict[str, str]:
        """Return what the page of a fixed experiment prints, by figure; only the page is kept, however long."""
        key = _content(standing)
        if key not in self._pages:
            population = population_key(standing.scenario)
            at_hand = self.country(standing.scenario) if population in self._countries else None
            self._pages[key] = _page(standing, at_hand or build(standing.scenario))
        return self._pages[key]

    def has(self, standing: Standing, *, held: bool) -> bool:
        """Whether the ballot, or else the forecast, is at hand."""
        if held:
            return (standing.scenario, standing.seed) in self._elections
        return standing.scenario in self._forecasts

    def work(self, standing: Standing, *, held: bool, beside: Iterable[Standing] = ()) -> Work:
        """Return what is to be done before the ballot, or else the forecast, is at hand; ``beside`` are experiments."""
        wanted = [one for one in beside if _content(one) not in self._pages]
        scenario, seed = standing.scenario, standing.seed
        key = population_key(scenario)
        known = self.country(scenario) if key in self._countries else None

        def work(between: Between) -> tuple[Election, Callable[[], None]]:
            country = known or build(scenario)
            between()
            record = election(scenario, seed, country, between) if held else forecast(scenario, country, between)
            found = digest(record) if held else ""  # whoever keeps the run writes it down
            pages = {}
            for one in wanted:
                between()
                same = population_key(one.scenario) == key
                pages[_content(one)] = _page(one, country if same else build(one.scenario))

            def keep() -> None:
                self._countries.put(key, country)
                self._pages.update(pages)
                if held:
                    self._elections.put((scenario, seed), record)
                    self._digests.put((scenario, seed), found)
                else:
                    self._forecasts.put(scenario, record)

            return record, keep

        return work
