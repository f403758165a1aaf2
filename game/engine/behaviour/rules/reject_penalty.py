"""Striking the name out costs something if it is seen; where many do it, it costs less.

Acts on · striking out, and by half as much on spoiling the paper.
Returns · risk = penalty × visibility × (1 − safety × perceived dissent).
Errors · none.
Source · preference falsification: Kuran 1989, 1995; safety in numbers: Granovetter 1978, Lohmann 1994.
"""

from game.engine.data.columns import REJECT, SPOIL
from game.engine.data.knobs import DESIGN, LOGITS, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.links import Link
from game.engine.data.motive import Motive, Trial
from game.engine.data.utility import Moment, Term

NAME = "Striking out has a price"
WHY = "Whoever is seen striking the name out may have to pay for it."
WORDS = "fear threat pressure punish punishment spy spies police informer scared afraid danger prison secret watched"
LINKS = (
    Link(
        "needs",
        ("voting_procedure",),
        "Somebody has to see the mark: with a booth for everyone hardly any is seen.",
        {"behaviour.voting_procedure.procedure": "secret"},
    ),
)
MOTIVE = Motive(
    "Being seen to strike",
    company="Safety in numbers",
    trial=Trial("penalty", 4.0, present="a penalty for striking out", absent="no penalty for striking out"),
)
KURAN = "Kuran 1989, 1995"


class Params(Base):
    """What it costs to be seen striking the name out.

    penalty  : What striking the name out costs if it is seen.
    safety   : How much of that cost goes away when many others strike the name out.
    spoiling : What part of that cost spoiling the ballot has as well.
    """

    penalty: float = LOGITS(4.0, "Cost of striking out", source=KURAN)
    safety: float = SHARE(0.5, "Safety in numbers", step=0.05, source="Granovetter 1978; Lohmann 1994")
    spoiling: float = SHARE(0.5, "Same cost for spoiling", step=0.05, source=DESIGN)


def act(params: Params, moment: Moment) -> tuple[Term, ...]:
    """Lower the appeal of striking out and spoiling by the risk."""
    risk = params.penalty * moment.visibility * (1.0 - params.safety * moment.dissent)
    return (Term(REJECT, -risk), Term(SPOIL, -params.spoiling * risk))
