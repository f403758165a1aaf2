"""Random streams are found by name; a forecast's chance is the mean of an election's."""

from collections.abc import Callable

import numpy as np
import pytest

from game.engine.data.chance import Chance, HalfNormal
from game.engine.streams import Dice, Expected, Mean, Streams

DRAWS = 4_000


def numbers(streams: Streams) -> list[float]:
    return [float(one) for one in streams.generator().random(4)]


def dice(seed: int = 1) -> Chance:
    return Dice(Streams(seed).generator())


def test_a_stream_begins_anew_whenever_it_is_asked_for() -> None:
    stream = Streams(7).child("ballot").child("proxy_voting")
    assert numbers(stream) == numbers(stream) == numbers(Streams(7).child("ballot").child("proxy_voting"))


def test_streams_of_other_names_places_and_seeds_differ() -> None:
    here = Streams(7).child("ballot").child("proxy_voting")
    others = [
        Streams(8).child("ballot").child("proxy_voting"),
        Streams(7).child("roll").child("proxy_voting"),
        Streams(7).child("proxy_voting").child("ballot"),
        Streams(7).child("ballot").child("ballot_stuffing"),
        Streams(7).child("ballot"),
        Streams(7).child("proxy_voting"),
        Streams(7),
    ]
    assert len({tuple(numbers(one)) for one in (here, *others)}) == 8


def test_a_stream_does_not_depend_on_what_others_drew() -> None:
    root = Streams(7)
    before = numbers(root.child("roll"))
    root.child("aaa").generator().random(1_000)
    assert numbers(root.child("roll")) == before


def test_neighbouring_streams_are_not_correlated() -> None:
    draws = np.array([Streams(seed).child("roll").generator().standard_normal(2_000) for seed in range(6)])
    others = np.array([Streams(seed).child("ballot").generator().standard_normal(2_000) for seed in range(6)])
    table = np.corrcoef(np.vstack((draws, others)))
    assert np.abs(table[~np.eye(12, dtype=bool)]).max() < 0.1


def test_a_forecast_has_one_stream_for_everything() -> None:
    assert isinstance(Expected().child("roll").child("x").chance(), Mean)
    assert isinstance(Streams(1).chance(), Dice)


def mean_of(act: Callable[[Chance], np.ndarray[tuple[int], np.dtype[np.float64]]]) -> tuple[float, float, float]:
    """Mean over many draws, its standard error, and what a forecast says; all units added up."""
    chance = dice()
    sums = np.array([float(act(chance).sum()) for _ in range(DRAWS)])
    return float(sums.mean()), float(sums.std() / np.sqrt(DRAWS)) + 1e-9, float(act(Mean()).sum())


COUNT = np.array([0, 1, 7, 200], dtype=np.int64)
SHARE = np.array([0.3, 0.5, 1.0, 0.02])
WAYS: dict[str, Callable[[Chance], np.ndarray[tuple[int], np.dtype[np.float64]]]] = {
    "take": lambda chance: chance.take(COUNT, SHARE),
    "split": lambda chance: chance.split(COUNT, np.tile([0.2, 0.3, 0.5], (4, 1)))[:, 1],
    "chosen": lambda chance: chance.chosen(0.3, 10),
    "half_normal": lambda chance: chance.half_normal(HalfNormal(0.2), 5, (1.0, 2.3))[1],
    "half_normal beyond one": lambda chance: chance.half_normal(HalfNormal(1.0), 5, (1.0, 0.4))[1],
    "half_normal from the top": lambda chance: chance.half_normal(HalfNormal(0.1, below_one=True), 5, (1.0, 2.3))[1],
    "uniform": lambda chance: chance.uniform(-1.0, 3.0, 5),
    "whole": lambda chance: chance.whole(np.array([0.1, 2.5, 3.0])),
    "sampled": lambda chance: chance.sampled(3, 10),
}


@pytest.mark.parametrize("name", WAYS)
def test_a_forecast_is_the_mean_of_the_draws(name: str) -> None:
    mean, error, expected = mean_of(WAYS[name])
    assert abs(mean - expected) < 4.5 * error


