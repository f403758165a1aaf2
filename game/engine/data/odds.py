"""Striking names off the roll more readily where the person is an opponent."""

import numpy as np

from game.engine.data.arrays import Reals


def by_stance(share: Reals | float, odds_ratio: float) -> Reals:
    """(…, 2) probability for supporters, and for opponents whose odds are ``odds_ratio`` times as high."""
    supporters = np.asarray(share, dtype=np.float64)
    opponents = odds_ratio * supporters / (1.0 - supporters + odds_ratio * supporters)
    return np.stack((supporters, opponents), axis=-1)
