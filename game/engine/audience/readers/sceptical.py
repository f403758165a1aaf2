"""Asks how often an honest count would print such figures, and how often a managed one would.

Acts on · the printed turnout and share for.
Returns · trust = posterior chance of an honest count; beliefs between the page and what the reader thought before.
Errors · none.
Source · Bayes factor of two beta densities; what honest counts look like: competitive ballots in
published_elections.csv.
"""

import math

from game.engine.data.bulletin import Belief
from game.engine.data.chance import Chance
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import number
from game.engine.data.press import Press

NAME = "Those who doubt"
WHY = "They ask: would an honest count print such figures?"
DESIGN = "design choice"

HONEST_TURNOUT, MANAGED_TURNOUT = (7.0, 3.0), (60.0, 1.0)
HONEST_FOR, MANAGED_FOR = (6.0, 4.0), (60.0, 1.0)
"""Beta densities (a, b) of the two figures under an honest and a managed count: design choices."""

FINEST = 1e-5
"""A printed 100 % is read as 'nearly'; the densities have no value at the ends."""


class Params(Base):
    """What the reader thought before opening the paper."""

    honest: float = number(0.5, 0.01, 0.99, 0.01, unit="share", label="Honest count, beforehand", source=DESIGN)
    support: float = number(0.6, 0.0, 1.0, 0.01, unit="share", label="Support, beforehand", source=DESIGN)
    dissent: float = number(0.2, 0.0, 1.0, 0.01, unit="share", label="Dissent, beforehand", source=DESIGN)


def act(params: Params, press: Press, _chance: Chance) -> Belief:
    """Weigh the page."""
    turnout, share_for = press.share("turnout", 0.5), press.share("for", 0.5)
    factor = _log_beta(turnout, *HONEST_TURNOUT) - _log_beta(turnout, *MANAGED_TURNOUT)
    factor += _log_beta(share_for, *HONEST_FOR) - _log_beta(share_for, *MANAGED_FOR)
    odds = math.log(params.honest / (1.0 - params.honest)) + factor
    trust = 1.0 / (1.0 + math.exp(-odds)) if odds > 0 else math.exp(odds) / (1.0 + math.exp(odds))
    dissent = press.share("against", 1.0 - share_for)
    return Belief(
        "sceptical",
        trust * share_for + (1.0 - trust) * params.support,
        trust * dissent + (1.0 - trust) * params.dissent,
        trust,
    )


def _log_beta(share: float, a: float, b: float) -> float:
    x = min(max(share, FINEST), 1.0 - FINEST)
    scale = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    return scale + (a - 1.0) * math.log(x) + (b - 1.0) * math.log(1.0 - x)
