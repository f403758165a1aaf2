"""An even sample has the law of the draws it stands for, unit by unit, and answers no two questions alike."""

import numpy as np
import pytest
from scipy import stats

from game.engine.data.arrays import Reals
from game.engine.data.chance import HalfNormal
from game.engine.even_sample import EvenSample, slices

UNITS, EACH = 40, 256


def sample(units: int = UNITS, each: int = EACH) -> EvenSample:
    return EvenSample(slice(0, units), each)


def test_every_row_holds_every_slice_once() -> None:
    for each in (16, 4_096):
        found = slices(each)
        assert (np.sort(found.order, axis=1) == np.arange(each)).all()
        assert ((found.uniform * each).astype(np.intp) == found.order).all()
        assert len({row.tobytes() for row in found.order}) == len(found.order)
        assert found.normal.mean() == pytest.approx(0.0, abs=0.02)
        assert found.skew.mean() == pytest.approx(0.0, abs=0.01)


def test_the_sample_is_always_the_same() -> None:
    one, other = (sample().uniform(0.0, 1.0, UNITS * EACH) for _ in range(2))
    assert (one == other).all()


@pytest.mark.parametrize("each", [16, 256])
def test_answers_to_two_questions_or_of_two_units_have_nothing_to_do_with_each_other(each: int) -> None:
    chance = sample(each=each)
    answers = np.concatenate([chance.uniform(-1.0, 1.0, 0).reshape(UNITS, each) for _ in range(6)])
    together = np.corrcoef(answers)[~np.eye(len(answers), dtype=bool)]
    assert abs(together.mean()) < 0.01
    assert together.std() == pytest.approx(1.0 / np.sqrt(each), rel=0.1)


@pytest.mark.parametrize(
    ("people", "share"), [(1_000, 0.3), (1_000, 0.97), (400, 0.05), (300, 0.01), (40, 0.2), (6, 0.5), (9, 0.1)]
)
def test_counts_taken_are_binomial(people: int, share: float) -> None:
    taken = sample().take(np.full(UNITS * EACH, float(people)), share).reshape(UNITS, EACH)
    mean, variance = stats.binom.stats(people, share)
    # the expansion is for many people; whoever uses it scales the mean
    assert taken.mean() == pytest.approx(mean, abs=0.01 * np.sqrt(variance) + 0.05 * (people < 20))
    assert taken.mean(axis=1) == pytest.approx(mean, abs=0.1 * np.sqrt(variance))
    assert taken.var() == pytest.approx(variance, rel=0.06)
    assert (taken == np.rint(taken)).all()
    assert taken.min() >= 0.0
    assert taken.max() <= people
    cumulated = np.array([(taken <= count).mean() for count in range(people + 1)])
    assert np.abs(cumulated - stats.binom.cdf(np.arange(people + 1), people, share)).max() < 0.025


def test_what_never_or_always_happens_leaves_every_way_as_likely_as_it_was() -> None:
    # of eight ways a quarter would be left without weight by each answer, and by four of them all
    chance = sample(each=8)
    for share in (0.0, 1.0, 5e-324, 1.0 - 1e-16, 0.0, 1.0):
        assert (chance.chosen(share, UNITS) == round(share)).all()
    assert (chance.weight == 1.0).all()


def test_of_what_rounding_left_below_nobody_nobody_is_taken() -> None:
    for share in (0.0, 0.3, 1.0):
        taken = sample().take(np.full(UNITS * EACH, -1e-13), np.full(UNITS * EACH, share))
        assert taken == pytest.approx(0.0, abs=1e-12)


def test_nobody_and_everybody_is_taken_as_they_are() -> None:
    people = np.array([0.0, 2.5, 7.0, 1e6] * 4)
    for none, everybody in ((0.0, 1.0), (np.zeros(16), np.ones(16))):
        chance = EvenSample(slice(0, 1), 16)
        assert (chance.take(people, none) == 0.0).all()
        assert (chance.take(people, everybody) == people).all()


def test_a_split_leaves_nobody_out() -> None:
    people = np.full(UNITS * EACH, 500.0)
    shares = np.tile([0.2, 0.5, 0.3, 0.0], (people.size, 1))
    parts = sample().split(people, shares)
    assert (parts.sum(axis=1) == people).all()
    assert parts.mean(axis=0) == pytest.approx(500.0 * shares[0], abs=0.2)
    assert np.cov(parts.T)[0, 1] == pytest.approx(-500.0 * 0.2 * 0.5, rel=0.1)


@pytest.mark.parametrize("share", [0.0, 0.001, 0.03, 0.25, 0.4, 0.62, 0.9, 1.0])
@pytest.mark.parametrize("each", [16, 256])
def test_units_are_picked_with_exactly_the_share_however_rare(share: float, each: int) -> None:
    chance = sample(each=each)
    picked = chance.chosen(share, UNITS * each)
    again = chance.chosen(0.5, UNITS * each)
    assert set(np.unique(picked)) == ({share} if share in {0.0, 1.0} else {0.0, 1.0})
    assert chance.weight.mean() == pytest.approx(1.0, abs=0.05)
    alone = sample(each=each)
    found = alone.mean(alone.chosen(share, UNITS * each))
    assert found == pytest.approx(np.full(UNITS, share))
    assert chance.mean(picked * again).mean() == pytest.approx(0.5 * share, abs=0.03)


def test_ways_go_on_as_often_as_their_weight_says() -> None:
    chance = sample(each=64)
    picked = chance.chosen(0.03, UNITS * 64).reshape(UNITS, 64)
    on = np.take_along_axis(picked, chance.order(4), axis=1)
    assert on.shape == (UNITS, 256)
    assert on.mean() == pytest.approx(0.03, abs=1e-3)
    assert np.abs(on.mean(axis=1) - 0.03).max() <= 1.0 / 256.0 + 0.03


def test_without_weights_every_way_goes_on_equally_often() -> None:
    order = sample(each=32).order(3)
    assert (np.sort(order, axis=1) == np.repeat(np.arange(32), 3)).all()


def test_half_normal_shares_and_rounding() -> None:
    for scale in (0.2, 1.0):
        (x,) = sample().half_normal(HalfNormal(scale), UNITS * EACH, (1.0,))
        expected = stats.truncnorm(0.0, 1.0 / scale, scale=scale)
        assert x.mean() == pytest.approx(expected.mean(), rel=0.01)
        assert x.std() == pytest.approx(expected.std(), rel=0.02)
        assert x.max() < 1.0
        (rest,) = sample().half_normal(HalfNormal(scale, below_one=True), UNITS * EACH, (2.0,))
        assert rest == pytest.approx((1.0 - x) ** 2)
    (all_of_it,) = sample().half_normal(HalfNormal(0.0, below_one=True), UNITS * EACH, (1.0,))
    assert (all_of_it == 1.0).all()
    amounts = np.repeat(np.linspace(0.0, 3.0, UNITS), EACH)
    rounded = sample().whole(amounts)
    assert (np.abs(rounded - amounts) < 1.0).all()
    assert rounded.reshape(UNITS, EACH).mean(axis=1) == pytest.approx(amounts[::EACH], abs=1.0 / EACH)


def test_one_piece_of_a_tier_is_answered_as_in_the_whole() -> None:
    def answers(chance: EvenSample) -> Reals:
        return chance.uniform(0.0, 1.0, 0).reshape(-1, 16)

    whole = EvenSample(slice(0, 30), 16, asked=5)
    piece = EvenSample(slice(10, 20), 16, asked=5)
    assert (answers(whole)[10:20] == answers(piece)).all()
