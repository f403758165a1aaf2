"""The series that a playthrough is in: its ballots so far, and what is to be expected of the next."""

from collections.abc import Callable

from game.engine.data.scenario import Scenario
from game.engine.simulate import forecast
from game.level.load import Level
from game.level.series.ballots import SeriesBallot
from game.level.series.sequence import ONE
from game.session.ballots import Ballots
from game.session.series.steps import coming
from game.session.series.turns import Turn, looked_at
from game.session.state import Held, Standing


class Series:
    """Ballots in sequence; a level that says nothing of them is a series of one."""

    def __init__(self, level: Level, ballots: Ballots, now: Callable[[], Standing]) -> None:
        self.ballots: tuple[SeriesBallot, ...] = (level.head.series or ONE).ballots
        self._level, self._ballots, self._now = level, ballots, now
        self._turns: dict[Held, Turn] = {}

    @property
    def several(self) -> bool:
        """Whether there is more than one ballot."""
        return len(self.ballots) > 1

    @property
    def number(self) -> int:
        """Which ballot this is, counted from 1."""
        return len(self._now().past) + 1

    @property
    def last(self) -> bool:
        """Whether no other ballot follows."""
        return self.number == len(self.ballots)

    @property
    def left(self) -> int:
        """Ballots still to be held: the present one is among them until it has been counted."""
        return len(self.ballots) - self.number + (not self._now().counted)

    @property
    def turns(self) -> tuple[Turn, ...]:
        """What is kept of the ballots before this one."""
        return tuple(self._turn(held, number) for number, held in enumerate(self._now().past, start=1))

    @property
    def held(self) -> tuple[Turn, ...]:
        """The same of all that were held, this one among them once it has been counted."""
        now = self._now()
        return (*self.turns, self._turn(Held(now.scenario, now.seed), self.number)) if now.counted else self.turns

    @property
    def digests(self) -> tuple[str, ...]:
        """64 hexadecimal digits over each ballot that was held."""
        return tuple(one.digest for one in self.held)

    def rules(self) -> Scenario:
        """Return the rules of the ballot that comes next, if nothing is set anew; after the last, those it had."""
        now = self._now()
        following = coming(self._level, now, self.carried) if now.counted else None
        return now.scenario if following is None else following.scenario

    def expected(self) -> Turn | None:
        """Work out the forecast of the ballot that comes next, if nothing is set anew; None after the last."""
        now = self._now()
        if not now.counted:
            return looked_at(self._level.head, self.number, self._ballots.forecast(now.scenario))
        following = coming(self._level, now, self.carried)
        if following is None:
            return None
        return looked_at(self._level.head, self.number + 1, forecast(following.scenario))

    def carried(self, standing: Standing) -> float:
        """Return the dissent that people expect of the ballot after one that was held."""
        return self._turn(Held(standing.scenario, standing.seed), len(standing.past) + 1).carried

    def _turn(self, held: Held, number: int) -> Turn:
        if held not in self._turns:
            record = self._ballots.election(Standing(held.scenario, held.seed))
            self._turns[held] = looked_at(self._level.head, number, record)
        return self._turns[held]
