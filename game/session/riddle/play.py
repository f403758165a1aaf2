"""Playing a hidden country: a level, a seed and a journal of visits and one answer. Everything else follows."""

from collections.abc import Callable, Iterable
from functools import cached_property

from game.engine.data.election import Election
from game.engine.simulate import election
from game.level.lessons.riddle import Riddle
from game.level.load import Level
from game.session.riddle.actions import CallAt, RiddleAction, SayWhich
from game.session.riddle.clues import Seen, Sheet, posted, seen
from game.session.riddle.kinds import kind_of, rules_of
from game.session.riddle.scoring import points
from game.text.language import message, translate

NO_VISITS = message("You have no visits left.")
NO_STATION = message("There is no such station.")
BEEN_THERE = message("You have been there already.")
SAID = message("You have said which country it is. Play another one to try again.")

Keep = Callable[[int, RiddleAction], None]


class RiddlePlay:
    """One hidden country as it is played; ``keep`` is told every row of the journal as it is written."""

    def __init__(
        self, level: Level, seed: int | None = None, journal: Iterable[RiddleAction] = (), *, keep: Keep | None = None
    ) -> None:
        self.level = level
        self.seed = level.head.seed if seed is None else seed
        self.journal: tuple[RiddleAction, ...] = ()
        self._keep: Keep | None = None
        for action in journal:  # what cannot be done is passed over, as it was when it was first tried
            self.act(action)
        self._keep = keep

    # what there is to see

    @property
    def terms(self) -> Riddle:
        """How much may be seen."""
        return self.level.head.riddle or Riddle()

    @cached_property
    def election(self) -> Election:
        """The ballot of the hidden country, which nobody sees whole."""
        return election(rules_of(self.level.scenario, self.seed), self.seed)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that everybody can read."""
        return posted(self.election, self.terms)

    @property
    def visits(self) -> tuple[Seen, ...]:
        """What was seen at each station one called at, in order."""
        return tuple(self._seen(one.station) for one in self.journal if isinstance(one, CallAt))

    @property
    def visits_left(self) -> int:
        """How many visits there still are."""
        return self.terms.visits - sum(isinstance(one, CallAt) for one in self.journal)

    @property
    def stations(self) -> int:
        """How many stations there are."""
        return self.election.country.places.units("precinct")

    # the answer

    @property
    def answer(self) -> SayWhich | None:
        """What was said, once it was."""
        return next((one for one in self.journal if isinstance(one, SayWhich)), None)

    @property
    def truth(self) -> str | None:
        """Which kind of country it was; None before the answer."""
        return None if self.answer is None else kind_of(self.seed)

    @property
    def points(self) -> float | None:
        """0 to 100 (``scoring``); None before the answer."""
        return None if self.answer is None else points(self.answer.sure(), kind_of(self.seed))

    # playing

    def act(self, action: RiddleAction) -> str:
        """Do something; the answer is empty, or says in the player's language why it was not done."""
        refused = self._refused(action)
        if refused:
            return translate(refused)
        self.journal = (*self.journal, action)
        if self._keep is not None:
            self._keep(len(self.journal) - 1, action)
        return ""

    def _refused(self, action: RiddleAction) -> str:
        if self.answer is not None:
            return SAID
        if isinstance(action, SayWhich):
            return ""
        if action.station >= self.stations:
            return NO_STATION
        if action in self.journal:
            return BEEN_THERE
        return "" if self.visits_left else NO_VISITS

    def _seen(self, station: int) -> Seen:
        return seen(self.election, station, self.terms)
