"""Another way: of those a level names, the one that is farthest from what the player did."""

from game.level.ways import Way, parts_apart
from game.session.session import Playthrough


def another_way(play: Playthrough) -> Way | None:
    """Return the way that differs from the present rules in most parts; None where no way differs in any.

    A setting that a way leaves alone stands there as the level begins.
    """
    ways = play.level.head.ways
    touched = {*play.changed, *(path for way in ways for path in way.settings)}
    paths = [one.path for one in play.knobs if one.path in touched]
    begun = Playthrough(play.level)
    now = {path: play.value(path) for path in paths}
    apart = [(parts_apart(now, {path: begun.value(path) for path in paths} | way.settings), way) for way in ways]
    most, farthest = max(apart, key=lambda one: one[0], default=(0, None))
    return farthest if most else None
