"""When on polling day people make up their minds and come, or are fetched.

Acts on · the share of adults who decide in each hour.
Returns · hours and shares.
Errors · none.
Source · announced turnout at noon, mid-afternoon and close: dprk_turnout_clock.csv (mechanisms.csv: early_noon).
"""

from functools import lru_cache
from typing import Literal

import numpy as np

from game.engine.data.arrays import Reals
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import Scale, choice

NAME = "When people come"
WHY = "Most people come in the morning, or are fetched in the afternoon."
WORDS = "clock time hours morning evening queue early late bus rush schedule"
STOP = "door"
CLOCK = "59–72 % by noon, 82–91 % by 14:00 or 15:00, 99.9x by 18:00: dprk_turnout_clock.csv"

Day = tuple[int, tuple[tuple[int, float], ...]]

PUBLISHED: dict[str, Day] = {
    "2014": (9, ((14, 91.0), (18, 99.97))),
    "2015": (10, ((12, 58.61), (14, 91.0), (18, 99.97))),
    "2019": (9, ((12, 72.07), (18, 99.98))),
    "2026": (9, ((15, 81.59), (18, 99.99))),
}
"""Days with a published clock, by year (2015 and 2019 are local ballots): the hour at which the polls opened, and hours
with the turnout announced by then; the last is the close. Verified rows of dprk_turnout_clock.csv."""

DAYS = {
    "none": "no published day",
    "2014": "9 March 2014",
    "2015": "19 July 2015, local",
    "2019": "21 July 2019, local",
    "2026": "15 March 2026",
}


class Params(Base):
    """Opening hours and how early people come, or a published day that says both.

    opens  : The hour at which the polls open.
    closes : The hour at which the polls close.
    early  : How early in the day people come; higher is earlier.
    day    : Lets people come as it was announced on that day.
    """

    opens: int = Scale("o'clock", 0, 12, 1)(9, "Polls open", source=CLOCK)
    closes: int = Scale("o'clock", 13, 24, 1)(18, "Polls close", source=CLOCK)
    early: float = Scale("power", 0.5, 8.0, 0.1)(2.3, "How early people come", source=CLOCK)
    day: Literal["none", "2014", "2015", "2019", "2026"] = choice("none", "Follow a published day", DAYS, source=CLOCK)


@lru_cache(maxsize=8)
def clock(params: Params) -> tuple[Reals, Reals]:
    """(H,) the hours, and (H,) the share who decide in each.

    1 − (1 − t)^early of them have by a share t of the day. A published day is met at each hour that was announced;
    between two of them people come as on such a curve, and after the last one on the curve that led to it.
    """
    if params.day == "none":
        opens, closes, at, powers = params.opens, params.closes, np.zeros(1), np.array([params.early])
    else:
        opens, closes, at, powers = _published(*PUBLISHED[params.day])
    hours = np.arange(opens, closes, dtype=np.float64)
    passed = -np.log1p(-np.linspace(0.0, 1.0, hours.size + 1)[:-1])
    # each stretch of the day takes its part of what has passed, at its own power
    in_stretch = np.clip(passed[:, None], at, np.append(at[1:], np.inf)) - at
    return hours, np.diff(-np.expm1(-in_stretch @ powers), append=1.0)


def _published(opens: int, announced: tuple[tuple[int, float], ...]) -> tuple[int, int, Reals, Reals]:
    """Opening and closing hour, where in −log(1 − t) each stretch begins, and its power."""
    closes, total = announced[-1]
    hours, turnout = np.array([(float(opens), 0.0), *announced[:-1]]).T
    at = -np.log1p(-(hours - opens) / (closes - opens))
    came = -np.log1p(-turnout / total)
    powers = np.diff(came) / np.diff(at)
    return opens, closes, at, np.append(powers, powers[-1])
