"""One constituency on an open vote, everybody one after the other, from the engine's notes alone.

Written a second time, apart from ``one_person`` and from everything in ``game``: what it says of chance near a tipping
point rests on none of their code. Support −0.5, penalty 4, conformity 5, prior 0.45, weight 0, safety 1, home −6; the
clock of the notes, 1 − (1 − t)^2.3, in nine hours; whoever decides has seen what was done in earlier hours.
"""

import numpy as np

from game.engine.data.arrays import Reals

SUPPORT, PENALTY, CONFORMITY, PRIOR = -0.5, 4.0, 5.0, 0.45
EXPRESSION, SPOIL, HOME, RELUCTANCE = 3.5, -4.5, -6.0, 0.6
HOURS, EARLY = 9, 2.3
STRUCK_OUT, STAYED_HOME = 1, 3


def struck_share(people: int, luck: np.random.RandomState) -> float:
    """Let them live through one day; return the share of papers on which the name was struck out."""
    support = luck.normal(SUPPORT, 1.0, people)
    hour = luck.choice(HOURS, people, p=np.diff(1.0 - (1.0 - np.linspace(0.0, 1.0, HOURS + 1)) ** EARLY))
    struck = papers = 0
    for now in range(HOURS):
        dissent = struck / papers if papers else PRIOR
        did = [_choice(one, dissent, luck) for one in support[hour == now].tolist()]
        struck += did.count(STRUCK_OUT)
        papers += len(did) - did.count(STAYED_HOME)
    return struck / max(papers, 1)


def _choice(support: float, dissent: float, luck: np.random.RandomState) -> int:
    risk = PENALTY * (1.0 - dissent)
    utility: Reals = np.array(
        [
            0.5 * EXPRESSION * support + CONFORMITY * (1.0 - dissent),
            -0.5 * EXPRESSION * support - risk + CONFORMITY * dissent,
            SPOIL - 0.5 * risk,
            HOME - RELUCTANCE * support,
        ]
    )
    weight = np.exp(utility - utility.max())
    return int(np.searchsorted(np.cumsum(weight / weight.sum())[:-1], luck.random_sample(), side="right"))
