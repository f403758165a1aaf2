"""One polling day in the constituencies of a region, hour by hour.

What the people of a constituency do is a sum over its kinds of place and the nodes of support. All of them believe in
the same dissent, so the sum is a few polynomials of it (``curves``), and an hour costs as much as its constituencies.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from game.engine.behaviour import perception
from game.engine.behaviour.choice import heeds, pressure_on_habit, terms_at
from game.engine.behaviour.curves import Curves, Kinds
from game.engine.behaviour.flow import OTHERS, STRUCK, Drawn, ExpectedCrowd, Hour, Lots
from game.engine.behaviour.many_days import ManyDays
from game.engine.behaviour.odds import Odds
from game.engine.behaviour.tabled import Knots, Tabled
from game.engine.data.arrays import Counts, Floats, Kind, Reals
from game.engine.data.columns import APPROVE, REJECT, SPOIL
from game.engine.data.electorate import SupportGrid
from game.engine.data.habit import at_home
from game.engine.data.scenario import Scenario
from game.engine.data.utility import Moment

TOLERANCE: dict[Kind, float] = {np.float32: 1e-8, np.float64: 1e-14}
"""How far polynomials may be off a probability."""

LEAST_STEP = 1e-3
"""Beliefs that differ by less say nothing about how much depends on them."""

AT_ONCE = 2_048
"""Precincts that are added up at a time, as many as the processor's cache holds."""

PLACES = 3
"""Places in a table of what people do for each polynomial that tells it: then it is right to seven digits."""

MOST_GAIN = 0.8
"""A gain near 1 would carry a day to its end; the hours are too few for more than this."""


@dataclass(frozen=True, eq=False, slots=True)
class Around:
    """What surrounds the people of a region's precincts and kinds of place.

    absent     : (P,) share of adults who stay at home out of habit where no rule pushes
    on_roll    : (P,) share of those on the roll who do
    present    : (P, 2) adults who are there to decide, if these are others than all the grid has
    visibility : (S,) chance that a choice is seen, by kind of place
    reach      : (S,) how easily people are found and fetched
    """

    absent: Reals
    on_roll: Reals
    present: Counts | None
    visibility: Reals
    reach: Reals


class Unrest(NamedTuple):
    """How far chance may carry a day away.

    gain : by how much the share that strikes the name out grows with the share that is seen to
    bend : by how much the mean share over all that chance may do is off what was to be expected
    """

    gain: float
    bend: float

    def at_most(self, other: "Unrest") -> "Unrest":
        """Return the unrest of both regions."""
        return Unrest(max(self.gain, other.gain), max(self.bend, other.bend))


CALM = Unrest(0.0, 0.0)


@dataclass(frozen=True, eq=False, slots=True)
class Passed:
    """What a day leaves.

    dissent : (H, C) dissent believed in as each hour began
    hours   : what happened in each
    voted   : (2, H, C) how many struck the name out in it, and cast another paper
    odds    : of every row
    """

    dissent: Reals
    hours: list[Hour]
    voted: Reals
    odds: Odds


