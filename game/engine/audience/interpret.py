"""Stage 7, audience: what different readers make of the same page."""

from collections.abc import Callable, Iterable
from functools import cache, partial

from game.engine.audience.outlets import slips
from game.engine.data.arrays import Reals
from game.engine.data.bulletin import Belief, Bulletin
from game.engine.data.knobs import Params
from game.engine.data.press import Press
from game.engine.data.protocols import Entry, Protocols, TierReport
from game.engine.data.scenario import Active, Scenario
from game.engine.streams import Expected, Streams

EXPECTED = ("behaviour.perception", Params)
"""Where a ballot's rules say what people expected of each other beforehand."""


def interpret(
    scenario: Scenario,
    bulletin: Bulletin,
    stations: TierReport,
    entries: Iterable[Entry],
    visible: Reals,
    streams: Streams | Expected,
) -> dict[str, Callable[[], Belief]]:
    """Hand the page to every reader; each reads it when first asked, and whoever is never asked costs nothing.

    visible : (P,) chance that a struck paper was seen to be one, by station
    """

    def copied() -> tuple[tuple[float, str, str], ...]:
        return tuple((odds, slip.figure, slip.copied) for odds, slip in slips(bulletin.figures))

    @cache
    def press() -> Press:
        lawful, expected = _lawful(scenario, stations, entries), scenario.one(*EXPECTED).model_dump()["prior"]
        return Press(bulletin, stations.received, lawful, stations.reported, expected, visible, copied)

    readers = scenario.under("audience")
    return {one.part.name: cache(partial(_read, one, press, streams.child(one.part.name))) for one in readers}


def _read(reader: Active, press: Callable[[], Press], stream: Streams | Expected) -> Belief:
    # chance begins anew for whoever asks, so that two who ask at once are told the same
    belief: Belief = reader.act(press(), stream.chance())
    return belief


def _lawful(scenario: Scenario, stations: TierReport, entries: Iterable[Entry]) -> Protocols:
    """What was in the boxes as the law reads it, before anybody at the station did anything else."""
    law = {one.part.name for one in scenario.under("reporting")}
    return stations.received.moved(one.move for one in entries if one.tier == stations.tier and one.part in law)
