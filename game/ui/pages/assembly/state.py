"""What the panes of the page read: the chamber, its votes, private support, and how the reader looks at them."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from game.engine.data.election import Election
from game.explain.assembly.chamber import Vote, votes
from game.explain.assembly.deputies import Deputies, deputies
from game.explain.assembly.quotas import Quotas
from game.explain.assembly.support import PrivateSeats, private_seats
from game.kit.page.command import Act, ActWith

By = Literal["occupation", "sex", "age", "party", "vote"]
Way = Literal["share", "majority"]
Groups = npt.NDArray[np.int64]


@dataclass(eq=False)
class AssemblyState:
    """The chamber of a ballot; by what the seats are sorted, which motion is open, and how it was voted on."""

    election: Election
    seated: Deputies
    private: PrivateSeats
    by_secrecy: tuple[tuple[Vote, ...], tuple[Vote, ...]]
    """Every motion's vote, by show of hands and in secret."""
    by: By = "occupation"
    table: bool = False
    motion: int = 0
    in_secret: bool = False
    way: Way = "share"

    @classmethod
    def of(cls, election: Election, quotas: Quotas) -> "AssemblyState":
        """Work out what follows from a ballot and the shares of the seats."""
        by_secrecy = votes(election, seen=True), votes(election, seen=False)
        return cls(election, deputies(election, quotas), private_seats(election), by_secrecy)

    @property
    def votes(self) -> tuple[Vote, ...]:
        """Every motion's vote, as it is looked at."""
        return self.by_secrecy[self.in_secret]

    def groups(self, *, report: bool) -> Groups:
        """(C,) the group of each constituency's deputy; nobody's thoughts are in a report."""
        if self.by != "vote":
            return self.seated.group[self.by]
        vote = self.votes[self.motion]
        doubting = vote.privately & ~vote.against if not report else np.zeros_like(vote.against)
        return np.where(vote.against, 2, np.where(doubting, 1, 0)).astype(np.int64)

    def private_groups(self) -> Groups:
        """(C,) 0 where the seat would be an opponent's, 1 where it would be a supporter's."""
        private = self.private
        if self.way == "majority":
            return np.where(private.opposed, 0, 1).astype(np.int64)
        rank = np.argsort(np.argsort(-private.share, kind="stable"), kind="stable")
        return np.where(rank < private.by_share[0], 0, 1).astype(np.int64)


@dataclass(frozen=True, slots=True)
class AssemblyActs:
    """What the panes ask for."""

    seat: ActWith[int]
    by: ActWith[By]
    table: ActWith[bool]
    motion: ActWith[int]
    secret: ActWith[bool]
    way: ActWith[Way]
    sheet: Act
    nomination: Act
    meet: Act
