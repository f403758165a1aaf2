"""What an interval of shares means: which exact shares lie in it."""

from fractions import Fraction

from game.engine.publication.rounding import Interval


def holds(within: Interval, share: Fraction) -> bool:
    """Whether this exact share lies inside."""
    above = share > within.low or (within.low_included and share == within.low)
    below = share < within.high or (within.high_included and share == within.high)
    return above and below
