"""What a part may ask of chance. An election answers with draws, a forecast with expected values."""

from collections.abc import Callable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from game.engine.data.arrays import Counts, Reals


class Chance(Protocol):
    """The only source of chance a part ever sees: written once, it serves elections and forecasts alike."""

    def take(self, count: Counts, share: Reals | float) -> Counts:
        """How many of ``count`` are taken when each is taken with probability ``share`` (binomial)."""

    def split(self, count: Counts, shares: Reals) -> Counts:
        """Split ``count`` (…,) over the last axis of ``shares`` (…, K), which add up to 1 (multinomial)."""

    def chosen(self, share: float, units: int) -> Reals:
        """(units,) 1 for units picked with probability ``share``, else 0; in a forecast the probability itself."""

    def half_normal(
        self, scale: float, units: int, powers: tuple[float, ...], *, below_one: bool = False
    ) -> list[Reals]:
        """Powers of x = |Normal(0, scale)| (or of 1 − x), cut to [0, 1], for each unit: (units,) per power."""

    def signals(self, strength: Reals, noise: float, threshold: float) -> Reals:
        """(units,) 1 where strength + noise × Uniform(−1, 1) reaches the threshold, else 0."""

    def whole(self, amount: Reals) -> Counts:
        """Round to a neighbouring whole number at random, so that the mean is exactly ``amount``."""

    def apportion(self, amount: Reals) -> Counts:
        """Whole numbers along the units whose running total never strays more than ½ from that of ``amount``."""

    def excess(self, count: Counts, allowed: Reals, spread: "Spread") -> tuple[Counts, "Spread"]:
        """By how much ``count`` is above ``allowed`` (never negative), and the spread left after taking it away."""

    def sampled(self, sample: int, units: int) -> Reals:
        """(units,) 1 for each unit of a simple random sample, else 0; in a forecast the share sampled."""

    def step_up(self, count: Counts, step: Reals, spread: "Spread") -> Counts:
        """How far ``count`` is below the next whole multiple of ``step`` (both (units,))."""


class Spread:
    """How uncertain a forecast count is: its variance, and the number it was drawn from while it is still binomial.

    Most counts are never asked, so a variance is worked out when it is first read. An election's counts are known; there
    nothing reads it.
    """

    __slots__ = ("_variance", "trials")

    def __init__(self, variance: Reals | Callable[[], Reals], trials: Reals | None = None) -> None:
        self._variance = variance
        self.trials = trials

    @property
    def variance(self) -> Reals:
        """(N_t,) the variance."""
        if callable(self._variance):
            self._variance = self._variance()
        return self._variance

    @classmethod
    def binomial(cls, count: Counts, trials: Counts) -> "Spread":
        """Spread of a count of independent yes-or-no events among ``trials``."""
        return cls(lambda: np.maximum(count * (1.0 - count / np.maximum(trials, 1.0)), 0.0), trials)

    def thinned(self, before: Counts, now: Counts) -> "Spread":
        """Spread after each of the ``before`` was taken away independently, so that ``now`` are left on average."""
        if self.trials is not None:
            return Spread.binomial(now, self.trials)
        return Spread(lambda: self._thinned(before, now))

    def summed(self, first_child: NDArray[np.intp]) -> "Spread":
        """Spread of the parents' sums, their children being independent."""
        return Spread(lambda: np.add.reduceat(self.variance, first_child))

    def _thinned(self, before: Counts, now: Counts) -> Reals:
        kept = np.divide(now, before, out=np.ones(np.shape(before)), where=np.asarray(before) > 0)
        variance: Reals = self.variance * kept**2 + now * np.maximum(1.0 - kept, 0.0)
        return variance
