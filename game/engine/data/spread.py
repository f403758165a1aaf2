"""How uncertain a forecast count is.

A forecast knows a count as a handful of cases, each with its probability and a bell curve: a station where nobody added
votes, and the same station where somebody added few, or many. Most counts are never asked, so cases are worked out when
they are first read; an election's counts are known, and there nothing reads them.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.engine.data.arrays import Counts, Reals

MOST_CASES = ((2_000, 6), (100, 14), (0, 40))
"""How many cases are told apart from so many units on; the least probable beyond them are blended into one."""


TINY = 1e-300
"""Below any probability that matters."""


class Case(NamedTuple):
    """One way things may have gone: its probability, and mean and variance (N_t,) of the count if they went so."""

    probability: Reals | float
    mean: Reals
    variance: Reals


class Way(NamedTuple):
    """A share that may be taken from a count, and how probable that is."""

    probability: float
    share: float


class Spread:
    """The cases of a count; ``trials`` is the number it was drawn from while it is still binomial."""

    __slots__ = ("_cases", "trials")

    def __init__(self, cases: Callable[[], Iterable[Case]], trials: Reals | None = None) -> None:
        self._cases: Callable[[], Iterable[Case]] | tuple[Case, ...] = cases
        self.trials = trials

    @property
    def cases(self) -> tuple[Case, ...]:
        """Every way things may have gone."""
        if callable(self._cases):
            self._cases = _foremost(tuple(self._cases()))
        return self._cases

    @property
    def variance(self) -> Reals:
        """(N_t,) the variance over all cases."""
        return self._blend().variance

    @classmethod
    def bell(cls, mean: Counts, variance: Callable[[], Reals]) -> "Spread":
        """Spread of a count of which nothing but mean and variance is known."""
        return cls(lambda: (Case(1.0, mean, variance()),))

    @classmethod
    def binomial(cls, count: Counts, trials: Counts) -> "Spread":
        """Spread of a count of independent yes-or-no events among ``trials``."""
        spread = cls.bell(count, lambda: np.maximum(count * (1.0 - count / np.maximum(trials, 1.0)), 0.0))
        spread.trials = trials
        return spread

    def summed(self, first_child: NDArray[np.intp]) -> "Spread":
        """Spread of the parents' sums, their children being independent."""
        return Spread(lambda: (Case(1.0, *(np.add.reduceat(one, first_child) for one in self._blend()[1:])),))

    def thinned(self, before: Counts, now: Counts) -> "Spread":
        """Spread after each of the ``before`` was taken away independently, so that ``now`` are left on average."""
        return Spread(lambda: self._scaled(before, now), self.trials)

    def lowered(self, taken: Counts, variance: Callable[[], Reals]) -> "Spread":
        """Spread after ``taken`` were taken away on average, which changed the variance by so much."""
        return Spread(
            lambda: (Case(p, mean - taken, np.maximum(before + variance(), 0.0)) for p, mean, before in self.cases),
            self.trials,
        )

    def share_left(self, total: Reals) -> "Spread":
        """Spread of the share of ``total`` that is not in the count."""
        return Spread(lambda: (Case(p, 1.0 - mean / total, variance / total**2) for p, mean, variance in self.cases))

    def about(self, count: Counts) -> "Spread":
        """Spread with every case shifted alike, so that the mean is ``count``."""
        return Spread(lambda: self._shifted(count), self.trials)

    def cut(self, ways: Sequence[Way]) -> "Spread":
        """Spread after one of several shares was lost."""
        return Spread(lambda: self._cut(ways))

    @classmethod
    def mixture(cls, spreads: Iterable[tuple[float, "Spread"]]) -> "Spread":
        """Spread of a count that is one of several, each with its probability."""
        each = tuple(spreads)
        return cls(lambda: (case for probability, one in each for case in _weighed(one.cases, probability)))

    def either(self, share: Reals, other: "Spread") -> "Spread":
        """Spread of a count that is ``other`` with this probability, and else as it was."""
        return Spread(lambda: (*_weighed(self.cases, 1.0 - share), *_weighed(other.cases, share)))

    def _blend(self) -> Case:
        """All cases as one bell curve."""
        return self.cases[0] if len(self.cases) == 1 else _blended(self.cases)._replace(probability=1.0)

    def _shifted(self, count: Counts) -> Iterable[Case]:
        shift = count - self._blend().mean
        return (Case(p, mean + shift, variance) for p, mean, variance in self.cases)

    def _scaled(self, before: Counts, now: Counts) -> Iterable[Case]:
        kept = np.divide(now, before, out=np.ones(np.shape(before)), where=np.asarray(before) > 0)
        return (_kept(one, kept) for one in self.cases)

    def _cut(self, ways: Sequence[Way]) -> Iterable[Case]:
        for way in ways:
            yield from _weighed((_kept(one, 1.0 - way.share) for one in self.cases), way.probability)


def add(arrays: Iterable[Reals | float]) -> Reals:
    """Add up arrays, one after the other."""
    total: Reals = np.zeros(1)
    for one in arrays:
        total = total + one
    return total


def _foremost(cases: tuple[Case, ...]) -> tuple[Case, ...]:
    """Return the most probable cases, and the others as one."""
    most = next(most for least, most in MOST_CASES if cases[0].mean.size >= least)
    if len(cases) <= most:
        return cases
    in_order = sorted(cases, key=lambda one: -float(np.mean(one.probability)))
    return (*in_order[: most - 1], _blended(in_order[most - 1 :]))


def _blended(cases: Sequence[Case]) -> Case:
    """One bell curve with the mean and variance of all the cases."""
    probability = add(one.probability for one in cases)
    share = [one.probability / np.maximum(probability, TINY) for one in cases]
    mean = add(part * one.mean for part, one in zip(share, cases, strict=True))
    around = (part * (one.variance + (one.mean - mean) ** 2) for part, one in zip(share, cases, strict=True))
    return Case(probability, mean, add(around))


def _kept(case: Case, share: Reals | float) -> Case:
    """What is left of a case when each is kept with this probability."""
    mean = case.mean * share
    return Case(case.probability, mean, case.variance * share**2 + mean * np.maximum(1.0 - share, 0.0))


def _weighed(cases: Iterable[Case], probability: Reals | float) -> Iterable[Case]:
    return (Case(one.probability * probability, one.mean, one.variance) for one in cases)
