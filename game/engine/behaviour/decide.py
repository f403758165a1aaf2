"""Stage 3, behaviour: how likely each person is to do what.

    U(alternative) = Σ terms of the rules (amount + slope·x),   P = exp U ÷ Σ exp U        (McFadden 1974)
    the day runs in hours: those who come later have seen what was visible before

What people believe moves with the expected flow of voters, not with the luck of the draw, so a forecast and the mean
of many elections agree. The day is run on the rows of the support grid and taken to the precincts once. A forecast does
so in single precision: seven digits, where a voter among twenty million is one in the eighth. An election takes all
sixteen, because processors differ in the last digit and one seed must draw the same ballot on each of them.
"""

from collections.abc import Iterator

import numpy as np

from game.engine.behaviour import arrivals, perception, voting_procedure
from game.engine.data.arrays import Floats, Reals
from game.engine.data.columns import ALTERNATIVES, APPROVE, HOME, REJECT, SPOIL
from game.engine.data.electorate import Country, SupportGrid
from game.engine.data.places import Traits
from game.engine.data.records import Choices
from game.engine.data.scenario import Scenario
from game.engine.data.utility import Moment, Term, add_up

Kind = type[np.float32] | type[np.float64]

REGION = 1_000
"""Constituencies whose day is worked out at a time."""

BLOCK = 1_024
"""Precincts taken from rows at a time: small enough for the processor's cache."""


def decide(scenario: Scenario, country: Country, traits: Traits, *, single: bool = False) -> Choices:
    """Work out the choice probabilities of every precinct over the whole day, in double or in single precision."""
    hours, share = arrivals.clock(scenario.one("behaviour.arrivals", arrivals.Params))
    seen = voting_procedure.visibility(scenario.one("behaviour.voting_procedure", voting_procedure.Params), traits)
    days = []
    for grid in _regions(country.grid):
        day = _Day(scenario, grid, seen, traits.reach, np.float32 if single else np.float64)
        dissent, voted, chance = day.run(share)
        days.append((_to_precincts(grid, chance), dissent, voted))
    return Choices(
        probability=np.concatenate([probability for probability, _, _ in days]),
        hours=hours,
        arrivals=share,
        perceived_dissent=np.concatenate([dissent for _, dissent, _ in days], axis=1),
        voted=np.sum([voted for _, _, voted in days], axis=0),
        visibility=seen,
    )


def _regions(grid: SupportGrid) -> Iterator[SupportGrid]:
    """Yield a huge country in parts that fit in the processor's cache: constituencies know nothing of one another."""
    constituencies = int(grid.constituency[-1]) + 1
    if constituencies <= REGION:
        yield grid
        return
    for first in range(0, constituencies, REGION):
        start, stop = map(int, np.searchsorted(grid.constituency, (first, first + REGION)))
        rows, precincts = slice(start, stop), slice(*map(int, np.searchsorted(grid.row, (start, stop))))
        yield SupportGrid(
            nodes=grid.nodes,
            weight=grid.weight[precincts],
            row=grid.row[precincts] - np.int32(start),
            row_weight=grid.row_weight[rows],
            constituency=grid.constituency[rows] - np.int32(first),
            setting=grid.setting[rows],
        )


def terms_at(scenario: Scenario, moment: Moment) -> list[tuple[str, Term]]:
    """Return the terms every active rule adds at this moment, each with the rule's name."""
    return [
        (one.part.name, term)
        for one in scenario.under("behaviour")
        if one.part.act is not None
        for term in one.part.act(one.params, moment)
    ]


