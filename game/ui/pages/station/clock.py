"""The clock of the station's page: the day runs, stops, goes faster, and jumps from hour to hour."""

from collections.abc import Callable, Hashable

from game.explain.station.attendance import Attendance
from game.kit.page.command import Answer
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import BallotScene
from game.ui.pages.day_clock import OVER, DayClock
from game.ui.pages.station.room.room import StationRoom
from game.ui.pages.station.room.walkers import HOUR_SECONDS

FIRST_MINUTES = 0.4
"""How far into an hour the page goes, so that somebody of that hour is in the room."""

SPEEDS = (1, 2, 4, 8)
STILL_STEP = 0.5
"""With reduced motion people stand, and the clock moves by half hours."""

STILL_SECONDS = 1.5
DROP_PAUSE = 0.8


class StationClock(BallotScene):
    """Everything about time on the page."""

    def __init__(self, ballot: BallotState) -> None:
        super().__init__(ballot)
        self.day = DayClock(ballot, SPEEDS)
        self._begun = False
        self.again = False
        """Whether the polls had closed when the page was opened: its clock plays the day once more."""
        self._owed = 0.0
        self._quiet = 0.0

    @property
    def opened_polls(self) -> bool:
        """Whether there is a ballot to look at."""
        return self.ballot.election is not None

    @property
    def people(self) -> Attendance:
        """Everybody of the station."""
        return self.ballot.attendance

    @property
    def room(self) -> StationRoom | None:
        """The room, while it is on the page."""
        found = self.find("room")
        return found if isinstance(found, StationRoom) and found.placed else None

    @property
    def still(self) -> bool:
        """Whether nobody is to walk."""
        return self.context.look.still

    def opened(self) -> None:
        """Go to a moment at which somebody is there."""
        if self.opened_polls:
            self.fit_hour()

    def groundwork(self) -> tuple[Hashable, Callable[[], object]] | None:
        """The people of the station."""
        held, precinct = self.ballot.election, self.ballot.precinct
        return None if held is None else ((self.page, held, precinct), lambda: self.ballot.people_of(held, precinct))

    def begin(self) -> None:
        """The first time that the station is shown, let the day run."""
        if not self._begun:
            self._begun = True
            self.day.running = not self.still and bool(self.people.voters)

    def fit_hour(self) -> None:
        """Be inside the day."""
        if not self.day.opens <= self.ballot.hour < self.day.closes - OVER:
            self.again = self.again or self.ballot.evening
            self.ballot.hour = self.day.opens + FIRST_MINUTES

    def shown_hour(self) -> float:
        """The time of day; with reduced motion in steps."""
        return int(self.ballot.hour / STILL_STEP) * STILL_STEP if self.still else self.ballot.hour

    # --- time

    @property
    def moving(self) -> bool:
        """While the day runs and nobody is being looked at."""
        room = self.room
        return self.day.running and not (room is not None and room.waits)

    def step(self, seconds: float) -> Answer:
        """Let the day pass; it ends when the polls close."""
        if self.still:
            self._owed += seconds
            if self._owed < STILL_SECONDS:
                return None
            self._owed = 0.0
            self.go_to(self.ballot.hour + STILL_STEP)
        else:
            self.go_to(self.ballot.hour + seconds * self.day.speed / HOUR_SECONDS)
            self._sound(seconds)
        return None

    def go_to(self, hour: float) -> None:
        """Set the clock, inside the day."""
        ran = self.day.running
        self.day.go_to(hour)
        if ran and not self.day.running:
            self._turned()

    def play(self, *, on: bool) -> None:
        """Let the day run or stop it; the button shows the other one."""
        if on != self.day.running:
            self.day.running = on
            self._turned()

    def _turned(self) -> None:
        self._owed = 0.0
        self.rebuild()

    def _sound(self, seconds: float) -> None:
        """Now and then a paper is heard to drop."""
        self._quiet += seconds
        room = self.room
        if room is None or self._quiet < DROP_PAUSE:
            return
        if any(seen.stop == "box" for seen in room.present()):
            self._quiet = 0.0
            self.context.sound.play("drop", "scene", 0.4)

    # --- the clock

    def on_play(self) -> Answer:
        """Let the day run, or stop it; after the close it begins again."""
        if not self.opened_polls:
            return None
        self.day.toggle()
        self._turned()
        return None

    def on_skip(self) -> Answer:
        """On to the next hour; from the last one to the close."""
        if self.opened_polls:
            self.go_to(float(int(self.ballot.hour) + 1) + (FIRST_MINUTES if not self.still else STILL_STEP))
        return None

    def on_speed(self) -> Answer:
        """The next speed."""
        self.day.faster()
        return None

    def on_hour(self, hour: float) -> Answer:
        """Go to an hour."""
        self.go_to(hour + (FIRST_MINUTES if not self.still else STILL_STEP))
        return None
