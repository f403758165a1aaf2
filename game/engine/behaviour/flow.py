"""Who comes in each hour of the day, and what the others can see of it.

In a forecast everything is as expected. In an election the people of one stance in a constituency who have not yet
decided come one hour or another by chance, and each does one thing or another by chance: what is believed in the next
hour follows what really happened, not what was to be expected.
"""

from collections.abc import Callable
from typing import NamedTuple, Protocol

import numpy as np

from game.engine.data.arrays import Counts, Reals

TINY = 1e-12

STRUCK, OTHERS, SEEN = range(3)
"""What is told apart while the day runs: striking the name out, casting any other paper; the rest stay at home. Of the
first, how many are seen to."""

DONE = slice(SEEN)

QUESTIONS = ("comes", "strikes", "votes", "sees")


class Takes(Protocol):
    """As much of chance as is needed here."""

    def take(self, count: Counts, share: Reals | float) -> Counts:
        """How many of ``count`` are taken when each is taken with probability ``share``."""


Lots = Callable[[str], Takes]
"""The chance that answers one question in one hour: the same for all regions of a country, one after the other."""


class Hour(NamedTuple):
    """How many did what in one hour, (C, 2, 2), and in an election how many were to be expected to."""

    done: Counts
    expected: Reals | None = None


class ExpectedCrowd:
    """The people of each constituency and stance on their way through a day without chance."""

    def __init__(self, constituencies: int) -> None:
        self.seen, self.papers = np.zeros((2, constituencies))

    def pass_hour(self, part: float, doing: Reals) -> Hour:
        """Let this part of the day's people decide.

        ``doing`` (2, 3, C) is how many of a stance strike the name out, cast another paper, strike it out and are seen
        to, if everybody decides now.
        """
        done = part * doing
        struck = done[0, STRUCK] + done[1, STRUCK]
        self.seen += done[0, SEEN] + done[1, SEEN]
        self.papers += struck + done[0, OTHERS] + done[1, OTHERS]
        return Hour(done[:, DONE].transpose(2, 0, 1))


class Drawn:
    """The same where everybody comes, and does one thing or another, by chance."""

    def __init__(self, present: Counts, lots: Lots) -> None:
        self._present = self._waiting = present
        there = present.T[:, None]
        self._per_head = np.divide(1.0, there, out=np.zeros(there.shape), where=there > 0.0)
        self._lots, self._hour = lots, 0
        self._to_come = 1.0
        self.seen, self.papers = np.zeros((2, len(present)), dtype=present.dtype)

    def pass_hour(self, part: float, doing: Reals) -> Hour:
        """Let whoever comes in this hour decide."""
        expected = part * self._present.T[:, None] * self._choices(doing)
        return Hour(self.decide(part, doing).T, expected.transpose(2, 0, 1))

    def decide(self, part: float, doing: Reals) -> Counts:
        """(2, 2, C) the same: how many strike the name out, and cast another paper, stance by stance."""
        choices = self._choices(doing)
        likely, seen = doing[:, STRUCK].sum(axis=0), doing[:, SEEN].sum(axis=0)
        sight = np.minimum(np.divide(seen, likely, out=np.zeros(seen.shape), where=likely > 0.0), 1.0)
        comes, strikes, votes, sees = (self._lots(f"{question} {self._hour}") for question in QUESTIONS)
        coming = comes.take(self._waiting, min(part / self._to_come, 1.0))
        self._hour, self._waiting = self._hour + 1, self._waiting - coming
        self._to_come = max(self._to_come - part, part * TINY)
        striking, voting = choices[:, STRUCK].T, choices[:, OTHERS].T
        struck = strikes.take(coming, striking)
        among = np.divide(voting, 1.0 - striking, out=np.zeros_like(voting), where=striking < 1.0)
        others = votes.take(coming - struck, np.minimum(among, 1.0))
        voters = struck + others
        self.seen = self.seen + sees.take(struck[:, 0] + struck[:, 1], sight)
        self.papers = self.papers + voters[:, 0] + voters[:, 1]
        return np.stack((struck.T, others.T))

    def _choices(self, doing: Reals) -> Reals:
        """(2, 2, C) what part of each stance strikes the name out, and casts another paper."""
        return np.minimum(doing[:, DONE] * self._per_head, 1.0)
