"""What the rules did to a ballot, act by act and hexagon by hexagon: taken from the record, to be shown on the map."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from game.engine.behaviour.rules import agitator_visits
from game.engine.data.arrays import Reals
from game.engine.data.columns import TIERS
from game.engine.data.election import Election
from game.engine.data.places import Places
from game.engine.data.protocols import Entry
from game.engine.population.build import traits
from game.explain.part_names import part_name
from game.text.language import message_counted, translate_counted
from game.text.numbers import grouped

Kind = Literal["leave", "join", "call", "put_in", "rewrite"]
"""Names leave the list or join it, agitators call, papers are put in, sheets are rewritten on the way up."""

STEPS = (0.001, 0.02)
"""From which share of a hexagon's adults an act has two marks, and three."""

CALLER = "behaviour.agitator_visits"
FEW, MANY = 2.0, 6.0
"""Visits from which agitators have two marks, and three."""


@dataclass(frozen=True, eq=False, slots=True)
class Act:
    """What one part did at one tier: how many names or papers in all, and per hexagon none to three marks."""

    kind: Kind
    part: str
    tier: str
    count: float
    marks: bytes

    def words(self) -> str:
        """Return what was done, in words."""
        one, many = {
            "leave": message_counted("{part}: {count} name leaves the list", "{part}: {count} names leave the list"),
            "join": message_counted("{part}: {count} name joins the list", "{part}: {count} names join the list"),
            "call": message_counted("{part}: {count} visit at each door", "{part}: {count} visits at each door"),
            "put_in": message_counted(
                "{part}: {count} paper put into the boxes", "{part}: {count} papers put into the boxes"
            ),
            "rewrite": message_counted("{part}: {count} rewritten on a sheet", "{part}: {count} rewritten on sheets"),
        }[self.kind]
        text = f"{self.count:g}" if self.kind == "call" else grouped(self.count)
        return translate_counted(one, many, round(self.count)).format(part=part_name(self.part), count=text)


def acts(record: Election) -> tuple[Act, ...]:
    """Return what the rules of a ballot did, in its order."""
    places, roll = record.country.places, record.roll
    adults = _over_hexagons((roll.registered + roll.off_roll).sum(axis=1), "precinct", places)
    together: dict[tuple[Kind, str, str], Reals] = {}
    for entry in record.ledger.entries:
        key = _kind(entry), entry.part, entry.tier
        together[key] = together.get(key, 0.0) + entry.move.count.astype(np.float64)
    found = [
        Act(*key, float(counts.sum()), _marks(_over_hexagons(counts, key[2], places) / np.maximum(adults, 1.0), STEPS))
        for key, counts in together.items()
        if round(float(counts.sum()))
    ]
    before = [one for one in found if one.kind in ("leave", "join")]
    return (*before, *_calls(record), *(one for one in found if one not in before))


def _kind(entry: Entry) -> Kind:
    if entry.stage == "roll":
        return "leave" if entry.move.target == "off_roll" else "join"
    return "put_in" if entry.stage == "ballot" else "rewrite"


def _calls(record: Election) -> Iterator[Act]:
    if not any(one.path == CALLER for one in record.scenario.active):
        return
    visits = record.scenario.one(CALLER, agitator_visits.Params).visits
    places = record.country.places
    reach = traits(record.scenario).reach[places.setting]
    shares = _over_hexagons(reach, "precinct", places) / _over_hexagons(np.ones(reach.size), "precinct", places)
    if visits:
        yield Act("call", CALLER.rpartition(".")[2], "precinct", visits, _marks(visits * shares, (FEW, MANY)))


def _marks(shares: Reals, steps: tuple[float, float]) -> bytes:
    marks = (shares > 0.0).astype(np.uint8) + (shares >= steps[0]) + (shares >= steps[1])
    return marks.astype(np.uint8).tobytes()


def _over_hexagons(counts: Reals, tier: str, places: Places) -> Reals:
    """(N,) counts of a tier's units by hexagon; what was done above the hexagons is shared out among those below."""
    drawn = "constituency" if places.units("constituency") > 1 else "precinct"
    for below in TIERS[TIERS.index(tier) : TIERS.index(drawn)]:
        counts = np.asarray(places.sum_up(below, counts), dtype=np.float64)
    for above in reversed(TIERS[TIERS.index(drawn) : TIERS.index(tier)]):
        parent = places.parent[TIERS.index(above)]
        counts = (counts / np.maximum(np.bincount(parent, minlength=counts.size), 1))[parent]
    return counts
