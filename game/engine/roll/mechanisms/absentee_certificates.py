"""People ask for a certificate to vote elsewhere, and then vote nowhere.

Acts on · adults on the roll in towns and cities, opponents more readily than supporters.
Returns · the people struck off their home roll, by stance.
Errors · none.
Source · "perhaps a quarter" of urban electors, one respondent, read in a quotation of Zaslavsky & Brym 1978
(mechanisms.csv: absentee_cert); they add that precise figures are impossible to obtain.
"""

import numpy as np

from game.engine.data.chance import Chance
from game.engine.data.changes import RollChange
from game.engine.data.knobs import DESIGN, ODDS, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.odds import by_stance
from game.engine.data.places import Places, Traits
from game.engine.data.records import Roll

NAME = "Certificates to vote elsewhere"
WHY = "With a certificate you can stay away without being counted as absent."
WORDS = "paper trick excuse holiday travel escape loophole dodge away trip"
REASON = "certificates never used"
MOVES = {"off_roll": ("entitled",)}


class Params(Base):
    """How common the certificate is where neighbours are strangers.

    share : The part of the people in towns and cities who ask for one and then vote nowhere.
    odds  : The odds that opponents ask for one, compared with supporters.
    """

    share: float = SHARE(0.05, "Certificates in towns", high=0.5, step=0.005, source="mechanisms.csv: absentee_cert")
    odds: float = ODDS(2.0, "Opponents use it more", source=DESIGN)


def act(params: Params, roll: Roll, places: Places, traits: Traits, chance: Chance) -> RollChange:
    """Strike urban adults off with a probability that depends on the stance."""
    share = params.share * traits.urban[places.setting]
    struck = chance.take(roll.registered, by_stance(share, params.odds))
    return RollChange(struck, np.zeros_like(struck[:, 0]))
