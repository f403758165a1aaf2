"""What lies on an official's desk, and what the official does with it."""

from dataclasses import dataclass, field

from game.engine.data.protocols import Move, Protocols
from game.engine.data.spread import Spread


@dataclass(frozen=True, eq=False, slots=True)
class Desk:
    """The protocols of one tier as they stand, with what a forecast knows about how far they may stray.

    absent  : spread of those who cast no paper (stayed home or away)
    away    : spread of those reported away
    opposed : spread of the papers that are not for the candidate
    """

    protocols: Protocols
    absent: Spread
    away: Spread
    opposed: Spread


@dataclass(frozen=True, eq=False, slots=True)
class Outcome:
    """The moves one part makes. ``spreads`` holds the new spread of a column that did not just shrink in proportion."""

    moves: tuple[Move, ...]
    spreads: dict[str, Spread] = field(default_factory=dict)
