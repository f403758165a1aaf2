"""How the vote is cast, and so how well a choice can be seen.

Acts on · the visibility of choices.
Returns · (S,) the chance that a choice is seen, by kind of place; and who could have cast a struck-out paper.
Errors · none.
Source · booth as a signal: Friedgut 1979, Mote 1965 (mechanisms.csv: booth_stigma); two boxes in view: mechanisms.csv:
two_boxes.
"""

from typing import Literal

import numpy as np

from game.engine.data.arrays import Reals
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import choice, number
from game.engine.data.places import Traits

NAME = "Voting procedure"
WHY = "Where others can see the choice, it is no secret any more."
BOOTH = "Friedgut 1979 p. 112, Mote 1965 p. 81, as cited by Bohn in Jessen & Richter 2011"
BOXES = "mechanisms.csv: two_boxes"
DESIGN = "design choice"
CHANCE = "chance seen"

PROCEDURES = {
    "open": "papers are shown",
    "booth_to_strike": "booth only for those who strike",
    "two_boxes": "two boxes",
    "secret": "booth for everyone",
}


class Params(Base):
    """The procedure in force, and how visible a choice is under each."""

    procedure: Literal["open", "booth_to_strike", "two_boxes", "secret"] = choice(
        "secret", PROCEDURES, label="How the vote is cast", source=BOOTH
    )
    open: float = number(1.0, 0.0, 1.0, 0.01, unit=CHANCE, label="Seen: open vote", source=DESIGN)
    booth_to_strike: float = number(0.95, 0.0, 1.0, 0.01, unit=CHANCE, label="Seen: booth to strike", source=BOOTH)
    two_boxes: float = number(0.9, 0.0, 1.0, 0.01, unit=CHANCE, label="Seen: two boxes", source=BOXES)
    secret: float = number(0.02, 0.0, 1.0, 0.01, unit=CHANCE, label="Seen: secret booth", source=DESIGN)
    company: float = number(
        0.0,
        0.0,
        1.0,
        0.005,
        unit="share",
        label="Company in the booth",
        source="under 5 % in 1958: " + BOOTH,
    )


def visibility(params: Params, traits: Traits) -> Reals:
    """(S,) the chance that a choice can be seen, by kind of place."""
    chance: float = getattr(params, params.procedure)
    return np.clip(chance * traits.visibility, 0.0, 1.0)
