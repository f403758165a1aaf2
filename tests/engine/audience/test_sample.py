"""What a sample can say: exact where it is small enough to try every sample, silent where stations are too few."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.data.sample import EDGE, MONEY, SIDES, STAKES, UNUSUAL, Sample


def sample(counted: list[float], papers: list[float], largest: float, unseen: float, **more: float) -> Sample:
    claims, blur = int(more.get("claims", 1)), more.get("blur", 0.0)
    return Sample(np.array(counted), np.array(papers), 1.0, largest, unseen, claims, blur)


def test_one_full_box_against_a_page_that_knows_of_hardly_any_is_worth_what_the_bet_paid() -> None:
    one = sample([100.0], [100.0], 100.0, 1e9)
    claim = 0.001
    won = sum(money * (1.0 + stake * (1.0 / claim - 1.0)) for stake, money in zip(STAKES, MONEY, strict=True))
    assert MONEY.sum() == 1.0
    assert one.chance(0.0, claim) == pytest.approx(SIDES / won)
    assert 0.5 * SIDES * 0.001 < one.chance(0.0, claim) < 4 * SIDES * 0.001


def test_a_share_that_is_printed_like_this_is_no_gap() -> None:
    assert sample([20.0, 21.0], [100.0, 100.0], 100.0, 1000.0).chance(0.20, 0.21) == 1.0


def test_what_was_seen_everywhere_leaves_nothing_to_chance() -> None:
    everything = sample([20.0, 30.0], [100.0, 100.0], 100.0, 0.0)
    assert everything.could_be() == (0.25, 0.25)
    assert everything.chance(0.2495, 0.2505) == 1.0
    assert everything.chance(0.2505, 0.2515) == 0.0


def test_a_paper_is_forgiven_where_the_claim_was_rounded_to_whole_ones() -> None:
    assert sample([20.0, 30.0], [100.0, 100.0], 100.0, 0.0, blur=1.0).chance(0.2505, 0.2515) == 1.0
    assert sample([20.0, 30.0], [100.0, 100.0], 100.0, 0.0, blur=1.0).chance(0.256, 0.257) == 0.0


def test_more_noes_than_the_page_has_in_all_need_no_chance() -> None:
    # Berlin-Weissensee, 7 May 1989: 66 of 67 stations, 2,261 noes counted, 1,011 published
    seen = sample([2_261.0 / 66] * 66, [600.0] * 66, 700.0, 700.0)
    published = 1_011 / (67 * 600)
    assert seen.chance(published, published) == 0.0


def test_few_stations_leave_nearly_everything_open_and_many_little() -> None:
    open_to = [
        np.diff(sample([20.0] * k, [100.0] * k, 100.0, 1e9).could_be()).item() for k in (1, 2, 5, 20, 100, 1_000)
    ]
    assert open_to[0] > 0.9
    assert open_to[2] > 0.5
    assert open_to[-1] < 0.01
    assert all(more > less for more, less in itertools.pairwise(open_to))


def test_of_several_claims_each_has_to_be_more_unusual() -> None:
    alone, among = (sample([100.0], [100.0], 100.0, 1e9, claims=claims).chance(0.0, 0.0001) for claims in (1, 2))
    assert among == pytest.approx(2 * alone)


Stations = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), st.integers(0, 3)), min_size=2, max_size=9)


@given(Stations, st.data())
def test_of_all_samples_of_an_honest_country_no_more_are_unusual_than_may_be(
    stations: list[tuple[int, int, int]], data: st.DataObject
) -> None:
    counted = np.array([float(min(one, two)) for one, two, _ in stations])
    papers = np.array([float(max(one, two)) for one, two, _ in stations])
    names = papers + np.array([float(more) for *_, more in stations])
    watched = data.draw(st.integers(1, len(stations)))
    truth = counted.sum() / max(papers.sum(), 1.0)
    chances = []
    for there in map(list, itertools.combinations(range(len(stations)), watched)):
        unseen = names.sum() - names[there].sum()
        seen = Sample(counted[there], papers[there], 1.0, max(names.max(), 1.0), float(unseen))
        chances.append(seen.chance(truth, truth))
        low, high = seen.could_be()
        assert low - 1e-9 <= seen.share <= high + 1e-9 or unseen == 0.0 or papers[there].sum() == 0.0
        assert (low - 1e-4 <= truth <= high + 1e-4) or chances[-1] < UNUSUAL + 1e-3
    for level in (UNUSUAL, 0.2, 0.5, 0.9):
        assert np.mean(np.array(chances) < level) <= level


@given(
    st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=30),
    st.floats(0.0, 1.0),
    st.floats(0.0, 1.0),
)
def test_the_farther_a_page_is_off_the_rarer_it_is(
    stations: list[tuple[float, float]], one: float, other: float
) -> None:
    papers = [100.0 * size for size, _ in stations]
    seen = sample([100.0 * size * share for size, share in stations], papers, 100.0, 1e6)
    near, far = sorted((one, other), key=lambda claim: abs(claim - seen.share))
    if (near - seen.share) * (far - seen.share) >= 0.0:
        assert seen.chance(far, far) <= seen.chance(near, near) + EDGE
    assert 0.0 <= seen.chance(one, one) <= 1.0
    assert math.isfinite(seen.chance(one, one))
