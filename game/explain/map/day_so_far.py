"""A polling day while it runs: what is in the boxes by a moment of it, hexagon by hexagon.

The record knows for every hour and constituency how many papers were cast, and how many of them with the name struck
out. Inside the hour people come evenly, and the stations of a constituency keep step.
"""

from dataclasses import dataclass, replace

import numpy as np

from game.engine.data.arrays import Reals
from game.engine.data.columns import FIELDS
from game.engine.data.election import Election
from game.explain.map.tally import Tally, ratio

STRUCK, OTHERS = range(2)
"""The papers that are told apart by the hour."""

_CAST = {"votes_against": STRUCK, "votes_for": OTHERS, "invalid": OTHERS}


@dataclass(frozen=True, eq=False, slots=True)
class DaySoFar:
    """The hours of a ballot over the hexagons of its map.

    whole : the counts when the day is over
    edges : (H + 1,) the hours at which slots begin and end
    parts : (H + 1, 2, N) the part of the day's papers of each kind that is cast by then
    """

    whole: Tally
    edges: Reals
    parts: Reals

    def by(self, hour: float) -> Tally:
        """The counts at a moment: of papers those that are cast by then, of people all."""
        parts = self._parts(hour)
        true = self.whole.true.astype(np.float64)
        for name, kind in _CAST.items():
            true[FIELDS.index(name)] *= parts[kind]
        cast = sum(true[FIELDS.index(name)] for name in _CAST)
        true[FIELDS.index("issued")] = true[FIELDS.index("in_box")] = cast
        return replace(self.whole, true=true)

    def came(self, hour: float) -> Reals:
        """(N,) the share of the roll that has cast a paper by a moment."""
        counts = self.by(hour)
        return ratio(counts.field("issued", report=False), counts.field("registered", report=False))

    def _parts(self, hour: float) -> Reals:
        """(2, N) the part of the day's papers of each kind that is cast by a moment."""
        at = float(np.interp(hour, self.edges, np.arange(self.edges.size)))
        before = min(int(at), self.edges.size - 2)
        found: Reals = self.parts[before] + (at - before) * (self.parts[before + 1] - self.parts[before])
        return found


def day_of(election: Election, whole: Tally) -> DaySoFar:
    """Return the day of a ballot over the hexagons of its map."""
    choices, places = election.choices, election.country.places
    done = np.concatenate((np.zeros((1, *choices.voted.shape[1:])), choices.voted.cumsum(axis=0)))
    everything = np.broadcast_to(done.sum(axis=2, keepdims=True), done.shape)
    # where nobody was expected to strike the name out, those few who did came as the others
    done = np.where(done[-1] > 0.0, done, everything)
    parts = np.divide(done, done[-1], out=np.zeros(done.shape), where=done[-1] > 0.0)
    if places.units("constituency") == 1:
        parts = parts[:, places.parent[0]]
    edges = np.append(choices.hours, choices.hours[-1] + 1)
    return DaySoFar(whole, edges, parts.transpose(0, 2, 1))
