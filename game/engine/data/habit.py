"""Who stays at home out of habit, once some of the long absent are off the roll.

Habits are laid out in one row: whoever stays at home under pressure would stay at home without it too.
"""

import numpy as np

from game.engine.data.arrays import Reals


def cleaned(absent: Reals, struck: float) -> Reals:
    """(P,) share of the long absent among those left on the roll, once this share of them is struck off."""
    left: Reals = absent * (1.0 - struck) / (1.0 - absent * struck)
    return left


def at_home(adults: Reals, on_the_day: Reals, on_roll: Reals) -> Reals:
    """(P,) share of those on the roll whom habit keeps at home on the day.

    adults     : (P,) share of all adults who are long absent
    on_the_day : (P,) share of all adults whom habit keeps at home under the rules in force
    on_roll    : (P,) share of those on the roll who are long absent
    """
    of_absent = np.divide(on_the_day, adults, out=np.zeros_like(adults), where=adults > 0.0).clip(max=1.0)
    of_others = np.divide(on_the_day - adults, 1.0 - adults, out=np.zeros_like(adults), where=adults < 1.0).clip(
        min=0.0
    )
    share: Reals = on_roll * of_absent + (1.0 - on_roll) * of_others
    return share
