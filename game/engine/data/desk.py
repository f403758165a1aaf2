"""What lies on an official's desk, and what the official does with it."""

from dataclasses import dataclass, field

from game.engine.data.arrays import Reals
from game.engine.data.knobs import Params
from game.engine.data.protocols import Move, Protocols
from game.engine.data.spread import Spread


@dataclass(frozen=True, eq=False, slots=True)
class Taken:
    """Which units of a tier already have a fraud that no unit has twice.

    share  : share of the units that have one
    free   : by column, (units,) the share of it that stands in units without; in an election all of it or nothing
    clean  : by name of a desk's spread, that of a unit without
    spoilt : the same for each such fraud, with the share of the units that have it
    """

    share: float = 0.0
    free: dict[str, Reals] = field(default_factory=dict)
    clean: dict[str, Spread] = field(default_factory=dict)
    spoilt: dict[str, tuple[tuple[float, Spread], ...]] = field(default_factory=dict)


@dataclass(frozen=True, eq=False, slots=True)
class Desk:
    """The protocols of one tier as they stand, with what a forecast knows about how far they may stray.

    absent  : spread of those who cast no paper (stayed home or away)
    away    : spread of those reported away
    opposed : spread of the papers that are not for the candidate
    company : the parameters of all parts that act at this tier
    taken   : which units have a fraud that excludes others
    """

    protocols: Protocols
    absent: Spread
    away: Spread
    opposed: Spread
    company: tuple[Params, ...] = ()
    taken: Taken = field(default_factory=Taken)


@dataclass(frozen=True, eq=False, slots=True)
class Outcome:
    """The moves one part makes. ``spreads`` holds the new spread of a column that did not just shrink in proportion."""

    moves: tuple[Move, ...]
    spreads: dict[str, Spread] = field(default_factory=dict)
    taken: Taken | None = None
