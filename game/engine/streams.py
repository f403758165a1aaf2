"""Named random streams: the only source of chance in the engine.

A stream is found by its name, not by its position, so adding a part changes no other part's draws. What is drawn from a
stream never changes either: NumPy may improve the methods of its ``Generator`` with any version (binomials changed in
2.5), but those of ``RandomState`` are frozen, and so are the bits of PCG64. Processors differ in the last bits of an
exponential or of a long sum, so shares are put on a grid before anybody is drawn with them.

Source · NEP 19, "Random number generator policy"
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from zlib import crc32

import numpy as np

from game.engine import expectation
from game.engine.data.arrays import Counts, Reals, nobody
from game.engine.data.chance import Chance, HalfNormal

TINY = float(np.finfo(np.float64).tiny)

COARSE = 2.0**12
"""Next to this number, numbers are 2⁻⁴⁰ apart: the grid of shares. Rounding errors add up to a small part of a step.

A binomial is drawn in another way below a half than above it, and where n times the share passes thirty, and not at all
where the share is nothing. A share one bit beside such a value must not change the draw and all that follow it.
"""

Between = Callable[[], None]
"""Called between the parts of a ballot, never within one; whoever has no more use for the ballot raises there."""


def go_on() -> None:
    """Let the ballot go on: what is called between its parts where nobody said otherwise."""


@dataclass(frozen=True, slots=True)
class Streams:
    """A tree of random streams grown from one seed: ``Streams(7).child("ballot").child("proxy_voting").chance()``.

    ``between`` is called wherever a stream branches off.
    """

    seed: int
    names: tuple[int, ...] = ()
    between: Between = field(default=go_on, compare=False, repr=False)

    def child(self, name: str) -> "Streams":
        """Return the stream of this name below this one."""
        self.between()
        return Streams(self.seed, (*self.names, crc32(name.encode())), self.between)

    def generator(self) -> np.random.RandomState:
        """Return a fresh generator at the beginning of this stream."""
        return np.random.RandomState(np.random.PCG64(np.random.SeedSequence(self.seed, spawn_key=self.names)))

    def chance(self) -> Chance:
        """Return the chance that an election's part is handed."""
        return Dice(self)


class Expected:
    """The streams of a forecast: every child answers with expected values; ``between`` is called at every branch."""

    def __init__(self, between: Between = go_on) -> None:
        self.between = between

    def child(self, _name: str) -> "Expected":
        """Return itself: without chance every stream is the same."""
        self.between()
        return self

    def chance(self) -> Chance:
        """Return the chance that a forecast's part is handed."""
        return Mean()


