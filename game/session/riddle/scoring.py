"""The score of an answer in probabilities: Brier's rule, which rewards saying just how sure one is."""

from game.session.riddle.kinds import KINDS

BEST = 100.0


def points(sure: dict[str, int], truth: str) -> float:
    """Return 100 − 50 · Σ (p − happened)², for probabilities in per cent.

    100 is certain and right, 0 certain and wrong; a quarter on each kind brings 62.5 whatever it was. Nobody can gain
    on average by saying anything but what they think (Brier 1950).
    """
    missed = sum((sure[kind] / 100.0 - (kind == truth)) ** 2 for kind in KINDS)
    return BEST - 0.5 * BEST * missed
