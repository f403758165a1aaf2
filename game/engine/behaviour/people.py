"""People on demand: the individual voters of one station, drawn to fit its counts exactly.

    of those at home a share is there out of habit: P(habit) ÷ P(home); their support is that of anybody of their stance
    given what a voter did,  P(hour | act) ∝ arrivals · ∫ P(act | x, hour) φ(x − μ) dx    over the voter's side of zero
    times how many more than expected did so in that hour, where people follow what others do
    given act and hour,      density of x  ∝ P(act | x, hour) φ(x − μ)
so the people of a station add up to its counts and have the support that people who act so really have.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from game.engine.behaviour import perception, voting_procedure
from game.engine.behaviour.choice import choice_probability, terms_at
from game.engine.behaviour.flow import OTHERS, STRUCK
from game.engine.data.arrays import Reals, both_stances
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


@dataclass(frozen=True, eq=False, slots=True)
class Person:
    """One adult of a station.

    ``hour`` is None for those who never had to decide: off the roll, away, or at home out of habit. ``believed`` is
    the share of the constituency whom they took to strike the name out.
    """

    support: float
    stance: str
    hour: int | None
    did: str
    cast_by_others: bool
    by_habit: bool
    believed: float | None
    utilities: dict[str, float]
    pulls: tuple[Pull, ...]


@dataclass(frozen=True, slots=True)
class Anonymity:
    """How well a struck-out paper is hidden: ``seen`` people could have cast one of the ``struck_out`` papers."""

    procedure: str
    struck_out: int
    seen: int
    people_per_paper: float | None


@dataclass(frozen=True, eq=False, slots=True)
class Station:
    """The people of one precinct, their counts by what they did, and the anonymity of those who struck the name out."""

    precinct: int
    counts: dict[str, int]
    anonymity: Anonymity
    people: tuple[Person, ...]


def draw_people(election: Election, traits: Traits, precinct: int) -> Station:
    """Draw every adult of a precinct; equal elections give equal people.

    Raises
    ------
    ValueError
        for a forecast, which has no whole people.
    """
    if election.seed is None:
        raise ValueError("a forecast has no people, only expected counts")
    streams = Streams(election.seed).child("people").child(str(precinct))
    day = _Day(election, traits, precinct)
    everyone = tuple(_everyone(election, precinct, day, streams))
    acts = both_stances(election.boxes.acts[precinct : precinct + 1])[0].tolist()
    counts = {
        "adults": len(everyone),
        "off_roll": int(election.roll.off_roll[precinct].sum()),
        **dict(zip(("unmarked", "struck_out", "spoiled", "stayed_home", "away"), acts, strict=True)),
        "cast_by_others": int(election.boxes.papers[precinct, :, 3].sum()),
    }
    return Station(precinct, counts, _anonymity(election, counts), everyone)


class _Day:
    """What surrounded the people of one precinct, hour by hour, and the density of support given what they did."""

    def __init__(self, election: Election, traits: Traits, precinct: int) -> None:
        places = election.country.places
        setting, constituency = int(places.setting[precinct]), int(places.parent[0][precinct])
        choices = election.choices
        self._scenario = election.scenario
        self.hours = choices.hours
        self._mean = float(election.country.electorate.mean_support[precinct])
        readings = perception.readings(self._scenario.one("behaviour.perception", perception.Params))
        belief = choices.perceived_dissent[:, constituency]
        # every hour stands here once for each way of reading what was to be seen
        self.believed = np.concatenate([reading.of(belief) for reading in readings])
        self._arrivals = np.concatenate([reading.share * choices.arrivals for reading in readings])
        self._luck = _luck(choices, constituency, len(readings))
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
        x = np.linspace(0.0, reach, FINE) * (1.0 if stance == SUPPORTER else -1.0)
        power = -0.5 * (x - self._mean) ** 2
        density = np.exp(power - power.max())[None] * self._arrivals[:, None]
        if act is not None:
            density = density * choice_probability(self._shift, self._slope, x)[:, :, act]
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

    def utilities(self, support: float, hour: int) -> tuple[dict[str, float], tuple[Pull, ...]]:
        """Return the utility of each alternative to one person, and the pull of every rule on it."""
        total = self._shift[hour] + self._slope * support
        pulls = tuple(
            Pull(rule, ALTERNATIVES[term.alternative], _amount(term, hour) + term.slope * support)
            for rule, term in self.terms
        )
        return dict(zip(ALTERNATIVES, total.tolist(), strict=True)), pulls


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


def _everyone(election: Election, precinct: int, day: _Day, streams: Streams) -> Iterator[Person]:
    acts = {"unmarked": 0, "struck_out": 1, "spoiled": 2, "stayed_home": 3}
    fates = fate_table(election.roll, election.boxes, slice(precinct, precinct + 1))[0]
    stream, habits = streams.generator(), streams.child("habit").generator()
    for stance in (SUPPORTER, OPPONENT):
        done = election.boxes.acts[precinct, stance].tolist()
        cells = {"off_roll": int(fates[stance, FATES.index("off_roll")]), "away": done[4]}
        cells |= dict(zip(acts, done[:4], strict=True))
        # a paper cast by others belongs to people who stayed home or are away; which of them is not known to the box
        alone = {
            "stayed_home": election.boxes.stayed_home[precinct, stance],
            "away": election.boxes.away[precinct, stance],
        }
        for did, number in cells.items():
            by_habit = habits.random(number) < (
                _share_of_habit(election, precinct, stance) if did == "stayed_home" else 0
            )
            support, hour = np.empty(number), np.empty(number, dtype=np.intp)
            support[by_habit], hour[by_habit] = day.support(stance, None, by_habit.sum(), habits)
            support[~by_habit], hour[~by_habit] = day.support(stance, acts.get(did), (~by_habit).sum(), stream)
            for index in range(number):
                decided = did in acts and not by_habit[index]
                at = int(hour[index]) if decided else None
                yield _person(day, (stance, did, at), support[index], index >= alone.get(did, number), by_habit[index])


def _share_of_habit(election: Election, precinct: int, stance: int) -> float:
    """Share of those at home who are there out of habit."""
    at_home = float(election.choices.probability[precinct, stance, HOME])
    return float(election.choices.habit[precinct]) / at_home if at_home else 0.0


def _person(day: _Day, acted: tuple[int, str, int | None], support: float, by_others: bool, by_habit: bool) -> Person:
    stance, did, hour = acted
    utilities, pulls = ({}, ()) if hour is None else day.utilities(float(support), hour)
    at, believed = (None, None) if hour is None else (day.hour(hour), float(day.believed[hour]))
    name = STANCES[stance]
    return Person(float(support), name, at, did, bool(by_others), bool(by_habit), believed, utilities, pulls)


def _anonymity(election: Election, counts: dict[str, int]) -> Anonymity:
    params = election.scenario.one("behaviour.voting_procedure", voting_procedure.Params)
    voted = counts["unmarked"] + counts["struck_out"] + counts["spoiled"]
    seen = {
        "open": counts["struck_out"],
        "two_boxes": counts["struck_out"],
        "booth_to_strike": counts["struck_out"] + counts["spoiled"] + round(params.company * counts["unmarked"]),
        "secret": voted,
    }[params.procedure]
    struck = counts["struck_out"]
    return Anonymity(params.procedure, struck, seen, seen / struck if struck else None)