class _Day:
    """One polling day on the rows of the support grid.

    At every node g of a row, P(alternative a) = push[a] · pull[a, g] ÷ Σ of the same over the alternatives: the rules'
    shifts depend on the row alone and their slopes on the node alone, so no exponential is ever taken per row and node.
    """

    def __init__(self, scenario: Scenario, grid: SupportGrid, visibility: Reals, reach: Reals, kind: Kind) -> None:
        self._scenario = scenario
        self._constituency = grid.constituency
        self._visibility = visibility[grid.setting]
        self._reach = reach[grid.setting]
        self._first = np.flatnonzero(np.diff(grid.constituency, prepend=-1))
        self._nodes: Floats = grid.nodes.ravel().astype(kind)
        self._people = grid.row_weight.reshape(self._visibility.size, -1).astype(kind, copy=False)
        self._kind = kind

    def run(self, arriving: Reals) -> tuple[Reals, Reals, Floats]:
        """Let the hours pass: (H, C) dissent, (H,) papers cast, (R, 2, 3, G) probability of all but approving."""
        params = self._scenario.one("behaviour.perception", perception.Params)
        rejections, voters = np.zeros(self._first.size), np.zeros(self._first.size)
        dissent, voted = np.empty((arriving.size, self._first.size)), np.empty(arriving.size)
        push = np.empty((arriving.size, self._visibility.size, len(ALTERNATIVES)), dtype=self._kind)
        share = np.empty((arriving.size, self._visibility.size, self._nodes.size), dtype=self._kind)
        before: Reals | None = None
        for hour, part in enumerate(arriving):
            dissent[hour] = perception.perceived(params, rejections, voters)
            shift, slope = self._utilities(dissent[hour])
            if before is not None and np.array_equal(shift, before):
                # no rule listens to the dissent: this hour is like the last
                push[hour], share[hour] = push[hour - 1], share[hour - 1]
            else:
                pull: Floats = np.exp(slope.astype(self._kind)[:, None] * self._nodes)
                push[hour] = np.exp(shift)
                people = self._choose(push[hour], pull, share[hour])
            before = shift
            rejections += part * self._by_constituency(people[:, REJECT] * self._visibility)
            came = part * self._by_constituency(people[:, APPROVE] + people[:, REJECT] + people[:, SPOIL])
            voters += came
            voted[hour] = came.sum()
        return dissent, voted, self._over_the_day(push * arriving[:, None, None].astype(self._kind), share, pull)

    def _choose(self, push: Floats, pull: Floats, share: Floats) -> Reals:
        """(R, 4) people choosing each alternative; fills ``share`` (R, 2G) with one over the sum of the weights."""
        np.reciprocal(np.matmul(push, pull, out=share), out=share)
        people: Reals = (np.multiply(self._people, share) @ pull.T).astype(np.float64) * push
        return people

    def _over_the_day(self, push: Floats, share: Floats, pull: Floats) -> Floats:
        hours, rows, nodes = share.shape
        by_stance = share.reshape(hours, rows, 2, nodes // 2).transpose(1, 2, 0, 3)
        day: Floats = np.matmul(push.transpose(1, 2, 0)[:, None, REJECT:], by_stance)
        day *= pull[REJECT:].reshape(-1, 2, nodes // 2).transpose(1, 0, 2)
        return day

    def _utilities(self, dissent: Reals) -> tuple[Reals, Reals]:
        moment = Moment(self._visibility, self._reach, dissent[self._constituency])
        return add_up((term for _, term in terms_at(self._scenario, moment)), moment.visibility.size)

    def _by_constituency(self, rows: Reals) -> Reals:
        total: Reals = np.add.reduceat(rows, self._first)
        return total


def choice_probability(shift: Reals, slope: Reals, support: Reals) -> Reals:
    """(R, …, 4) probability of each alternative, for utility shifts (R, 4) and slopes (4,), at support (…)."""
    pull = np.exp(support[..., None] * slope)
    push = np.exp(shift)
    weight = pull[None] * push.reshape(len(shift), *(1,) * support.ndim, len(ALTERNATIVES))
    probability: Reals = weight / weight.sum(axis=-1, keepdims=True)
    return probability


def _to_precincts(grid: SupportGrid, chance: Floats) -> Reals:
    """(P, 2, 4) the rows' probabilities (R, 2, 3, G) seen through each precinct's own spread of support."""
    result = np.empty((grid.row.size, 2, len(ALTERNATIVES)))
    for start in range(0, grid.row.size, BLOCK):
        block = slice(start, start + BLOCK)
        result[block, :, REJECT:] = np.einsum("psag,psg->psa", chance[grid.row[block]], grid.weight[block])
    # whoever does nothing else approves; where nobody does, rounding must not make more than everybody do the rest
    rest = result[:, :, REJECT] + result[:, :, SPOIL] + result[:, :, HOME]
    result[:, :, REJECT:] /= np.maximum(rest, 1.0)[:, :, None]
    np.maximum(1.0 - rest, 0.0, out=result[:, :, APPROVE])
    return result
