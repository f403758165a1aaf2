"""Two records held against each other: a state that was pinned, and what there is now."""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from game.engine.data.arrays import Reals
from game.explain.country_figures import CountryFigures
from game.explain.map.tally import Quantity, classes, whole
from game.text.numbers import MINUS

SAME = 254
"""Instead of the class that a hexagon had before: it still has it."""

NO_CHANGE = "±0"


@dataclass(frozen=True, eq=False, slots=True)
class Difference:
    """What was ``before``, and what there is ``now``."""

    before: CountryFigures
    now: CountryFigures

    @property
    def same_map(self) -> bool:
        """Whether both have the same places, so that hexagon stands beside hexagon."""
        return self.before.tally.adults.size == self.now.tally.adults.size

    def former(self, quantity: Quantity, *, report: bool, borders: Reals) -> bytes:
        """One byte per hexagon: the class it had before, or SAME."""
        if not self.same_map:
            return bytes([SAME]) * self.now.tally.adults.size
        side = report and quantity.has_report
        was, is_now = (
            np.frombuffer(classes(quantity.share(one.tally, side), borders), np.uint8)
            for one in (self.before, self.now)
        )
        return np.where(was == is_now, SAME, was).astype(np.uint8).tobytes()

    def shares(self, quantity: Quantity, *, report: bool) -> tuple[float, float]:
        """Return the share in the whole country, before and now; not a number where there is none."""
        before, now = (
            float(quantity.share(whole(one.tally), report and quantity.has_report)[0])
            for one in (self.before, self.now)
        )
        return before, now

    def printed(self, name: str) -> str:
        """Return by how many points a printed figure differs, exactly as printed; empty where one of them is not."""
        figures = [one.figure(name) for one in (self.before, self.now)]
        if None in figures:
            return ""
        was, is_now = (Decimal(one.printed) for one in figures if one is not None)
        return signed_points(is_now - was)

    @property
    def three_ways(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Dissent in private, on paper and in print, before and now: bars on one scale."""
        was, is_now = self.before.against_shares, self.now.against_shares
        top = max(*was, *is_now, 1e-9)
        return tuple(share / top for share in was), tuple(share / top for share in is_now)


def signed_points(points: Decimal | float) -> str:
    """Write a difference in percentage points with its sign."""
    text = f"{points:+f}" if isinstance(points, Decimal) else f"{points:+.2f}"
    return text.replace("-", MINUS) if any(digit in text for digit in "123456789") else NO_CHANGE
