"""The terms that behaviour rules add to the utility of a choice.

Every term is linear in private support x: amount + slope·x. That lets the engine work choices out for all people at
once.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from game.engine.data.arrays import Reals
from game.engine.data.columns import ALTERNATIVES


class Moment:
    """What surrounds a decision, one number per row of equal people: (R,) each; it notes whether others were looked at.

    visibility : chance that the choice can be seen, 0 to 1
    reach      : how easily people are found and fetched, 1 is ordinary
    dissent    : share of the constituency believed to reject, 0 to 1
    heeded     : whether a rule has asked for the dissent; where none does, every hour of the day is like the first
    """

    __slots__ = ("_dissent", "heeded", "reach", "visibility")

    def __init__(self, visibility: Reals, reach: Reals, dissent: Reals) -> None:
        self.visibility = visibility
        self.reach = reach
        self._dissent = dissent
        self.heeded = False

    @property
    def dissent(self) -> Reals:
        """(R,) what is believed of others."""
        self.heeded = True
        return self._dissent


@dataclass(frozen=True, eq=False, slots=True)
class Term:
    """Adds amount + slope·x to the utility of one alternative, in logits; amount is (R,) or a single number."""

    alternative: int
    amount: Reals | float
    slope: float = 0.0


def add_up(terms: Iterable[Term], rows: int) -> tuple[Reals, Reals]:
    """(R, 4) the amounts and (4,) the slopes of all terms together."""
    shift = np.zeros((len(ALTERNATIVES), rows)).T
    slope = np.zeros(len(ALTERNATIVES))
    for term in terms:
        shift[:, term.alternative] += term.amount
        slope[term.alternative] += term.slope
    return shift, slope
