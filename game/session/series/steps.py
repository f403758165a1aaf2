"""Where one stands before the next ballot of a series, and before its first."""

from collections.abc import Callable

from game.engine.data.scenario import Scenario
from game.level.load import Level
from game.level.series.sequence import ONE, following
from game.session.state import Held, Standing

Carried = Callable[[Standing], float]
"""What people expect of the ballot after one that was held."""


def own_rules(level: Level, now: Standing) -> Scenario:
    """Return the rules of a ballot as they would be if the player had set nothing."""
    return now.own or level.scenario


def coming(level: Level, now: Standing, carried: Carried) -> Standing | None:
    """Return where one stands before the ballot after this one; None where this is the last."""
    ballots = (level.head.series or ONE).ballots[len(now.past) + 1 :]
    if not ballots:
        return None
    rules, own = following(now.scenario, own_rules(level, now), ballots[0], carried(now))
    return Standing(rules, (now.seed + 1) % 2**32, past=(*now.past, Held(now.scenario, now.seed)), own=own)


def first(level: Level, now: Standing, seed: int) -> Standing:
    """Return where one stands before the first ballot: where one is, if that is there."""
    same = now.scenario is level.scenario and now.seed == seed and not (now.polls_open or now.past)
    return now if same else Standing(level.scenario, seed)
