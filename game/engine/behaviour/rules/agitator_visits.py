"""Agitators call at the door until people have voted.

Acts on · staying at home, more where people are easily reached.
Returns · pull × log(1 + visits) × reach: the first visit counts most.
Errors · none.
Source · about one agitator per 184 electors: Time, 12 March 1984 (mechanisms.csv: agitators).
"""

import math

from game.engine.data.columns import HOME
from game.engine.data.knobs import DESIGN, LOGITS, Scale
from game.engine.data.knobs import Params as Base
from game.engine.data.motive import Motive, Trial
from game.engine.data.utility import Moment, Term

NAME = "Agitators call at the door"
WHY = "They would have called at my door until I went."
WORDS = "pressure bus fetch drive knocking canvassers campaign activists party remind propaganda"
STOP = "door"
MOTIVE = Motive(
    "Visits at the door",
    trial=Trial("visits", 2.0, present="agitators call at the door", absent="nobody calls at the door"),
)
VISITS = "mechanisms.csv: agitators"


class Params(Base):
    """How often they call, and how hard it is to say no.

    visits : How often they knock at each home.
    pull   : How much one visit adds to going.
    """

    visits: float = Scale("per household", 0.0, 20.0, 0.5)(2.0, "Visits by agitators", source=VISITS)
    pull: float = LOGITS(1.0, "Pull of a visit", high=5.0, step=0.1, source=DESIGN)


def act(params: Params, moment: Moment) -> tuple[Term, ...]:
    """Lower the appeal of staying at home by what the visits weigh here."""
    return (Term(HOME, -params.pull * math.log1p(params.visits) * moment.reach),)
