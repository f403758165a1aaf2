"""Votes added to stations as the published code adds them (Klimek, Yegorov, Hanel & Thurner 2012), one by one.

Written from the description of that code: a station has one fraud, the other, or none; a share outside (0, 1) is drawn
again; non-voters are rounded down, votes of others to the nearest whole. Nothing here is shared with the engine.
"""

import random

SLACK = 0.075


def add_votes(
    stations: list[tuple[int, int, int]], shares: tuple[float, float], theta: float, alpha: float, seed: int
) -> list[tuple[int, int, int]]:
    """Return (names, votes for, other votes) of each station after the fraud, from the same before it."""
    luck = random.Random(seed)
    return [_after(station, shares, theta, alpha, luck) for station in stations]


def _after(
    station: tuple[int, int, int], shares: tuple[float, float], theta: float, alpha: float, luck: random.Random
) -> tuple[int, int, int]:
    names, votes, others = station
    incremental, extreme = shares
    if luck.random() >= incremental + extreme:
        return station
    # the published code draws twice: whether there is a fraud, and which
    x = (
        _below_one(theta, luck)
        if luck.random() < incremental / (incremental + extreme)
        else 1 - _below_one(SLACK, luck)
    )
    stolen = round(x**alpha * others)
    return names, votes + int(x * (names - votes - others)) + stolen, others - stolen


def _below_one(scale: float, luck: random.Random) -> float:
    while (x := abs(luck.gauss(0.0, scale))) >= 1.0:
        pass
    return x
