"""What people do as a function of how much dissent they believe in: polynomials in place of people, for a whole day.

What a rule adds is a straight line in the dissent, so P(alternative) of one kind of people at one node of support is a
ratio of sums of exponentials, smooth wherever beliefs may lead. On an interval of beliefs a few Chebyshev polynomials
tell it to fourteen digits (eight in a forecast). How many is known beforehand: such a sum has no zero as long as the
exponents of its terms differ by less than π i, which says how far the function goes on into the complex plane.
Source · Trefethen 2013, Approximation Theory and Approximation Practice, theorem 8.2.
"""

import math
from functools import cache
from typing import NamedTuple

import numpy as np

from game.engine.behaviour.choice import terms_at
from game.engine.data.arrays import Reals
from game.engine.data.columns import ALTERNATIVES
from game.engine.data.scenario import Scenario
from game.engine.data.utility import Moment, add_up

EDGE = 0.9
"""How near the first possible zero the bound is taken, which there is 1 ÷ cos(EDGE · π/2) at most."""

STRAIGHT = 1e-9
"""A rule whose amount half-way is this much off the middle of its ends is no straight line, in logits."""

BENT = 129
"""Polynomials where a rule is none."""


class Kinds(NamedTuple):
    """What tells kinds of people apart: (S,) how well their choice is seen and how easily they are fetched."""

    visibility: Reals
    reach: Reals


class Curves:
    """The chance of each alternative for each kind of people at each node, on all beliefs that were ever asked for.

    chance : (K, S, 4, N) what each of K Chebyshev polynomials adds to it
    """

    def __init__(self, scenario: Scenario, kinds: Kinds, nodes: Reals, tolerance: float) -> None:
        self._scenario, self._kinds, self._nodes, self._tolerance = scenario, kinds, nodes, tolerance
        self._low, self._high = math.inf, -math.inf
        self.chance: Reals = np.empty((0, kinds.reach.size, len(ALTERNATIVES), nodes.size))

    def cover(self, beliefs: Reals) -> bool:
        """Let these beliefs be asked for; return whether the polynomials are others now."""
        low, high = float(beliefs.min()), float(beliefs.max())
        if self._low <= low and high <= self._high:
            return False
        low, high = min(low, self._low), max(high, self._high)
        # people will soon believe in somewhat more or less than the first of them
        beyond = high - low
        self._low, self._high = min(low, max(low - beyond, 0.0)), max(high, min(high + beyond, 1.0))
        self.chance = self._worked_out()
        return True

    def polynomials(self, beliefs: Reals) -> Reals:
        """(K, …) the Chebyshev polynomials at beliefs (…) that are covered."""
        found = np.empty((len(self.chance), *beliefs.shape))
        found[0] = 1.0
        if len(found) == 1:
            return found
        np.subtract(beliefs, 0.5 * (self._low + self._high), out=found[1])
        found[1] /= 0.5 * (self._high - self._low)
        twice = 2.0 * found[1]
        for order in range(2, len(found)):
            np.multiply(twice, found[order - 1], out=found[order])
            found[order] -= found[order - 2]
        return found

    def mean_polynomials(self, beliefs: Reals, share: Reals, out: Reals) -> None:
        """Fill (K, N) with the mean polynomials at beliefs (R, N), of which people hold these shares (R,)."""
        out[0] = share.sum()
        if len(out) == 1:
            return
        here = (beliefs - 0.5 * (self._low + self._high)) / (0.5 * (self._high - self._low))
        before, twice, product = np.ones(here.shape), 2.0 * here, np.empty(here.shape)
        np.dot(share, here, out=out[1])
        # all readings at once, but no more of their polynomials at hand than two
        for order in range(2, len(out)):
            np.multiply(twice, here, out=product)
            np.subtract(product, before, out=before)
            np.dot(share, before, out=out[order])
            before, here = here, before

    def _worked_out(self) -> Reals:
        middle, half = 0.5 * (self._low + self._high), 0.5 * (self._high - self._low)
        if half == 0.0:
            points, to_polynomials = _chebyshev(1)
            shift, slope = self._utilities(np.array([middle]))
        else:
            (first, there, last), slope = self._utilities(np.array([self._low, middle, self._high]))
            bent = np.abs(first + last - 2.0 * there).max() > STRAIGHT
            points, to_polynomials = _chebyshev(BENT if bent else _enough(last - first, self._tolerance))
            shift = there + points[:, None, None] * (0.5 * (last - first))
            if bent:
                shift, slope = self._utilities(middle + half * points)
        push, pull = np.exp(shift), np.exp(slope[:, None] * self._nodes)
        weight = push[..., None] * pull
        weight /= (push @ pull)[..., None, :]
        curves: Reals = (to_polynomials @ weight.reshape(points.size, -1)).reshape(weight.shape)
        # what the last ones add up to at most: where that is next to nothing, fewer are as good as was known beforehand
        rest = np.abs(curves).max(axis=(1, 2, 3))[::-1].cumsum()[::-1]
        return curves[: np.count_nonzero(rest > 0.5 * self._tolerance)]

    def _utilities(self, beliefs: Reals) -> tuple[Reals, Reals]:
        """(B, S, 4) shifts and (4,) slopes of the utility at beliefs (B,)."""
        times, kinds = beliefs.size, self._kinds.reach.size
        visibility, reach = (one[None].repeat(times, axis=0).ravel() for one in self._kinds)
        moment = Moment(visibility, reach, beliefs.repeat(kinds))
        shift, slope = add_up((term for _, term in terms_at(self._scenario, moment)), times * kinds)
        return shift.reshape(times, kinds, -1), slope


def _enough(grown: Reals, tolerance: float) -> int:
    """How many polynomials keep the error below the tolerance where shifts grow by (S, 4) from end to end."""
    differ = float((grown.max(axis=-1) - grown.min(axis=-1)).max())
    if differ == 0.0:
        return 1
    # the sum of the half-axes of the largest ellipse about the beliefs in which the bound holds
    across = EDGE * math.pi / (0.5 * differ)
    radius = across + math.hypot(across, 1.0)
    bound = 4.0 / math.cos(EDGE * 0.5 * math.pi) / (tolerance * (radius - 1.0))
    return 1 + max(math.ceil(math.log(bound) / math.log(radius)), 1)


@cache
def _chebyshev(number: int) -> tuple[Reals, Reals]:
    """(K,) the points in (−1, 1) at which to work a function out, and (K, K) what makes polynomials of its values."""
    angle = math.pi * (np.arange(number) + 0.5) / number
    to_polynomials = 2.0 / number * np.cos(np.arange(number)[:, None] * angle)
    to_polynomials[0] *= 0.5
    return np.cos(angle), to_polynomials
