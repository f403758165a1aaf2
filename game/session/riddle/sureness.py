"""Four probabilities in whole per cent that add up to a hundred, whatever one of them is set to."""

from game.session.riddle.actions import WHOLE
from game.session.riddle.kinds import KINDS

UNDECIDED = dict.fromkeys(KINDS, WHOLE // len(KINDS))
"""What one begins with."""


def rebalanced(sure: dict[str, int], kind: str, percent: int) -> dict[str, int]:
    """Return the probabilities with one of them set: the others keep their proportions and share what is left.

    What rounding leaves over goes to those that lost most by it, so the sum is always exact.
    """
    others = [one for one in KINDS if one != kind]
    left, before = WHOLE - percent, sum(sure[one] for one in others)
    exact = {one: left * sure[one] / before if before else left / len(others) for one in others}
    shares = {one: int(value) for one, value in exact.items()}
    behind = sorted(others, key=lambda one: shares[one] - exact[one])
    for one in behind[: left - sum(shares.values())]:
        shares[one] += 1
    return {one: percent if one == kind else shares[one] for one in KINDS}
