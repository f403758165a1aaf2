"""Stage 3, behaviour: how likely each person is to do what.

    out of habit a person stays at home with the odds of the place × exp Σ what the rules add to staying at home
    everybody else chooses:  U(alternative) = Σ terms of the rules (amount + slope·x),   P = exp U ÷ Σ exp U
    the day runs in hours: those who come later have seen what was visible before          (McFadden 1974, Cragg 1971)

What people believe moves with the expected flow of voters, not with the luck of the draw, so a forecast and the mean
of many elections agree. The day is run on the rows of the support grid and taken to the precincts once. A forecast does
so in single precision: seven digits, where a voter among twenty million is one in the eighth. An election takes all
sixteen, because processors differ in the last digit and one seed must draw the same ballot on each of them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from game.engine.behaviour import arrivals, perception, voting_procedure
from game.engine.data.arrays import Floats, Indices, Reals, by_column
from game.engine.data.columns import ALTERNATIVES, APPROVE, HOME, REJECT, SPOIL
from game.engine.data.electorate import Country, Lines, SupportGrid
from game.engine.data.places import Traits
from game.engine.data.records import Choices
from game.engine.data.scenario import Scenario
from game.engine.data.utility import Moment, Term, add_up

Kind = type[np.float32] | type[np.float64]

OWN_VIEW = "own_view"

OTHERS = slice(REJECT, None)
"""All alternatives but approving, which whoever does nothing else does."""


def decide(scenario: Scenario, country: Country, traits: Traits, *, single: bool = False) -> Choices:
    """Work out the choice probabilities of every precinct over the whole day, in double or in single precision."""
    hours, share = arrivals.clock(scenario.one("behaviour.arrivals", arrivals.Params))
    seen = voting_procedure.visibility(scenario.one("behaviour.voting_procedure", voting_procedure.Params), traits)
    probability = by_column(country.places.units("precinct"), 2, len(ALTERNATIVES))
    habit = np.empty(len(probability))
    days, done = [], 0
    for region in country.regions:
        done, first = done + region.rows.line.size, done
        odds = country.electorate.habit_odds[first:done]
        day = _Day(scenario, region, odds, seen, traits.reach, np.float32 if single else np.float64)
        dissent, voted, odds_by_row = day.run(share)
        days.append((dissent, voted))
        _to_precincts(*odds_by_row.fewest(region), probability[first:done])
        habit[first:done] = _keep_at_home(day.coming, probability[first:done])
    return Choices(
        probability=probability,
        hours=hours,
        arrivals=share,
        perceived_dissent=np.concatenate([dissent for dissent, _ in days], axis=1),
        voted=np.sum([voted for _, voted in days], axis=0),
        visibility=seen,
        habit=habit,
    )


def terms_at(scenario: Scenario, moment: Moment) -> list[tuple[str, Term]]:
    """Return the terms every active rule adds at this moment, each with the rule's name."""
    return [
        (one.part.name, term)
        for one in scenario.under("behaviour")
        if one.part.act is not None
        for term in one.part.act(one.params, moment)
    ]


def pressure_on_habit(terms: Iterable[tuple[str, Term]], rows: int) -> Reals:
    """(R,) what rules add to staying at home, in logits; one's own view has no part in a habit."""
    amounts, _ = add_up((term for rule, term in terms if rule != OWN_VIEW), rows)
    return amounts[:, HOME]


@dataclass(slots=True)
class _Spell:
    """Hours in which nothing changes: the utilities, who comes (C,), and what share of the day's people they are."""

    shift: Reals
    rejections: Reals
    voters: Reals
    part: float = 0.0


