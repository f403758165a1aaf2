from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.publication.rounding import (
    ROUNDINGS,
    Interval,
    interval,
    is_printed_percentage,
    print_percent,
)
from tests.reference.bulletin_bruteforce import prints
from tests.reference.intervals import holds

ANY_ROUNDING = st.sampled_from(ROUNDINGS)


@st.composite
def printed_counts(draw: st.DrawFn) -> tuple[int, int, int]:
    """A count, its base and a number of decimals; half of the bases make exact halves likely."""
    decimals = draw(st.integers(0, 12))
    base = draw(st.one_of(st.integers(1, 10**9), st.integers(1, 400), st.just(2 * 10 ** (decimals + 2))))
    return draw(st.integers(0, base)), base, decimals


@given(printed_counts(), ANY_ROUNDING)
def test_a_share_lies_in_the_interval_of_what_it_prints_as(counts: tuple[int, int, int], rounding: str) -> None:
    count, base, decimals = counts
    printed = print_percent(count, base, decimals, rounding)
    assert is_printed_percentage(printed)
    assert holds(interval(printed, rounding), Fraction(count, base))


@given(printed_counts(), ANY_ROUNDING, st.data())
def test_a_count_prints_as_a_text_exactly_if_it_is_in_the_interval(
    counts: tuple[int, int, int], rounding: str, data: st.DataObject
) -> None:
    count, base, decimals = counts
    printed = print_percent(count, base, decimals, rounding)
    low, high = interval(printed, rounding).counts(base)
    assert low <= count <= high
    near = data.draw(st.sampled_from([low - 1, low, high, high + 1, (low + high) // 2]))
    if 0 <= near <= base:
        assert (low <= near <= high) == (print_percent(near, base, decimals, rounding) == printed)


@given(printed_counts(), ANY_ROUNDING)
def test_printing_agrees_with_decimal_arithmetic(counts: tuple[int, int, int], rounding: str) -> None:
    count, base, decimals = counts
    assert print_percent(count, base, decimals, rounding) == prints(count, base, decimals, rounding)


@pytest.mark.parametrize(
    ("count", "base", "decimals", "rounding", "printed"),
    [
        (1, 3, 2, "truncate", "33.33"),
        (2, 3, 0, "half_up", "67"),
        (1, 8, 1, "half_up", "12.5"),
        (1, 8, 0, "half_up", "13"),
        (1, 8, 0, "half_even", "12"),
        (3, 8, 0, "half_even", "38"),
        (0, 5, 3, "truncate", "0.000"),
        (7, 100_000, 2, "half_up", "0.01"),
        (99_999, 100_000, 2, "half_up", "100.00"),
        (99_999, 100_000, 2, "never_100", "99.99"),
        (999, 1000, 0, "never_100", "99"),
        (1000, 1000, 0, "never_100", "100"),
        (3, 2, 1, "truncate", "150.0"),
    ],
)
def test_known_prints(count: int, base: int, decimals: int, rounding: str, printed: str) -> None:
    assert print_percent(count, base, decimals, rounding) == printed


def test_the_ends_of_the_interval_follow_the_rule() -> None:
    share = Fraction(9993, 10_000)
    half = Fraction(5, 100_000)
    assert interval("99.93", "half_up") == Interval(share - half, share + half, True, False)
    assert interval("99.93", "truncate") == Interval(share, share + 2 * half, True, False)
    assert interval("99.93", "half_even") == Interval(share - half, share + half, False, False)
    assert interval("99.92", "half_even") == Interval(share - 3 * half, share - half, True, True)
    assert interval("99.99", "never_100") == Interval(Fraction(99_985, 100_000), Fraction(1), True, False)
    assert interval("100.00", "never_100") == Interval(Fraction(1), Fraction(1))
    assert interval("0.00", "half_up") == Interval(Fraction(0), half, True, False)


@pytest.mark.parametrize(
    "text",
    ["", "99,93", "99.", ".5", "1e2", "-1", "101", "100.000000000001", "٩٩", "9.1234567890123", "007", " 5", "5\n"],
)
def test_texts_that_are_no_percentages(text: str) -> None:
    assert not is_printed_percentage(text)
    with pytest.raises(ValueError, match="not a printed percentage"):
        interval(text, "half_up")


def test_what_cannot_be_printed_is_refused() -> None:
    for count, base, decimals in ((1, 0, 2), (-1, 5, 2), (1, 5, -1)):
        with pytest.raises(ValueError, match="cannot print"):
            print_percent(count, base, decimals, "half_up")
    with pytest.raises(ValueError, match="unknown rounding"):
        print_percent(1, 3, 2, "half_down")
    with pytest.raises(ValueError, match="unknown rounding"):
        interval("5", "half_down")
