"""A moment in which nothing is said of work that goes on: most of it is done before anybody could read that."""

import time

SECONDS = 0.4


class Silence:
    """Begins when it is made."""

    def __init__(self) -> None:
        self._begun = time.monotonic()

    def lasts(self) -> bool:
        """Whether it is too soon to say anything."""
        return time.monotonic() - self._begun < SECONDS
