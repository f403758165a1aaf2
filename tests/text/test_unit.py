"""Units write numbers and read them back as they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.text.unit import OF_ONE, PERCENT, PLAIN, Unit

UNITS = (PLAIN, PERCENT, OF_ONE)


@pytest.mark.parametrize("unit", UNITS)
@given(value=st.decimals(-5_000_000_000, 5_000_000_000, places=7).map(float))
def test_what_is_written_is_read_as_the_same_number(unit: Unit, value: float) -> None:
    assert unit.read(unit.write(value)) == value


@pytest.mark.parametrize(
    "text", ["98", "98 %", "98%", "98.0", "98,0", " 98 ", "98\u00a0%", "98 % ", "+98", "098", "98.", "98,"]
)
def test_a_share_is_read_in_per_cent_however_it_is_typed(text: str) -> None:
    assert OF_ONE.read(text) == 0.98


@pytest.mark.parametrize("text", ["97,5", "97.5", "97.50 %", "97,5%"])
def test_a_comma_is_a_decimal_point(text: str) -> None:
    assert OF_ONE.read(text) == 0.975
    assert PERCENT.read(text) == 97.5


def test_a_minus_sign_and_a_point_may_come_first() -> None:
    assert PLAIN.read("−2.5") == PLAIN.read("-2,5") == -2.5
    assert PLAIN.read(".5") == 0.5


@pytest.mark.parametrize("text", ["", "-", ".", "1.2.3", "%", "9%8", "5 %%", "1e3", "inf", "nan", "five", "1,000,000"])
def test_what_is_no_number_is_read_as_none(text: str) -> None:
    assert OF_ONE.read(text) is None


def test_a_per_cent_sign_means_nothing_where_none_is_shown() -> None:
    assert PLAIN.read("5 %") is None


def test_numbers_are_written_without_dust_and_without_a_negative_nothing() -> None:
    assert OF_ONE.write(0.07) == "7 %"
    assert OF_ONE.write(3e-7) == "0.00003 %"
    assert PLAIN.write(4294967295.0) == "4294967295"
    assert PLAIN.write(-0.25) == "−0.25"
    assert PLAIN.write(-0.0) == PLAIN.write(-1e-12) == "0"
    assert Unit(sign="%", decimals=2).write(99.9) == "99.90 %"
