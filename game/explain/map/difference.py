"""Two records held against each other: a state that was pinned, and what there is now."""

from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

import numpy as np

from game.engine.data.arrays import Reals
from game.explain.country_figures import CountryFigures
from game.explain.map.tally import Quantity, classes
from game.text.numbers import MINUS

SAME = 254
"""Instead of the class that a hexagon had before: it still has it."""

NO_CHANGE = "±0"


@dataclass(frozen=True, eq=False, slots=True)
class Difference:
    """What was ``before``, and what there is ``now``; what is asked of every hexagon is worked out once."""

    before: CountryFigures
    now: CountryFigures
    _former: dict[object, bytes] = field(default_factory=dict, init=False, repr=False)

    @property
    def same_map(self) -> bool:
        """Whether both have the same places, so that hexagon stands beside hexagon."""
        return self.before.tally.adults.size == self.now.tally.adults.size

    def former(self, quantity: Quantity, *, report: bool, borders: Reals) -> bytes:
        """One byte per hexagon: the class it had before, or SAME."""
        if not self.same_map:
            return bytes([SAME]) * self.now.tally.adults.size
        side = report and quantity.has_report
        asked = quantity.key, side, borders.tobytes()
        if asked not in self._former:
            was, is_now = (
                np.frombuffer(classes(quantity.share(one.tally, side), borders), np.uint8)
                for one in (self.before, self.now)
            )
            self._former[asked] = np.where(was == is_now, SAME, was).astype(np.uint8).tobytes()
        return self._former[asked]

    def shares(self, quantity: Quantity, *, report: bool) -> tuple[float, float]:
        """Return the share in the whole country, before and now; not a number where there is none."""
        before, now = (
            float(quantity.share(one.whole, report and quantity.has_report)[0]) for one in (self.before, self.now)
        )
        return before, now

    def printed(self, name: str) -> str:
        """Return by how many points a printed figure differs, exactly as printed; empty where one of them is not."""
        return between(*(one.printed(name) for one in (self.before, self.now)))

    @property
    def three_ways(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Dissent in private, on paper and in print, before and now: bars on one scale."""
        was, is_now = self.before.against_shares, self.now.against_shares
        top = max(*was, *is_now, 1e-9)
        return tuple(share / top for share in was), tuple(share / top for share in is_now)


def between(before: str, now: str) -> str:
    """Write the difference of two figures as they are written themselves, with its sign; empty where one is none.

    Taken from what is not rounded yet, it would not fit the two figures that it stands beside.
    """
    try:
        points = Decimal(now) - Decimal(before)
    except InvalidOperation:
        return ""
    if not points:
        return NO_CHANGE
    return f"{points:+f}".replace("-", MINUS) if points.is_finite() else ""
