"""A page that stands on what follows from its ballot, worked out once, beside the frames."""

from abc import abstractmethod
from collections.abc import Callable, Hashable
from functools import partial
from typing import Generic, TypeVar

from game.engine.data.election import Election
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import BallotScene

State = TypeVar("State")


class Grounded(BallotScene, Generic[State]):
    """Override ``work_out``: what it returns is the page's ``state`` until there is another ballot."""

    def __init__(self, ballot: BallotState) -> None:
        super().__init__(ballot)
        self._known: tuple[Election, State] | None = None

    @abstractmethod
    def work_out(self, record: Election) -> State:
        """Return what the panes read, in any thread."""

    def record(self) -> Election | None:
        """What it is worked out from: the ballot; None before the polls were opened."""
        return self.ballot.election

    @property
    def state(self) -> State:
        """What the panes read; LookupError before the polls were opened."""
        return self._state_of(self.record() or self.ballot.held)

    def groundwork(self) -> tuple[Hashable, Callable[[], object]] | None:
        """All of it."""
        record = self.record()
        return None if record is None else ((self.page, record), partial(self._state_of, record))

    def _state_of(self, record: Election) -> State:
        if self._known is None or self._known[0] is not record:
            self._known = record, self.work_out(record)
        return self._known[1]
