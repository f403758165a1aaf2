"""The record of the pinned state: kept for as long as that is pinned, and worked out again where a game goes on."""

from collections.abc import Callable

from game.engine.data.election import Election
from game.engine.population.build import build, population_key
from game.engine.simulate import election, forecast
from game.engine.streams import Between
from game.session.ballots import Ballots, Work
from game.session.state import Standing, State


class Pinned:
    """The one state of a playthrough that is held against others."""

    def __init__(self, ballots: Ballots, state: Callable[[], State]) -> None:
        self._ballots, self._state = ballots, state
        self._kept: tuple[Standing, Election] | None = None

    @property
    def there(self) -> bool:
        """Whether a state is pinned."""
        return self._state().pinned is not None

    @property
    def at_hand(self) -> bool:
        """Whether its record is there without being worked out, or none is called for."""
        return not self.there or self._found() is not None

    @property
    def record(self) -> Election | None:
        """Its forecast or its ballot, as it was when it was pinned; None where nothing is pinned."""
        standing = self._state().pinned
        if standing is None or self._found() is not None:
            return self._found()
        self._kept = standing, self._from_ballots(standing)
        return self._kept[1]

    def beside(self, work: Work) -> Work:
        """Return the work on another record, done together with that on this one where it is not at hand."""
        standing = self._state().pinned
        if standing is None or self._found() is not None:
            return work

        def both(between: Between) -> tuple[Election, Callable[[], None]]:
            wanted, keep = work(between)
            between()
            scenario = standing.scenario
            same = population_key(wanted.scenario) == population_key(scenario)
            country = wanted.country if same else build(scenario)
            held = standing.polls_open
            own = election(scenario, standing.seed, country, between) if held else forecast(scenario, country, between)

            def keep_both() -> None:
                self._kept = standing, own
                keep()

            return wanted, keep_both

        return both

    def _found(self) -> Election | None:
        standing = self._state().pinned
        if standing is None or (self._kept is not None and self._kept[0] is not standing):
            self._kept = None
        if standing is not None and self._kept is None and self._ballots.has(standing, held=standing.polls_open):
            self._kept = standing, self._from_ballots(standing)
        return self._kept[1] if self._kept else None

    def _from_ballots(self, standing: Standing) -> Election:
        return self._ballots.election(standing) if standing.polls_open else self._ballots.forecast(standing.scenario)
