"""A journal as it comes back from where it was kept: as text, and read again."""

import json
from collections.abc import Iterable

from game.session.actions import Action, plain, read_action


def written_down(actions: Iterable[Action]) -> tuple[Action, ...]:
    """Return the actions as they are read from JSON."""
    return tuple(read_action(json.loads(json.dumps(plain(one)))) for one in actions)
