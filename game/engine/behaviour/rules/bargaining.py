"""People hold their vote back until something is promised: a roof, a road, a flat.

Acts on · staying at home.
Returns · stake × (1 − promised): what is promised brings them after all.
Errors · none.
Source · voters who refused until repairs were promised, in the Soviet Union: Merl in Jessen & Richter 2011, pp. 286–287
(mechanisms.csv: bargain). The size is a design choice. They are known to have come late; here only whether they come is
worked out, and not at what hour.
"""

from game.engine.data.columns import HOME
from game.engine.data.knobs import DESIGN, LOGITS, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.motive import Motive, Trial
from game.engine.data.utility import Moment, Term

NAME = "A vote for a repair"
WHY = "They need me on the list as one who voted. So first they can mend the roof."
WORDS = "money bribe bargain deal gift pay reward favour corruption trade buy votes"
STOP = "door"
MOTIVE = Motive(
    "Holding the vote back",
    trial=Trial("stake", 2.0, present="people ask for something first", absent="nobody asks for anything"),
)


class Params(Base):
    """What people ask for, and how much of it they are promised.

    stake    : How strongly people hold back until something is done for them.
    promised : How much of it they are promised on polling day: at 100 % all come as if they had asked for nothing.
    """

    stake: float = LOGITS(0.5, "What is asked for", high=3.0, step=0.1, source="mechanisms.csv: bargain")
    promised: float = SHARE(0.5, "What is promised", step=0.05, source=DESIGN)


def act(params: Params, _moment: Moment) -> tuple[Term, ...]:
    """Raise the appeal of staying at home by what is not promised."""
    return (Term(HOME, params.stake * (1.0 - params.promised)),)
