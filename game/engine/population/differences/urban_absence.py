"""In towns more people never vote than in villages, whatever the page says.

Acts on · the habit of staying at home, where neighbours are strangers.
Returns · how many times as high its odds are there.
Errors · none.
Source · abstention of 3 to 25 % by town and generation, in interviews with emigrants from the Soviet Union: Karklins
1986, from memory, of which only the abstract was read (mechanisms.csv: abstention_true). The number is a design choice.
"""

import numpy as np

from game.engine.data.chance import Chance
from game.engine.data.changes import Difference
from game.engine.data.knobs import DESIGN, ODDS
from game.engine.data.knobs import Params as Base
from game.engine.data.links import Link
from game.engine.data.places import Places, Traits

NAME = "Towns stay away more"
WHY = "Nobody on our staircase knows who went and who did not."
WORDS = "urban anonymous strangers lazy indifferent apathy flats blocks suburbs"
LINKS = (
    Link(
        "needs",
        ("habit",),
        "It makes a habit more common: where nobody has it, nothing grows.",
        {"population.habit.share": 0.0},
    ),
)


class Params(Base):
    """How much more common the habit is in towns and cities.

    odds : The odds that somebody in a town stays at home out of habit, compared with a village.
    """

    odds: float = ODDS(3.0, "Towns stay away, times", low=0.1, step=0.1, source=DESIGN)


def act(params: Params, places: Places, traits: Traits, _chance: Chance) -> Difference:
    """Raise the odds where the kind of place is urban."""
    absent = np.where(traits.urban[places.setting] > 0.0, params.odds, 1.0)
    return Difference(support=np.zeros_like(absent), absent=absent)
