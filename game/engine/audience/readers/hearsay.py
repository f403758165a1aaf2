"""They have not read the page. They hear what others say about it, and what they often hear of seems frequent to them.

Acts on · the printed figures, by how much of the talk falls to each.
Returns · dissent = printed + ease × (its share of the talk − printed); support is the rest; trust = 1 − ease. Where no
votes against are printed nobody talks about them.
Errors · none.
Source · what comes to mind easily seems frequent: Tversky & Kahneman 1973; news of a figure: Shannon 1948; surprise
draws attention: Itti & Baldi 2009. How much is retold, and how far ease counts, are design choices.
"""

from game.engine.data.bulletin import Belief
from game.engine.data.chance import Chance
from game.engine.data.knobs import DESIGN, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.press import Press
from game.engine.data.talk import talk

NAME = "Those who hear the talk"
WHY = "They have not read the page, they only hear what is said about it."
WORDS = "gossip rumour chat neighbours street market twitter facebook"
DISSENT = "against"


class Params(Base):
    """How talk spreads, and how far it shapes what people think.

    retold : The part of the talk that repeats what others say.
    ease   : How far people go by how often they hear of something, and not by the figure.
    """

    retold: float = SHARE(0.5, "Talk that repeats", high=0.95, step=0.05, source=DESIGN)
    ease: float = SHARE(0.05, "What is heard seems frequent", source=DESIGN)


def act(params: Params, press: Press, _chance: Chance) -> Belief:
    """Judge by the figure, and a little by how often it is spoken of."""
    shares = talk(press.bulletin.figures, params.retold)
    printed = press.share(DISSENT, 1.0 - press.share("for", 1.0))
    heard = params.ease * (shares[DISSENT] - printed) if DISSENT in shares else 0.0
    return Belief("hearsay", 1.0 - printed - heard, printed + heard, 1.0 - params.ease, talk=tuple(shares.items()))
