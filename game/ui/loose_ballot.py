"""A ballot that is not kept: turned, held and forgotten. For the sandbox of a tour and for tests."""

from collections.abc import Sequence
from functools import cached_property

from game.engine.data.election import Election
from game.engine.data.electorate import Country
from game.engine.data.scenario import Scenario
from game.engine.population.build import build, population_key
from game.engine.simulate import election, forecast
from game.level.assemble import active, changed, without
from game.level.load import Level, load
from game.level.turnables import Turnable, turnables


class LooseBallot:
    """Rules, forecast and ballot of a level, with undo and redo."""

    def __init__(self, level: Level, seed: int | None = None) -> None:
        self.level = level
        self.title = level.head.title
        self.scenario: Scenario = level.scenario
        self.seed = level.head.seed if seed is None else seed
        self._country: tuple[object, Country] | None = None
        self._forecast: tuple[Scenario, Election] | None = None
        self._past: list[Scenario] = []
        self._future: list[Scenario] = []
        self.election: Election | None = None

    @classmethod
    def of(cls, level: str) -> "LooseBallot":
        """Load a level by name."""
        return cls(load(level))

    @property
    def country(self) -> Country:
        """The country of the present rules, built again only when its population changed."""
        key = population_key(self.scenario)
        if self._country is None or self._country[0] != key:
            self._country = (key, build(self.scenario))
        return self._country[1]

    @property
    def forecast(self) -> Election:
        """What to expect, worked out again only when a rule changed."""
        if self._forecast is None or self._forecast[0] is not self.scenario:
            self._forecast = (self.scenario, forecast(self.scenario, self.country))
        return self._forecast[1]

    @cached_property
    def _knobs(self) -> Sequence[Turnable]:
        return turnables(getattr(self.level.head, "knobs", ()))

    def turnables(self) -> Sequence[Turnable]:
        """The knobs the level allows."""
        return self._knobs

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._future)

    def set_knob(self, path: str, value: object, *, dragging: bool = False) -> str:
        """Turn a rule; while it is dragged all turns are one step of undo."""
        if not dragging:
            self._past.append(self.scenario)
        self._future.clear()
        self.scenario, self.election = changed(self.scenario, path, value), None
        return ""

    def switch(self, address: str, *, on: bool) -> str:
        """Put a part in force, with its defaults, or out of it."""
        if on == (self.scenario.find(address) is not None):
            return ""
        self._past.append(self.scenario)
        self._future.clear()
        now = without(self.scenario, address)
        if on:
            now = Scenario(now.level, (*now.active, active(address, {})), now.provinces)
        self.scenario, self.election = now, None
        return ""

    def undo(self) -> str:
        """Take the last change back."""
        if self._past:
            self._future.append(self.scenario)
            self.scenario, self.election = self._past.pop(), None
        return ""

    def redo(self) -> str:
        """Make the last undone change again."""
        if self._future:
            self._past.append(self.scenario)
            self.scenario, self.election = self._future.pop(), None
        return ""

    def open_polls(self) -> str:
        """Hold the ballot."""
        self.election = election(self.scenario, self.seed, self.country)
        return ""
