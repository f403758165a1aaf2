"""A sample is brought to the expected means, and no way of it has less than nobody of anything."""

import numpy as np
import pytest

from game.engine.data.arrays import Counts, Reals
from game.engine.data.protocols import Protocols
from game.engine.even_sample import EvenSample
from game.engine.reporting.ways import COLUMNS, Ways, begin

ROLL, EACH = 6_000.0, 64
WROTE_IN = np.arange(EACH) % 4 == 0
"""In a quarter of the ways an office reported nearly all who were away as votes for."""


def sheets(away: Counts, home: Counts, against: Counts) -> Protocols:
    """Units of one roll with no invalid paper and none that was not handed out."""
    issued = ROLL - away - home
    nothing = np.zeros(away.shape)
    return Protocols(nothing + ROLL, issued, issued, issued - against, against, nothing, away)


def split() -> Ways:
    """One unit, in which either hardly anybody or nearly everybody is said to have voted."""
    places = np.linspace(-1.0, 1.0, EACH)
    away = np.where(WROTE_IN, 300.0, 5_940.0) + 5.0 * places
    return Ways(sheets(away, np.full(EACH, 10.0), 20.0 + places), EvenSample(slice(0, 1), EACH))


def columns(ways: Ways) -> dict[str, Reals]:
    return {name: table[0] for name, table in ways.columns(1).items()}


@pytest.mark.parametrize("share", [0.98, 0.995, 1.005, 1.02, 1.2])
def test_columns_have_the_wanted_means_and_nobody_is_less_than_nobody(share: float) -> None:
    ways = split()
    mean = {name: float(table.mean()) for name, table in columns(ways).items()}
    wanted = {name: np.array([mean[name] * share]) for name in ("away", "stayed_home", "votes_against")}
    ways.centre(sheets(wanted["away"], wanted["stayed_home"], wanted["votes_against"]), COLUMNS)
    found = columns(ways)
    votes_for = ROLL - np.sum([found[name] for name in COLUMNS[:4]], axis=0)
    assert votes_for.min() >= 0.0
    for name, table in found.items():
        assert table.min() >= 0.0
        assert table.mean() == pytest.approx(float(wanted[name][0]) if name in wanted else mean[name], rel=1e-12)


@pytest.mark.parametrize("share", [0.999, 1.001])
def test_whoever_is_ahead_by_few_stays_ahead_when_the_mean_of_the_many_is_set_right(share: float) -> None:
    ways = split()
    assert ways.ahead() == pytest.approx(1.0)
    away = np.array([share * float(columns(ways)["away"].mean())])
    ways.centre(sheets(away, np.array([10.0]), np.array([20.0])), {"away"})
    assert ways.ahead() == pytest.approx(1.0)
    behind = split()
    behind.centre(sheets(away, np.array([10.0]), np.array([32.0])), {"away", "votes_against"})
    assert behind.ahead() == pytest.approx(WROTE_IN.mean())


def test_where_nobody_comes_in_many_ways_there_is_no_paper_in_them() -> None:
    few = sheets(np.full(200, ROLL - 1.5), np.full(200, 1.0), np.full(200, 0.1))
    (ways,) = begin(few, 200 * EACH)
    votes_for, in_box = ways.papers()
    empty = in_box < 1e-9
    assert 0.5 < empty.mean() < 0.7
    assert votes_for.min() >= -1e-9
    assert ways.chance.mean(in_box) == pytest.approx(0.5)
