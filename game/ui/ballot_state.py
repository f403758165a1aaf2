"""What all the pages of one ballot share: the ballot itself, and where the reader is in it."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import overload

from game.classroom.setup import Truth
from game.engine.data.election import Election
from game.engine.streams import Between
from game.explain.station.attendance import Attendance, Stations
from game.keeping.calibration import JudgedGuess
from game.kit.page.command import Act, Answer
from game.kit.page.scene import Pop
from game.session.session import Playthrough
from game.text.language import message
from game.ui.records import Records

PAGE_NAMES = {
    "country": message("Country"),
    "station": message("Station"),
    "count": message("Count"),
    "bulletin": message("Bulletin"),
    "readers": message("Readers"),
    "debrief": message("Debrief"),
}
"""The pages of a ballot in their order, and what they are called; each has a folder of its name in ``pages``."""

PAGES = tuple(PAGE_NAMES)

MOMENT, AN_HOUR = 0.02, 3600.0
"""Seconds that a frame waits for what a page asks for; without a window there is no frame to keep."""


class _Hour:
    """The hour that all pages share; without a ballot it is the one at which the polls open, whatever took it back."""

    @overload
    def __get__(self, ballot: None, owner: type["BallotState"]) -> float: ...
    @overload
    def __get__(self, ballot: "BallotState", owner: type["BallotState"]) -> float: ...
    def __get__(self, ballot: "BallotState | None", owner: type["BallotState"]) -> float:
        if ballot is None:
            return 0.0
        if ballot.election is None:
            return float(ballot.forecast.choices.hours[0])
        return float(vars(ballot)["_hour"])

    def __set__(self, ballot: "BallotState", hour: float) -> None:
        vars(ballot)["_hour"] = hour


@dataclass(eq=False)
class BallotState:
    """The shared state of the pages. ``report`` says which side the reader looks at; the other is one key away."""

    play: Playthrough
    report: bool = False
    hides: Truth = "shown"
    """Until when a teacher hides what happened; ``opens`` tells whether a word ends that at once."""
    opens: Callable[[str], bool] = field(default=lambda _word: False)
    curtain: bool = False
    """Whether somebody hides the answer from those who are still to say what they expect."""
    settled: bool = False
    """Whether it was settled, as the ballot began, if the forecast is hidden."""
    hexagon: int = -1
    precinct: int = 0
    hour: _Hour = _Hour()
    figure: str = ""
    """The printed figure that somebody follows from page to page; empty: nobody chose one yet."""
    came_from: str = "bulletin"
    """The page from which somebody went to meet those behind a figure; empty: from outside the ballot."""
    dot: int = -1
    """The one of those behind the figure with whom their page begins; -1: the one in the middle."""
    trail: list[str] = field(default_factory=list)
    """The pages that lead to the one beside the six that is open: it goes back to the last of them."""
    onward: Callable[[str], Answer] = field(default=lambda _level: None)
    """What leads to another level, by its name."""
    calibration: Callable[[], tuple[JudgedGuess, ...]] = field(default=tuple)
    """What reads how far off the player's guesses were, from the earliest on."""
    played: Callable[[str], bool] = field(default=lambda _level: True)
    """What tells whether a ballot of a level was ever held; without a notebook nothing is kept back."""
    levels: Callable[[], Answer] = field(default=Pop)
    """What leads to the list of levels."""

    hand_in: Act | None = None
    """What writes the file that a teacher collects, where there is a notebook to take it from."""

    archive: Act | None = None
    """What leads to the front pages of one's own, where there is a notebook."""

    records: Records | None = None
    """Where forecast and ballot come from if the window is not to wait for them; else from the playthrough."""
    climbed: Election | None = None
    """The ballot of which the map has shown how its sheets were rewritten on the way up."""

    _stations: Stations = field(default_factory=Stations)

    @property
    def hidden(self) -> bool:
        """Whether what happened is hidden for the moment."""
        return self.hides != "shown"

    @property
    def attendance(self) -> Attendance:
        """The people of the station; LookupError before the polls were opened."""
        return self._stations.of(self.held, self.precinct)

    @property
    def forecast(self) -> Election:
        """What to expect under the present rules; while that is worked out, the last that is known."""
        return self.records.forecast if self.records else self.play.forecast

    @property
    def election(self) -> Election | None:
        """The ballot, once the polls were opened and it is known."""
        return self.records.election if self.records else self.play.election

    @property
    def pinned(self) -> Election | None:
        """The state that others are held against, a forecast or a ballot, once it is known."""
        pinned = self.play.pinned
        return None if self.records and not (self.records.endless or pinned.at_hand) else pinned.record

    @property
    def ready(self) -> bool:
        """Whether there is anything to show."""
        return self.records is None or self.records.ready

    @property
    def patience(self) -> float:
        """Seconds that a page may wait for what it asks for."""
        return AN_HOUR if self.records is None or self.records.endless else MOMENT

    @property
    def working(self) -> bool:
        """Whether what is shown is still worked out for the present rules."""
        return self.records is not None and self.records.working

    def laid(self, key: Hashable, work: Callable[[], object]) -> bool:
        """Whether what a page needs beside the ballot is worked out; if not, that begins, and the page is told."""
        return self.records is None or self.records.laid(key, work)

    def ahead(self, precincts: Iterable[int]) -> None:
        """Have the people of stations drawn that may be looked at next."""
        held = self.election
        if self.records is None or held is None:
            return

        def draw(between: Between) -> None:
            for precinct in precincts:
                between()
                self._stations.of(held, precinct)

        self.records.ahead(draw)

    def people_of(self, held: Election, precinct: int) -> Attendance:
        """The people of a station of a ballot, in any thread."""
        return self._stations.of(held, precinct)

    def ask(self) -> None:
        """Have what the rules call for now worked out, before anything is read that says whether it is."""
        if self.records is not None:
            self.records.ask()

    def drop(self) -> None:
        """Leave off working for pages that nobody looks at."""
        if self.records is not None:
            self.records.drop()

    @property
    def chamber(self) -> bool:
        """Whether whoever is elected sits in an assembly; a judge who is kept, or a yes to a question, does not."""
        return self.play.level.head.chamber

    @property
    def seat(self) -> int:
        """The constituency that was chosen last; the first where none was, or there is one."""
        many = self.record.country.places.units("constituency")
        return self.hexagon if 0 <= self.hexagon < many else 0

    def take_seat(self, constituency: int) -> None:
        """Choose a constituency, and its first station with it."""
        places = self.record.country.places
        self.precinct = int(places.first_child("precinct")[constituency])
        self.hexagon = constituency if places.units("constituency") > 1 else self.precinct

    def meet(self, page: str) -> str:
        """Go from a page to those behind the figure against; the answer is the page that shows them."""
        self.came_from, self.figure = page, "against"
        return "against"

    @property
    def counted(self) -> bool:
        """Whether the ballot was counted to the end, so that its page may be read."""
        return self.election is not None and self.play.counted

    @property
    def evening(self) -> bool:
        """Whether the polls were opened and have closed."""
        held = self.election
        return held is not None and self.hour >= held.choices.hours[-1] + 1

    @property
    def record(self) -> Election:
        """The ballot if it was held, else the forecast."""
        return self.election or self.forecast

    @property
    def held(self) -> Election:
        """The ballot; LookupError before the polls were opened."""
        if self.election is None:
            raise LookupError("the polls have not been opened")
        return self.election
