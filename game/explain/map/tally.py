"""What the map colours: one row of counts per hexagon, true and reported, and the classes they fall into."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.engine.data.arrays import Counts, Reals
from game.engine.data.columns import FIELDS, OPPONENT, SUPPORTER
from game.engine.data.election import Election
from game.explain.map.scale import EVEN, SMALL, MapScale

FITTED = 5
"""How many classes a scale has that is fitted to what there is."""

NO_FIGURE = 255

_ON_BORDER = 1e-9
"""How far above a border a share still counts as being on it: quotients are not exact."""


@dataclass(frozen=True, eq=False, slots=True)
class Tally:
    """The protocols behind the hexagons: stations where there is one constituency, constituencies elsewhere.

    true, reported : (7, N) the fields of the protocols
    adults, opponents : (N,)
    """

    true: Counts
    reported: Counts
    adults: Counts
    opponents: Counts

    def field(self, name: str, *, report: bool) -> Counts:
        """(N,) one field of the protocols."""
        counts: Counts = (self.reported if report else self.true)[FIELDS.index(name)]
        return counts


def tally(election: Election) -> Tally:
    """Add a ballot up to the hexagons of its map."""
    places, roll = election.country.places, election.roll
    true, tier = election.true, 0
    people = [roll.registered[:, stance] + roll.off_roll[:, stance] for stance in (SUPPORTER, OPPONENT)]
    if places.units("constituency") > 1:
        first, tier = places.first_child("precinct"), 1
        true, people = true.summed(first), [np.add.reduceat(one, first) for one in people]
    supporters, opponents = people
    return Tally(true.table(), election.tiers[tier].reported.table(), supporters + opponents, opponents)


def whole(counts: Tally) -> Tally:
    """Return a country as if it were one hexagon."""
    people = (np.asarray([one.sum()]) for one in (counts.adults, counts.opponents))
    return Tally(counts.true.sum(axis=1, keepdims=True), counts.reported.sum(axis=1, keepdims=True), *people)


@dataclass(frozen=True, eq=False, slots=True)
class Quantity:
    """Something a map can show: a share of something, for what happened and for what is reported."""

    key: str
    label: str
    unit: str
    share: Callable[[Tally, bool], Reals]
    scale: MapScale
    has_report: bool = True


def _of(above: str, below: str) -> Callable[[Tally, bool], Reals]:
    def share(counts: Tally, report: bool) -> Reals:
        return ratio(counts.field(above, report=report), counts.field(below, report=report))

    return share


def ratio(above: Counts, below: Counts) -> Reals:
    """(N,) above ÷ below, and not a number where there is nothing to divide by."""
    share: Reals = np.divide(above, below, out=np.full(np.shape(above), np.nan), where=np.asarray(below) > 0)
    return share


def _opposed(counts: Tally, _report: bool) -> Reals:
    return ratio(counts.opponents, counts.adults)


QUANTITIES = (
    Quantity("struck_out", "Name struck out", "% of papers in the box", _of("votes_against", "in_box"), SMALL),
    Quantity("turnout", "Turnout", "% of the roll", _of("issued", "registered"), EVEN),
    Quantity("opposed", "Opposed in private", "% of adults", _opposed, EVEN, has_report=False),
    Quantity("invalid", "Spoiled papers", "% of papers in the box", _of("invalid", "in_box"), SMALL),
    Quantity("away", "Away on the day", "% of the roll", _of("away", "registered"), SMALL),
)
"""Source strings of the labels and units; they are translated where they are shown."""


def breaks(shares: Reals) -> Reals:
    """(4,) the borders of five classes of about equal size."""
    known = shares[~np.isnan(shares)]
    if known.size == 0:
        return np.zeros(FITTED - 1)
    return np.quantile(known, np.arange(1, FITTED) / FITTED)


def classes(shares: Reals, borders: Reals) -> bytes:
    """One byte per hexagon: its class, or NO_FIGURE. A share that is on a border lies below it."""
    found: np.ndarray[tuple[int], np.dtype[np.uint8]]
    found = np.searchsorted(borders, shares - _ON_BORDER).astype(np.uint8)
    found[np.isnan(shares)] = NO_FIGURE
    return found.tobytes()


def altered(counts: Tally, quantity: Quantity) -> bytes:
    """One byte per hexagon: 1 where its sheet reports another share than the true one."""
    true, reported = quantity.share(counts, False), quantity.share(counts, True)
    same = np.isclose(true, reported, rtol=0.0, atol=1e-12, equal_nan=True)
    return bytes((~same).astype(np.uint8))
