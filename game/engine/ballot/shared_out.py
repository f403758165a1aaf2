"""Who did what at each station, where what happened in the constituency is known already.

    at a station  ~ as if its people acted independently, given that those of the constituency add up
Drawn freely first, with odds at which about as many are to be expected; what is then missing or too many is put right
where it was least certain, in proportion.
"""

import numpy as np

from game.engine.data.arrays import Counts, Positions, Reals, by_column
from game.engine.data.chance import Chance
from game.engine.data.columns import APPROVE, AWAY, HOME, REJECT, SPOIL
from game.engine.data.records import Choices, CrowdFlow, Roll


def acts_of(flow: CrowdFlow, roll: Roll, choices: Choices, first: Positions, chance: Chance) -> Counts:
    """(P, 2, 5) what each adult on the roll did; ``first`` is each constituency's first precinct."""
    probability = choices.probability
    struck = _shared_out(flow.present, probability[:, :, REJECT], flow.done[:, :, 0], first, chance)
    left = flow.present - struck
    others = probability[:, :, APPROVE] + probability[:, :, SPOIL]
    others = _shared_out(left, _part(others, others + probability[:, :, HOME]), flow.done[:, :, 1], first, chance)
    spoilt = _part(probability[:, :, SPOIL], probability[:, :, APPROVE] + probability[:, :, SPOIL])
    acts = by_column(len(left), 2, 5, kind=np.int64)
    acts[:, :, REJECT] = struck
    acts[:, :, SPOIL] = chance.take(others, spoilt)
    acts[:, :, APPROVE] = others - acts[:, :, SPOIL]
    acts[:, :, HOME] = left - others
    acts[:, :, AWAY] = roll.registered - flow.present
    return acts


def _part(some: Reals, everything: Reals) -> Reals:
    part = np.divide(some, everything, out=np.zeros(some.shape), where=everything > 0.0)
    return np.clip(part, 0.0, 1.0)


def _shared_out(people: Counts, share: Reals, total: Counts, first: Positions, chance: Chance) -> Counts:
    """(P, 2) how many of ``people`` do what each does with probability ``share``, adding up to ``total`` (C, 2)."""
    places = np.diff(first, append=len(people))
    share = _towards(total, people, share, first, places)
    count = chance.take(people, share)
    stuck = np.zeros(total.shape, dtype=np.bool_)
    while (missing := total - np.add.reduceat(count, first)).any():
        lacks = np.repeat(missing, places, axis=0)
        free = np.where(lacks > 0, people - count, count)
        # in proportion to how uncertain each count was, which keeps their spread; as long as there is somebody
        likely = np.where(free > 0, people * share * (1.0 - share), 0.0)
        # so unlikely that it is lost in the sum over the country: then it is as if nobody were likely
        nobody = np.repeat((np.add.reduceat(likely, first) <= 0.0) | stuck, places, axis=0)
        part = _in_proportion(np.abs(missing), np.where(nobody, free, likely), first, places, chance)
        given = np.minimum(part, free)
        stuck = np.add.reduceat(given, first) == 0
        count = count + np.sign(lacks) * given
    return count


def _towards(total: Counts, people: Counts, share: Reals, first: Positions, places: Counts) -> Reals:
    """(P, 2) shares with odds so many times as high in a constituency that about ``total`` are to be expected."""
    there, expected = np.add.reduceat(people, first), np.add.reduceat(people * share, first)
    times = _part(total * (there - expected), total * (there - expected) + (there - total) * expected)
    # odds o times as high: share · o ÷ (share · o + 1 − share), with o as its own share o ÷ (1 + o)
    more = share * np.repeat(times, places, axis=0)
    return _part(more, more + (1.0 - share) * np.repeat(1.0 - times, places, axis=0))


def _in_proportion(total: Counts, weight: Reals, first: Positions, places: Counts, chance: Chance) -> Counts:
    """(P, 2) whole numbers in proportion to ``weight`` that add up to ``total`` (C, 2), rounded by a common chance."""
    running = np.cumsum(weight, axis=0)
    before = running[first] - weight[first]
    whole = running[np.append(first[1:], len(weight)) - 1] - before
    scale = np.divide(total, whole, out=np.zeros(whole.shape), where=whole > 0.0)
    start = chance.uniform(0.0, 1.0, total.size).reshape(total.shape)
    reached = (running - np.repeat(before, places, axis=0)) * np.repeat(scale, places, axis=0)
    # rounding errors of a long sum must not lose the last one
    reached = np.minimum(reached, np.repeat(total, places, axis=0))
    reached[np.append(first[1:], len(weight)) - 1] = total
    steps = np.floor(reached + np.repeat(start, places, axis=0)).astype(np.int64)
    part: Counts = np.diff(steps, axis=0, prepend=0)
    part[first] = steps[first]
    return part