def test_half_normal_shares_are_neither_none_nor_all() -> None:
    for below_one in (False, True):
        (share,) = dice().half_normal(HalfNormal(2.0, below_one), 1_000, (1.0,))
        assert share.min() > 0.0
        assert share.max() < 1.0


@pytest.mark.parametrize("scale", [0.0, 0.1, 0.6])
def test_of_some_people_the_last_one_is_taken_only_where_all_are(scale: float) -> None:
    chance, everywhere, law = dice(), np.ones(DRAWS), HalfNormal(scale, below_one=True)
    people = np.random.default_rng(2).poisson(3.0, DRAWS)
    (share,) = chance.half_normal(law, DRAWS, (1.0,))
    taken = chance.most(people, everywhere, share, law)
    assert ((taken == people) == ((people == 0) if scale else True)).all()
    (mean,) = Mean().half_normal(law, 1, (1.0,))
    expected = Mean().most(np.array([3.0]), np.ones(1), mean, law)
    assert taken.mean() == pytest.approx(expected[0], abs=4.0 * np.sqrt(3.0 / DRAWS))
    assert (chance.most(people, 0.0 * everywhere, share, law) == 0).all()
    (all_of_it,) = dice().half_normal(HalfNormal(0.0, below_one=True), 3, (1.0,))
    assert all_of_it.tolist() == [1.0, 1.0, 1.0]


def test_counts_are_drawn_whole() -> None:
    for drawn in (
        dice().take(COUNT, SHARE),
        dice().split(COUNT, np.tile([0.2, 0.8], (4, 1))),
        dice().whole(np.array([0.1, 2.5])),
        dice().apportion(np.array([0.1, 2.5])),
    ):
        assert drawn.dtype == np.int64


def one_bit_beside(share: float) -> list[float]:
    return [other for other in np.nextafter(share, [0.0, 1.0]).tolist() if 0.0 < other < 1.0]


@pytest.mark.parametrize(("people", "share"), [(1_000, 0.5), (100, 0.3), (300, 0.1), (40, 1.0), (40, 0.0)])
def test_the_last_bit_of_a_share_moves_no_draw(people: int, share: float) -> None:
    """Where a share is one half, n times it thirty, nothing or all, numpy draws in another way on either side."""
    count, bits = np.full(200, people, dtype=np.int64), one_bit_beside(share)
    raw, moved = Streams(1).generator(), Streams(1).generator()
    assert (raw.binomial(count, share) != moved.binomial(count, bits[-1])).any() or share in {0.0, 1.0}
    for other in bits:
        assert dice().take(count, np.full(200, other)).tolist() == dice().take(count, np.full(200, share)).tolist()


def test_what_follows_a_draw_with_next_to_no_chance_stays_as_it_was() -> None:
    count = np.full(10, 50, dtype=np.int64)
    first, other = dice(), dice()
    first.take(count, 0.0)
    other.take(count, 1e-17)
    assert first.take(count, 0.4).tolist() == other.take(count, 0.4).tolist()


def test_what_follows_a_draw_with_no_chance_is_what_the_generator_says_next() -> None:
    count = np.array([0, 3, 40, 0, 900])
    plain, chance = Streams(11).generator(), dice(11)
    plain.binomial(count, 0.0)
    plain.binomial(count[:2], 0.0)
    assert chance.take(count, 0.0).tolist() == [0] * 5
    assert chance.take(count[:2], 0.0).tolist() == [0] * 2
    assert chance.take(count, 0.25).tolist() == plain.binomial(count, 0.25).tolist()
    assert chance.uniform(0.0, 1.0, 3).tolist() == plain.uniform(0.0, 1.0, 3).tolist()


def test_apportioning_never_strays_more_than_half_from_the_running_total() -> None:
    amounts = np.random.default_rng(3).random(5_000) * 0.3
    counts = dice().apportion(amounts)
    assert (counts >= 0).all()
    assert np.abs(np.cumsum(counts) - np.cumsum(amounts)).max() <= 0.5 + 1e-9
    assert Mean().apportion(amounts) is amounts


def test_a_sample_has_its_size_and_leaves_nobody_out() -> None:
    picked = np.array([dice(seed).sampled(3, 10) for seed in range(500)])
    assert (picked.sum(axis=1) == 3.0).all()
    assert picked.sum(axis=0).min() > 100.0
