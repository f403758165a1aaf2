"""Meeting one of those behind a dot: the very person whom the page of the station shows."""

from dataclasses import dataclass

import numpy as np

from game.engine.data.election import Election
from game.engine.simulate import strikers
from game.explain.against.dots import Dots
from game.explain.person.chances import Chance, chances
from game.explain.station.attendance import Attendance, Voter, gather


@dataclass(frozen=True, eq=False, slots=True)
class Met:
    """Somebody who struck the name out, the people of the station, and how likely that was under other rules."""

    people: Attendance
    voter: Voter
    chances: tuple[Chance, ...]


def meet(election: Election, found: Dots, dot: int) -> Met:
    """Open a dot: its first person, among the people of the station."""
    people = gather(election, int(found.stations[dot]))
    voter = voter_of(election, people, int(found.within[dot]))
    return Met(people, voter, chances(election, people.precinct, voter))


def voter_of(election: Election, people: Attendance, within: int) -> Voter:
    """Return one of a station's people who struck the name out, counted from 0 in the order of the dots.

    Raises
    ------
    LookupError
        when so many did not.
    """
    drawn = strikers(election, people.precinct)
    if not 0 <= within < drawn.support.size:
        raise LookupError(f"station {people.precinct} has no struck paper {within}")
    support, hour = float(drawn.support[within]), int(drawn.hour[within])
    return next(
        voter
        for voter in people.everyone
        if voter.struck and voter.person.support == support and voter.person.hour == hour
    )


def dot_of_hexagon(found: Dots, hexagon: int) -> int:
    """Return the first dot of a hexagon of the map; −1 where nobody struck the name out."""
    here = np.flatnonzero(found.hexagon == hexagon)
    return int(here[0]) if here.size else -1
