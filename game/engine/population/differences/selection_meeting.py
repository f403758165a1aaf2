"""Before the vote a meeting examines a few names and registers one of them.

Acts on · private support, in whole constituencies: it matters whose name is on the paper.
Returns · how much warmer or colder people are towards the one name than towards an ordinary candidate.
Errors · none.
Source · two names examined and one registered, by a law of 2023: assembly_facts.csv: two_examined; names looked at from
above, then considered in meetings at work: assembly_facts.csv: allotted. How many follow the platform, and how much a
name matters, nobody has measured: design choices.
"""

import numpy as np

from game.engine.data.arrays import Indices, Reals
from game.engine.data.chance import Chance
from game.engine.data.changes import Difference
from game.engine.data.knobs import DESIGN, SHARE, Scale
from game.engine.data.knobs import Params as Base
from game.engine.data.nomination import Slate
from game.engine.data.places import Places, Traits

NAME = "A meeting selects the name"
WHY = "When the chair asked who was against, I looked round. Every hand was up."
WORDS = "primary nomination nominee committee choose candidate hands party pressure selected"
WIDE = 1.7
"""Names are spread evenly to either side of an ordinary one, in spreads of support."""

KEEN = 2.0
"""How strongly people would choose the name they like more, if nobody saw."""


class Params(Base):
    """How many names are examined, who in the meeting follows the platform, and how much the name matters.

    names  : How many people are examined for a seat before one of them is put on the paper.
    follow : What part of the meeting raises its hand for the name that those above propose.
    matter : How much warmer people are to a candidate whom they like, and colder to one whom they do not.
    """

    names: int = Scale("names", 1, 5, 1)(2, "Names examined", source="assembly_facts.csv: two_examined")
    follow: float = SHARE(0.9, "Follow the platform", source=DESIGN)
    matter: float = SHARE(0.3, "The name matters", unit="spread of support", high=1.5, source=DESIGN)


def act(params: Params, places: Places, _traits: Traits, chance: Chance) -> Difference:
    """Have every constituency's meeting choose, and shift the support of its stations by how its name is liked."""
    warmer = params.matter * examine(params, places, chance).chosen_appeal
    support = warmer[places.ancestor("constituency")]
    return Difference(support=support, absent=np.ones_like(support))


def examine(params: Params, places: Places, chance: Chance) -> Slate:
    """Hold the meetings: who is examined, how many hands each name gets, and which one is registered."""
    seats = places.units("constituency")
    people = [(chance.uniform(-WIDE, WIDE, seats), chance.uniform(-WIDE, WIDE, seats)) for _ in range(params.names)]
    liked, trusted = (np.column_stack(side) for side in zip(*people, strict=True))
    drawn = np.exp(KEEN * liked)
    secret: Reals = drawn / drawn.sum(axis=1, keepdims=True)
    platform: Indices = trusted.argmax(axis=1).astype(np.int32)
    proposed = np.arange(params.names)[None] == platform[:, None]
    hands: Reals = params.follow * proposed + (1.0 - params.follow) * secret
    return Slate(liked, trusted, hands, secret, platform, hands.argmax(axis=1).astype(np.int32))
