"""The clock of polling day: when people make up their minds and come, or are fetched.

Acts on · the share of adults who decide in each hour.
Returns · hours and shares.
Errors · none.
Source · announced turnout at noon, mid-afternoon and close: dprk_turnout_clock.csv.
"""

import numpy as np

from game.engine.data.arrays import Reals
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import number

NAME = "When people come"
WHY = "Most people come in the morning, or are fetched in the afternoon."
CLOCK = "59–72 % by noon, 82–91 % by 14:00 or 15:00, 99.9x by 18:00: dprk_turnout_clock.csv"


class Params(Base):
    """Opening hours and how early people come."""

    opens: int = number(9, 0, 12, 1, unit="o'clock", label="Polls open", source=CLOCK)
    closes: int = number(18, 13, 24, 1, unit="o'clock", label="Polls close", source=CLOCK)
    early: float = number(2.3, 0.5, 8.0, 0.1, unit="power", label="How early people come", source=CLOCK)


def clock(params: Params) -> tuple[Reals, Reals]:
    """(H,) the hours, and (H,) the share who decide in each: 1 − (1 − t)^early of them by a share t of the day."""
    hours = np.arange(params.opens, params.closes, dtype=np.float64)
    edges = np.linspace(0.0, 1.0, hours.size + 1)
    return hours, np.diff(1.0 - (1.0 - edges) ** params.early)
