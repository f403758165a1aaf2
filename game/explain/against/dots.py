"""Everybody who struck the name out, as dots: which station and place each stands for, and, once drawn, hour and view.

Where there are too many for a dot each, a dot stands for the same number of people everywhere, in the order of the
stations; the last one for those who are left. So the dots add up to the counts, whatever they are sorted by.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from game.engine.data.arrays import Counts, Reals, both_stances
from game.engine.data.election import Election
from game.engine.simulate import strikers
from game.explain.against.steps import STRUCK

MOST_DOTS = 18_000
"""More dots than this cannot be told apart on a page."""

UNKNOWN = -1
Sorting = Literal["map", "hour", "place", "view"]


@dataclass(frozen=True, eq=False, slots=True)
class Dots:
    """One entry for each of D dots.

    people       : how many people a dot stands for, but for the last one
    sizes        : (D,) how many people each stands for
    stations     : (D,) the station of its first person
    within       : (D,) which of the people of that station who struck the name out this first person is, from 0
    hexagon      : (D,) where it stands on the map: the constituency, or in a single one the station
    setting      : (D,) the kind of place it stands in
    hours        : (D,) the hour in which the first person decided; −1 until it is known
    support      : (D,) the first person's private support; not a number until it is known
    """

    people: int
    sizes: Counts
    stations: Counts
    within: Counts
    hexagon: Counts
    setting: Counts
    hours: Counts
    support: Reals

    @property
    def known(self) -> int:
        """How many dots have an hour by now."""
        return int((self.hours != UNKNOWN).sum())


def dots(election: Election, most: int = MOST_DOTS) -> Dots:
    """Lay out the dots of a ballot that was held."""
    struck = both_stances(election.boxes.acts)[:, STRUCK].astype(np.int64)
    ends = struck.cumsum()
    total = int(ends[-1])
    people = max(1, -(-total // most))
    first = np.arange(0, total, people, dtype=np.int64)
    stations = np.searchsorted(ends, first, side="right")
    places = election.country.places
    return Dots(
        people=people,
        sizes=np.minimum(people, total - first),
        stations=stations,
        within=first - (ends - struck)[stations],
        hexagon=places.parent[0][stations] if places.units("constituency") > 1 else stations,
        setting=places.setting[stations],
        hours=np.full(first.size, UNKNOWN, dtype=np.int64),
        support=np.full(first.size, np.nan),
    )


def dot_among(found: Dots, stations: slice) -> int:
    """Return the first dot of some stations; −1 where nobody there struck the name out."""
    here = np.flatnonzero((found.stations >= stations.start) & (found.stations < stations.stop))
    return int(here[0]) if here.size else -1


def draw_all(election: Election, found: Dots, between: Callable[[], None]) -> None:
    """Find hour and view of every dot, station by station; ``between`` is called after each and may raise to end it."""
    begins = np.flatnonzero(np.diff(found.stations, prepend=UNKNOWN)).tolist()
    ends = [*begins[1:], found.stations.size]
    for begin, end in zip(begins, ends, strict=True):
        drawn = strikers(election, int(found.stations[begin]))
        found.support[begin:end] = drawn.support[found.within[begin:end]]
        found.hours[begin:end] = drawn.hour[found.within[begin:end]]
        between()
