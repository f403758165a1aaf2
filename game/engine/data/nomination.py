"""How the one name on each paper came to be the only one."""

from dataclasses import dataclass

import numpy as np

from game.engine.data.arrays import Indices, Reals, sealed


@dataclass(frozen=True, eq=False, slots=True)
class Slate:
    """The names examined for every seat, and the one that was registered.

    liked      : (C, J) how much more or less warmly people of the constituency think of somebody, in spreads of support
    trusted    : (C, J) how far those above trust somebody, on a scale of its own
    hands      : (C, J) share of the selection meeting that raises its hand for a name
    secret     : (C, J) share that would choose it if nobody saw
    platform   : (C,) int32, the name that the platform proposes
    registered : (C,) int32, the name with the most hands: the only one on the paper
    """

    liked: Reals
    trusted: Reals
    hands: Reals
    secret: Reals
    platform: Indices
    registered: Indices

    def __post_init__(self) -> None:
        for array in (self.liked, self.trusted, self.hands, self.secret):
            sealed(array, self.liked.shape, np.float64)
        for picked in (self.platform, self.registered):
            sealed(picked, (len(self.liked),), np.int32)

    @property
    def liked_best(self) -> Indices:
        """(C,) the name that most would choose if nobody saw."""
        best: Indices = self.secret.argmax(axis=1).astype(np.int32)
        return best

    @property
    def chosen_appeal(self) -> Reals:
        """(C,) how warmly people think of the name that was registered."""
        appeal: Reals = np.take_along_axis(self.liked, self.registered[:, None].astype(np.intp), axis=1)[:, 0]
        return appeal
