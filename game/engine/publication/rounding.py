"""How a share becomes printed digits, and which shares could stand behind printed digits.

The one source of the rounding rules: publishing prints with them and the bulletin solver reads them backwards.
Everything is integers and fractions; no binary floating-point number is ever involved.

Source: the interval of shares behind a printed percentage is the arithmetic of the GRIM test
(N. J. L. Brown and J. A. J. Heathers 2017, "The GRIM test", Social Psychological and Personality Science 8(4)).
"""

import re
from dataclasses import dataclass
from fractions import Fraction

ROUNDINGS: tuple[str, ...] = ("truncate", "half_up", "half_even", "never_100")
"""Cut off · half goes up · half goes to the even digit · half up, but less than everybody never prints as 100."""

MOST_DECIMALS = 12
"""Decimals a printed percentage may have."""

_EVERYBODY = 100
_PRINTED = re.compile(r"(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,12})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Interval:
    """Shares (0 to 1, exact) between two ends, each of which may belong to the interval or not."""

    low: Fraction
    high: Fraction
    low_included: bool = True
    high_included: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether no share at all lies inside."""
        return self.low > self.high or (self.low == self.high and not (self.low_included and self.high_included))

    def counts(self, base: int) -> tuple[int, int]:
        """Smallest and largest whole count out of `base`; the smallest is above the largest when there is none."""
        low, high = self.low * base, self.high * base
        smallest = -(-low.numerator // low.denominator)
        largest = high.numerator // high.denominator
        if not self.low_included and smallest == low:
            smallest += 1
        if not self.high_included and largest == high:
            largest -= 1
        return smallest, largest

    def complement(self) -> "Interval":
        """The shares that are left when a share of this interval is taken from the whole."""
        return Interval(1 - self.high, 1 - self.low, self.high_included, self.low_included)

    def intersection(self, other: "Interval") -> "Interval":
        """The shares in both intervals (perhaps none: see `is_empty`)."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        return Interval(
            low,
            high,
            all(each.low_included for each in (self, other) if each.low == low),
            all(each.high_included for each in (self, other) if each.high == high),
        )


def is_printed_percentage(text: str) -> bool:
    """Whether the text is digits with at most one point and 12 decimals, from 0 to 100, such as 99.93."""
    if _PRINTED.fullmatch(text) is None:
        return False
    whole, _, rest = text.partition(".")
    return int(whole) < _EVERYBODY or (int(whole) == _EVERYBODY and not rest.strip("0"))


def decimals_of(printed: str) -> int:
    """Number of digits after the point."""
    return len(printed.partition(".")[2])


def print_percent(numerator: int, denominator: int, decimals: int, rounding: str) -> str:
    """Print numerator ÷ denominator as a percentage with exactly so many decimals, without a percent sign.

    Raises ValueError for a denominator that is not positive (the caller knows what an empty base should say), a
    negative numerator or number of decimals, and an unknown rounding.
    """
    if denominator <= 0 or numerator < 0 or decimals < 0:
        raise ValueError(f"cannot print {numerator} out of {denominator} with {decimals} decimals")
    hundred = 100 * 10**decimals
    units, rest = divmod(numerator * hundred, denominator)
    units += _goes_up(units, 2 * rest - denominator, rounding)
    if rounding == "never_100" and units == hundred and numerator < denominator:
        units -= 1
    digits = str(units).zfill(decimals + 1)
    return f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits


def interval(printed: str, rounding: str, *, above_everybody: bool = False) -> Interval:
    """All shares between nothing and everybody that this rounding prints as exactly this text.

    With `above_everybody` the shares just above 100 % that also print as 100 are kept (invalid papers can outnumber
    the valid papers they are a share of). Raises ValueError for a text that is no percentage from 0 to 100 or an
    unknown rounding.
    """
    if not is_printed_percentage(printed):
        raise ValueError(f"not a printed percentage: {printed!r}")
    decimals = decimals_of(printed)
    hundred = 100 * 10**decimals
    units = int(printed.replace(".", ""))
    half = Fraction(1, 2 * hundred)
    share = units * 2 * half
    if rounding == "truncate":
        found = Interval(share, share + 2 * half, high_included=False)
    elif rounding == "half_even":
        found = Interval(share - half, share + half, units % 2 == 0, units % 2 == 0)
    elif rounding == "half_up":
        found = Interval(share - half, share + half, high_included=False)
    else:
        found = _never_100(units, hundred, rounding)
    return found.intersection(Interval(Fraction(0), Fraction(2 if above_everybody else 1)))


def _goes_up(units: int, beyond_half: int, rounding: str) -> int:
    """1 if the printed number goes up by one unit; `beyond_half` is negative below half a unit, 0 at exactly half."""
    if rounding == "truncate":
        return 0
    if rounding in {"half_up", "never_100"}:
        return int(beyond_half >= 0)
    if rounding == "half_even":
        return int(beyond_half > 0 or (beyond_half == 0 and units % 2 == 1))
    raise ValueError(f"unknown rounding {rounding!r}: allowed are {', '.join(ROUNDINGS)}")


def _never_100(units: int, hundred: int, rounding: str) -> Interval:
    """The interval of "never 100": half up, but 100 is printed for everybody only."""
    if rounding != "never_100":
        raise ValueError(f"unknown rounding {rounding!r}: allowed are {', '.join(ROUNDINGS)}")
    if units == hundred:
        return Interval(Fraction(1), Fraction(2 * hundred + 1, 2 * hundred), high_included=False)
    low = Fraction(2 * units - 1, 2 * hundred)
    high = Fraction(2 * units + 1, 2 * hundred)
    return Interval(low, Fraction(1) if units == hundred - 1 else high, high_included=False)
