from collections.abc import Mapping
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.publication.rounding import ROUNDINGS, Interval, interval, print_percent
from game.inference import members as solver_members
from game.inference.cast import cast_that_fit
from game.inference.limits import Work
from game.inference.members import Comb, Members
from game.inference.papers import Papers
from game.inference.shares import (
    bases_with_a_count,
    highest_counts,
    largest_bases,
    lowest_counts,
    smallest_bases,
)
from game.inference.splits import Splits
from game.inference.windows import FAR, Windows
from tests.reference.intervals import holds

LARGEST = 2_000_000_000
SETS = st.sets(st.integers(0, 40))


@st.composite
def shares(draw: st.DrawFn, decimals: int = 12) -> Interval:
    places = draw(st.integers(0, decimals))
    printed = print_percent(draw(st.integers(0, 10**14)), 10**14, places, "truncate")
    return interval(printed, draw(st.sampled_from(ROUNDINGS)))


def windows_of(numbers: set[int]) -> Windows:
    every = np.array(sorted(numbers), dtype=np.int64)
    return Windows.covering(every, every)


def members(windows: Windows) -> set[int]:
    return set(windows.all_members().tolist())


@given(shares(), st.lists(st.integers(0, LARGEST), min_size=1, max_size=20))
def test_counts_of_many_bases_are_those_of_each(share: Interval, bases: list[int]) -> None:
    array = np.array(bases)
    expected = [share.counts(base) for base in bases]
    assert lowest_counts(share, array).tolist() == [low for low, _ in expected]
    assert highest_counts(share, array).tolist() == [high for _, high in expected]


@given(shares(), st.integers(0, LARGEST))
def test_smallest_and_largest_bases_turn_counts_round(share: Interval, count: int) -> None:
    smallest = int(smallest_bases(share, np.array([count]))[0])
    largest = int(largest_bases(share, np.array([count]))[0])
    if 0 < smallest <= LARGEST:
        assert share.counts(smallest)[1] >= count > share.counts(smallest - 1)[1]
    elif smallest > LARGEST:
        assert share.counts(LARGEST)[1] < count
    if 0 <= largest <= LARGEST:
        assert share.counts(largest)[0] <= count < share.counts(largest + 1)[0]
    elif largest > LARGEST:
        assert share.counts(LARGEST)[0] <= count


@given(shares(3), st.integers(1, 3_000), st.integers(0, 3_000))
def test_bases_with_a_count_are_found_without_trying_all(share: Interval, low: int, more: int) -> None:
    expected = {base for base in range(low, low + more + 1) if share.counts(base)[0] <= share.counts(base)[1]}
    bases = bases_with_a_count(share, low, low + more, Work())
    assert members(bases.windows(low, low + more)) == expected


def test_a_share_of_a_single_number_has_counts_out_of_its_multiples_only() -> None:
    exact = Interval(Fraction(9993, 10_000), Fraction(9993, 10_000))
    assert members(bases_with_a_count(exact, 1, 50_000, Work()).windows(1, 50_000)) == {
        10_000,
        20_000,
        30_000,
        40_000,
        50_000,
    }


@given(SETS, SETS)
def test_windows_are_sets(one: set[int], other: set[int]) -> None:
    assert members(windows_of(one)) == one
    assert members(windows_of(one).intersection(windows_of(other))) == one & other
    assert members(Windows.union([windows_of(one), windows_of(other)])) == one | other
    assert windows_of(one).size == len(one)
    assert bool(windows_of(one)) == bool(one)
    assert members(windows_of(one).within(7, 30)) == {each for each in one if 7 <= each <= 30}


@given(SETS, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), min_size=1), st.integers(1, 4))
def test_ranges_are_narrowed_to_members_of_the_irregular_part_and_of_the_comb(
    numbers: set[int], ranges: list[tuple[int, int]], step: int
) -> None:
    start = -(-41 // step) * step
    irregular = {each for each in numbers if each % step == 0}
    everything = sorted(irregular | set(range(start, 81, step)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(solver_members, "_CHUNK", 3)
        tried = Members((0, 80), Comb(step, start), lambda some: np.isin(some, everything), Work())
        known = Members((0, 80), Comb(step, start), lambda some: some < 0, Work(), windows_of(irregular))
        for several in (tried, known):
            lows, highs = several.narrow(np.array([low for low, _ in ranges]), np.array([high for _, high in ranges]))
            for (low, high), first, last in zip(ranges, lows, highs, strict=True):
                inside = [each for each in everything if low <= each <= high]
                assert (first, last) == (inside[0], inside[-1]) if inside else first > last
                assert members(several.windows(low, high)) == set(inside)
                if several.holds(low, high):
                    assert inside == list(range(low, high + 1))


@given(SETS, st.integers(1, 9))
def test_members_come_once_in_both_directions(numbers: set[int], block: int) -> None:
    windows = windows_of(numbers)
    assert [each for part in windows.members(block) for each in part.tolist()] == sorted(numbers)
    assert {each for part in windows.members(block, downwards=True) for each in part.tolist()} == numbers


def test_overlapping_ranges_in_any_order_become_windows() -> None:
    covering = Windows.covering(np.array([5, 1, 9, 3, 20]), np.array([6, 2, 8, 4, 20]))
    assert covering.pairs(9) == ((1, 6), (20, 20))
    assert FAR > LARGEST


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["for", "against", "invalid"]), st.tuples(st.sampled_from(["cast", "valid"]), shares(2))
    )
)
def test_numbers_of_papers_said_to_fit_for_certain_do_fit(figures: Mapping[str, tuple[str, Interval]]) -> None:
    papers = Papers.made_of(figures, 30_000, {}, Work())
    quick = cast_that_fit(papers, 0, 30_000, Work())
    tried = Members((0, 30_000), Comb(1, FAR), lambda cast: np.less_equal(*papers.valid_range(cast, cast)), Work())
    assert members(tried.windows(0, 30_000)) == members(quick.windows(0, 30_000))


@given(st.dictionaries(st.sampled_from(["for", "against", "invalid"]), shares(2), min_size=1), st.integers(1, 60))
def test_no_split_lies_beyond_the_counts_that_are_possible(of_cast: dict[str, Interval], cast: int) -> None:
    splits = Splits.of(of_cast, None)
    for pro in range(cast + 1):
        for contra in range(cast + 1 - pro):
            split = {"for": pro, "against": contra, "invalid": cast - pro - contra}
            if all(holds(share, Fraction(split[name], cast)) for name, share in of_cast.items()):
                assert splits.corners
                for name, count in split.items():
                    fewest, most = splits.counts(name, cast)
                    assert fewest <= count <= most


def test_an_end_that_no_split_has_is_left_out() -> None:
    splits = Splits.of({"for": interval("99.8", "truncate"), "invalid": interval("0.09", "truncate")}, None)
    assert splits.share("against")[0] == 0
    assert splits.counts("against", 1_000)[0] == 1
    assert Splits.of({"for": interval("99.8", "truncate")}, None).counts("against", 1_000)[0] == 0
