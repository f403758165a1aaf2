"""What a part of the roll or the ballot hands back: how many people or papers it touches."""

from dataclasses import dataclass

from game.engine.data.arrays import Counts
from game.engine.data.records import Lump


@dataclass(frozen=True, eq=False, slots=True)
class RollChange:
    """Adults struck off the roll by stance, (P, 2), and names left on it with no adult behind them, (P,)."""

    struck: Counts
    ghosts: Counts


@dataclass(frozen=True, eq=False, slots=True)
class PaperChange:
    """Papers that no voter cast in person.

    for_absent_home : (P, 2) papers cast in the name of people who stayed home
    for_absent_away : (P, 2) papers cast in the name of people who are away
    ghosts          : (P,) papers in nobody's name
    lump            : how likely they are to be in a box, where they are not in each alike
    """

    for_absent_home: Counts
    for_absent_away: Counts
    ghosts: Counts
    lump: Lump | None = None