class _Odds:
    """What the day left to be added up, for each spell i, row r, alternative a and node g.

    P(a) = Σ_i push[i, r, a] · share[i, r, g] · pull[a, g]
    """

    def __init__(self, push: Floats, share: Floats, pull: Floats) -> None:
        self._push, self._share, self._all_of_pull = push, share, pull
        # a stance has its own half of the nodes: there is nobody of it at the others
        own = np.repeat(np.eye(2, dtype=pull.dtype), pull.shape[1] // 2, axis=1)
        self._pull = own[:, None] * pull[OTHERS]

    @property
    def shape(self) -> tuple[int, int, int]:
        """Stances, alternatives but approving, nodes."""
        stances, others, nodes = self._pull.shape
        return stances, others, nodes

    def fewest(self, grid: SupportGrid) -> tuple[Lines, "_Odds"]:
        """Return the lines to work out and the odds of their rows: where every row is like its twin, kinds will do."""
        # the last spell differs first, so most days are told by it alone
        if all(np.array_equal(push, push[grid.twin]) for push in self._push[::-1]):
            few = grid.stands_for
            return grid.kinds, _Odds(self._push[:, few], self._share[:, few], self._all_of_pull)
        return grid.rows, self

    def of(self, rows: slice) -> Floats:
        """(B, 2·3, 2G) probability of all but approving, for either stance."""
        push, share = self._push[:, rows, OTHERS], self._share[:, rows]
        if len(push) > 1:
            day = np.matmul(push.transpose(1, 2, 0), share.transpose(1, 0, 2))
        else:
            day = np.einsum("ra,rg->rag", push[0], share[0])
        chance: Floats = (day[:, None] * self._pull).reshape(len(day), -1, day.shape[2])
        return chance


class _Day:
    """One polling day on the rows of the support grid.

    At every node g of a row, P(alternative a) = push[a] · pull[a, g] ÷ Σ of the same over the alternatives: the rules'
    shifts depend on the row alone and their slopes on the node alone, so no exponential is ever taken per row and node.
    """

    def __init__(
        self, scenario: Scenario, grid: SupportGrid, habit_odds: Reals, visibility: Reals, reach: Reals, kind: Kind
    ) -> None:
        self._scenario = scenario
        self._constituency = grid.constituency
        self._constituencies = int(grid.constituency.max()) + 1
        self._visibility = visibility[grid.setting]
        self._reach = reach[grid.setting]
        self._nodes: Floats = grid.nodes.ravel().astype(kind)
        self._kind = kind
        self._belief = scenario.one("behaviour.perception", perception.Params)
        if habit_odds.any():
            coming = self._coming(habit_odds, grid.rows)
            self.coming: Reals = coming[grid.rows.line]
            self._people = _in_rows(grid, coming, kind)
        else:
            self.coming = np.ones(habit_odds.size)
            self._people = grid.everyone.reshape(self._visibility.size, -1).astype(kind, copy=False)

    def _coming(self, habit_odds: Reals, rows: Lines) -> Reals:
        """(P,) share of people in each line whom no habit keeps at home, by what surrounds them when the day begins."""
        odds = np.empty(rows.line.size)
        odds[rows.line] = habit_odds
        terms = terms_at(self._scenario, self._moment(self._dissent_so_far(*np.zeros((2, self._constituencies)))))
        pressure = np.exp(pressure_on_habit(terms, self._visibility.size))
        coming: Reals = 1.0 / (1.0 + odds * np.repeat(pressure, rows.precincts))
        return coming

    def run(self, arriving: Reals) -> tuple[Reals, Reals, _Odds]:
        """Let the hours pass: (H, C) dissent, (H,) papers cast, and the odds of every row."""
        rejections, voters = np.zeros((2, self._constituencies))
        dissent, voted = np.empty((arriving.size, self._constituencies)), np.empty(arriving.size)
        push = np.empty((arriving.size, len(self._people), len(ALTERNATIVES)), dtype=self._kind)
        share = np.empty((arriving.size, *self._people.shape), dtype=self._kind)
        spells: list[_Spell] = []
        heeded = True
        for hour, part in enumerate(arriving):
            dissent[hour] = self._dissent_so_far(rejections, voters)
            if heeded:
                shift, slope, heeded = self._utilities(dissent[hour])
                if not spells or not np.array_equal(shift, spells[-1].shift):
                    pull: Floats = np.exp(slope.astype(self._kind)[:, None] * self._nodes)
                    spells.append(self._spell(shift, pull, push[len(spells)], share[len(spells)]))
            spell = spells[-1]
            spell.part += part
            rejections += part * spell.rejections
            voters += part * spell.voters
            voted[hour] = part * spell.voters.sum()
        push = push[: len(spells)] * np.array([[[spell.part]] for spell in spells], dtype=self._kind)
        return dissent, voted, _Odds(push, share[: len(spells)], pull)

    def _dissent_so_far(self, rejections: Reals, voters: Reals) -> Reals:
        return perception.perceived(self._belief, rejections, voters)

    def _moment(self, dissent: Reals) -> Moment:
        return Moment(self._visibility, self._reach, dissent[self._constituency])

    def _utilities(self, dissent: Reals) -> tuple[Reals, Reals, bool]:
        """(R, 4) shifts, (4,) slopes, and whether any rule heeds what others do."""
        moment = self._moment(dissent)
        terms = [term for _, term in terms_at(self._scenario, moment)]
        return *add_up(terms, moment.visibility.size), moment.heeded

    def _spell(self, shift: Reals, pull: Floats, push: Floats, share: Floats) -> _Spell:
        """Fill ``push`` (R, 4) and ``share`` (R, 2G), one over the sum of the weights, and add up who comes."""
        np.exp(shift, out=push, dtype=self._kind, casting="same_kind")
        np.reciprocal(np.matmul(push, pull, out=share), out=share)
        people = ((self._people * share) @ pull.T).astype(np.float64) * push
        came = people[:, APPROVE] + people[:, REJECT] + people[:, SPOIL]
        rejections = self._by_constituency(people[:, REJECT] * self._visibility)
        return _Spell(shift, rejections, self._by_constituency(came))

    def _by_constituency(self, rows: Reals) -> Reals:
        return np.bincount(self._constituency, rows, self._constituencies).astype(np.float64, copy=False)


def _in_rows(grid: SupportGrid, coming: Reals, kind: Kind) -> Floats:
    """(R, 2G) people of each row at each node whom no habit keeps at home."""
    people, coming = grid.people.reshape(coming.size, -1), coming.astype(kind)
    rows = [
        np.matmul(
            coming[lines].reshape(-1, 1, each),
            people[lines].astype(kind, copy=False).reshape(-1, each, people.shape[1]),
        )
        for _, lines, each in _alike(grid.rows.precincts)
    ]
    return np.concatenate(rows)[:, 0]


def choice_probability(shift: Reals, slope: Reals, support: Reals) -> Reals:
    """(R, …, 4) probability of each alternative, for utility shifts (R, 4) and slopes (4,), at support (…)."""
    pull = np.exp(support[..., None] * slope)
    push = np.exp(shift)
    weight = pull[None] * push.reshape(len(shift), *(1,) * support.ndim, len(ALTERNATIVES))
    probability: Reals = weight / weight.sum(axis=-1, keepdims=True)
    return probability


def _to_precincts(ordered: Lines, odds: _Odds, result: Reals) -> None:
    """Fill (P, 2, 4) with the rows' probabilities, seen through each precinct's own spread of support."""
    stances, alternatives, nodes = odds.shape
    seen = []
    for rows, lines, each in _alike(ordered.precincts):
        chance = odds.of(rows)
        weight = ordered.weight[lines].astype(chance.dtype, copy=False).reshape(-1, each, nodes)
        seen.append(np.matmul(weight, chance.transpose(0, 2, 1)).reshape(-1, stances, alternatives))
    result[:, :, OTHERS] = np.concatenate(seen).take(ordered.line, axis=0)
    rest = result[:, :, REJECT] + result[:, :, SPOIL] + result[:, :, HOME]
    # whoever does nothing else approves; where nobody does, rounding must not make more than everybody do the rest
    if (rest > 1.0).any():
        result[:, :, OTHERS] /= np.maximum(rest, 1.0)[:, :, None]
    np.maximum(1.0 - rest, 0.0, out=result[:, :, APPROVE])


def _keep_at_home(coming: Reals, result: Reals) -> Reals:
    """Let habit act before any choice, on (P, 2, 4) probabilities; return the share (P,) it keeps at home."""
    habit = 1.0 - coming
    if habit.any():
        result *= coming[:, None, None]
        result[:, :, HOME] += habit[:, None]
    return habit


def _alike(precincts: Indices) -> Iterator[tuple[slice, slice, int]]:
    """Yield rows and lines of each run of rows with equally many precincts, and how many that is."""
    edges = [*np.flatnonzero(np.diff(precincts, prepend=0)).tolist(), precincts.size]
    line = 0
    for start, stop in pairwise(edges):
        each = int(precincts[start])
        first, line = line, line + (stop - start) * each
        yield slice(start, stop), slice(first, line), each
