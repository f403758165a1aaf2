"""Shares as readers speak of them, written in one way wherever they stand."""

from game.engine.publication.rounding import print_percent

FINEST = 10**9
"""Parts of the whole in which a share is counted before it is printed."""


def percent_of(share: float, decimals: int = 2) -> str:
    """Print a share; it is an estimate of somebody's, so half goes up."""
    return print_percent(round(min(1.0, max(0.0, share)) * FINEST), FINEST, decimals, "half_up")
