"""What can be seen of a hidden country: the page, sheets on the doors of stations, and what a visit shows."""

from dataclasses import dataclass

import numpy as np

from game.engine.data.columns import OPPONENT
from game.engine.data.election import Election
from game.engine.data.protocols import Protocols
from game.engine.streams import Streams
from game.level.lessons.riddle import Riddle


@dataclass(frozen=True, slots=True)
class Sheet:
    """Counts of one station in whole people and papers; shares are in per cent."""

    station: int
    registered: int
    issued: int
    votes_for: int
    votes_against: int
    invalid: int

    @property
    def turnout(self) -> float:
        """Papers handed out, of names on the roll."""
        return 100.0 * self.issued / max(self.registered, 1)

    @property
    def share_for(self) -> float:
        """Votes for, of the papers in the box."""
        return 100.0 * self.votes_for / max(self.papers, 1)

    @property
    def share_against(self) -> float:
        """Votes against, of the papers in the box."""
        return 100.0 * self.votes_against / max(self.papers, 1)

    @property
    def papers(self) -> int:
        """Papers in the box."""
        return self.votes_for + self.votes_against + self.invalid


@dataclass(frozen=True, slots=True)
class Seen:
    """What a visit shows: the count in the room, the sheet on the door, and what people say where nobody listens."""

    room: Sheet
    door: Sheet
    asked: int
    opposed: int
    """Of those asked, how many would rather have somebody else."""


def posted(election: Election, riddle: Riddle) -> tuple[Sheet, ...]:
    """Return the sheets that everybody can read, of stations that chance picked, in their order."""
    dice = _dice(election, "posted")
    stations = election.country.places.units("precinct")
    chosen = np.sort(np.argsort(dice.random_sample(stations), kind="stable")[: riddle.sheets])
    return tuple(door(election, int(station)) for station in chosen)


def door(election: Election, station: int) -> Sheet:
    """Return the sheet that a station hung on its door."""
    return _sheet(election.tiers[0].reported, station)


def seen(election: Election, station: int, riddle: Riddle) -> Seen:
    """Return what a visit to a station shows."""
    people = election.roll.registered[station] + election.roll.off_roll[station]
    adults, opponents = int(people.sum()), int(people[OPPONENT])
    asked = min(riddle.asked, adults)
    drawn = np.argsort(_dice(election, f"asked {station}").random_sample(adults), kind="stable")[:asked]
    return Seen(_sheet(election.true, station), door(election, station), asked, int((drawn < opponents).sum()))


def _sheet(protocols: Protocols, station: int) -> Sheet:
    return Sheet(station, *(int(protocols.column(name)[station]) for name in Sheet.__slots__[1:]))


def _dice(election: Election, name: str) -> np.random.RandomState:
    assert election.seed is not None
    return Streams(election.seed).child("riddle").child(name).generator()
