"""Ballots that nobody was handed are put into the box.

Acts on · the boxes of some stations.
Returns · unmarked papers with no elector behind them; the box then holds more papers than were issued.
Errors · none.
Source · ballot stuffing as in Klimek, Yegorov, Hanel & Thurner 2012, PNAS 109:16469; the numbers are design choices.
"""

import numpy as np

from game.engine.data.chance import Chance
from game.engine.data.changes import PaperChange
from game.engine.data.knobs import DESIGN, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.places import Places, Traits
from game.engine.data.records import Boxes, Lump

NAME = "Ballots that nobody was handed"
WHY = "Spare ballots are at hand, and a thin box has to be explained."
WORDS = "stuffing fake papers forged extra votes fraud cheat rig full invented"
REASON = "ballots nobody was handed"
MOVES = {"votes_for": ("unissued",)}


class Params(Base):
    """Where papers are stuffed, and how many.

    stations : How many stations add such ballots.
    papers   : How many such a station adds, as a part of its roll.
    """

    stations: float = SHARE(0.1, "Stations stuffed", source=DESIGN)
    papers: float = SHARE(0.05, "Ballots stuffed there", high=0.5, unit="share of the roll", source=DESIGN)


def act(params: Params, boxes: Boxes, _places: Places, _traits: Traits, chance: Chance) -> PaperChange:
    """Add papers for a share of the roll in the stations picked."""
    registered = boxes.acts.sum(axis=(1, 2))
    ghosts = chance.take(registered, params.papers * chance.chosen(params.stations, registered.size))
    nobody, lump = np.zeros_like(boxes.stayed_home), Lump(params.stations, params.papers)
    return PaperChange(nobody, nobody.copy(), ghosts, lump)
