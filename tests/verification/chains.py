"""Random chains of all parts at one tier: how far a forecast is off the mean of elections.

``python -m tests.verification.chains CHAINS ELECTIONS [FIRST]`` compares so many chains with so many elections each,
and prints what each comes to, then the worst of each column and tier. Where a gap is too wide while chance alone may
explain it, more elections are held. It ends with 1 when a gap is beyond the bounds.
"""

import sys
from dataclasses import dataclass
from typing import Any

import numpy as np

from game import parts
from game.engine.data.arrays import Reals
from game.engine.data.columns import FIELDS, TIERS
from game.engine.data.election import Election
from game.engine.data.electorate import Country
from game.engine.data.knobs import Knob, knobs
from game.engine.data.scenario import Scenario
from game.engine.population.build import build
from game.engine.reporting.report import report
from game.engine.simulate import election, forecast
from game.engine.streams import Expected
from tests.engine.countries import assemble

SIZE = {"provinces": 2, "constituencies": 12, "precincts": 6}
SIZES = ("provinces", "constituencies", "precincts", "adults", "map", "seed")

CLOSE, FAR = 0.005, 0.01
"""Shares of the roll: a forecast may be so far off where chance does not explain it, and never farther than this."""

CHANCE = 4.0
"""Standard errors of the mean of the elections."""

MOST = 64
"""How many times as many elections are held at most."""

Tables = dict[str, dict[str, Any]]


def chain(seed: int) -> Tables:
    """Any parts anywhere, and many of them at one tier."""
    luck = np.random.RandomState(seed)
    tables: Tables = {"population.country": {**SIZE, "adults": int(luck.choice([60, 300, 1_000]))}}
    crowded = TIERS[luck.randint(len(TIERS))]
    for address in parts.addresses():
        chance = 0.6 if address.startswith(f"reporting.{crowded}.") else 0.15
        if address.startswith("publication") or address.rpartition(".")[2] == "decree":
            chance = 0.08
        if luck.random_sample() < chance:
            tables.setdefault(address, {}).update(_parameters(luck, address))
    return tables


def _parameters(luck: np.random.RandomState, address: str) -> dict[str, Any]:
    free = [knob for knob in knobs(parts.find(address).part.params) if knob.name not in SIZES]
    return {knob.name: _value(luck, knob) for knob in free if luck.random_sample() < 0.6}


def _value(luck: np.random.RandomState, knob: Knob) -> Any:
    if knob.choices is not None:
        return knob.choices[luck.randint(len(knob.choices))]
    if isinstance(knob.default, bool):
        return bool(luck.randint(2))
    assert knob.minimum is not None
    assert knob.maximum is not None
    # the ends often: there the laws bend most
    place = float(np.clip(1.2 * luck.random_sample() - 0.1, 0.0, 1.0))
    value = knob.minimum + place * (knob.maximum - knob.minimum)
    return round(value) if knob.whole else value


@dataclass(frozen=True, eq=False)
class Compared:
    """How far forecasts are from the mean of elections, and by how much chance alone may put them apart.

    gap, error : by tier and column, of all its units together, in shares of the roll; the last row is the deputies, in
                 shares of the seats
    by_unit    : the largest gap of a single unit beyond chance, in shares of its roll
    elections  : how many were held
    """

    gap: Reals
    error: Reals
    by_unit: float
    elections: int

    @property
    def beyond(self) -> Reals:
        """What chance does not explain."""
        return np.asarray(np.abs(self.gap) - CHANCE * self.error)

    @property
    def wide(self) -> bool:
        """Whether any gap is wider than any may be, or than those may be that chance does not explain."""
        apart = np.abs(self.gap)
        return bool((apart > FAR).any() or ((apart > CLOSE) & (self.beyond > 0.0)).any())

    @property
    def unclear(self) -> bool:
        """Whether more elections are to tell what chance explains: a unit may do rarely what moves it far."""
        return self.wide or self.by_unit > FAR