class Day:
    """The people of a region from the opening of the polls to their close."""

    def __init__(self, scenario: Scenario, grid: SupportGrid, around: Around, kind: Kind) -> None:
        self._scenario, self._grid, self._around, self._kind = scenario, grid, around, kind
        self._constituencies = len(grid.people)
        self._belief = perception.of(scenario)
        self._heeds = heeds(scenario)
        self._readings = perception.readings(self._belief) if self._heeds else perception.ALIKE
        self.coming: Reals = self._coming() if around.absent.any() else np.ones(around.absent.size)
        present = grid.adults if around.present is None else grid.added(around.present)
        self._people = self._by_constituency(present)
        self._present = present.reshape(self._constituencies, -1, 2).sum(axis=1)
        kinds = Kinds(around.visibility, around.reach)
        self._curves = Curves(scenario, kinds, grid.nodes.ravel(), TOLERANCE[kind])
        self._doing: Reals = np.empty(0)

    def run(self, arriving: Reals, lots: Lots | None = None) -> Passed:
        """Let the hours pass: as expected, or by chance."""
        present = self._present
        dissent = np.empty((arriving.size, len(present)))
        crowd = ExpectedCrowd(len(present)) if lots is None else Drawn(present, lots)
        hours: list[Hour] = []
        believed: Reals = np.zeros(())
        for hour, part in enumerate(arriving):
            dissent[hour] = perception.perceived(self._belief, crowd.seen, crowd.papers)
            if self._cover(dissent[hour]):
                before = zip(arriving[:hour], map(self._polynomials, dissent[:hour]), strict=True)
                believed = sum((share * one.T for share, one in before), np.zeros(()))
            polynomials = self._polynomials(dissent[hour])
            believed = believed + part * polynomials.T
            hours.append(crowd.pass_hour(part, self._everybody(polynomials)))
        return Passed(dissent, hours, _voted(hours), Odds(self._curves.chance, believed))

    def many(self, arriving: Reals, each: int) -> Passed:
        """Let the hours pass in many ways, and return the mean of them."""
        people, days = self._tabled(each), ManyDays(each)
        crowd = Drawn(np.repeat(self._present.T, each, axis=1).T, lambda _question: days)
        dissent, hours = np.empty((arriving.size, self._constituencies)), []
        on_average = np.full(each, 1.0 / each)
        for hour, part in enumerate(arriving):
            now = perception.perceived(self._belief, crowd.seen, crowd.papers)
            done = crowd.decide(part, people.doing(now, part))
            hours.append(Hour((done.reshape(2, 2, -1, each) @ on_average).T))
            dissent[hour] = now.reshape(-1, each).mean(axis=1)
        return Passed(dissent, hours, _voted(hours), Odds(self._curves.chance, people.believed()))

    def unrest(self, passed: Passed, arriving: Reals) -> Unrest:
        """Return how far chance may carry the day away from what was to be expected."""
        first = np.maximum(arriving[0] * self._present.sum(axis=1), 1.0)
        believed, struck = passed.dissent, _share_struck(passed.voted)
        # what one could come to believe at the end: two standard deviations of what the first to come show, and a paper
        beyond = 2.0 * np.sqrt(struck[-1] * (1.0 - struck[-1]) / first) + 1.0 / first
        probe = np.minimum(believed[-1] + beyond, 1.0)
        self._cover(probe)
        last = ExpectedCrowd(len(probe)).pass_hour(1.0, self._everybody(self._polynomials(probe)))
        believed = np.vstack((believed, probe))
        struck = np.vstack((struck, _share_struck(_voted([last]))))
        step = np.abs(np.diff(believed, axis=0))
        steep = np.divide(np.abs(np.diff(struck, axis=0)), step, out=np.zeros(step.shape), where=step > LEAST_STEP)
        gain = (1.0 - self._belief.weight) * steep.max(axis=0)
        grown = gain / (1.0 - np.minimum(gain, MOST_GAIN))
        return Unrest(float(gain.max(initial=0.0)), float((0.5 * grown**2 / first).max(initial=0.0)))

    def _everybody(self, polynomials: Reals) -> Reals:
        """(2, 3, N) how many of a stance do what, if everybody believes in what these polynomials (K, N) are of."""
        doing: Reals = np.einsum("swkc,kc->swc", self._doing, polynomials)
        # polynomials of next to nothing may add up to a little less
        np.maximum(doing, 0.0, out=doing)
        return doing

    def _tabled(self, each: int) -> Tabled:
        """Return the people as they are on many days, whatever they may come to believe."""
        self._curves.cover(self._readings.of(np.array([0.0, 1.0])))
        places = Knots(self._readings.bends(), PLACES * len(self._curves.chance))
        polynomials = self._polynomials(places.beliefs).astype(self._kind)
        return Tabled(places, self._by_polynomial(), polynomials, each)

    def _polynomials(self, dissent: Reals) -> Reals:
        """(K, N) polynomials of what people make of this dissent (N,), on average where they read it differently."""
        readings = self._readings
        if readings is perception.ALIKE:
            return self._curves.polynomials(dissent)
        found = np.empty((len(self._curves.chance), dissent.size))
        for first in range(0, dissent.size, AT_ONCE):
            here = slice(first, first + AT_ONCE)
            self._curves.mean_polynomials(readings.of(dissent[here]), readings.share, found[:, here])
        return found

    def _cover(self, dissent: Reals) -> bool:
        """Let people believe in this dissent; return whether the polynomials are others now."""
        if not self._heeds and self._doing.size:
            return False
        differ = self._readings is not perception.ALIKE
        new = self._curves.cover(self._readings.of(np.array([dissent.min(), dissent.max()])) if differ else dissent)
        if new:
            self._doing = self._worked_out()
        return new

    def _worked_out(self) -> Reals:
        """(2, 3, K, C) people by polynomial, as they are added up hour by hour.

        In double precision, as beliefs are: they must not be turned into it each time.
        """
        return np.ascontiguousarray(self._by_polynomial().transpose(0, 2, 3, 1), dtype=np.float64)

    def _by_polynomial(self) -> Floats:
        """(2, C, 3, K) people of a stance who strike the name out, cast another paper, strike it out and are seen."""
        chance = self._curves.chance
        others = chance[:, :, APPROVE] + chance[:, :, SPOIL]
        seen = chance[:, :, REJECT] * self._around.visibility[:, None]
        each = np.stack((chance[:, :, REJECT], others, seen)).astype(self._kind)
        lines = each.reshape(*each.shape[:3], 2, -1).transpose(3, 0, 1, 2, 4).reshape(2, 3 * len(chance), -1)
        doing: Floats = np.matmul(self._people, lines.swapaxes(1, 2))
        return doing.reshape(2, -1, 3, len(chance))

    def _by_constituency(self, present: Counts) -> Floats:
        """(2, C, S·G) people of each constituency whom no habit keeps at home, by kind of place and node.

        Where others are ``present`` (C · S, 2) than all the grid has, so many more at every node.
        """
        grid, settings = self._grid, self._around.reach.size
        each, _, nodes = grid.people.shape[1:]
        found = np.empty((2, self._constituencies, settings, nodes), dtype=self._kind)
        step = max(AT_ONCE // each, 1)
        begins = np.arange(step * each) * settings
        for first in range(0, self._constituencies, step):
            people = grid.people[first : first + step].astype(self._kind, copy=False)
            lines = slice(first * each, (first + len(people)) * each)
            # every precinct counts towards its own kind of place alone
            coming = np.zeros((len(people), each, settings), dtype=self._kind)
            coming.reshape(-1)[begins[: len(people) * each] + grid.setting[lines]] = self.coming[lines]
            by_kind = coming.swapaxes(1, 2)
            np.matmul(by_kind, people.transpose(2, 0, 1, 3), out=found[:, first : first + step])
        if self._around.present is not None:
            more = np.divide(present, grid.adults, out=np.zeros(present.shape), where=grid.adults > 0.0)
            found *= more.T.reshape(2, self._constituencies, settings, 1).astype(self._kind)
        return found.reshape(2, self._constituencies, -1)

    def _coming(self) -> Reals:
        """(P,) share of people whom no habit keeps at home, by what surrounds them when the day begins."""
        grid, around = self._grid, self._around
        settings = around.reach.size
        dissent = perception.perceived(self._belief, *np.zeros((2, settings)))
        moment = Moment(around.visibility, around.reach, dissent)
        pressure = np.exp(pressure_on_habit(terms_at(self._scenario, moment), settings))
        coming = 1.0 - around.absent
        coming /= coming + around.absent * pressure[grid.setting]
        if around.on_roll is around.absent:
            return coming
        return 1.0 - at_home(around.absent, 1.0 - coming, around.on_roll)


def _voted(hours: list[Hour]) -> Reals:
    """(2, H, C) papers cast in each hour by both stances: struck out, any other."""
    voted = np.empty((2, len(hours), len(hours[0].done)))
    for number, hour in enumerate(hours):
        np.add(hour.done[:, 0].T, hour.done[:, 1].T, out=voted[:, number])
    return voted


def _share_struck(voted: Reals) -> Reals:
    """(H, C) share of the papers that are struck, of (2, H, C) cast."""
    papers = voted[STRUCK] + voted[OTHERS]
    share: Reals = np.divide(voted[STRUCK], papers, out=np.zeros(papers.shape), where=papers > 0.0)
    return share