class Dice:
    """Chance as draws from a generator, made when something is asked of it; every count is an int64."""

    __slots__ = ("_made", "_owed", "_source")

    def __init__(self, source: Streams | np.random.RandomState) -> None:
        self._source = source
        self._made: np.random.RandomState | None = None
        self._owed = 0

    @property
    def _generator(self) -> np.random.RandomState:
        if self._made is None:
            self._made = self._source.generator() if isinstance(self._source, Streams) else self._source
        if self._owed:
            self._made.random_sample(self._owed)
            self._owed = 0
        return self._made

    def take(self, count: Counts, share: Reals | float) -> Counts:
        """Draw Binomial(count, share)."""
        if isinstance(share, float) and share == 0.0:
            # drawing would ask the generator for one number a unit: it has to go on only when there is another question
            self._owed += np.size(count)
            return nobody(count)
        on_the_grid = np.add(share, COARSE)
        on_the_grid -= COARSE
        # as wide as the platform's C integer when it comes: 32 bits on Windows
        drawn: Counts = np.asarray(self._generator.binomial(count, on_the_grid), dtype=np.int64)
        return drawn

    def split(self, count: Counts, shares: Reals, out: Counts | None = None) -> Counts:
        """Draw Multinomial(count, shares) over the last axis; the first share takes up what rounding added to a row.

        One binomial after the other, each among those who are left: the law is the same, and its draws are frozen.
        Units are drawn column by column, which is how the records of a ballot lie in memory.
        """
        # like the shares, which keeps each cell's column in one piece
        drawn: Counts = np.empty_like(shares, dtype=np.int64) if out is None else out
        left, among = count.T.copy(), shares[..., -1].T
        reached, part = 1.0 - among, np.empty(among.shape)
        for cell in range(shares.shape[-1] - 1, 0, -1):
            taken = self.take(left, among)
            drawn[..., cell] = taken.T
            left -= taken
            if cell > 1:
                share = shares[..., cell - 1].T
                # nobody is left once a row is used up, so that rounding error there divides nobody
                among = np.divide(share, np.maximum(reached, TINY, out=part), out=part)
                np.minimum(among, 1.0, out=among)
                reached -= share
        drawn[..., 0] = left.T
        return drawn

    def chosen(self, share: float, units: int) -> Reals:
        """Pick units independently."""
        return (self._generator.random(units) < share).astype(np.float64)

    def half_normal(self, law: HalfNormal, units: int, powers: tuple[float, ...]) -> list[Reals]:
        """Draw |Normal(0, scale)| for each unit until it is below 1, and raise it to each power."""
        x = np.abs(self._generator.normal(0.0, law.scale, units))
        while (beyond := x >= 1.0).any():
            x[beyond] = np.abs(self._generator.normal(0.0, law.scale, np.count_nonzero(beyond)))
        x = 1.0 - x if law.below_one else x
        return [x**power for power in powers]

    def most(self, count: Counts, where: Reals, share: Reals, law: HalfNormal) -> Counts:  # noqa: ARG002
        """Draw Binomial(count, share) where it is wanted, and leave one."""
        return np.minimum(self.take(count, where * share), np.where(share < 1.0, np.maximum(count - 1, 0), count))

    def uniform(self, low: float, high: float, units: int) -> Reals:
        """Draw a number for each unit."""
        return self._generator.uniform(low, high, units)

    def whole(self, amount: Reals) -> Counts:
        """Round up or down at random."""
        rounded: Counts = np.floor(amount + self._generator.random(amount.shape)).astype(np.int64)
        return rounded

    def papers(self, count: Counts) -> Counts:
        """Return the count, which is whole."""
        return count

    def apportion(self, amount: Reals) -> Counts:
        """Round the running total, and hand out its steps."""
        total = np.floor(np.cumsum(amount) + 0.5).astype(np.int64)
        return np.diff(total, prepend=np.int64(0))

    def sampled(self, sample: int, units: int) -> Reals:
        """Pick a simple random sample without putting back."""
        picked = np.zeros(units)
        picked[self._generator.permutation(units)[:sample]] = 1.0
        return picked


class Mean:
    """Chance as expected values; every count is a float64, and smooth in every setting."""

    def take(self, count: Counts, share: Reals | float) -> Counts:
        """Return count × share."""
        if isinstance(share, float) and share == 0.0:
            return nobody(count)
        taken: Counts = np.asarray(count * share, dtype=np.float64)
        return taken

    def split(self, count: Counts, shares: Reals, out: Counts | None = None) -> Counts:
        """Return count × shares."""
        return np.multiply(shares, count[..., None], out=out)

    def chosen(self, share: float, units: int) -> Reals:
        """Return the probability of being picked."""
        return np.full(units, float(share))

    def half_normal(self, law: HalfNormal, units: int, powers: tuple[float, ...]) -> list[Reals]:
        """Return the mean of each power."""
        return [np.full(units, expectation.half_normal_power(law, power)) for power in powers]

    def most(self, count: Counts, where: Reals, share: Reals, law: HalfNormal) -> Counts:
        """Return the mean of what is taken, given how often that would be everybody."""
        return where * np.maximum(count * share - expectation.last_ones(count, law), 0.0)

    def uniform(self, low: float, high: float, units: int) -> Reals:
        """Return the middle."""
        return np.full(units, 0.5 * (low + high))

    def whole(self, amount: Reals) -> Counts:
        """Return the amount: rounding at random has it as its mean."""
        return amount

    def papers(self, count: Counts) -> Counts:
        """Return the count: what falls into steps is not asked of means alone."""
        return count

    def apportion(self, amount: Reals) -> Counts:
        """Return the amounts themselves."""
        return amount

    def sampled(self, sample: int, units: int) -> Reals:
        """Return the share of units sampled."""
        return np.full(units, sample / units)
