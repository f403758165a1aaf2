"""What a part of the population, the roll or the ballot hands back: how many people or papers it touches."""

from dataclasses import dataclass

from game.engine.data.arrays import Counts, Reals
from game.engine.data.records import Lump


@dataclass(frozen=True, eq=False, slots=True)
class Difference:
    """What makes places differ.

    support : (P,) added to the mean support of a station
    absent  : (P,) how many times as high the odds are that habit keeps somebody there at home
    """

    support: Reals
    absent: Reals


@dataclass(frozen=True, eq=False, slots=True)
class RollChange:
    """What a part does to the roll.

    struck      : (P, 2) adults struck off, by stance
    ghosts      : (P,) names left on it with no adult behind them
    long_absent : (P,) share of those left who have not been seen for years; None where that stays as it was
    """

    struck: Counts
    ghosts: Counts
    long_absent: Reals | None = None


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
