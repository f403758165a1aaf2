"""Work is counted, so that no question takes longer than anyone would wait, and none fills the memory.

Errors · `BadInput`, with one problem that says what would make the question small enough.
"""

from game.engine.data.problems import BadInput, Problem

MOST_NUMBERS = 3 << 26
"""Numbers looked at one by one for one question: two to four seconds."""

A_CALL = 1 << 12
"""What looking at any numbers at all costs beside the numbers themselves."""


class Work:
    """How many numbers may still be looked at one by one."""

    __slots__ = ("allowed", "left")

    def __init__(self, allowed: int = MOST_NUMBERS) -> None:
        self.allowed = allowed
        self.left = allowed

    @property
    def done(self) -> int:
        """How many were looked at."""
        return self.allowed - self.left

    def look_at(self, numbers: int, each: int = 1) -> None:
        """Count these numbers, each as so many. Raises `BadInput` when there is no work left for them."""
        self.left -= numbers * each
        if self.left < 0:
            fault = f"more than {self.allowed:,} numbers would have to be tried one by one"
            allowed = "a narrower range, fewer decimals, or the same base for all paper figures"
            raise BadInput([Problem("bulletin", "electorate", None, allowed, None, fault)])
