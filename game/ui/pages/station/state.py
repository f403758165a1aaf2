"""What the panels of the station's page read, and what can be done on them."""

from dataclasses import dataclass

from game.explain.station.attendance import Attendance
from game.kit.page.command import Act, ActWith
from game.kit.widget import Live
from game.ui.ballot_state import BallotState


@dataclass(frozen=True, slots=True, kw_only=True)
class StationActs:
    """What can be done: the clock, the way to other stations, and the way to people."""

    play: Act
    skip: Act
    faster: Act
    hour: ActWith[float]
    station: ActWith[int]
    constituency: ActWith[float]
    person: ActWith[int]
    meet: ActWith[int]
    number: ActWith[float]
    noticed: Act
    truth: Act
    sheet: Act


@dataclass(frozen=True, eq=False, kw_only=True)
class StationState:
    """What the parts of the page share: the ballot, the people of the station, the clock, and how the reader left it.

    again : whether the polls have closed, and the clock plays the day once more
    met   : who of the people that a figure counts was met last, by the figure
    """

    ballot: BallotState
    people: Attendance
    hour: Live[float]
    playing: bool
    again: bool
    speed: Live[int]
    chosen: Live[int]
    met: dict[tuple[str, str], int]
    acts: StationActs
