"""What people would do if nothing pushed: their view, and what the trip to the polls is worth.

Acts on · all four choices.
Returns · ± e·x/2 for leaving the paper unmarked or striking the name out, s0 for spoiling, h0 − g·x for staying at
home.
Errors · none.
Source · random utility: McFadden 1974; the reluctant stay away: Zaslavsky & Brym 1978.
"""

from game.engine.data.columns import APPROVE, HOME, REJECT, SPOIL
from game.engine.data.knobs import LOGITS
from game.engine.data.knobs import Params as Base
from game.engine.data.motive import Motive
from game.engine.data.utility import Moment, Term

NAME = "Own view"
WHY = "I did what I wanted to do."
WORDS = "free honest opinion conscience like dislike favourite wish freedom politics"
MOTIVE = Motive("Own view")
MCFADDEN = "McFadden 1974"


class Params(Base):
    """How strongly private support shows when nothing pushes.

    expression : How strongly what people think decides what they do.
    reluctance : How much more than supporters opponents like to stay at home.
    spoil      : How tempting it is to spoil the ballot.
    home       : How tempting it is to stay at home.
    """

    expression: float = LOGITS(3.5, "How views show", high=6.0, step=0.1, source=MCFADDEN)
    reluctance: float = LOGITS(
        0.6, "Opponents stay away", high=3.0, step=0.1, source="Zaslavsky & Brym 1978 (mechanisms.csv: absentee_cert)"
    )
    spoil: float = LOGITS(-4.5, "Appeal of spoiling", low=-12.0, high=2.0, step=0.1, source=MCFADDEN)
    home: float = LOGITS(-1.0, "Appeal of home", low=-12.0, high=4.0, step=0.1, source=MCFADDEN)


def act(params: Params, _moment: Moment) -> tuple[Term, ...]:
    """Add what a person wants to each choice."""
    return (
        Term(APPROVE, 0.0, 0.5 * params.expression),
        Term(REJECT, 0.0, -0.5 * params.expression),
        Term(SPOIL, params.spoil),
        Term(HOME, params.home, -params.reluctance),
    )
