"""What people talk about: how much of the talk over a page falls to each of its figures.

Acts on · the printed figures.
Returns · a share of the talk for each figure; nothing where every figure says all or nobody, for then nothing is news.
Errors · none.
Source · news of a figure: −p·log₂ p, what it tells on average (Shannon 1948); surprise draws attention (Itti & Baldi
2009). That talk is passed on when two people have told it is a design choice.
"""

from collections.abc import Iterable, Mapping
from math import log2

from game.engine.data.bulletin import Figure

ROUNDS = 200
"""Rounds of retelling: far more than it takes until nothing changes."""


def news(share: float) -> float:
    """Return how much a figure tells, in bits: how often one meets somebody it counts, times how surprising that is."""
    return -share * log2(share) if 0.0 < share < 1.0 else 0.0


def talk(figures: Iterable[Figure], retold: float) -> Mapping[str, float]:
    """Return each printed figure's share of the talk, by name; they add up to 1, or are all 0 on a page without news.

    retold : the part of the talk that repeats what others say. Somebody passes a thing on who has heard it from two
             people; so what is half as loud is passed on a quarter as often.
    """
    told = {one.name: news(float(one.printed) / 100.0) for one in figures if one.denominator > 0}
    whole = sum(told.values())
    if whole == 0.0:
        return dict.fromkeys(told, 0.0)
    fresh = {name: bits / whole for name, bits in told.items()}
    shares = dict(fresh)
    for _round in range(ROUNDS):
        loud = {name: share * share for name, share in shares.items()}
        noise = sum(loud.values())
        shares = {name: (1.0 - retold) * fresh[name] + retold * loud[name] / noise for name in shares}
    return shares
