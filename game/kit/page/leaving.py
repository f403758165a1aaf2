"""Pages that were left are let go of: their widgets know each other, and through their scene a whole ballot."""

import gc

ROUNDS = 2
"""Frames until then: the one that shows the next page has enough to do."""


class Leaving:
    """Counts the frames since a page was left."""

    def __init__(self) -> None:
        self._rounds = 0

    def left(self) -> None:
        """A page was left."""
        self._rounds = ROUNDS

    def wake(self) -> list[float]:
        """Seconds until the next frame is needed, if one is."""
        return [0.0] if self._rounds else []

    def shown(self) -> None:
        """A frame was shown."""
        if self._rounds:
            self._rounds -= 1
            if not self._rounds:
                gc.collect()
