"""People on demand: the individual voters of one station, drawn to fit its counts exactly.

    of those at home a share is there out of habit: P(habit) ÷ P(home); their support is that of anybody of their stance
    given what a voter did,  P(hour | act) ∝ arrivals · ∫ P(act | x, hour) φ(x − μ) dx    over the voter's side of zero
    times how many more than expected did so in that hour, where people follow what others do
    given act and hour,      density of x  ∝ P(act | x, hour) φ(x − μ)
so the people of a station add up to its counts and have the support that people who act so really have.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

import numpy as np

from game.engine.behaviour import perception
from game.engine.behaviour.anonymity import Anonymity, hidden_among
from game.engine.behaviour.choice import choice_probability, terms_at
from game.engine.behaviour.flow import OTHERS, STRUCK
from game.engine.data.arrays import Counts, Reals, both_stances
from game.engine.data.columns import ALTERNATIVES, APPROVE, FATES, HOME, OPPONENT, REJECT, SPOIL, STANCES, SUPPORTER
from game.engine.data.election import Election
from game.engine.data.places import Traits
from game.engine.data.records import Choices, fate_table
from game.engine.data.utility import Moment, Term, add_up
from game.engine.streams import Streams

FINE = 4_001
"""Points of the grid on which support is drawn: about one every 0.002 spreads."""

REACH, BEYOND = 6.5, 4.0
"""The grid goes to ±6.5 spreads, and at least four beyond the mean of the station."""


@dataclass(frozen=True, slots=True)
class Pull:
    """What one rule added to the utility of one alternative for one person, in logits."""

    rule: str
    alternative: str
    amount: float


Weighed = tuple[dict[str, float], tuple[Pull, ...]]
"""The utility of each alternative to one person, and the pull of every rule on it."""


@dataclass(frozen=True, eq=False, slots=True)
class Person:
    """One adult of a station.

    ``hour`` is None for those who never had to decide: off the roll, away, or at home out of habit. ``believed`` is
    the share of the constituency whom they took to strike the name out. ``weighed`` returns ``utilities`` and
    ``pulls``, which hardly anybody of a station is ever asked for.
    """

    support: float
    stance: str
    hour: int | None
    did: str
    cast_by_others: bool
    by_habit: bool
    believed: float | None
    weighed: Callable[[], Weighed]

    @property
    def utilities(self) -> dict[str, float]:
        """The utility of each alternative; none where nothing was decided."""
        return self.weighed()[0]

    @property
    def pulls(self) -> tuple[Pull, ...]:
        """What every rule added to them."""
        return self.weighed()[1]


@dataclass(frozen=True, eq=False, slots=True)
class Station:
    """The people of one precinct, their counts by what they did, and the anonymity of those who struck the name out."""

    precinct: int
    counts: dict[str, int]
    anonymity: Anonymity
    people: tuple[Person, ...]


class Strikers(NamedTuple):
    """Those of a station who struck the name out, one after another.

    opponent : (n,) whether they oppose the candidate in private
    support  : (n,) private support
    hour     : (n,) the hour of the clock in which they decided
    """

    opponent: Counts
    support: Reals
    hour: Counts


def draw_people(election: Election, traits: Traits, precinct: int) -> Station:
    """Draw every adult of a precinct; equal elections give equal people.

    Raises
    ------
    ValueError
        for a forecast, which has no whole people.
    """
    streams = _streams(election, precinct)
    day = _Day(election, traits, precinct)
    everyone = tuple(_everyone(election, precinct, day, streams))
    acts = both_stances(election.boxes.acts[precinct : precinct + 1])[0].tolist()
    counts = {
        "adults": len(everyone),
        "off_roll": int(election.roll.off_roll[precinct].sum()),
        **dict(zip(("unmarked", "struck_out", "spoiled", "stayed_home", "away"), acts, strict=True)),
        "cast_by_others": int(election.boxes.cast_by_others[precinct].sum()),
    }
    return Station(precinct, counts, hidden_among(election, counts), everyone)


def draw_strikers(election: Election, traits: Traits, precinct: int) -> Strikers:
    """Draw those of a precinct who struck the name out and nobody else: the very people of `draw_people`.

    Raises
    ------
    ValueError
        for a forecast, which has no whole people.
    """
    day = _Day(election, traits, precinct)
    cells = list(_cells(election, precinct, day, _streams(election, precinct), only="struck_out"))
    return Strikers(
        np.concatenate([np.full(cell.support.size, cell.stance == OPPONENT) for cell in cells]),
        np.concatenate([cell.support for cell in cells]),
        np.concatenate([np.array([day.hour(at) for at in cell.moment], dtype=np.int64) for cell in cells]),
    )


def _streams(election: Election, precinct: int) -> Streams:
    if election.seed is None:
        raise ValueError("a forecast has no people, only expected counts")
    return Streams(election.seed).child("people").child(str(precinct))


class _Day:
    """What surrounded the people of one precinct, hour by hour, and the density of support given what they did."""

    def __init__(self, election: Election, traits: Traits, precinct: int) -> None:
        places = election.country.places
        setting, constituency = int(places.setting[precinct]), int(places.parent[0][precinct])
        choices = election.choices
        self._scenario = election.scenario
        self.hours = choices.hours
        self._mean = float(election.country.electorate.mean_support[precinct])
        readings = perception.readings(perception.of(self._scenario))
        belief = choices.perceived_dissent[:, constituency]
        # every hour stands here once for each way of reading what was to be seen
        self.believed = readings.of(belief).ravel()
        self._arrivals = np.outer(readings.share, choices.arrivals).ravel()
        self._luck = _luck(choices, constituency, readings.share.size)
        moments = self.believed.size
        self._moment = Moment(
            np.full(moments, choices.visibility[setting]), np.full(moments, traits.reach[setting]), self.believed
        )
        self.terms = terms_at(self._scenario, self._moment)
        self._shift, self._slope = add_up((term for _, term in self.terms), moments)

    def support(self, stance: int, act: int | None, number: int, stream: np.random.RandomState) -> tuple[Reals, Reals]:
        """(number,) support and (number,) moment of people of a stance who did this; None: had no choice."""
        if number == 0:
            return np.empty(0), np.empty(0, dtype=np.intp)
        reach = max(REACH, abs(self._mean) + BEYOND)
        x = _grid(reach, stance)
        power = -0.5 * (x - self._mean) ** 2
        density = np.exp(power - power.max())[None] * self._arrivals[:, None]
        if act is not None:
            chances = _chances(self._shift.tobytes(), self._slope.tobytes(), reach, stance)
            density = density * chances[:, :, act]
            density = density * self._luck.get((stance, act), 1.0)
        mass = 0.5 * (density[:, 1:] + density[:, :-1])
        by_hour = mass.sum(axis=1)
        hour = stream.choice(by_hour.size, number, p=by_hour / by_hour.sum())
        place = stream.random(number)
        support = np.empty(number)
        for index in np.unique(hour):
            chosen = hour == index
            total = np.concatenate(([0.0], np.cumsum(mass[index])))
            support[chosen] = np.interp(place[chosen] * total[-1], total, x)
        return support, hour

    def hour(self, moment: int) -> int:
        """Return the hour of the clock of a moment."""
        return int(self.hours[moment % self.hours.size])

    def utilities(self, support: float, hour: int) -> Weighed:
        """Return the utility of each alternative to one person, and the pull of every rule on it."""
        total = self._shift[hour] + self._slope * support
        pulls = tuple(
            Pull(rule, ALTERNATIVES[term.alternative], _amount(term, hour) + term.slope * support)
            for rule, term in self.terms
        )
        return dict(zip(ALTERNATIVES, total.tolist(), strict=True)), pulls


def _grid(reach: float, stance: int) -> Reals:
    """(FINE,) support from indifference to the end of the grid on one side of zero."""
    return np.linspace(0.0, reach, FINE) * (1.0 if stance == SUPPORTER else -1.0)


@lru_cache(maxsize=16)
def _chances(shift: bytes, slope: bytes, reach: float, stance: int) -> Reals:
    """(moments, FINE, 4) how likely each choice is along the grid: alike in all stations where people see the same."""
    shifts = np.frombuffer(shift).reshape(-1, len(ALTERNATIVES))
    return choice_probability(shifts, np.frombuffer(slope), _grid(reach, stance))


def _luck(choices: Choices, constituency: int, readings: int) -> dict[tuple[int, int], Reals]:
    """How many times as many of a stance as expected did something in each moment, (H · readings, 1)."""
    if choices.flow is None:
        return {}
    luck = np.tile(choices.flow.luck[:, constituency], (readings, 1, 1))
    seen_as = {REJECT: STRUCK, APPROVE: OTHERS, SPOIL: OTHERS}
    return {(stance, act): luck[:, stance, at, None] for stance in (SUPPORTER, OPPONENT) for act, at in seen_as.items()}


def _amount(term: Term, hour: int) -> float:
    amounts = np.asarray(term.amount, dtype=np.float64)
    return float(amounts[hour] if amounts.ndim else amounts)


class _Cell(NamedTuple):
    """The people of one stance who did one thing; those out of habit have no moment of deciding that counts."""

    stance: int
    did: str
    support: Reals
    moment: Counts
    by_habit: Counts
    alone: int
    """How many of them cast no paper that others cast for them; they come first."""


ACTED = {"unmarked": 0, "struck_out": 1, "spoiled": 2, "stayed_home": 3}
DRAWS = 2
"""Random numbers that each person takes who is not there out of habit: the moment, and the place within it."""


def _everyone(election: Election, precinct: int, day: _Day, streams: Streams) -> Iterator[Person]:
    for cell in _cells(election, precinct, day, streams):
        for index in range(cell.support.size):
            habit = bool(cell.by_habit[index])
            at = int(cell.moment[index]) if cell.did in ACTED and not habit else None
            yield _person(day, (cell.stance, cell.did, at), cell.support[index], index >= cell.alone, habit)


def _cells(election: Election, precinct: int, day: _Day, streams: Streams, only: str = "") -> Iterator[_Cell]:
    """Draw cell after cell; of cells nobody wants, only their random numbers are taken."""
    fates = fate_table(election.roll, election.boxes, slice(precinct, precinct + 1))[0]
    stream, habits = streams.generator(), streams.child("habit").generator()
    for stance in (SUPPORTER, OPPONENT):
        done = election.boxes.acts[precinct, stance].tolist()
        cells = {"off_roll": int(fates[stance, FATES.index("off_roll")]), "away": done[4]}
        cells |= dict(zip(ACTED, done[:4], strict=True))
        # a paper cast by others belongs to people who stayed home or are away; which of them is not known to the box
        alone = {
            "stayed_home": election.boxes.stayed_home[precinct, stance],
            "away": election.boxes.away[precinct, stance],
        }
        for did, number in cells.items():
            share = _share_of_habit(election, precinct, stance) if did == "stayed_home" else 0
            by_habit = habits.random(number) < share
            awake = int((~by_habit).sum())
            if only not in ("", did):
                habits.random(DRAWS * (number - awake))
                stream.random(DRAWS * awake)
                continue
            support, moment = np.empty(number), np.empty(number, dtype=np.intp)
            support[by_habit], moment[by_habit] = day.support(stance, None, number - awake, habits)
            support[~by_habit], moment[~by_habit] = day.support(stance, ACTED.get(did), awake, stream)
            yield _Cell(stance, did, support, moment, by_habit, int(alone.get(did, number)))


def _share_of_habit(election: Election, precinct: int, stance: int) -> float:
    """Share of those at home who are there out of habit."""
    at_home = float(election.choices.probability[precinct, stance, HOME])
    return float(election.choices.habit[precinct]) / at_home if at_home else 0.0


def _undecided() -> Weighed:
    return {}, ()


def _person(day: _Day, acted: tuple[int, str, int | None], support: float, by_others: bool, by_habit: bool) -> Person:
    stance, did, hour = acted
    weighed = _undecided if hour is None else partial(day.utilities, float(support), hour)
    at, believed = (None, None) if hour is None else (day.hour(hour), float(day.believed[hour]))
    name = STANCES[stance]
    return Person(float(support), name, at, did, bool(by_others), bool(by_habit), believed, weighed)