class Comparison:
    """The forecast of a scenario, held against more and more elections."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._country: Country = build(scenario)
        self._expected = forecast(scenario, self._country)
        self._total = {one.tier: np.zeros((2, *one.reported.table().shape)) for one in self._expected.tiers}
        self._sums: list[Reals] = []
        self._deputies: list[float] = []

    def hold(self, elections: int) -> None:
        """Hold so many elections in all."""
        for seed in range(len(self._sums), elections):
            held = election(self._scenario, seed, self._country)
            self._sums.append(_sums(held))
            self._deputies.append(float(held.bulletin.deputies))
            for one in held.tiers:
                table = one.reported.table().astype(np.float64)
                self._total[one.tier] += np.stack((table, table * table))

    def found(self) -> Compared:
        """Return what the elections so far come to."""
        expected, drawn, number = self._expected, np.stack(self._sums), len(self._sums)
        roll = max(float(expected.reported.registered.sum()), 1.0)
        seats = self._country.places.units("constituency")
        gap = np.vstack(((drawn.mean(axis=0) - _sums(expected)) / roll, np.zeros(len(FIELDS))))
        error = np.vstack((drawn.std(axis=0, ddof=1) / roll, np.zeros(len(FIELDS)))) / np.sqrt(number)
        places, boxes = self._country.places, expected.boxes
        likely = report(self._scenario, places, expected.roll, boxes, Expected()).elected.sum()
        assert expected.bulletin.deputies == round(likely)
        gap[-1, 0] = (np.mean(self._deputies) - likely) / seats
        error[-1, 0] = np.std(self._deputies, ddof=1) / seats / np.sqrt(number)
        by_unit = max(_unit(self._total[one.tier], one.reported.table(), number) for one in expected.tiers)
        return Compared(gap, error, by_unit, number)


def compare(scenario: Scenario, elections: int, most: int = 1) -> Compared:
    """Hold so many elections, and up to ``most`` times as many while the forecast seems wide of them."""
    comparison, number = Comparison(scenario), elections
    comparison.hold(number)
    while (found := comparison.found()).unclear and number < most * elections:
        number *= 4
        comparison.hold(number)
    return found


def _sums(held: Election) -> Reals:
    return np.stack([one.reported.table().sum(axis=1) for one in held.tiers]).astype(np.float64)


def _unit(total: Reals, expected: Reals, elections: int) -> float:
    mean = total[0] / elections
    error = np.sqrt(np.maximum(total[1] / elections - mean * mean, 0.0) / elections)
    roll = np.maximum(expected[FIELDS.index("registered")], 1.0)
    return float(((np.abs(mean - expected) - 6.0 * error - 1.0) / roll).max())


def _told(seed: int, found: Compared) -> str:
    gap, error = np.abs(found.gap), np.maximum(found.error, 1e-12)
    tier, field = np.unravel_index(np.argmax(gap[:-1]), gap[:-1].shape)
    seats = SIZE["constituencies"]
    told = (
        f"{seed:4d} {100.0 * gap[tier, field]:6.3f} % of the roll, {gap[tier, field] / error[tier, field]:4.1f} errors",
        f"beyond chance {100.0 * found.beyond[:-1].max():6.3f} %, a unit {100.0 * found.by_unit:6.3f} %",
        f"deputies {seats * gap[-1, 0]:5.2f} ± {seats * error[-1, 0]:4.2f}",
        f"{TIERS[tier]} {FIELDS[field]}",
        f"{found.elections} elections{', WIDE' if found.wide else ''}",
    )
    return "; ".join(told)


def _table(every: list[Compared]) -> str:
    """The widest gap of each column and tier, and how much of it chance does not explain, in per cent of the roll."""
    gap = 100.0 * np.abs([one.gap for one in every]).max(axis=0)
    beyond = 100.0 * np.maximum([one.beyond for one in every], 0.0).max(axis=0)
    lines = [
        "widest gap in % of the roll (and beyond four standard errors)",
        " " * 14 + "".join(map("{:>17}".format, TIERS)),
    ]
    for at, field in enumerate(FIELDS):
        cells = (f"{gap[tier, at]:8.3f} ({beyond[tier, at]:.3f})" for tier in range(len(TIERS)))
        lines.append(f"{field:14}" + "".join(map("{:>17}".format, cells)))
    lines.append(f"{'deputies':14}{f'{gap[-1, 0]:.3f} ({beyond[-1, 0]:.3f}) % of the seats':>17}")
    lines.append(f"{'one unit':14}{f'{100.0 * max(one.by_unit for one in every):.3f} % of its roll beyond chance'}")
    return "\n".join(lines)


def main() -> int:
    """Compare chain by chain, then sum up."""
    chains, elections, first = (*map(int, sys.argv[1:]), 0)[:3]
    every = []
    for seed in range(first, first + chains):
        every.append(compare(assemble("chain", chain(seed)), elections, MOST))
        print(_told(seed, every[-1]), flush=True)
    print(_table(every))
    wide = [first + at for at, one in enumerate(every) if one.wide]
    print(f"{chains} chains, beyond the bounds: {wide or 'none'}")
    return bool(wide)


if __name__ == "__main__":
    sys.exit(main())
