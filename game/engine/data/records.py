"""What each stage hands to the next: the roll, the choices, the boxes."""

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np

from game.engine.data.arrays import Counts, Reals, both_stances, by_column, sealed
from game.engine.data.columns import ACTS, CAST_BY_OTHERS, MARKS, STANCES
from game.engine.data.protocols import Protocols


@dataclass(frozen=True, eq=False, slots=True)
class Roll:
    """Who is on the voters' list. Columns are supporters, opponents.

    registered  : (P, 2) adults on the roll
    off_roll    : (P, 2) adults who are not
    ghost_names : (P,) names on the roll with no adult behind them
    long_absent : (P,) share of the adults on the roll who stay at home out of habit where no rule pushes
    """

    registered: Counts
    off_roll: Counts
    ghost_names: Counts
    long_absent: Reals

    def __post_init__(self) -> None:
        precincts = len(self.ghost_names)
        sealed(self.registered, (precincts, 2))
        sealed(self.off_roll, (precincts, 2))
        sealed(self.ghost_names, (precincts,))
        sealed(self.long_absent, (precincts,), np.float64)


@dataclass(frozen=True, eq=False, slots=True)
class CrowdFlow:
    """What really happened while others looked on, by constituency and stance.

    present : (P, 2) adults on the roll who are not away
    done    : (C, 2, 2) how many of them struck the name out, and cast another paper
    luck    : (H, C, 2, 2) how many times as many as expected did so in each hour, given what they saw; 1 for nobody
    """

    present: Counts
    done: Counts
    luck: Reals

    def __post_init__(self) -> None:
        sealed(self.present, (len(self.present), 2), np.int64)
        sealed(self.done, (len(self.done), 2, 2), np.int64)
        sealed(self.luck, (len(self.luck), *self.done.shape), np.float64)


@dataclass(frozen=True, eq=False, slots=True)
class Choices:
    """What people are inclined to do, before chance.

    probability       : (P, 2, 4) of each alternative, for supporters and opponents present on the day
    hours             : (H,) the clock: hour at which each slot begins
    arrivals          : (H,) share of adults who make up their mind in each hour; adds up to 1
    perceived_dissent : (H, C) share of the constituency believed to reject, as seen by those deciding in that hour
    voted             : (H, C, 2) papers cast in person in each hour, as expected or as seen: name struck out, any other
    visibility        : (S,) chance that a choice can be seen, by setting
    habit             : (P,) share of those on the roll whom habit keeps at home, part of ``probability``
    flow              : in an election where people heed each other, what happened; elsewhere chance has yet to decide
    """

    probability: Reals
    hours: Reals
    arrivals: Reals
    perceived_dissent: Reals
    voted: Reals
    visibility: Reals
    habit: Reals
    flow: CrowdFlow | None = None

    def __post_init__(self) -> None:
        slots = self.hours.size
        sealed(self.probability, (len(self.probability), 2, 4), np.float64)
        for array in (self.hours, self.arrivals):
            sealed(array, (slots,), np.float64)
        sealed(self.voted, (slots, self.perceived_dissent.shape[1], 2), np.float64)
        sealed(self.perceived_dissent, (slots, self.perceived_dissent.shape[1]), np.float64)
        sealed(self.visibility, (self.visibility.size,), np.float64)
        sealed(self.habit, (len(self.probability),), np.float64)


class Lump(NamedTuple):
    """Papers of nobody that are in a share of the boxes alone, and there so many as a share of the roll."""

    stations: float
    papers: float


@dataclass(frozen=True, eq=False, slots=True)
class Boxes:
    """What is physically in each box, and what became of those who cast nothing.

    acts           : (P, 2, 5) what each adult on the roll did: unmarked, struck out, spoiled, stayed home, away
    cast_by_others : (P, 2) papers that somebody else cast for them
    stayed_home    : (P, 2) on the roll, no paper in the box, not away
    away           : (P, 2) away on polling day, no paper in the box
    ghost_papers   : (P,) papers with no elector behind them
    lumps          : how likely those are to be in a box, where they are not in each alike
    """

    recorded: ClassVar = ("acts", "papers", "stayed_home", "away", "ghost_papers", "lumps")
    """What a digest is taken of: papers by mark, among them those cast by others."""

    acts: Counts
    cast_by_others: Counts
    stayed_home: Counts
    away: Counts
    ghost_papers: Counts
    lumps: tuple[Lump, ...] = ()

    def __post_init__(self) -> None:
        precincts = len(self.ghost_papers)
        sealed(self.acts, (precincts, 2, 5))
        sealed(self.cast_by_others, (precincts, 2))
        sealed(self.stayed_home, (precincts, 2))
        sealed(self.away, (precincts, 2))
        sealed(self.ghost_papers, (precincts,))

    @property
    def papers(self) -> Counts:
        """(P, 2, 4) papers of real electors by mark: unmarked, struck out, spoiled, cast for them by others."""
        return self.papers_at(slice(None))

    def papers_at(self, stations: slice) -> Counts:
        """(P, 2, 4) the same at some stations."""
        marks, others = self.acts[stations, :, :CAST_BY_OTHERS], self.cast_by_others[stations]
        papers = by_column(len(marks), len(STANCES), len(MARKS), kind=marks.dtype)
        papers[:, :, :CAST_BY_OTHERS], papers[:, :, CAST_BY_OTHERS] = marks, others
        return papers


def fate_table(roll: Roll, boxes: Boxes, stations: slice = slice(None)) -> Counts:
    """(P, 2, 7) the cell each adult ended in, in the order of ``FATES``; adds up to the adults by stance.

    P is how many stations there are, or how many are asked for.
    """
    alone = np.stack([one[stations] for one in (roll.off_roll, boxes.away, boxes.stayed_home)], axis=2)
    return np.concatenate((alone, boxes.papers_at(stations)), axis=2)


def true_count(roll: Roll, boxes: Boxes) -> Protocols:
    """Return the protocol of what people on the roll did in person, precinct by precinct."""
    people = both_stances(boxes.acts)
    acts = {name: people[:, index] for index, name in enumerate(ACTS)}
    papers = acts["unmarked"] + acts["struck_out"] + acts["spoiled"]
    return Protocols(
        registered=both_stances(roll.registered),
        issued=papers,
        in_box=papers,
        votes_for=acts["unmarked"],
        votes_against=acts["struck_out"],
        invalid=acts["spoiled"],
        away=acts["away"],
    )
