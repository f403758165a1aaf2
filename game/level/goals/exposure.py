"""What gives away that figures were made: a neighbour that looks quite different, and a sheet in an observer's sample.

stands_out · by how many points the turnout of one unit is above that of its neighbours, at most: units of the same
             province, or stations where there is one constituency
sampled    · how likely it is that observers, who watch so many stations picked at random, watch one whose box holds
             papers that nobody was handed, or that does not pass on what was in its box, in per cent
"""

import math

import numpy as np

from game.engine.audience.readers import observer_mission
from game.engine.data.arrays import Reals
from game.engine.data.columns import TIERS
from game.engine.data.election import Election
from game.engine.data.protocols import Protocols

MISSION = "audience.observer_mission"
STATIONS = TIERS[0]


def stands_out(election: Election) -> float | None:
    """Return the largest gap between a unit's reported turnout and that of its neighbours, in percentage points.

    None where no unit has a neighbour.
    """
    places = election.country.places
    tier = 1 if places.units("constituency") > 1 else 0
    parent, sheets = places.parent[tier], election.tiers[tier].reported
    names, papers = _names_and_papers(sheets)
    all_names = np.bincount(parent, weights=names)[parent] - names
    all_papers = np.bincount(parent, weights=papers)[parent] - papers
    compared = (names > 0.0) & (all_names > 0.0)
    if not compared.any():
        return None
    own, others = papers[compared] / names[compared], all_papers[compared] / all_names[compared]
    return float(100.0 * max(0.0, (own - others).max()))


def sampled(election: Election) -> float:
    """Return the chance that a watched station has something to be seen, in per cent; 0 where nobody watches.

    A forecast knows how many papers each station moves on average, and takes it that chance moves them one by one.
    """
    mission = election.scenario.find(MISSION)
    if mission is None:
        return 0.0
    assert isinstance(mission.params, observer_mission.Params)
    stations = election.country.places.units(STATIONS)
    watched = min(mission.params.stations, stations)
    moved = np.zeros(stations)
    for entry in election.ledger.entries:
        if (entry.stage, entry.tier) == ("reporting", STATIONS):
            moved = moved + entry.move.count
    if election.seed is None:
        unseen = np.exp(-moved) * math.prod(1.0 - lump.stations for lump in election.boxes.lumps)
    else:
        unseen = np.where((moved > 0.0) | (election.boxes.ghost_papers > 0), 0.0, 1.0)
    return float(100.0 * (1.0 - _none_of(1.0 - unseen.mean(), stations, watched)))


def _none_of(share: float, stations: int, watched: int) -> float:
    """The chance that none of the watched stations is of such a share, when each is drawn once."""
    lot = share * stations
    left = np.arange(watched, dtype=np.float64)
    return float(np.prod(np.clip((stations - lot - left) / (stations - left), 0.0, 1.0)))


def _names_and_papers(sheets: Protocols) -> tuple[Reals, Reals]:
    return np.asarray(sheets.registered, dtype=np.float64), np.asarray(sheets.issued, dtype=np.float64)
