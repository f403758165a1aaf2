"""Where a ballot's forecast and election come from: at once where that takes a moment, else from beside the frame.

A frame waits ``patience`` seconds for a record. What takes longer is worked on beside the frames that follow, and until
it is there the last known forecast is shown, marked as such. After a wait in vain no frame waits again until a record
was there in half that time: a slider in a large country would else move in jerks. Where a whole page has to be built
and painted afterwards it waits a part of that only. Which way a record came changes nothing in it. Without a window
there is no frame to keep, and patience has no end.
"""

import math
import time
from collections.abc import Callable, Hashable

from game.engine.data.election import Election
from game.engine.streams import Between
from game.kit.program.newest import Newest, Task
from game.session.ballots import Work
from game.session.session import Playthrough

FOR_A_PAGE = 1 / 3
"""The part of its patience that a frame waits where a page has to be built and painted then."""

Wish = tuple[object, int, bool]
"""Rules, seed, and whether it is the ballot that is wanted or the forecast."""


class Records:
    """The newest forecast and ballot of a playthrough.

    ``arrived`` is called when a ballot has become known; ``look`` is called with every record where it was worked out,
    to have what is first shown of it ready.
    """

    def __init__(
        self,
        play: Playthrough,
        patience: float = math.inf,
        arrived: Callable[[], None] = lambda: None,
        look: Callable[[Election], object] = lambda _record: None,
    ) -> None:
        self._play, self._patience, self._arrived, self._look = play, patience, arrived, look
        self._newest: Newest[tuple[Callable[[], None], float]] = Newest()
        self._ground: Newest[object] = Newest()
        self._ahead: Newest[None] = Newest()
        self._wish: Wish | None = None
        self._task: Task[tuple[Callable[[], None], float]] | None = None
        self._waits = True
        self._last: Election | None = None
        self._laid: Hashable = None
        self._laying: Task[object] | None = None

    @property
    def endless(self) -> bool:
        """Whether there is no frame to keep, so that everything may be waited for."""
        return self._patience == math.inf

    @property
    def working(self) -> bool:
        """Whether something is still worked out that was asked for; what is done by now is taken first."""
        self._collect()
        return self._task is not None or (self._laying is not None and not self._laying.over)

    @property
    def at_work(self) -> bool:
        """Whether anything is worked at all, be it only until it notices that it was dropped."""
        return self._newest.at_work

    @property
    def ready(self) -> bool:
        """Whether there is anything to show."""
        return (self.election if self._play.polls_open else self._expected()) is not None

    @property
    def forecast(self) -> Election:
        """What to expect under the present rules, or the last that is known, if only the ballot of a game that goes on.

        LookupError before there is any.
        """
        record = self._expected() or self._last or self.election
        if record is None:
            raise LookupError("nothing has been worked out yet")
        return record

    @property
    def election(self) -> Election | None:
        """The ballot, once the polls were opened and it is known."""
        if not (self._play.polls_open and self._at_hand(held=True)):
            return None
        held = self._play.election
        self._last = self._last or held  # of a game that goes on with its ballot no forecast is known
        return held

    def laid(self, key: Hashable, work: Callable[[], object]) -> bool:
        """Whether what a page needs beside the ballot is worked out; if not, that begins.

        ``work`` keeps what it finds where the page looks for it. Only the last ``key`` is remembered.
        """
        if self.endless:
            return True
        if key != self._laid or self._laying is None:
            self._laid, self._laying = key, self._ground.wish(lambda _between: work())
            self._laying.wait(self._patience * FOR_A_PAGE)
        if self._laying.over:
            self._laying.result()
        return self._laying.over

    def ahead(self, work: Callable[[Between], None]) -> None:
        """Have something worked out that may be wanted next; nobody waits for it, and only the newest counts."""
        if not self.endless:
            self._ahead.wish(work)

    def ask(self) -> None:
        """Wish for what the rules call for now, unless it is there."""
        if not self._play.polls_open or self.election is not None:
            self._expected()

    def drop(self) -> None:
        """Want nothing any more."""
        self._newest.drop()
        self._ground.drop()
        self._ahead.drop()
        self._wish = self._task = self._laid = self._laying = None

    def _expected(self) -> Election | None:
        if self._play.polls_open and self.election is None:
            return None  # the ballot comes first
        if self._at_hand(held=False):
            self._last = self._play.forecast
            return self._last
        return None

    def _at_hand(self, *, held: bool) -> bool:
        """Whether a record is there; if not, it is wished for."""
        if self.endless:
            return True
        self._collect()
        has = self._play.has(held=held)
        if not has and (self._wish is None or not self._is_wished(held=held)):
            self._wish = (self._play.scenario, self._play.seed, held)
            self._task = self._newest.wish(_timed(self._play.work(held=held), self._look))
            if self._waits:
                self._waits = self._task.wait(self._patience * (1 if self._last else FOR_A_PAGE))
            self._collect()
        elif has and self._wish is not None and not self._is_wished(held=self._wish[2]):
            self.drop()  # the rules were turned back to those that are known
        return has or self._play.has(held=held)

    def _is_wished(self, *, held: bool) -> bool:
        """Whether what is being worked is what is wanted; rules that were turned there and back are others."""
        assert self._wish is not None
        scenario, seed, ballot = self._wish
        now = self._play
        return (scenario is now.scenario and ballot == held) and (not held or (seed == now.seed and now.polls_open))

    def _collect(self) -> None:
        """Put what is done at hand."""
        if self._task is None or not self._task.over:
            return
        task, wish, self._task, self._wish = self._task, self._wish, None, None
        keep, seconds = task.result()
        keep()
        self._waits = self._waits or seconds < self._patience / 2
        if wish is not None and wish[2]:
            self._arrived()


def _timed(work: Work, look: Callable[[Election], object]) -> Callable[[Between], tuple[Callable[[], None], float]]:
    def timed(between: Between) -> tuple[Callable[[], None], float]:
        begun = time.perf_counter()
        record, keep = work(between)
        look(record)
        return keep, time.perf_counter() - begun

    return timed
