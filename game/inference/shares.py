"""Whole counts behind a share, for millions of bases at once, exact to the last person.

All arithmetic is 64-bit integer arithmetic that is arranged so that nothing can overflow; shares are exact fractions.
Errors · none here; `Members` may refuse to try more numbers than the work allows.
"""

from fractions import Fraction
from math import ceil, floor

import numpy as np

from game.engine.publication.rounding import Interval
from game.inference.limits import Work
from game.inference.members import Comb, Members
from game.inference.windows import FAR, Integers, Windows

_LARGEST_BITS = 62
_FEW = 1 << 16
_FINE = 10**12


def lowest_counts(share: Interval, bases: Integers) -> Integers:
    """The smallest whole count whose share of each base is not below the interval."""
    over = share.low.denominator
    return _quotients(share.low, bases, over - 1 if share.low_included else over)


def highest_counts(share: Interval, bases: Integers) -> Integers:
    """The largest whole count whose share of each base is not above the interval; −1 for none."""
    return _quotients(share.high, bases, 0 if share.high_included else -1)


def smallest_bases(share: Interval, counts: Integers) -> Integers:
    """The smallest base out of which each count is not above the interval; FAR where no base is large enough."""
    if share.high == 0:
        return np.where(counts > 0, FAR, 0).astype(np.int64)
    turned = 1 / share.high
    found = _quotients(turned, counts, turned.denominator - 1 if share.high_included else turned.denominator)
    return np.where(counts > 0, found, 0)


def largest_bases(share: Interval, counts: Integers) -> Integers:
    """The largest base out of which each count is not below the interval; FAR for no bound, −1 for none."""
    if share.low == 0:
        return np.where((counts > 0) | share.low_included, FAR, -1).astype(np.int64)
    return _quotients(1 / share.low, counts, 0 if share.low_included else -1)


def widened(share: Interval) -> Interval:
    """A share with ends that counts can be multiplied by: where they are too fine, they are moved a little outwards."""
    low = share.low if share.low.denominator <= _FINE else Fraction(floor(share.low * _FINE), _FINE)
    high = share.high if share.high.denominator <= _FINE else Fraction(ceil(share.high * _FINE), _FINE)
    return Interval(low, high, share.low_included or low != share.low, share.high_included or high != share.high)


def bases_with_a_count(share: Interval, low: int, high: int, work: Work) -> Members:
    """The bases (1 or more) from low to high out of which at least one whole count has a share in the interval.

    From 1 ÷ width on every base has one. Below, each count has a range of bases of its own, and so has what is left of
    a base when the count is taken away: where either are few, they are all known at once.
    """
    low = max(low, 1)
    width = share.high - share.low
    if share.is_empty or low > high:
        return Members.none()
    if not width:
        step = share.low.denominator
        return Members((low, high), Comb(step, step), lambda bases: bases % step == 0, work, Windows.of(1, 0))
    comb = Comb(1, int(1 / width) + 1)
    irregular = None
    for fewer in (share, share.complement()):
        if irregular is None and fewer.high * min(comb.start, high) < _FEW:
            irregular = _bases_of_counts(fewer, int(fewer.high * min(comb.start, high)) + 1)
            irregular = irregular.within(low, min(high, comb.start - 1))
    return Members(
        (low, high), comb, lambda bases: lowest_counts(share, bases) <= highest_counts(share, bases), work, irregular
    )


def _bases_of_counts(share: Interval, most: int) -> Windows:
    """The bases of every count from nothing to so many."""
    counts = np.arange(most + 1)
    return Windows.covering(np.maximum(smallest_bases(share, counts), 1), largest_bases(share, counts))


def _quotients(factor: Fraction, numbers: Integers, extra: int) -> Integers:
    """⌊(numbers × p + extra) ÷ q⌋ for the factor p ÷ q, capped at FAR; numbers are 0 to FAR, extra is −1 to q.

    Long multiplication: the numbers are taken a few binary digits at a time, as many as 62 bits leave room for, and
    the remainder is carried along. Usually the numbers, or what they differ by, fit at once.
    """
    over, under = factor.numerator, factor.denominator
    digit = _LARGEST_BITS - (over + 2 * under).bit_length()
    if over > under:  # a quotient that would pass the cap is not worked out
        largest = FAR * under // (over + 1)
        return np.where(numbers > largest, FAR, _divided((over, under, extra), np.minimum(numbers, largest), digit))
    return _divided((over, under, extra), numbers, digit)


def _divided(rule: tuple[int, int, int], numbers: Integers, digit: int) -> Integers:
    """⌊(numbers × over + extra) ÷ under⌋, taking so many binary digits of the numbers at a time."""
    over, under, extra = rule
    first, last = (int(numbers.min()), int(numbers.max())) if numbers.size else (0, 0)
    if (last - first).bit_length() <= digit:  # near one another: work out the first, and the rest from there
        before, rest = divmod(first * over + extra, under)
        return before + ((numbers - first) * over + rest) // under
    quotient = np.zeros_like(numbers)
    carried = np.zeros_like(numbers)
    for shift in range((last.bit_length() - 1) // digit * digit, -1, -digit):
        part = (numbers >> shift) & ((1 << digit) - 1)
        carried = (carried << digit) + part * over + (extra if shift == 0 else 0)
        whole = carried // under
        quotient = (quotient << digit) + whole
        carried -= whole * under
    return quotient
