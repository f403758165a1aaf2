"""What lies on an official's desk, and what the official does with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from game.engine.data.arrays import Reals
from game.engine.data.knobs import Params
from game.engine.data.protocols import Move, Protocols


@dataclass(frozen=True, eq=False, slots=True)
class Taken:
    """Which units of a tier already have a fraud that no unit has twice.

    share : share of the units that have one
    free  : by column, (units,) the share of it that stands in units without: all of it or nothing, or the mean of that
    """

    share: float = 0.0
    free: Mapping[str, Reals] = field(default_factory=dict)


@dataclass(frozen=True, eq=False, slots=True)
class Desk:
    """The protocols of one tier as they stand, unit by unit.

    In a forecast a unit may stand here many times, each time as it may turn out to be.

    company  : the parameters of all parts that act at this tier
    taken    : which units have a fraud that excludes others
    nation   : asked for, the candidate's share of all papers of the country, by the sheets of this tier; in a forecast
               its mean, or (units,) what it may be whenever a unit is as it stands here
    """

    protocols: Protocols
    company: tuple[Params, ...] = ()
    taken: Taken = field(default_factory=Taken)
    nation: Callable[[], Reals | float] = float


@dataclass(frozen=True, eq=False, slots=True)
class Outcome:
    """The moves one part makes, and which units have a fraud that excludes others, where that has changed."""

    moves: tuple[Move, ...]
    taken: Taken | None = None
