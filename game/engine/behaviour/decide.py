"""Stage 3, behaviour: how likely each person is to do what.

The day runs in hours: those who come later have seen what was visible before. In a forecast that is what was to be
expected; in an election where people heed each other it is what happened, and chance decides near a tipping point.

The day is run on the rows of the support grid and taken to the precincts once. A forecast does so in single precision:
seven digits, where a voter among twenty million is one in the eighth. An election takes all sixteen, because processors
differ in the last digit and one seed must draw the same ballot on each of them.
"""

from functools import cache

import numpy as np

from game.engine.behaviour import arrivals, perception, voting_procedure
from game.engine.behaviour.choice import heeds
from game.engine.behaviour.day import CALM, Around, Day, Passed
from game.engine.behaviour.flow import Lots
from game.engine.behaviour.odds import to_precincts
from game.engine.data.arrays import Counts, Kind, Reals, by_column
from game.engine.data.columns import ALTERNATIVES
from game.engine.data.electorate import Country
from game.engine.data.places import Traits
from game.engine.data.records import Choices, CrowdFlow, Roll
from game.engine.data.scenario import Scenario
from game.engine.streams import Expected, Streams

LEAST_GAIN = 0.15
"""Where one more in a hundred seen to strike the name out makes less than this much more do so, an election follows
what was to be expected: following what happened would spread results by less than a tenth more."""

FEW_PEOPLE = 2_000
"""Constituencies of fewer adults than this are followed without asking."""

LEAST_BEND = 5e-4
"""Where the mean of all that chance may do is less than this off what was to be expected, a forecast looks at one day.
"""

CELLS, FEWEST, MOST = 2**15, 8, 128
"""Else it looks at many: at about so many rows in all, and at no fewer and no more days."""


def decide(scenario: Scenario, country: Country, traits: Traits, roll: Roll, streams: Streams | Expected) -> Choices:
    """Work out the choice probabilities of every precinct over the whole day, and what people saw of each other."""
    world = _World(scenario, country, traits, roll)
    drawn = isinstance(streams, Streams)
    if drawn and world.look and country.electorate.adults.sum() < FEW_PEOPLE * country.places.units("constituency"):
        return world.choices(streams, follow=True)
    choices = world.choices(streams)
    gain, bend = world.unrest
    follow = gain > LEAST_GAIN if drawn else bend > LEAST_BEND
    return world.choices(streams, follow=True) if follow else choices


class _World:
    """A country on polling day."""

    def __init__(self, scenario: Scenario, country: Country, traits: Traits, roll: Roll) -> None:
        self._scenario, self._country, self._traits, self._roll = scenario, country, traits, roll
        self._hours, self._share = arrivals.clock(scenario.one("behaviour.arrivals", arrivals.Params))
        self._seen = voting_procedure.visibility(voting_procedure.of(scenario), traits)
        belief = perception.of(scenario)
        self.look = belief.weight < 1.0 and heeds(scenario)
        self.unrest = CALM

    def choices(self, streams: Streams | Expected, *, follow: bool = False) -> Choices:
        """Run the day as expected, or follow what chance does: in an election once, in a forecast many times."""
        country, drawn = self._country, follow and isinstance(streams, Streams)
        probability = by_column(country.places.units("precinct"), 2, len(ALTERNATIVES))
        habit, everybody = np.empty(len(probability)), country.electorate.long_absent
        present = _present(country, self._traits, self._roll, streams if drawn else Expected()) if self.look else None
        lots = cache(lambda question: streams.child("flow").child(question).chance()) if drawn else None
        kind: Kind = np.float32 if isinstance(streams, Expected) else np.float64
        days, done = [], 0
        for region in country.regions:
            done, here = done + region.line.size, slice(done, done + region.line.size)
            absent, there = everybody[here], None if present is None else present[here]
            on_roll = absent if self._roll.long_absent is everybody else self._roll.long_absent[here]
            around = Around(absent, on_roll, there, self._seen, self._traits.reach)
            ways = _days(region.group.size) if follow and not drawn else 0
            coming, passed = self._passed(Day(self._scenario, region, around, kind), lots, ways)
            days.append(passed)
            to_precincts(region, passed.odds, kind, coming, probability[here])
            np.subtract(1.0, coming, out=habit[here])
        return Choices(
            probability=probability,
            hours=self._hours,
            arrivals=self._share,
            perceived_dissent=np.concatenate([day.dissent for day in days], axis=1),
            voted=np.moveaxis(np.concatenate([day.voted for day in days], axis=2), 0, -1),
            visibility=self._seen,
            habit=habit,
            flow=_flow(present, days) if drawn and present is not None else None,
        )

    def _passed(self, day: Day, lots: Lots | None, ways: int) -> tuple[Reals, Passed]:
        """Let a region's day pass; return the share (P,) of people whom no habit keeps at home, and what it leaves."""
        if ways:
            return day.coming, day.many(self._share, ways)
        passed = day.run(self._share, lots)
        if self.look and lots is None:
            self.unrest = self.unrest.at_most(day.unrest(passed, self._share))
        return day.coming, passed


def _days(rows: int) -> int:
    return int(np.clip(2 ** int(np.log2(max(CELLS / rows, 1.0))), FEWEST, MOST))


def _present(country: Country, traits: Traits, roll: Roll, streams: Streams | Expected) -> Counts:
    """(P, 2) adults on the roll who are not away."""
    away = traits.away.take(country.places.setting)[:, None]
    present: Counts = roll.registered - streams.child("away").chance().take(roll.registered, away)
    return present


def _flow(present: Counts, days: list[Passed]) -> CrowdFlow:
    done, expected = (
        np.concatenate([np.stack([getattr(hour, name) for hour in day.hours]) for day in days], axis=1)
        for name in ("done", "expected")
    )
    luck = np.divide(done, expected, out=np.ones(expected.shape), where=expected > 0.0)
    return CrowdFlow(present, done.sum(axis=0), luck)
