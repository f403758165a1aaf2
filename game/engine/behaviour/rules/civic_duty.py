"""People feel that they ought to vote, whatever they think of the candidate.

Acts on · staying at home.
Returns · the same push to the polls for everyone.
Errors · none.
Source · voting as a duty: Riker & Ordeshook 1968.
"""

from game.engine.data.columns import HOME
from game.engine.data.knobs import LOGITS
from game.engine.data.knobs import Params as Base
from game.engine.data.motive import Motive, Trial
from game.engine.data.utility import Moment, Term

NAME = "People feel they ought to vote"
WHY = "You ought to vote, whatever you think of the candidate."
WORDS = "conscience habit patriotism moral responsibility right thing proud obey"
STOP = "door"
MOTIVE = Motive("Duty to vote", trial=Trial("duty", 1.0, present="a duty to vote", absent="no duty to vote"))


class Params(Base):
    """How strongly people feel they ought to go.

    duty : How strongly people feel that they ought to vote.
    """

    duty: float = LOGITS(1.0, "Sense of duty", high=8.0, source="Riker & Ordeshook 1968")


def act(params: Params, _moment: Moment) -> tuple[Term, ...]:
    """Lower the appeal of staying at home."""
    return (Term(HOME, -params.duty),)
