"""Stage 7, audience: what different readers make of the same page."""

from game.engine.data.bulletin import Belief, Bulletin
from game.engine.data.press import Press
from game.engine.data.protocols import Protocols
from game.engine.data.scenario import Scenario
from game.engine.streams import Expected, Streams


def interpret(
    scenario: Scenario, bulletin: Bulletin, stations: Protocols, streams: Streams | Expected
) -> tuple[Belief, ...]:
    """Let every reader read the page."""
    press = Press(bulletin, stations)
    beliefs = []
    for one in scenario.under("audience"):
        assert one.part.act is not None
        beliefs.append(one.part.act(one.params, press, streams.child(one.part.name).chance()))
    return tuple(beliefs)
