"""The chamber votes: the rules of the country hold for its deputies as well, and in a chamber everybody looks on.

    a deputy's private support  x ~ Normal(mean of the constituency, 1), given x ≥ 0: nobody else passes the meeting
    of a motion they think      x − what it asks of them
    and raise a hand against it with the chance of striking a name out, seen by all, or in secret by nobody
That deputies are ordinary supporters, and what each motion asks, are design choices; everything else is the level's.
"""

from dataclasses import dataclass

import numpy as np

from game.engine.behaviour.choice import choice_probability, terms_at
from game.engine.data.arrays import Reals
from game.engine.data.columns import APPROVE, REJECT
from game.engine.data.election import Election
from game.engine.data.utility import Moment, add_up
from game.engine.expectation import normal_cdf, normal_quantile
from game.explain.assembly.deputies import streams_of
from game.text.language import message
from game.text.language import translate as _

Seats = np.ndarray[tuple[int], np.dtype[np.bool_]]

MOTIONS = {
    "oath": (message("oath"), 0.0),
    "thanks": (message("thanks"), 0.1),
    "rules": (message("rules"), 0.2),
    "schools": (message("schools"), 0.3),
    "army": (message("army"), 0.4),
    "budget": (message("budget"), 0.5),
    "plan": (message("plan"), 0.5),
    "mines": (message("mines"), 0.6),
    "ports": (message("ports"), 0.6),
    "courts": (message("courts"), 0.7),
    "land": (message("land"), 0.9),
    "prices": (message("prices"), 1.2),
}
"""What is voted on: its name, and how much support it costs, in spreads of support."""


@dataclass(frozen=True, eq=False, slots=True)
class Vote:
    """One motion. ``against`` and ``privately`` are (C,) bool: who votes against it, who is against it in private."""

    motion: str
    against: Seats
    privately: Seats

    @property
    def ayes(self) -> int:
        """Votes for."""
        return self.against.size - self.noes

    @property
    def noes(self) -> int:
        """Votes against."""
        return int(self.against.sum())

    @property
    def doubts(self) -> int:
        """How many are against it in private."""
        return int(self.privately.sum())

    @property
    def name(self) -> str:
        """What the motion is about."""
        return _(MOTIONS[self.motion][0])

    @property
    def passed(self) -> bool:
        """Whether more were for it than against."""
        return self.ayes > self.noes


def votes(election: Election, *, seen: bool) -> tuple[Vote, ...]:
    """Hold every motion's vote, by show of hands or in secret: the same deputies, and the same luck."""
    support = _support(election)
    streams = streams_of(election)
    found = []
    for motion, (_name, cost) in MOTIONS.items():
        think = support - cost
        luck = streams.child(motion).generator().random_sample(think.size)
        found.append(Vote(motion, luck < _against(election, think, seen=seen), think < 0))
    return tuple(found)


def _support(election: Election) -> Reals:
    """(C,) what the deputy of each constituency privately thinks of those above; never below 0."""
    places, people = election.country.places, election.country.electorate
    of, seats = places.parent[0], places.units("constituency")
    mean: Reals = np.bincount(of, people.mean_support * people.adults, seats) / np.bincount(of, people.adults, seats)
    least = normal_cdf(-mean)
    luck = streams_of(election).child("support").generator().random_sample(mean.size)
    support: Reals = np.maximum(mean + normal_quantile(least + luck * (1.0 - least)), 0.0)
    return support


def _against(election: Election, think: Reals, *, seen: bool) -> Reals:
    """(C,) how likely each deputy is to vote against: whoever sits in a chamber does not stay at home."""
    visibility = 1.0 if seen else 0.0
    moment = Moment(np.full(1, visibility), np.ones(1), np.zeros(1))
    shift, slope = add_up((term for _rule, term in terms_at(election.scenario, moment)), 1)
    chance = choice_probability(shift, slope, think)[0]
    both: Reals = chance[:, REJECT] / (chance[:, REJECT] + chance[:, APPROVE])
    return both
