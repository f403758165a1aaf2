"""The line of a guess: every place has a percentage and back, small steps near the ends are wide where they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.explain.percent_scale import PercentScale, fitted

SCALES = (PercentScale(), PercentScale("ends"), PercentScale("even", 60.0, 90.0))
SHARES = st.floats(0.0, 100.0)
PIXELS = 360
"""Of a line on a page of 1280 × 720."""


@pytest.mark.parametrize("scale", SCALES)
@given(st.floats(0.0, 1.0))
def test_a_place_has_a_percentage_and_back(scale: PercentScale, fraction: float) -> None:
    assert scale.fraction(scale.at(fraction)) == pytest.approx(fraction, abs=1e-9)


@pytest.mark.parametrize("scale", SCALES)
@given(SHARES, SHARES)
def test_more_lies_further_along(scale: PercentScale, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert scale.fraction(low) <= scale.fraction(high)


def test_the_ends_are_alike_and_a_pixel_there_is_less_than_a_hundredth() -> None:
    scale = PercentScale("ends")
    assert (scale.fraction(0.0), scale.fraction(50.0), scale.fraction(100.0)) == pytest.approx((0.0, 0.5, 1.0))
    assert scale.fraction(0.07) == pytest.approx(1.0 - scale.fraction(99.93))
    here = scale.fraction(0.07)
    assert scale.at(here + 1.0 / PIXELS) - 0.07 < 0.01
    assert scale.fraction(1.0) - scale.fraction(0.1) > 0.1, "a tenth and a whole point are well apart"


@given(st.lists(SHARES, min_size=1, max_size=3), st.floats(0.1, 20.0))
def test_a_fitted_scale_holds_all_its_marks_and_few_numbers(values: list[float], least: float) -> None:
    scale = fitted("even", values, least)
    assert 0.0 <= scale.low <= min(values) + 1e-6
    assert max(values) - 1e-6 <= scale.high <= 100.0
    assert 1 <= len(scale.ticks) <= 8
    assert all(scale.low - 1e-6 <= tick <= scale.high + 1e-6 for tick in scale.ticks)


def test_marks_that_lie_close_together_are_drawn_apart() -> None:
    scale = fitted("even", [78.0, 77.78, 76.8], 4.0)
    assert scale.high - scale.low < 15.0
    assert fitted("ends", [0.07, 0.06, 5.0], 1.0) == PercentScale("ends")
