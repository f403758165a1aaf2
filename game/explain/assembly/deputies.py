"""Who sits for each constituency: drawn once for a country, so that every group has exactly its seats.

Occupations go where they are at home: farmers to villages, workers to works, soldiers to barracks. Sex, age, party and
who is new know no place. The same country has the same deputies in all its ballots.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.engine.data.arrays import Counts, Reals
from game.engine.data.election import Election
from game.engine.data.places import Places
from game.engine.population import country
from game.engine.streams import Streams
from game.explain.assembly.quotas import DIMENSIONS, Quotas
from game.level.places.named_seats import named_seats
from game.level.quotas import WHOLE

AT_HOME: Mapping[str, tuple[str, ...]] = {
    "soldiers": ("barracks",),
    "workers": ("workplace", "mine"),
    "farmers": ("village", "farm"),
    "intellectuals": ("city", "hospital"),
    "officials": ("town", "city"),
}
"""The kinds of place from which an occupation comes, the scarcest occupation first: a design choice."""

BY_CHANCE = 0.35
"""How far chance outweighs the place: a design choice."""


APART = 0.382
"""How far apart in their group's years those stand who were examined for one seat: no two of them are alike."""


@dataclass(frozen=True, slots=True)
class Deputy:
    """One seat and who has it. ``constituency`` counts from 0; the groups are keys of the quotas.

    Of an office that a report names nobody's age is drawn: it is 0.
    """

    constituency: int
    occupation: str
    sex: str
    age: int
    party: str
    new: bool


@dataclass(frozen=True, eq=False, slots=True)
class Deputies:
    """Every seat of a chamber.

    group : by dimension (C,) int64, which group of the quotas the deputy of each constituency belongs to
    age   : (C,) int64, years; 0 for an office that a report names
    new   : (C,) bool, whether they did not sit before
    """

    quotas: Quotas
    group: Mapping[str, Counts]
    age: Counts
    new: np.ndarray[tuple[int], np.dtype[np.bool_]]

    @property
    def seats(self) -> int:
        """How many there are."""
        return self.age.size

    def of(self, constituency: int) -> Deputy:
        """Return who sits for a constituency."""
        keys = {name: self.quotas.groups[name][int(self.group[name][constituency])].key for name in DIMENSIONS}
        return Deputy(
            constituency,
            keys["occupation"],
            keys["sex"],
            int(self.age[constituency]),
            keys["party"],
            bool(self.new[constituency]),
        )

    def counts(self, dimension: str) -> Counts:
        """(G,) how many deputies each group has."""
        return np.bincount(self.group[dimension], minlength=len(self.quotas.groups[dimension])).astype(np.int64)


def deputies(election: Election, quotas: Quotas, passed_over: int = 0) -> Deputies:
    """Seat a chamber; or, of the names that were examined and passed over, so many-th of each seat."""
    places = election.country.places
    streams = streams_of(election).child(f"passed over {passed_over}") if passed_over else streams_of(election)
    seats = places.units("constituency")
    group = {"occupation": _occupations(places, quotas, streams.child("occupation"))}
    for dimension in DIMENSIONS[1:]:
        group[dimension] = _shuffled(quotas.seats(dimension, seats), streams.child(dimension))
    offices = named_seats(country.of(election.scenario).map)
    fixed = {one.number - 1: one for one in offices.values() if one.name and one.number <= seats and not passed_over}
    for seat, office in fixed.items():
        for dimension, key in (("occupation", office.occupation), ("sex", office.sex)):
            keys = [one.key for one in quotas.groups[dimension]]
            if key in keys:
                _exchange(group[dimension], seat, keys.index(key), fixed)
    share = (streams_of(election).child("years").generator().random_sample(seats) + passed_over * APART) % 1.0
    low, high = np.array([one.ages for one in quotas.groups["age"]], dtype=np.int64)[group["age"]].T
    new = _shuffled(np.array([seats - round(seats * quotas.new / WHOLE), round(seats * quotas.new / WHOLE)]), streams)
    age = low + np.floor(share * (high - low + 1)).astype(np.int64)
    age[list(fixed)] = 0
    return Deputies(quotas, group, age, new == 1)


def streams_of(election: Election) -> Streams:
    """Return what chance in the chamber grows from: the country and nothing of the ballot."""
    return Streams(country.of(election.scenario).seed).child("assembly")


def _exchange(group: Counts, seat: int, wanted: int, fixed: Mapping[int, object]) -> None:
    """Give a seat to a group; somebody of it elsewhere has the seat's own group instead."""
    others = [unit for unit in np.flatnonzero(group == wanted).tolist() if unit not in fixed]
    if group[seat] != wanted and others:
        group[others[0]], group[seat] = group[seat], wanted


def _shuffled(counts: Counts, streams: Streams) -> Counts:
    """(C,) each group as often as it has seats, in an order of chance."""
    order = np.argsort(streams.generator().random_sample(int(counts.sum())), kind="stable")
    found = np.empty(order.size, dtype=np.int64)
    found[order] = np.repeat(np.arange(counts.size), counts)
    return found


def _occupations(places: Places, quotas: Quotas, streams: Streams) -> Counts:
    """(C,) each occupation as often as it has seats, first where it is most at home."""
    keys = [one.key for one in quotas.groups["occupation"]]
    seats = dict(zip(keys, quotas.seats("occupation", places.units("constituency")).tolist(), strict=True))
    found = np.full(places.units("constituency"), -1, dtype=np.int64)
    for key, kinds in AT_HOME.items():
        fit = _share_of(places, kinds) + BY_CHANCE * streams.child(key).generator().random_sample(found.size)
        free = np.flatnonzero(found < 0)
        found[free[np.argsort(-fit[free], kind="stable")[: seats[key]]]] = keys.index(key)
    return found


def _share_of(places: Places, kinds: tuple[str, ...]) -> Reals:
    """(C,) share of a constituency's stations that stand in these kinds of place."""
    wanted = [index for index, name in enumerate(places.settings) if name in kinds]
    here = np.isin(places.setting, wanted).astype(np.int64)
    stations = np.bincount(places.parent[0], minlength=places.units("constituency"))
    return np.bincount(places.parent[0], here, places.units("constituency")) / stations
