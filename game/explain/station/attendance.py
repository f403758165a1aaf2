"""The people of one station, numbered, timed and sorted: drawn once for each station and kept.

The model knows in which hour somebody decides. Inside the hour the page spreads them evenly, in an order of their own.
"""

import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import TypeVar

from game.engine.behaviour import voting_procedure
from game.engine.behaviour.anonymity import Anonymity
from game.engine.behaviour.people import Person, Station
from game.engine.data.election import Election
from game.engine.simulate import people
from game.engine.streams import Streams

CAME = ("unmarked", "struck_out", "spoiled")
"""What those who came in person did."""

STAYED = ("stayed_home", "away", "off_roll")
DEEDS = (*CAME, *STAYED)
BUSIEST = 24
"""How many are shown of the busiest hour."""

LOOKS = 2**20
"""How many numbers somebody's looks may have."""

KEPT = 12
"""Stations kept at a time for one ballot."""

LAST_PART = 0.45
"""The part of the last hour in which its people arrive, so that the room is empty when the polls close."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Voter:
    """One adult of the station with a number (from 1, in order of coming), a look and a time of day if there is one."""

    number: int
    person: Person
    look: int
    time: float
    booth: bool

    @property
    def came(self) -> bool:
        """Whether this adult came in person."""
        return self.person.did in CAME

    @property
    def struck(self) -> bool:
        """Whether the name on the paper is struck out."""
        return self.person.did == "struck_out"


@dataclass(frozen=True, eq=False)
class Attendance:
    """Everybody of one station: first those who came, in their order, then those who did not."""

    precinct: int
    procedure: str
    opens: int
    closes: int
    anonymity: Anonymity
    counts: dict[str, int]
    everyone: tuple[Voter, ...]

    @cached_property
    def voters(self) -> tuple[Voter, ...]:
        """Those who came, in their order."""
        return tuple(voter for voter in self.everyone if voter.came)

    @cached_property
    def hours(self) -> tuple[int, ...]:
        """The hours of the day."""
        return tuple(range(self.opens, self.closes))

    @cached_property
    def by_hour(self) -> dict[int, tuple[Voter, ...]]:
        """Those who came, hour by hour."""
        return {hour: tuple(voter for voter in self.voters if voter.person.hour == hour) for hour in self.hours}

    @cached_property
    def cells(self) -> dict[tuple[str, str], tuple[Voter, ...]]:
        """Everybody by what they did and what they think."""
        found: dict[tuple[str, str], list[Voter]] = {}
        for voter in self.everyone:
            found.setdefault((voter.person.did, voter.person.stance), []).append(voter)
        return {cell: tuple(members) for cell, members in found.items()}

    def count(self, did: str, stance: str) -> int:
        """How many of a stance did this."""
        return len(self.cells.get((did, stance), ()))

    @cached_property
    def strikers(self) -> dict[int, tuple[int, ...]]:
        """Numbers of those who struck the name out, hour by hour."""
        return {hour: tuple(voter.number for voter in crowd if voter.struck) for hour, crowd in self.by_hour.items()}

    def so_far(self, name: str, hour: float) -> int:
        """How many of a kind came up to a moment: a deed, ``booth``, ``straight`` or ``all``."""
        return bisect.bisect_right(self.times[name], hour)

    @cached_property
    def times(self) -> dict[str, list[float]]:
        """When those who did something came, in order, so that those so far can be counted quickly."""
        found: dict[str, list[float]] = {"all": [], "booth": [], "straight": [], **{did: [] for did in CAME}}
        for voter in self.voters:
            found["all"].append(voter.time)
            found[voter.person.did].append(voter.time)
            found["booth" if voter.booth else "straight"].append(voter.time)
        return found


class Stations:
    """The people of the stations that were looked at last, drawn when they are first asked for, by whatever thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._election: Election | None = None
        self._found: dict[int, Attendance] = {}

    def of(self, election: Election, precinct: int) -> Attendance:
        """The people of a station; whoever looks at one that is known never waits for another to be drawn."""
        known = self._found.get(precinct) if self._election is election else None
        return known or self._drawn(election, precinct)

    def _drawn(self, election: Election, precinct: int) -> Attendance:
        with self._lock:
            if self._election is not election:
                self._found = {}
                self._election = election
            if precinct not in self._found:
                while len(self._found) >= KEPT:
                    del self._found[next(iter(self._found))]
                self._found[precinct] = gather(election, precinct)
            return self._found[precinct]


def gather(election: Election, precinct: int) -> Attendance:
    """Draw the people of a station and put them in order; the same every time."""
    drawn = people(election, precinct)
    params = voting_procedure.of(election.scenario)
    stream = Streams(election.seed or 0).child("people").child(str(precinct)).child("order").generator()
    order = stream.permutation(len(drawn.people))
    looks = [int(LOOKS * share) for share in stream.random(len(drawn.people))]
    opens, closes = int(election.choices.hours[0]), int(election.choices.hours[-1]) + 1
    rank = {did: place for place, did in enumerate(STAYED, 1)}
    ordered = sorted(
        order.tolist(), key=lambda index: (rank.get(drawn.people[index].did, 0), drawn.people[index].hour or 0)
    )
    times = _times([drawn.people[index] for index in ordered], closes)
    booth = _booth(drawn, ordered, params.procedure)
    everyone = tuple(
        Voter(number, drawn.people[index], looks[index], time, index in booth)
        for number, (index, time) in enumerate(zip(ordered, times, strict=True), 1)
    )
    return Attendance(precinct, params.procedure, opens, closes, drawn.anonymity, drawn.counts, everyone)


def _times(ordered: list[Person], closes: int) -> list[float]:
    """When each came: spread evenly over the hour; not a number for those who did not come."""
    crowd: dict[int, int] = {}
    for person in ordered:
        if person.did in CAME and person.hour is not None:
            crowd[person.hour] = crowd.get(person.hour, 0) + 1
    seen: dict[int, int] = {}
    times = []
    for person in ordered:
        if person.did not in CAME or person.hour is None:
            times.append(float("nan"))
            continue
        place = seen[person.hour] = seen.get(person.hour, 0) + 1
        part = LAST_PART if person.hour == closes - 1 else 1.0
        times.append(person.hour + part * (place - 0.5) / crowd[person.hour])
    return times


def _booth(drawn: Station, ordered: Iterable[int], procedure: str) -> set[int]:
    """Who went into the booth: everyone, nobody, or whoever marks the paper and the few who keep them company."""
    came = [index for index in ordered if drawn.people[index].did in CAME]
    if procedure == "secret":
        return set(came)
    if procedure != "booth_to_strike":
        return set()
    marked = {index for index in came if drawn.people[index].did != "unmarked"}
    company = drawn.anonymity.seen - len(marked)
    return marked | set(spread([index for index in came if index not in marked], company))


def spread(items: list[Item], number: int) -> list[Item]:
    """Some of the items, evenly spaced."""
    number = min(max(number, 0), len(items))
    return [items[int((place + 0.5) * len(items) / number)] for place in range(number)]
