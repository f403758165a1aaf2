"""They read the page in a paper that copies it, and now and then a digit or the point goes wrong on the way.

Acts on · the printed page.
Returns · support and dissent as their paper has them, full trust; and the copy, where something slipped.
Errors · none.
Source · copying errors in the press: mechanisms.csv: slip. Three kinds are documented and no other is made; how often
one happens is a design choice.
"""

from collections.abc import Mapping

import numpy as np

from game.engine.data.bulletin import Belief
from game.engine.data.chance import Chance
from game.engine.data.knobs import DESIGN, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.press import SLIPS, Press

NAME = "Those who read a copy"
WHY = "Their paper copies the page, and now and then it slips."
WORDS = "typo misprint mistake error newspaper television reporter internet rumour"


class Params(Base):
    """How often a copy is wrong.

    slips : How often one figure of a copied page has a wrong digit, or its point in the wrong place.
    """

    slips: float = SHARE(SLIPS, "Copies with a slip", step=0.05, source=DESIGN)


def act(params: Params, press: Press, chance: Chance) -> Belief:
    """Copy the page with at most one slip, and believe the copy: in a forecast, the mean of all copies."""
    page = {figure.name: figure.printed for figure in press.bulletin.figures if figure.denominator > 0}
    slips = press.slips()
    odds = [params.slips * odds for odds, _figure, _copied in slips]
    copies = [page, *({**page, figure: copied} for _odds, figure, copied in slips)]
    drawn = chance.split(np.ones(1, dtype=np.int64), np.array([[1.0 - sum(odds), *odds]]))[0]
    support, dissent = drawn @ np.array([_believed(copy) for copy in copies])
    made = [slip for share, (_odds, *slip) in zip(drawn[1:], slips, strict=True) if share == 1]
    return Belief("copied_page", support, dissent, 1.0, copied=tuple((figure, copied) for figure, copied in made))


def _believed(copy: Mapping[str, str]) -> tuple[float, float]:
    """Support and dissent, word for word."""
    support = float(copy["for"]) / 100.0 if "for" in copy else 1.0
    return support, float(copy["against"]) / 100.0 if "against" in copy else 1.0 - support
