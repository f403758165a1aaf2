"""Asks how often a free vote, honestly counted, would print such figures, and how often a managed one would.

Acts on · the printed turnout and share for.
Returns · trust = posterior chance of a free vote, honestly counted; beliefs between the page and what the reader
thought before.
Errors · none; without the table of simulated pages trust stays what it was.
Source · Bayes factor from simulated countries, the same peoples left alone and managed; free votes that were nearly
unanimous (free_near_unanimous.csv).
"""

import math

from game.engine.data.bulletin import Belief
from game.engine.data.chance import Chance
from game.engine.data.knobs import DESIGN, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.page_odds import weigh
from game.engine.data.press import Press

NAME = "Those who doubt"
WHY = "They ask: would a free vote print such figures?"
WORDS = "doubters critics suspicious distrust detective journalists scientists lie fake cheat"


class Params(Base):
    """What the reader thought before opening the paper.

    honest  : How likely they think a free vote is, before they read the page.
    support : How many they think support the candidate, before they read the page.
    dissent : How many they think strike the name out, before they read the page.
    """

    honest: float = SHARE(0.5, "Free vote, beforehand", low=0.01, high=0.99, source=DESIGN)
    support: float = SHARE(0.6, "Support, beforehand", source=DESIGN)
    dissent: float = SHARE(0.2, "Dissent, beforehand", source=DESIGN)


def act(params: Params, press: Press, _chance: Chance) -> Belief:
    """Weigh the page."""
    odds = math.log(params.honest / (1.0 - params.honest)) + weigh(press).whole
    trust = 1.0 / (1.0 + math.exp(-odds))
    share_for = press.share("for", 1.0 - press.share("against", 1.0 - params.support))
    dissent = press.share("against", 1.0 - press.share("for", 1.0 - params.dissent))
    return Belief(
        "sceptical",
        trust * share_for + (1.0 - trust) * params.support,
        trust * dissent + (1.0 - trust) * params.dissent,
        trust,
    )
