"""The same chamber if seats followed what people think: by their share, or by who is the larger part of each place."""

from dataclasses import dataclass

import numpy as np

from game.engine.data.arrays import Counts, both_stances
from game.engine.data.columns import OPPONENT
from game.engine.data.election import Election
from game.explain.assembly.quotas import by_largest_remainder


@dataclass(frozen=True, eq=False, slots=True)
class PrivateSeats:
    """Adults by private stance, and the seats they would have.

    opponents, adults : over the country
    by_share          : seats of opponents and of supporters if seats followed shares of adults
    opposed           : (C,) bool, where most adults oppose the candidate
    share             : (C,) share of the adults of a constituency who oppose
    """

    opponents: int
    adults: int
    by_share: tuple[int, int]
    opposed: np.ndarray[tuple[int], np.dtype[np.bool_]]
    share: np.ndarray[tuple[int], np.dtype[np.float64]]

    @property
    def by_majority(self) -> tuple[int, int]:
        """Seats of opponents and of supporters if each went to the larger part of its adults."""
        opposed = int(self.opposed.sum())
        return opposed, self.opposed.size - opposed


def private_seats(election: Election) -> PrivateSeats:
    """Count them; every adult is asked, on the roll or not."""
    people = election.roll.registered + election.roll.off_roll
    here: Counts = election.country.places.sum_up("precinct", people)
    adults, opponents = both_stances(here), here[:, OPPONENT]
    total, against = round(float(adults.sum())), round(float(opponents.sum()))
    ours, theirs = by_largest_remainder([float(against), float(total - against)], adults.size).tolist()
    share = opponents / np.maximum(adults, 1e-9)
    return PrivateSeats(against, total, (ours, theirs), 2 * opponents > adults, np.asarray(share, dtype=np.float64))
