"""What a part may ask of chance. An election answers with draws, a forecast with means or with a sample."""

from typing import NamedTuple, Protocol

from game.engine.data.arrays import Counts, Reals


class HalfNormal(NamedTuple):
    """A share |Normal(0, scale)|, drawn again while it is not below 1; or 1 less that."""

    scale: float
    below_one: bool = False


class Chance(Protocol):
    """The only source of chance a part ever sees: written once, it serves elections and forecasts alike."""

    def take(self, count: Counts, share: Reals | float) -> Counts:
        """How many of ``count`` are taken when each is taken with probability ``share`` (binomial)."""

    def split(self, count: Counts, shares: Reals, out: Counts | None = None) -> Counts:
        """Split ``count`` (…,) over the last axis of ``shares`` (…, K): multinomial, written to ``out`` if given."""

    def chosen(self, share: float, units: int) -> Reals:
        """(units,) 1 for units picked with probability ``share``, else 0; as a mean the probability itself."""

    def half_normal(self, law: HalfNormal, units: int, powers: tuple[float, ...]) -> list[Reals]:
        """Powers of a share of this law for each unit: (units,) per power."""

    def most(self, count: Counts, where: Reals, share: Reals, law: HalfNormal) -> Counts:
        """As ``take`` of a ``share`` of this law where ``where`` is 1, but never the last one for a share below 1."""

    def uniform(self, low: float, high: float, units: int) -> Reals:
        """(units,) numbers evenly spread between ``low`` and ``high``, one for each unit."""

    def whole(self, amount: Reals) -> Counts:
        """Round to a neighbouring whole number at random, so that the mean is exactly ``amount``."""

    def papers(self, count: Counts) -> Counts:
        """The count in whole papers, as elections have it anyway; a sample, whose means are scaled, has parts."""

    def apportion(self, amount: Reals) -> Counts:
        """Whole numbers along the units whose running total never strays more than ½ from that of ``amount``."""

    def sampled(self, sample: int, units: int) -> Reals:
        """(units,) 1 for each unit of a simple random sample, else 0; as a mean the share sampled."""
