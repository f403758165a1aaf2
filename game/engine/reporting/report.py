"""Stage 5, reporting: the protocol climbs precinct → constituency → province → centre.

    received at a tier = sum of what its children reported
    reported           = received, after the moves of the tier's parts; at the station the ballot law acts first
Amounts moved are bounded by what is there, so no column goes negative, and every move is an entry in the ledger.
"""

from dataclasses import replace

from game.engine.data.arrays import Counts
from game.engine.data.columns import TIERS
from game.engine.data.desk import Desk, Outcome
from game.engine.data.places import Places
from game.engine.data.protocols import Entry, Protocols, TierReport
from game.engine.data.records import Boxes, Roll
from game.engine.data.scenario import Active, Scenario
from game.engine.data.spread import Spread
from game.engine.reporting.count import open_boxes
from game.engine.streams import Expected, Streams


def report(
    scenario: Scenario, places: Places, roll: Roll, boxes: Boxes, streams: Streams | Expected
) -> tuple[tuple[TierReport, ...], tuple[Entry, ...]]:
    """Count the boxes and let the protocols climb; the entries say who moved what on the way."""
    desk = _first_desk(open_boxes(roll, boxes))
    tiers: list[TierReport] = []
    entries: list[Entry] = []
    for tier in TIERS:
        received, parts = desk.protocols, _parts(scenario, tier)
        desk = replace(desk, company=tuple(one.params for one in parts))
        for one in parts:
            assert one.part.act is not None
            outcome = one.part.act(one.params, desk, streams.child(tier).child(one.part.name).chance())
            moves = tuple(move for move in outcome.moves if move.count.any())
            entries += [Entry("reporting", tier, one.part.name, move) for move in moves]
            desk = _after(desk, replace(outcome, moves=moves)) if moves else desk
        tiers.append(TierReport(tier, received, desk.protocols))
        if tier != TIERS[-1]:
            desk = _passed_up(desk, places, tier)
    return tuple(tiers), tuple(entries)


def _parts(scenario: Scenario, tier: str) -> tuple[Active, ...]:
    law = scenario.under("reporting") if tier == TIERS[0] else ()
    return law + scenario.under(f"reporting.{tier}")


def _first_desk(protocols: Protocols) -> Desk:
    among = {"absent": protocols.registered, "away": protocols.registered, "opposed": protocols.in_box}
    spreads = {name: Spread.binomial(count, among[name]) for name, count in _uncertain(protocols).items()}
    return Desk(protocols, spreads["absent"], spreads["away"], spreads["opposed"])


def _after(desk: Desk, outcome: Outcome) -> Desk:
    protocols = desk.protocols.moved(outcome.moves)
    before, now = _uncertain(desk.protocols), _uncertain(protocols)
    spreads: dict[str, Spread] = {
        name: outcome.spreads[name].about(now[name])
        if name in outcome.spreads
        else getattr(desk, name).thinned(before[name], now[name])
        for name in now
    }
    absent, away, opposed = spreads["absent"], spreads["away"], spreads["opposed"]
    return Desk(protocols, absent, away, opposed, desk.company, outcome.taken or desk.taken)


def _uncertain(protocols: Protocols) -> dict[str, Counts]:
    """Return the counts of which a desk knows the spread."""
    absent = protocols.registered - protocols.issued
    return {"absent": absent, "away": protocols.away, "opposed": protocols.opposed}


def _passed_up(desk: Desk, places: Places, tier: str) -> Desk:
    first = places.first_child(tier)
    return Desk(
        desk.protocols.summed(first), desk.absent.summed(first), desk.away.summed(first), desk.opposed.summed(first)
    )
