"""Another way: of those a level names, the one that is farthest from what the player did."""

from typing import Any

from game.level.goals.ways import Way, parts_apart
from game.level.series.sequence import value
from game.session.session import Playthrough


def another_way(play: Playthrough) -> Way | None:
    """Return the way that differs from what the player set in most parts; None where no way differs in any.

    A setting that a way leaves alone stands there as the level begins. A way whose settings the player all had is the
    player's own, whatever else was set.
    """
    yours, begun = set_by_player(play), _begun(play)
    others = [
        way for way in play.level.head.ways if any(yours.get(path) != then for path, then in way.settings.items())
    ]
    apart = [(parts_apart(yours, begun | way.settings), way) for way in others]
    return max(apart, key=lambda one: one[0], default=(0, None))[1]


def set_by_player(play: Playthrough) -> dict[str, Any]:
    """Return every knob as the player had it, None where its part was off.

    In a series as it was set last before any of its ballots, though a later one may have brought the old rule back.
    """
    own = _begun(play)
    found, rules = dict(own), [*(held.scenario for held in play.state.now.past), play.scenario]
    for ballot, scenario in zip(play.series.ballots, rules, strict=False):
        own |= {path: then for path, then in ballot.change.items() if path in own}
        now = {path: value(scenario, path) for path in own}
        found |= {path: then for path, then in now.items() if then != own[path]}
    return found


def _begun(play: Playthrough) -> dict[str, Any]:
    return {one.path: value(play.level.scenario, one.path) for one in play.knobs}
