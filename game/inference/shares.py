"""Whole counts behind a share, for millions of bases at once, exact to the last person.

All arithmetic is 64-bit integer arithmetic that is arranged so that nothing can overflow; shares are exact fractions.
Errors · none.
"""

from fractions import Fraction

import numpy as np

from game.engine.publication.rounding import Interval
from game.inference.windows import FAR, Integers, Windows

_LARGEST_BITS = 62
_CHUNK = 1 << 13


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


def bases_with_a_count(share: Interval, low: int, high: int) -> Windows:
    """The bases (1 or more) from low to high out of which at least one whole count has a share in the interval.

    Above 1 ÷ width every base has one, so the search stops there.
    """
    low = max(low, 1)
    if share.is_empty or low > high:
        return Windows.of(1, 0)
    width = share.high - share.low
    certain = int(1 / width) + 1 if width else high + 1
    found = [Windows.of(max(certain, low), high)]
    for first in range(low, min(certain, high + 1), _CHUNK):
        bases = np.arange(first, min(first + _CHUNK, certain, high + 1))
        found.append(Windows.where(lowest_counts(share, bases) <= highest_counts(share, bases), first))
    return Windows.union(found)


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
