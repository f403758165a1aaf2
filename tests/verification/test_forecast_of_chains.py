"""Where one act follows another, a forecast is still the mean: random chains of all parts, against elections.

A few here; ``CHAINS=300 ELECTIONS=400`` in the environment makes it more, and the campaign that tells how far off each
chain is stands in ``chains``.
"""

import os

import numpy as np
import pytest

from game.engine.data.columns import FIELDS, TIERS
from game.engine.data.election import Election
from game.engine.population.build import build
from game.engine.simulate import election, forecast
from tests.engine.countries import assemble
from tests.verification.chains import CHANCE, CLOSE, FAR, SIZE, Tables, chain, compare

CHAINS, ELECTIONS = int(os.environ.get("CHAINS", "12")), int(os.environ.get("ELECTIONS", "100"))


@pytest.mark.parametrize("seed", range(CHAINS))
def test_a_forecast_is_the_mean_whatever_follows_upon_what(seed: int) -> None:
    found = compare(assemble("chain", chain(seed)), ELECTIONS, most=4)
    assert found.beyond.max() <= CLOSE, (TIERS, FIELDS, found.beyond)
    assert found.by_unit <= FAR


def test_who_was_emptied_already_has_nothing_to_give() -> None:
    """The mean of what is left, times the share that joins, is four times what those move who join."""
    tables: Tables = {
        "population.country": SIZE,
        "reporting.precinct.extreme_fraud": {"units": 0.5},
        "reporting.precinct.incentive": {"reach": 0.3, "punishment": 8.0, "noise": 0.0},
    }
    assert _moved(tables, "incentive", "stayed_home") < 0.05


def test_a_figure_that_was_lifted_to_the_quota_is_a_round_one_already() -> None:
    tables: Tables = {
        "population.country": SIZE,
        "reporting.centre.turnout_quota": {"quota": 0.93},
        "reporting.centre.round_up": {"step": 1.0},
    }
    assert _moved(tables, "round_up", "stayed_home") < 0.05


def test_small_stations_are_lifted_by_whole_papers_to_a_pleasing_figure() -> None:
    """With 60 on the roll a point is less than a paper, so that most counts lie on one step or right beside it."""
    tables: Tables = {
        "population.country": {**SIZE, "adults": 60},
        "reporting.precinct.incremental_fraud": {"units": 0.76, "alpha": 0.1},
        "reporting.precinct.round_up": {"step": 1.0},
    }
    assert _moved(tables, "round_up", "stayed_home") < 0.05


def test_officials_see_a_nation_that_may_turn_out_otherwise_than_on_average() -> None:
    """Two provinces of which one in seven reports all for: on average nobody joins, in these cases everybody does."""
    tables: Tables = {
        "population.country": {**SIZE, "adults": 60},
        "reporting.precinct.decree": {"share_for": 0.01},
        "reporting.province.incremental_fraud": {"units": 0.135, "alpha": 0.1},
        "reporting.province.incentive": {"reward": 0.75, "reach": 0.27},
    }
    assert _moved(tables, "incentive", "votes_against", 400) < 0.05


def test_where_nobody_cast_a_paper_nobody_is_elected() -> None:
    """A constituency whose people are all away, unless officials there are among those who add votes."""
    tables: Tables = {
        "population.country": {**SIZE, "adults": 60},
        "population.city": {"share": 0.7345, "away": 1.0},
        "reporting.constituency.extreme_fraud": {"slack": 0.5},
        "reporting.constituency.shrink_factor": {"kept": 0.09},
        "reporting.constituency.incremental_fraud": {"alpha": 8.0},
        "reporting.constituency.incentive": {"punishment": 9.0, "reach": 0.15, "benefit": 16.5, "noise": 0.1},
    }
    found = compare(assemble("chain", tables), ELECTIONS)
    assert found.beyond[-1].max() <= CLOSE


def test_who_wins_by_few_papers_whatever_happens_is_elected() -> None:
    """Nearly everybody of a seat is away; all offices write some of them in, and some offices nearly all of them."""
    tables: Tables = {
        "population.country": {**SIZE, "adults": 1_000},
        "population.city": {"share": 0.86, "support": -1.0476, "away": 0.9871, "reach": 3.0, "visibility": 0.3128},
        "reporting.precinct.show_of_strength": {"absent": 1.0},
        "reporting.constituency.extreme_fraud": {"slack": 0.0034},
        "reporting.constituency.incremental_fraud": {"units": 1.0, "theta": 0.0762},
        "reporting.constituency.rewritten_sheets": {"against": 0.8616},
        "reporting.constituency.shrink_factor": {"kept": 0.8482},
        "reporting.centre.show_of_strength": {},
    }
    found = compare(assemble("chain", tables), ELECTIONS)
    assert found.beyond[-1].max() <= 0.001


def _moved(tables: Tables, part: str, source: str, elections: int = ELECTIONS) -> float:
    """By how much the forecast of what a part moves is off beyond chance, as a share of what it moves."""
    scenario = assemble("chain", tables)
    country = build(scenario)

    def moved(held: Election) -> float:
        entries = held.ledger.entries
        return sum(float(one.move.count.sum()) for one in entries if (one.part, one.move.source) == (part, source))

    drawn = np.array([moved(election(scenario, seed, country)) for seed in range(elections)])
    error = CHANCE * drawn.std(ddof=1) / np.sqrt(elections)
    assert drawn.mean() > 0.0
    return float((abs(moved(forecast(scenario, country)) - drawn.mean()) - error) / drawn.mean())
