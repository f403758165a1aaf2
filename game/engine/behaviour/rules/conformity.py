"""People like to do what they believe most others do.

Acts on · leaving the paper unmarked and striking the name out.
Returns · strength × the share of others believed to do the same.
Errors · none.
Source · social utility of agreement: Asch 1956; Kuran 1995.
"""

from game.engine.data.columns import APPROVE, REJECT
from game.engine.data.knobs import LOGITS
from game.engine.data.knobs import Params as Base
from game.engine.data.motive import Motive, Trial
from game.engine.data.utility import Moment, Term

NAME = "People go along with the many"
WHY = "I would rather do what nearly everybody does."
WORDS = "peer pressure crowd herd friends fitting in mainstream follow copy bandwagon"
MOTIVE = Motive(
    "Being with the many",
    trial=Trial("strength", 4.0, present="a wish to be with the many", absent="nobody minds the many"),
)


class Params(Base):
    """How much it is worth to be with the many.

    strength : How much people like to do what most others do.
    """

    strength: float = LOGITS(1.0, "Pull of the many", high=12.0, source="Asch 1956; Kuran 1995")


def act(params: Params, moment: Moment) -> tuple[Term, ...]:
    """Raise each choice by how common it is believed to be."""
    return (
        Term(APPROVE, params.strength * (1.0 - moment.dissent)),
        Term(REJECT, params.strength * moment.dissent),
    )
