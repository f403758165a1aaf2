"""What a part may ask of chance. An election answers with draws, a forecast with expected values."""

from typing import Protocol

from game.engine.data.arrays import Counts, Reals
from game.engine.data.spread import Spread, Way


class Chance(Protocol):
    """The only source of chance a part ever sees: written once, it serves elections and forecasts alike."""

    def take(self, count: Counts, share: Reals | float) -> Counts:
        """How many of ``count`` are taken when each is taken with probability ``share`` (binomial)."""

    def split(self, count: Counts, shares: Reals) -> Counts:
        """Split ``count`` (…,) over the last axis of ``shares`` (…, K): multinomial. The shares are used up."""

    def chosen(self, share: float, units: int) -> Reals:
        """(units,) 1 for units picked with probability ``share``, else 0; in a forecast the probability itself."""

    def half_normal(
        self, scale: float, units: int, powers: tuple[float, ...], *, below_one: bool = False
    ) -> list[Reals]:
        """Powers of x = |Normal(0, scale)| (or of 1 − x), drawn again while x ≥ 1: (units,) per power."""

    def most(self, count: Counts, where: Reals, share: Reals, ways: tuple[Way, ...]) -> Counts:
        """As ``take`` of ``share`` where ``where`` is 1, but never the last one of ``count`` for a share below 1.

        A forecast is handed the probability, the mean of the share, and the shares it may turn out to be.
        """

    def ways(self, scale: float, units: int, *, below_one: bool = False) -> tuple[Way, ...]:
        """In a forecast the shares |Normal(0, scale)| (or 1 − that) may turn out to be; nothing in an election."""

    def signals(self, strength: Reals, noise: float, threshold: float, spread: Spread) -> Reals:
        """(units,) 1 where strength + noise × Uniform(−1, 1) reaches the threshold, else 0."""

    def whole(self, amount: Reals) -> Counts:
        """Round to a neighbouring whole number at random, so that the mean is exactly ``amount``."""

    def apportion(self, amount: Reals) -> Counts:
        """Whole numbers along the units whose running total never strays more than ½ from that of ``amount``."""

    def excess(self, count: Counts, allowed: Reals, spread: Spread) -> tuple[Counts, Spread]:
        """By how much ``count`` is above ``allowed`` (never negative), and the spread left after taking it away."""

    def sampled(self, sample: int, units: int) -> Reals:
        """(units,) 1 for each unit of a simple random sample, else 0; in a forecast the share sampled."""

    def step_up(
        self, missing: tuple[Counts, Counts], everyone: Counts, step: Reals, spread: Spread
    ) -> tuple[Counts, Counts, Spread]:
        """How many of the two columns of ``missing`` lift the rest of ``everyone`` to the next multiple of ``step``.

        The second column is touched only when the first is used up; ``spread`` is that of both together, and the last$
        of what is returned is the spread of what is left of them.
        """
