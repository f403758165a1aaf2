"""A line from 0 to 100 per cent on which a figure has a place: even, or wide near both ends where small steps count."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

MOST_STEPS = 5
"""Steps between the numbers along an even line."""

NEAR_END = 0.02
"""Percentage points from an end below which a scale that is wide there runs evenly again, so that 0 has a place."""


@dataclass(frozen=True, slots=True)
class PercentScale:
    """``even``: as far for each point from ``low`` to ``high``; ``ends``: by the odds, from 0 to 100.

    By the odds it is as far from 10 % to 1 % as from 1 % to 0.1 %, and the same again at the other end.
    """

    kind: Literal["even", "ends"] = "even"
    low: float = 0.0
    high: float = 100.0

    @property
    def ticks(self) -> tuple[float, ...]:
        """The percentages that are written along the line."""
        if self.kind == "even":
            step = _round_step((self.high - self.low) / MOST_STEPS)
            first, last = math.ceil(self.low / step - 1e-9), math.floor(self.high / step + 1e-9)
            return tuple(round(index * step, 6) for index in range(first, last + 1))
        return (0.0, 0.1, 1.0, 10.0, 50.0, 90.0, 99.0, 99.9, 100.0)

    def fraction(self, percent: float) -> float:
        """Return how far along the line a percentage lies, from 0 to 1."""
        percent = min(self.high, max(self.low, percent))
        if self.kind == "even":
            return (percent - self.low) / (self.high - self.low)
        return 0.5 + _odds(percent) / (2.0 * _odds(100.0))

    def at(self, fraction: float) -> float:
        """Return the percentage at a place along the line."""
        fraction = min(1.0, max(0.0, fraction))
        if self.kind == "even":
            return self.low + (self.high - self.low) * fraction
        times = math.exp((2.0 * fraction - 1.0) * _odds(100.0))
        return min(100.0, max(0.0, (times * (100.0 + NEAR_END) - NEAR_END) / (1.0 + times)))


def fitted(kind: Literal["even", "ends"], values: Sequence[float], least: float) -> PercentScale:
    """Return a scale on which values lie well apart: an even one of at least ``least`` points around them.

    Where the ends count it is the whole line, on which small shares lie apart as they are.
    """
    if kind == "ends":
        return PercentScale(kind)
    span = max(max(values) - min(values), least) * 1.5
    middle = (max(values) + min(values)) / 2.0
    step = _round_step(span / MOST_STEPS)
    low, high = math.floor((middle - span / 2.0) / step) * step, math.ceil((middle + span / 2.0) / step) * step
    return PercentScale("even", max(0.0, round(low, 6)), min(100.0, round(high, 6)))


def _round_step(least: float) -> float:
    """Return the next round number: 1, 2 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(times * power for times in (1.0, 2.0, 5.0, 10.0) if times * power >= least * (1 - 1e-9))


def _odds(percent: float) -> float:
    return math.log((percent + NEAR_END) / (100.0 - percent + NEAR_END))
