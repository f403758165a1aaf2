"""The cases of an uncertain count, against draws."""

import numpy as np
import pytest

from game.engine.data.spread import MOST_CASES, Case, Spread, Way

FIRST = np.array([0, 2], dtype=np.intp)


def moments(
    spread: Spread,
) -> tuple[np.ndarray[tuple[int], np.dtype[np.float64]], np.ndarray[tuple[int], np.dtype[np.float64]]]:
    mean = sum((one.probability * one.mean for one in spread.cases), start=np.zeros(1))
    return mean, spread.variance


def test_a_binomial_count_has_its_variance() -> None:
    spread = Spread.binomial(np.array([20.0, 0.0, 50.0]), np.array([100.0, 100.0, 50.0]))
    assert spread.variance.tolist() == [16.0, 0.0, 0.0]
    assert spread.trials is not None


def test_cases_are_worked_out_when_first_read_and_once() -> None:
    calls = []

    def cases() -> tuple[Case, ...]:
        calls.append(1)
        return (Case(1.0, np.ones(1), np.ones(1)),)

    spread = Spread(cases)
    assert calls == []
    assert spread.cases == spread.cases
    assert calls == [1]


def test_thinning_a_binomial_leaves_a_binomial() -> None:
    before, now = np.array([20.0, 0.0]), np.array([5.0, 0.0])
    trials = np.array([100.0, 100.0])
    thinned = Spread.binomial(before, trials).thinned(before, now)
    expected = Spread.binomial(now, trials)
    assert thinned.variance == pytest.approx(expected.variance)
    assert thinned.cases[0].mean == pytest.approx(now)


def test_sums_of_independent_units_add_their_variances() -> None:
    spread = Spread.bell(np.array([1.0, 2.0, 4.0]), lambda: np.array([0.5, 0.25, 2.0])).summed(FIRST)
    assert spread.cases[0].mean.tolist() == [3.0, 4.0]
    assert spread.variance.tolist() == [0.75, 2.0]


def cut(spread: Spread, units: float, ways: tuple[Way, ...]) -> Spread:
    """The spread where some share of the units lost one of several shares."""
    return Spread.mixture(((1.0 - units, spread), (units, spread.cut(ways))))


def test_a_cut_keeps_those_apart_who_were_cut_and_those_who_were_not() -> None:
    spread = cut(Spread.binomial(np.array([40.0]), np.array([400.0])), 0.25, (Way(0.5, 0.04), Way(0.5, 0.36)))
    assert [one.probability for one in spread.cases] == [0.75, 0.125, 0.125]
    assert [float(one.mean[0]) for one in spread.cases] == pytest.approx([40.0, 40.0 * 0.96, 40.0 * 0.64])
    luck = np.random.default_rng(1)
    count = luck.binomial(400, 0.1, 200_000)
    share = np.where(luck.random(count.size) < 0.25, np.where(luck.random(count.size) < 0.5, 0.04, 0.36), 0.0)
    left = count - luck.binomial(count, share)
    mean, variance = moments(spread)
    assert mean[0] == pytest.approx(left.mean(), rel=2e-3)
    assert variance[0] == pytest.approx(left.var(), rel=2e-2)


@pytest.mark.parametrize("units", [3, 150, 2_500])
def test_of_too_many_cases_the_least_probable_become_one_and_mean_and_variance_stay(units: int) -> None:
    ways = tuple(Way(0.05, 0.05 * number) for number in range(20))
    once = cut(Spread.binomial(np.full(units, 40.0), np.full(units, 400.0)), 0.4, ways)
    spread, most = cut(cut(once, 0.5, ways), 0.5, ways), next(most for least, most in MOST_CASES if units >= least)
    assert len(spread.cases) == most
    assert sum(one.probability for one in spread.cases) == pytest.approx(1.0)
    share = np.array([one.share for one in ways])
    loss, square = share.mean(), (share**2).mean()
    mean = 40.0 * (1.0 - 0.4 * loss) * (1.0 - 0.5 * loss) ** 2
    left = (1.0 - 0.8 * loss + 0.4 * square) * (1.0 - loss + 0.5 * square) ** 2
    assert moments(spread)[0] == pytest.approx(mean)
    # what is left is binomial in each case, so its mean square is that of the shares and one paper at a time
    assert spread.variance == pytest.approx(40.0 * (40.0 - 0.1) * left + mean - mean**2)


def test_either_weighs_two_spreads() -> None:
    low, high = (Spread.bell(np.array([mean]), lambda: np.array([1.0])) for mean in (10.0, 30.0))
    mean, variance = moments(low.either(np.array([0.25]), high))
    assert mean[0] == 15.0
    assert variance[0] == pytest.approx(1.0 + 0.25 * 0.75 * 400.0)


def test_lowering_moves_every_case_and_never_leaves_a_negative_variance() -> None:
    spread = Spread.bell(np.array([10.0]), lambda: np.array([4.0]))
    (lower,) = spread.lowered(np.array([3.0]), lambda: np.array([-1.0])).cases
    assert (lower.mean[0], lower.variance[0]) == (7.0, 3.0)
    assert spread.lowered(np.array([3.0]), lambda: np.array([-9.0])).variance == 0.0


def test_the_share_left_is_that_of_the_others() -> None:
    spread = Spread.bell(np.array([10.0]), lambda: np.array([4.0])).share_left(np.array([50.0]))
    assert spread.cases[0].mean[0] == pytest.approx(0.8)
    assert spread.variance[0] == pytest.approx(4.0 / 2_500.0)


def test_a_spread_is_moved_to_where_the_count_is() -> None:
    low, high = (Spread.bell(np.array([mean]), lambda: np.array([1.0])) for mean in (10.0, 30.0))
    both = low.either(np.array([0.25]), high)
    moved = both.about(np.array([18.0]))
    assert [float(one.mean[0]) for one in moved.cases] == [13.0, 33.0]
    assert moved.variance == pytest.approx(both.variance)
