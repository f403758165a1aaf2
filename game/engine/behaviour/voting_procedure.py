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
from game.engine.data.knobs import DESIGN, SHARE, Scale, choice
from game.engine.data.knobs import Params as Base
from game.engine.data.links import Link
from game.engine.data.places import Traits
from game.engine.data.scenario import Scenario

NAME = "How people vote"
WHY = "Where others can see the choice, it is no secret any more."
WORDS = "secret booth curtain pencil watched spy open public hands privacy fear"
LINKS = (
    Link(
        "needs",
        ("reject_penalty",),
        "It moves a vote only where striking out has a price: else nobody minds being seen.",
        {"behaviour.reject_penalty": False},
    ),
)
BOOTH = "Friedgut 1979 p. 112, Mote 1965 p. 81, as cited by Bohn in Jessen & Richter 2011"
BOXES = "mechanisms.csv: two_boxes; 0.9 instead of 1, as somebody may stand in front of the box: design choice"
SEEN = Scale("chance seen", 0.0, 1.0, 0.01)

PROCEDURES = {
    "open": "ballots are shown",
    "booth_to_strike": "booth only to strike",
    "two_boxes": "two boxes",
    "secret": "booth for everyone",
}


class Params(Base):
    """The procedure in force, and how visible a choice is under each.

    procedure       : What others can see of how somebody votes.
    open            : How likely a choice is seen where everybody shows the ballot.
    booth_to_strike : How likely a choice is seen where only those who strike need the booth.
    two_boxes       : How likely a choice is seen where yes and no have a box each.
    secret          : How likely a choice is seen where everybody goes into the booth.
    company         : What part of those who agree go into the booth too, so that a No vote stands out less.
    """

    procedure: Literal["open", "booth_to_strike", "two_boxes", "secret"] = choice(
        "secret", "How the vote is cast", PROCEDURES, source=BOOTH
    )
    open: float = SEEN(1.0, "Seen: open vote", source=DESIGN)
    booth_to_strike: float = SEEN(0.95, "Seen: booth to strike", source=BOOTH)
    two_boxes: float = SEEN(0.9, "Seen: two boxes", source=BOXES)
    secret: float = SEEN(0.02, "Seen: secret booth", source=DESIGN)
    company: float = SHARE(
        0.0, "Company in the booth", step=0.005, source="an estimate of under 5 % in 1958, up to 10 % in 1963: " + BOOTH
    )


PROCEDURE = "behaviour.voting_procedure.procedure"
"""The path of the one that is in force."""


def of(scenario: Scenario) -> Params:
    """Return how the people of a scenario vote."""
    return scenario.one("behaviour.voting_procedure", Params)


def visibility(params: Params, traits: Traits) -> Reals:
    """(S,) the chance that a choice can be seen, by kind of place."""
    chance: float = getattr(params, params.procedure)
    return np.clip(chance * traits.visibility, 0.0, 1.0)
