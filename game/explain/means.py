"""What the means of a level come to under the present rules: how much of each is spent, in figures and as a share."""

from typing import NamedTuple

from game.engine.data.election import Election
from game.explain.felt import felt
from game.level.goals.goal import Condition
from game.level.goals.quantities import quantities
from game.text.language import translate as _

COARSE = 20.0
"""From this limit on a tenth says nothing."""


class Spent(NamedTuple):
    """One of the means: what is allowed in words, the figure, its share of the limit (1: all of it), and within it.

    why : why the figure is not what its rule is set to; empty where it is
    """

    text: str
    figure: str
    share: float
    within: bool
    why: str = ""


def spent(election: Election, means: tuple[Condition, ...]) -> tuple[Spent, ...]:
    """Return each of the means as it stands in a ballot, or in its forecast."""
    return tuple(_spent(election, one) for one in means)


def _spent(election: Election, one: Condition) -> Spent:
    quantity = quantities()[one.quantity]
    judged = one.judge(election)
    limit = one.at_least if one.at_most is None else one.at_most
    if judged.value is None or limit is None:
        return Spent(_(one.text), "–", 0.0, judged.met)
    share = judged.value / limit if limit else float(judged.value > 0.0)
    figure = f"{judged.value:,.{0 if limit >= COARSE else 1}f}"
    return Spent(_(one.text), quantity.written(figure), share, judged.met, felt(election, one.quantity))
