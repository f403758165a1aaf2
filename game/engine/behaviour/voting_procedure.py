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

NAME = "How people vote"
WHY = "Where others can see the choice, it is no secret any more."
BOOTH = "Friedgut 1979 p. 112, Mote 1965 p. 81, as cited by Bohn in Jessen & Richter 2011"
BOXES = "mechanisms.csv: two_boxes; 0.9 instead of 1, as somebody may stand in front of the box: design choice"
DESIGN = "design choice"
CHANCE = "chance seen"

PROCEDURES = {
    "open": "ballots are shown",
    "booth_to_strike": "booth only to strike",
    "two_boxes": "two boxes",
    "secret": "booth for everyone",
}


class Params(Base):
    """The procedure in force, and how visible a choice is under each."""

    procedure: Literal["open", "booth_to_strike", "two_boxes", "secret"] = choice(
        "secret",
        PROCEDURES,
        label="How the vote is cast",
        means="What others can see of how somebody votes.",
        source=BOOTH,
    )
    open: float = number(
        1.0,
        0.0,
        1.0,
        0.01,
        unit=CHANCE,
        label="Seen: open vote",
        means="How likely a choice is seen where everybody shows the ballot.",
        source=DESIGN,
    )
    booth_to_strike: float = number(
        0.95,
        0.0,
        1.0,
        0.01,
        unit=CHANCE,
        label="Seen: booth to strike",
        means="How likely a choice is seen where only those who strike need the booth.",
        source=BOOTH,
    )
    two_boxes: float = number(
        0.9,
        0.0,
        1.0,
        0.01,
        unit=CHANCE,
        label="Seen: two boxes",
        means="How likely a choice is seen where yes and no have a box each.",
        source=BOXES,
    )
    secret: float = number(
        0.02,
        0.0,
        1.0,
        0.01,
        unit=CHANCE,
        label="Seen: secret booth",
        means="How likely a choice is seen where everybody goes into the booth.",
        source=DESIGN,
    )
    company: float = number(
        0.0,
        0.0,
        1.0,
        0.005,
        unit="share",
        label="Company in the booth",
        means="What part of those who agree go into the booth too, so that a No vote stands out less.",
        source="an estimate of under 5 % in 1958, up to 10 % in 1963: " + BOOTH,
    )


def visibility(params: Params, traits: Traits) -> Reals:
    """(S,) the chance that a choice can be seen, by kind of place."""
    chance: float = getattr(params, params.procedure)
    return np.clip(chance * traits.visibility, 0.0, 1.0)
