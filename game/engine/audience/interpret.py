"""Stage 7, audience: what different readers make of the same page."""

from collections.abc import Iterable

from game.engine.data.bulletin import Belief, Bulletin
from game.engine.data.knobs import Params
from game.engine.data.press import Press
from game.engine.data.protocols import Entry, Protocols, TierReport
from game.engine.data.scenario import Scenario
from game.engine.streams import Expected, Streams

EXPECTED = ("behaviour.perception", Params)
"""Where a ballot's rules say what people expected of each other beforehand."""


def interpret(
    scenario: Scenario,
    bulletin: Bulletin,
    stations: TierReport,
    entries: Iterable[Entry],
    streams: Streams | Expected,
) -> tuple[Belief, ...]:
    """Let every reader read the page."""
    lawful, expected = _lawful(scenario, stations, entries), scenario.one(*EXPECTED).model_dump()["prior"]
    press = Press(bulletin, stations.received, lawful, stations.reported, expected)
    beliefs = []
    for one in scenario.under("audience"):
        assert one.part.act is not None
        beliefs.append(one.part.act(one.params, press, streams.child(one.part.name).chance()))
    return tuple(beliefs)


def _lawful(scenario: Scenario, stations: TierReport, entries: Iterable[Entry]) -> Protocols:
    """What was in the boxes as the law reads it, before anybody at the station did anything else."""
    law = {one.part.name for one in scenario.under("reporting")}
    return stations.received.moved(one.move for one in entries if one.tier == stations.tier and one.part in law)
