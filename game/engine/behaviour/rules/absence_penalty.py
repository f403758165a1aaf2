"""Staying at home is noticed, and it has a price.

Acts on · staying at home, more where absence is easily noticed.
Returns · penalty × reach.
Errors · none.
Source · hunting the absent in the afternoon: Merl in Jessen & Richter 2011, p. 294 (mechanisms.csv: early_noon).
"""

from game.engine.data.columns import HOME
from game.engine.data.knobs import LOGITS
from game.engine.data.knobs import Params as Base
from game.engine.data.links import Link
from game.engine.data.motive import Motive, Trial
from game.engine.data.utility import Moment, Term

NAME = "Staying at home has a price"
WHY = "Somebody would have noticed that my name was not ticked off."
WORDS = "fear threat pressure punish punishment lose job boss scared afraid force trouble police spy informer"
STOP = "door"
LINKS = (
    Link(
        "undoes",
        ("habit",),
        "Where staying at home costs too much, hardly anybody keeps the habit of it.",
        {"penalty": 20.0},
    ),
)
MOTIVE = Motive(
    "Being missed on the roll",
    trial=Trial("penalty", 3.0, present="the absent are missed", absent="nobody misses the absent"),
)


class Params(Base):
    """What it costs not to be ticked off on the roll.

    penalty : What staying at home costs, where somebody notices.
    """

    penalty: float = LOGITS(3.0, "Cost of staying at home", source="mechanisms.csv: early_noon")


def act(params: Params, moment: Moment) -> tuple[Term, ...]:
    """Lower the appeal of staying at home by the expected cost."""
    return (Term(HOME, -params.penalty * moment.reach),)
