"""Takes every printed figure at its word.

Acts on · the printed page.
Returns · support and dissent as printed, full trust.
Errors · none.
Source · the reader every bulletin is written for.
"""

from game.engine.data.bulletin import Belief
from game.engine.data.chance import Chance
from game.engine.data.knobs import Params as Base
from game.engine.data.press import Press

NAME = "Those who trust"
WHY = "They take every printed figure at its word."
WORDS = "believers loyal naive gullible faith propaganda"


class Params(Base):
    """Nothing to set."""


def act(_params: Params, press: Press, _chance: Chance) -> Belief:
    """Believe what is printed."""
    support = press.share("for", 1.0)
    return Belief("trusting", support, press.share("against", 1.0 - support), 1.0)
