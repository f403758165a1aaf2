"""Why officials do it without an order: the vectors of Rundlett & Svolik, and what follows for a unit."""

import numpy as np
import pytest

from game.engine.data.columns import TIERS
from game.engine.data.desk import Desk
from game.engine.data.protocols import Protocols
from game.engine.reporting.behaviours.incentive import Params, act, best_reward, threshold, tipping_strength
from game.engine.simulate import election, forecast
from game.engine.streams import Streams
from tests.engine.countries import scenario

VECTORS = [
    ((10.0, 1.0, 0.1, 0.05), 0.3436),
    ((10.0, 1.0, 0.2, 0.05), 0.7802),
    ((10.0, 1.0, 0.3, 0.05), 1.0328),
    ((6.0, 1.0, 0.1, 0.05), 0.0475),
    ((3.0, 1.0, 0.1, 0.05), 0.0),
]


@pytest.mark.parametrize(("given", "reward"), VECTORS)
def test_the_best_reward_is_that_of_the_corrected_formula(given: tuple[float, ...], reward: float) -> None:
    assert best_reward(*given) == pytest.approx(reward, abs=5e-5)


def test_a_reward_pays_only_above_the_bound() -> None:
    punishment, reach, noise = 1.0, 0.1, 0.05
    bound = punishment * (1.0 + reach * (1.0 - 2.0 * noise)) / (2.0 * reach)
    assert best_reward(bound, punishment, reach, noise) == 0.0
    assert 0.0 < best_reward(bound + 0.01, punishment, reach, noise) < 0.01


@pytest.mark.parametrize(
    ("reward", "punishment", "reach", "noise", "expected"),
    [
        (1.0, 1.0, 0.1, 0.05, 0.45),
        (0.0, 1.0, 0.1, 0.05, 0.55),
        (3.0, 1.0, 0.2, 0.1, 0.5 - 0.15 - 0.05),
        (1.0, 3.0, 0.2, 0.1, 0.5 - 0.05 + 0.05),
    ],
)
def test_the_threshold_is_that_of_the_model(
    reward: float, punishment: float, reach: float, noise: float, expected: float
) -> None:
    params = Params(reward=reward, punishment=punishment, reach=reach, noise=noise)
    assert threshold(params) == pytest.approx(expected)


@pytest.mark.parametrize("tier", TIERS)
@pytest.mark.parametrize("punishment", [1.0, 20.0])
def test_without_blur_all_join_or_nobody(tier: str, punishment: float) -> None:
    params = {"punishment": punishment, "reach": 0.3, "noise": 0.0}
    rules = scenario({f"reporting.{tier}.incentive": params}, precinct_spread=0.6, support=-0.3, adults=200)
    report = election(rules, 3).tiers[TIERS.index(tier)]
    nation = report.received.votes_for.sum() / report.received.in_box.sum()
    assert 0.35 < nation < 0.485
    assert (report.altered == (punishment == 1.0)).all()


def test_at_the_tipping_strength_four_fifths_join_and_half_is_reported() -> None:
    strength, units = tipping_strength(4.0, 1.0, 0.3), 20_000
    assert strength == pytest.approx(0.26)
    papers = np.full(units, 1_000)
    # stations differ as they may: the nation is what all of them look at
    votes = np.tile([60, 460], units // 2)
    nothing = np.zeros_like(papers)
    sheets = Protocols(papers, papers.copy(), papers.copy(), votes, papers - votes, nothing, nothing.copy())
    rules = Params(reward=4.0, punishment=1.0, reach=0.3)
    moves = act(rules, Desk(sheets, nation=lambda: strength), Streams(1).chance()).moves
    moved = np.sum([move.count for move in moves], axis=0)
    assert (moved > 0).mean() == pytest.approx(0.8, abs=0.01)
    assert (votes + moved).sum() / papers.sum() == pytest.approx(0.5, abs=0.005)


def test_the_centre_sets_the_reward_that_pays_best_where_winning_is_worth_something() -> None:
    best = best_reward(10.0, 1.0, 0.3, 0.05)
    asked, told = Params(benefit=10.0, reach=0.3, reward=7.0), Params(reward=best, reach=0.3)
    assert threshold(asked) == threshold(told)
    assert threshold(Params(reward=7.0, reach=0.3)) < threshold(told)


def test_six_adults_are_moved_whole_and_as_forecast() -> None:
    rules = scenario({"reporting.precinct.incentive": {}}, constituencies=100, precincts=30, adults=6)
    drawn = [election(rules, seed).tiers[0] for seed in range(8)]
    moved = [float((one.reported.votes_for - one.received.votes_for).sum()) for one in drawn]
    expected = forecast(rules).tiers[0]
    assert float((expected.reported.votes_for - expected.received.votes_for).sum()) == pytest.approx(
        np.mean(moved), rel=0.03
    )


def test_where_nothing_can_be_moved_nothing_is_worth_a_reward() -> None:
    assert best_reward(5.0, 1.0, 0.0, 0.1) == 0.0
    assert threshold(Params(benefit=5.0, reach=0.0)) > 0.0
