"""A crowd in which each acts when enough others do (Granovetter 1978, American Journal of Sociology 83:1420–1443)."""

import math

STILL = 1e-12
MOST_ROUNDS = 1_000_000


def resting_share(mean: float, spread: float) -> float:
    """The share of a crowd that ends up acting when nobody does at first; thresholds are Normal(mean, spread)."""
    share = 0.0
    for _ in range(MOST_ROUNDS):
        willing = 0.5 * math.erfc((mean - share) / spread / math.sqrt(2.0))
        if abs(willing - share) < STILL:
            break
        share = willing
    return share


def tipping_spread(mean: float, low: float, high: float) -> float:
    """The spread of thresholds at which the resting share jumps from a few to nearly all."""
    while high - low > 1e-9:
        middle = 0.5 * (low + high)
        low, high = (low, middle) if resting_share(mean, middle) > 0.5 else (middle, high)
    return 0.5 * (low + high)
