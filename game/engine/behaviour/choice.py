"""What a person chooses: the terms of all rules, and the probability of each alternative.

U(alternative) = Σ terms of the rules (amount + slope·x),   P = exp U ÷ Σ exp U        (McFadden 1974)
"""

from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from game.engine.data.arrays import Reals
from game.engine.data.columns import ALTERNATIVES, HOME
from game.engine.data.scenario import Scenario
from game.engine.data.utility import Moment, Term, add_up

OWN_VIEW = "own_view"


def terms_at(scenario: Scenario, moment: Moment) -> list[tuple[str, Term]]:
    """Return the terms every active rule adds at this moment, each with the rule's name."""
    return [(one.part.name, term) for one in scenario.under("behaviour") if one.acts for term in one.act(moment)]


def pressure_on_habit(terms: Iterable[tuple[str, Term]], rows: int) -> Reals:
    """(R,) what rules add to staying at home, in logits; one's own view has no part in a habit."""
    amounts, _ = add_up((term for rule, term in terms if rule != OWN_VIEW), rows)
    return amounts[:, HOME]


@lru_cache(maxsize=8)
def heeds(scenario: Scenario) -> bool:
    """Whether any rule looks at what others are believed to do."""
    moment = Moment(np.ones(1), np.ones(1), np.zeros(1))
    terms_at(scenario, moment)
    return moment.heeded


def choice_probability(shift: Reals, slope: Reals, support: Reals) -> Reals:
    """(R, …, 4) probability of each alternative, for utility shifts (R, 4) and slopes (4,), at support (…)."""
    pull = np.exp(support[..., None] * slope)
    push = np.exp(shift)
    weight = pull[None] * push.reshape(len(shift), *(1,) * support.ndim, len(ALTERNATIVES))
    probability: Reals = weight / weight.sum(axis=-1, keepdims=True)
    return probability
