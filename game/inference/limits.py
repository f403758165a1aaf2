"""Questions whose exact answer would take too long are refused in words, not left to run.

Errors · `BadInput`, with one problem that says what would make the question small enough.
"""

from game.engine.data.problems import BadInput, Problem


def refuse_if_above(limit: int, wanted: int) -> None:
    """Refuse to go on when more numbers would have to be tried than the limit."""
    if wanted > limit:
        fault = f"more than {limit:,} numbers would have to be tried one by one"
        allowed = "a narrower range, fewer decimals, or the same base for all paper figures"
        raise BadInput([Problem("bulletin", "electorate", None, allowed, None, fault)])
