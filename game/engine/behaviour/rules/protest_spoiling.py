"""Instead of striking the name out, people write something on the ballot.

Acts on · spoiling the paper, more for the angry.
Returns · urge − anger·x.
Errors · none.
Source · inscriptions on Soviet ballot papers: Merl in Jessen & Richter 2011; the numbers are design choices.
"""

from game.engine.data.columns import SPOIL
from game.engine.data.knobs import DESIGN, LOGITS
from game.engine.data.knobs import Params as Base
from game.engine.data.motive import Motive, Trial
from game.engine.data.utility import Moment, Term

NAME = "Protest is written on the ballot"
WHY = "I wanted whoever counts the papers to read what I think."
WORDS = "graffiti scribble joke insult angry anger complain message slogan void"
MOTIVE = Motive(
    "Urge to protest",
    trial=Trial("urge", 1.0, present="an urge to protest", absent="no urge to protest"),
)


class Params(Base):
    """How tempting a protest on paper is.

    urge  : How tempting it is to write a protest on the ballot.
    anger : How much more than supporters opponents feel that urge.
    """

    urge: float = LOGITS(1.0, "Urge to spoil the ballot", low=-4.0, high=6.0, source=DESIGN)
    anger: float = LOGITS(0.5, "Opponents feel it more", high=3.0, step=0.1, source=DESIGN)


def act(params: Params, _moment: Moment) -> tuple[Term, ...]:
    """Raise the appeal of spoiling, the more the less support there is."""
    return (Term(SPOIL, params.urge, -params.anger),)
