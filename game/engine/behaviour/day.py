"""One polling day on the rows of the support grid, hour by hour.

At every node g of a row, P(alternative a) = push[a] · pull[a, g] ÷ Σ of the same over the alternatives: the rules'
shifts depend on the row alone and their slopes on the node alone, so no exponential is ever taken per row and node.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from game.engine.behaviour import perception
from game.engine.behaviour.choice import heeds, pressure_on_habit, terms_at
from game.engine.behaviour.flow import Drawn, ExpectedCrowd, Hour, Lots
from game.engine.behaviour.many_days import ManyDays
from game.engine.behaviour.odds import Odds, alike
from game.engine.data.arrays import Counts, Floats, Indices, Reals
from game.engine.data.columns import ALTERNATIVES, APPROVE, REJECT, SPOIL
from game.engine.data.electorate import SupportGrid
from game.engine.data.habit import at_home
from game.engine.data.scenario import Scenario
from game.engine.data.utility import Moment, add_up

Kind = type[np.float32] | type[np.float64]

LEAST_STEP = 1e-3
"""Beliefs that differ by less say nothing about how much depends on them."""

MOST_GAIN = 0.8
"""A gain near 1 would carry a day to its end; the hours are too few for more than this."""


@dataclass(frozen=True, eq=False, slots=True)
class Around:
    """What surrounds the people of a region's precincts and kinds of place.

    absent     : (P,) share of adults who stay at home out of habit where no rule pushes
    on_roll    : (P,) share of those on the roll who do
    present    : (P, 2) adults who are there to decide
    known      : (P, 2) as many as the grid has
    visibility : (S,) chance that a choice is seen, by kind of place
    reach      : (S,) how easily people are found and fetched
    anew       : whether others are present than the grid has; it then has so many more at every node
    """

    absent: Reals
    on_roll: Reals
    present: Counts
    known: Reals
    visibility: Reals
    reach: Reals
    anew: bool


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
    """What a day leaves: (H, C) dissent believed in as each hour began, what happened in it, the odds of every row."""

    dissent: Reals
    hours: list[Hour]
    odds: Odds


@dataclass(slots=True)
class _Spell:
    """Hours in which nothing changes: the utilities, what share of the day's people they are, and what people do.

    choices : (C, 2, 2) how probable it is that one of a stance strikes the name out or casts another paper
    sight   : (C,) how probable it is that a struck paper is seen to be one
    """

    shift: Reals
    choices: Reals
    sight: Reals
    part: float = 0.0


class Day:
    """The people of a region from the opening of the polls to their close."""

    def __init__(self, scenario: Scenario, grid: SupportGrid, around: Around, kind: Kind) -> None:
        self._scenario, self._kind = scenario, kind
        self._constituency = grid.constituency
        self._constituencies = int(grid.constituency.max()) + 1
        self._visibility = around.visibility[grid.setting]
        self._reach = around.reach[grid.setting]
        self._nodes: Floats = grid.nodes.ravel().astype(kind)
        self._belief = scenario.one("behaviour.perception", perception.Params)
        if around.absent.any():
            coming = self._coming(around, grid)
            self.coming: Reals = coming[grid.rows.line]
            self._people = _in_rows(grid, coming, kind)
        else:
            self.coming = np.ones(around.absent.size)
            self._people = grid.everyone.reshape(self._visibility.size, -1).astype(kind, copy=False)
        row = np.repeat(np.arange(len(self._people), dtype=np.int32), grid.rows.precincts)[grid.rows.line]
        present = _added(row, around.present, len(self._people))
        if around.anew:
            known = _added(row, around.known, len(self._people))
            more = np.divide(present, known, out=np.zeros(known.shape), where=known > 0.0).astype(kind)
            self._people = self._people * np.repeat(more, grid.nodes.shape[1], axis=1)
        self._present = _added(self._constituency, present, self._constituencies)
        there = self._present[:, :, None]
        self._per_head = np.divide(1.0, there, out=np.zeros(there.shape), where=there > 0.0)

    def run(self, arriving: Reals, lots: Lots | None = None) -> Passed:
        """Let the hours pass: as expected, or by chance."""
        readings = perception.readings(self._belief) if heeds(self._scenario) else perception.ALIKE
        shape = arriving.size * len(readings), len(self._people)
        push = np.empty((*shape, len(ALTERNATIVES)), dtype=self._kind)
        share = np.empty((*shape, self._people.shape[1]), dtype=self._kind)
        dissent = np.empty((arriving.size, self._constituencies))
        crowd = ExpectedCrowd(self._present) if lots is None else Drawn(self._present, lots)
        hours: list[Hour] = []
        spells: list[_Spell] = []
        now: list[_Spell] = []
        for hour, part in enumerate(arriving):
            dissent[hour] = perception.perceived(self._belief, crowd.seen, crowd.papers)
            before, now = now, []
            for number, reading in enumerate(readings):
                shift, slope = self._utilities(reading.of(dissent[hour]))
                if before and np.array_equal(shift, before[number].shift):
                    spell = before[number]
                else:
                    pull: Floats = np.exp(slope.astype(self._kind)[:, None] * self._nodes)
                    spell = self._spell(shift, pull, push[len(spells)], share[len(spells)])
                    spells.append(spell)
                spell.part += part * reading.share
                now.append(spell)
            hours.append(crowd.pass_hour(part, *_together(now, [reading.share for reading in readings])))
        push = push[: len(spells)] * np.array([[[spell.part]] for spell in spells], dtype=self._kind)
        return Passed(dissent, hours, Odds(push, share[: len(spells)], pull))

    def many(self, arriving: Reals, each: int) -> Passed:
        """Let the hours pass in many ways, and return the mean of them."""
        self._constituency = (self._constituency[:, None] * each + np.arange(each)).ravel()
        self._constituencies *= each
        for name in ("_visibility", "_reach", "_people", "_present", "_per_head"):
            setattr(self, name, np.repeat(getattr(self, name), each, axis=0))
        days = ManyDays(each)
        passed = self.run(arriving, lambda _question: days)
        dissent = passed.dissent.reshape(arriving.size, -1, each).mean(axis=2)
        hours = [Hour(hour.done.reshape(-1, each, 2, 2).mean(axis=1)) for hour in passed.hours]
        return Passed(dissent, hours, passed.odds.over(each))

    def unrest(self, passed: Passed, arriving: Reals) -> Unrest:
        """Return how far chance may carry the day away from what was to be expected."""
        first = np.maximum(arriving[0] * self._present.sum(axis=1), 1.0)
        believed, struck = passed.dissent, _share_struck(np.stack([hour.done for hour in passed.hours]))
        # what one could come to believe at the end: two standard deviations of what the first to come show, and a paper
        beyond = 2.0 * np.sqrt(struck[-1] * (1.0 - struck[-1]) / first) + 1.0 / first
        probe = np.minimum(believed[-1] + beyond, 1.0)
        believed = np.vstack((believed, probe))
        struck = np.vstack((struck, _share_struck(self._present[:, :, None] * self._choices_of(probe))))
        step = np.abs(np.diff(believed, axis=0))
        steep = np.divide(np.abs(np.diff(struck, axis=0)), step, out=np.zeros(step.shape), where=step > LEAST_STEP)
        gain = (1.0 - self._belief.weight) * steep.max(axis=0)
        grown = gain / (1.0 - np.minimum(gain, MOST_GAIN))
        return Unrest(float(gain.max(initial=0.0)), float((0.5 * grown**2 / first).max(initial=0.0)))

    def _choices_of(self, dissent: Reals) -> Reals:
        """(C, 2, 2) what people of either stance do who all believe in this dissent."""
        shift, slope = self._utilities(dissent)
        pull: Floats = np.exp(slope.astype(self._kind)[:, None] * self._nodes)
        push, share = np.empty(shift.shape, dtype=self._kind), np.empty(self._people.shape, dtype=self._kind)
        return self._spell(shift, pull, push, share).choices

    def _coming(self, around: Around, grid: SupportGrid) -> Reals:
        """(P,) share of people in each line whom no habit keeps at home, by what surrounds them when the day begins."""
        dissent = perception.perceived(self._belief, *np.zeros((2, self._constituencies)))
        pressure = np.exp(pressure_on_habit(terms_at(self._scenario, self._moment(dissent)), self._visibility.size))
        absent, on_roll = np.empty((2, around.absent.size))
        absent[grid.rows.line], on_roll[grid.rows.line] = around.absent, around.on_roll
        coming = 1.0 - absent
        coming /= coming + absent * np.repeat(pressure, grid.rows.precincts)
        return coming if around.on_roll is around.absent else 1.0 - at_home(absent, 1.0 - coming, on_roll)

    def _moment(self, dissent: Reals) -> Moment:
        return Moment(self._visibility, self._reach, dissent[self._constituency])

    def _utilities(self, dissent: Reals) -> tuple[Reals, Reals]:
        """(R, 4) shifts and (4,) slopes."""
        moment = self._moment(dissent)
        return add_up((term for _, term in terms_at(self._scenario, moment)), moment.visibility.size)

    def _spell(self, shift: Reals, pull: Floats, push: Floats, share: Floats) -> _Spell:
        """Fill ``push`` (R, 4) and ``share`` (R, 2G), one over the sum of the weights, and add up who does what."""
        np.exp(shift, out=push, dtype=self._kind, casting="same_kind")
        np.reciprocal(np.matmul(push, pull, out=share), out=share)
        # (2, R) people of either stance who choose each alternative; along the rows, as memory runs
        struck, unmarked, spoilt = (_by_stance(pull) @ (self._people * share).T).reshape(3, 2, -1)
        weight = np.ascontiguousarray(push.T)
        struck = struck * weight[REJECT]
        others = unmarked * weight[APPROVE] + spoilt * weight[SPOIL]
        choices = np.stack((self._by_constituency(struck), self._by_constituency(others)), axis=-1) * self._per_head
        return _Spell(shift, np.minimum(choices, 1.0), self._sight(struck[0] + struck[1]))

    def _by_constituency(self, rows: Floats) -> Reals:
        """(C, 2) the sums of (2, R)."""
        return np.stack([np.bincount(self._constituency, row, self._constituencies) for row in rows], axis=1)

    def _sight(self, struck: Reals) -> Reals:
        """(C,) share of the struck papers of a constituency that are seen to be, from (R,) struck papers."""
        papers, seen = (
            np.bincount(self._constituency, each, self._constituencies) for each in (struck, struck * self._visibility)
        )
        return np.minimum(np.divide(seen, papers, out=np.zeros(papers.shape), where=papers > 0.0), 1.0)


def _share_struck(done: Reals) -> Reals:
    """(…, C) share of the papers that are struck, from (…, C, 2, 2) how many of each stance did what."""
    kinds = done.sum(axis=-2)
    papers = kinds.sum(axis=-1)
    share: Reals = np.divide(kinds[..., 0], papers, out=np.zeros(papers.shape), where=papers > 0.0)
    return share


def _by_stance(pull: Floats) -> Floats:
    """(6, 2G) the pull of striking out, leaving unmarked and spoiling; a stance has its own half of the nodes."""
    half = pull.shape[1] // 2
    lines = np.zeros((3, 2, 2 * half), dtype=pull.dtype)
    for line, alternative in zip(lines, (REJECT, APPROVE, SPOIL), strict=True):
        line[0, :half], line[1, half:] = pull[alternative, :half], pull[alternative, half:]
    return lines.reshape(6, -1)


def _together(spells: Sequence[_Spell], shares: Sequence[float]) -> tuple[Reals, Reals]:
    """What all do together, and what is seen of it, where people read the same day differently."""
    if len(spells) == 1:
        return spells[0].choices, spells[0].sight
    choices: Reals = np.tensordot(shares, [spell.choices for spell in spells], axes=1)
    struck = np.array([share * spell.choices[..., 0].sum(axis=1) for share, spell in zip(shares, spells, strict=True)])
    seen = (struck * np.array([spell.sight for spell in spells])).sum(axis=0)
    papers = struck.sum(axis=0)
    return choices, np.divide(seen, papers, out=np.zeros(papers.shape), where=papers > 0.0)


def _in_rows(grid: SupportGrid, coming: Reals, kind: Kind) -> Floats:
    """(R, 2G) people of each row at each node whom no habit keeps at home."""
    people, coming = grid.people.reshape(coming.size, -1), coming.astype(kind)
    rows = [
        np.matmul(
            coming[lines].reshape(-1, 1, each),
            people[lines].astype(kind, copy=False).reshape(-1, each, people.shape[1]),
        )
        for _, lines, each in alike(grid.rows.precincts)
    ]
    return np.concatenate(rows)[:, 0]


def _added(place: Indices, columns: Counts, places: int) -> Counts:
    """(C, K) the columns (N, K) added up by place."""
    sums = [np.bincount(place, column, places) for column in columns.T]
    return np.stack(sums, axis=1).astype(columns.dtype)
