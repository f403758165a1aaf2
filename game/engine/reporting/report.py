"""Stage 5, reporting: the protocol climbs precinct → constituency → province → centre.

    received at a tier = sum of what its children reported
    reported           = received, after the moves of the tier's parts; at the station the ballot law acts first
    elected            where more than half of the papers that the constituency reports are for the candidate
Amounts moved are bounded by what is there, so no column goes negative, and every move is an entry in the ledger.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from game.engine.data.arrays import Positions, Reals
from game.engine.data.columns import FIELDS, TIERS
from game.engine.data.places import Places
from game.engine.data.protocols import Entry, Protocols, TierReport
from game.engine.data.records import Boxes, Roll
from game.engine.data.scenario import Active, Scenario
from game.engine.expectation import normal_cdf
from game.engine.reporting.count import open_boxes
from game.engine.reporting.counted import Counted
from game.engine.reporting.foreseen import Foreseen, Opened
from game.engine.streams import Expected, Streams

SEATS = "constituency"

CERTAIN = 6.0
"""Standard deviations by which a constituency is ahead that is elected whatever chance may do."""

FEW_CELLS = 2**14
"""How large a sample has to be of which nothing is asked but who is elected."""

LEAST_VARIANCE = 1e-12


@dataclass(frozen=True, eq=False, slots=True)
class Reported:
    """What every tier reported, and who moved what on the way.

    elected : (C,) 1 where a constituency's report elects the candidate, else 0; in a forecast how probable that is
    """

    tiers: tuple[TierReport, ...]
    entries: tuple[Entry, ...]
    elected: Reals


def report(scenario: Scenario, places: Places, roll: Roll, boxes: Boxes, streams: Streams | Expected) -> Reported:
    """Count the boxes and let the protocols climb."""
    protocols = open_boxes(roll, boxes)
    firsts = [places.first_child(tier) for tier in TIERS[:-1]]
    if isinstance(streams, Streams):
        return _climb(scenario, Counted(protocols, streams), firsts)
    bends = [tier for tier in TIERS if not all(one.part.proportional for one in _parts(scenario, tier))]
    opened = Opened(protocols, boxes.lumps)
    sheets = Foreseen(opened, until=bends[-1] if bends else None, between=streams.between)
    found = _climb(scenario, sheets, firsts)
    return found if found.elected.size else replace(found, elected=_elected(scenario, opened, firsts, found))


def _climb(scenario: Scenario, sheets: Counted | Foreseen, firsts: Sequence[Positions]) -> Reported:
    """Let the protocols climb as many tiers as there are children of."""
    tiers: list[TierReport] = []
    entries: list[Entry] = []
    elected: Reals = np.empty(0)
    for index, tier in enumerate(TIERS[: len(firsts) + 1]):
        received, parts = sheets.protocols, _parts(scenario, tier)
        company = tuple(one.params for one in parts)
        for one in parts:
            entries += [Entry("reporting", tier, one.part.name, move) for move in sheets.act(tier, one, company)]
        tiers.append(TierReport(tier, received, sheets.protocols))
        elected = sheets.ahead() if tier == SEATS else elected
        if index < len(firsts):
            sheets.pass_up(tier, firsts[index])
    return Reported(tuple(tiers), tuple(entries), elected)


def _elected(scenario: Scenario, opened: Opened, firsts: Sequence[Positions], found: Reported) -> Reals:
    """(C,) how probable it is that the candidate is elected, where everything moved in proportion.

    What officials moved and who stuffed boxes can only have helped; so a sample is needed of those alone who were not
    far ahead without them.
    """
    lead = _lead(opened.protocols.summed(firsts[0]))
    moves = [entry.move for entry in found.entries if entry.tier in TIERS[: TIERS.index(SEATS) + 1]]
    if not moves and not opened.lumps:
        return normal_cdf(lead)
    helped = all(move.target == "votes_for" for move in moves)
    unclear = (lead < CERTAIN) | (not helped)
    result = np.ones(lead.size)
    if unclear.any():
        result[unclear] = _looked_at(scenario, opened, firsts[0], unclear)
    return result


def _looked_at(scenario: Scenario, opened: Opened, first: Positions, seats: NDArray[np.bool_]) -> Reals:
    """Probability of being elected in some constituencies, from a sample of their own."""
    sizes = np.diff(first, append=opened.protocols.registered.size)
    stations = np.repeat(seats, sizes)
    some = Protocols(*(getattr(opened.protocols, name)[stations] for name in FIELDS))
    sheets = Foreseen(Opened(some, opened.lumps), until=SEATS, cells=FEW_CELLS)
    return _climb(scenario, sheets, [np.cumsum(sizes[seats]) - sizes[seats]]).elected


def _lead(protocols: Protocols) -> Reals:
    """By how many standard deviations the candidate is ahead without stuffed papers; people act independently."""
    registered, issued = np.maximum(protocols.registered, 1.0), np.maximum(protocols.issued, 1.0)
    came, against = protocols.issued / registered, protocols.opposed / issued
    variance = protocols.issued * ((1.0 - came) * (1.0 - 2.0 * against) ** 2 + 4.0 * against * (1.0 - against))
    # half a paper lies between no lead and one
    ahead = 2.0 * protocols.votes_for - protocols.in_box - protocols.surplus - 0.5
    lead: Reals = ahead / np.sqrt(np.maximum(variance, LEAST_VARIANCE))
    return lead


def _parts(scenario: Scenario, tier: str) -> tuple[Active, ...]:
    law = scenario.under("reporting") if tier == TIERS[0] else ()
    return law + scenario.under(f"reporting.{tier}")
