"""What people would do if nothing pushed: their view, and what the trip to the polls is worth.

Acts on · all four choices.
Returns · ± e·x/2 for leaving the paper unmarked or striking the name out, s0 for spoiling, h0 − g·x for staying at
home.
Errors · none.
Source · random utility: McFadden 1974; the reluctant stay away: Zaslavsky & Brym 1978.
"""

from game.engine.data.columns import APPROVE, HOME, REJECT, SPOIL
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import number
from game.engine.data.motive import Motive
from game.engine.data.utility import Moment, Term

NAME = "Own view"
WHY = "I did what I wanted to do."
MOTIVE = Motive("Own view")
MCFADDEN = "McFadden 1974"


class Params(Base):
    """How strongly private support shows when nothing pushes."""

    expression: float = number(
        3.5,
        0.0,
        6.0,
        0.1,
        unit="logits",
        label="How views show",
        means="How strongly what people think decides what they do.",
        source=MCFADDEN,
    )
    reluctance: float = number(
        0.6,
        0.0,
        3.0,
        0.1,
        unit="logits",
        label="Opponents stay away",
        means="How much more than supporters opponents like to stay at home.",
        source="Zaslavsky & Brym 1978 (mechanisms.csv: absentee_cert)",
    )
    spoil: float = number(
        -4.5,
        -12.0,
        2.0,
        0.1,
        unit="logits",
        label="Appeal of spoiling",
        means="How tempting it is to spoil the ballot.",
        source=MCFADDEN,
    )
    home: float = number(
        -1.0,
        -12.0,
        4.0,
        0.1,
        unit="logits",
        label="Appeal of home",
        means="How tempting it is to stay at home.",
        source=MCFADDEN,
    )


def act(params: Params, _moment: Moment) -> tuple[Term, ...]:
    """Add what a person wants to each choice."""
    return (
        Term(APPROVE, 0.0, 0.5 * params.expression),
        Term(REJECT, 0.0, -0.5 * params.expression),
        Term(SPOIL, params.spoil),
        Term(HOME, params.home, -params.reluctance),
    )
