"""They let what is printed, or what they saw, move what they expect, by a rate; the rest they keep.

Acts on · the printed share against (for, where none against is printed), the share of papers that people saw struck,
and what they expected before this ballot.
Returns · dissent = expected + rate × (news − expected), with news = (1 − eyes) × printed + eyes × seen: what they
expect of the next ballot; support is the rest of it. Trust is the rate. Where no votes are printed the page moves
nothing.
Errors · none.
Source · beliefs that follow what is published, a step at a time: Kuran 1991; Lohmann 1994.
"""

from game.engine.data.bulletin import Belief
from game.engine.data.chance import Chance
from game.engine.data.knobs import DESIGN, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.press import Press

NAME = "People at large"
WHY = "They let a page move them part of the way."
WORDS = "public crowd everybody citizens opinion mood learn remember"


class Params(Base):
    """How far one page moves people.

    rate : How far people's guess moves towards the printed figure, from not at all to all the way.
    eyes : What moves them: 0 % is the printed page alone, 100 % only what they saw others do on the day.
    """

    rate: float = SHARE(0.3, "How far it moves them", step=0.05, source=DESIGN)
    eyes: float = SHARE(0.0, "Page or own eyes", step=0.05, source=DESIGN)


def act(params: Params, press: Press, _chance: Chance) -> Belief:
    """Go a part of the way from what was expected to what is printed or was seen."""
    printed = press.share("against", 1.0 - press.share("for", 1.0 - press.expected))
    news = printed if params.eyes == 0.0 else (1.0 - params.eyes) * printed + params.eyes * press.seen()
    dissent = press.expected + params.rate * (news - press.expected)
    return Belief("people_at_large", 1.0 - dissent, dissent, params.rate)
