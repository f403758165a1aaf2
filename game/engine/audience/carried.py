"""From ballot to ballot: what people at large have come to expect is what they bring along to the next."""

from game.engine.data.election import Election

AT_LARGE = "people_at_large"
DIGITS = 6
"""Decimals of a belief that are carried on: the rest may differ between processors."""


def expected_next(election: Election, expected: float) -> float:
    """Return the share of dissent that people expect of the ballot after this one, of which they ``expected`` so much.

    Where a level has no people at large, nobody learns anything from a page.
    """
    belief = election.belief(AT_LARGE)
    return expected if belief is None else min(1.0, max(0.0, round(belief.perceived_dissent, DIGITS)))
