"""The unit a number is set in: how it is written where it stands, and how what is typed there is read."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from game.text.breaking import NO_BREAK

MOST_DECIMALS = 9
"""More digits after the point are dust of binary fractions."""

_NUMBER = re.compile(r"[-−+]?(\d+[.,]?\d*|[.,]\d+)")
"""A comma is a decimal point: nobody types thousands apart."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number is written as: so many `times` itself, with a `sign` such as % after it.

    `decimals` is how many digits stand after the point; None leaves out needless zeros.
    """

    times: int = 1
    sign: str = ""
    decimals: int | None = None

    def write(self, value: float) -> str:
        """The number with its sign, as in 97.5 % for 0.975."""
        shown = Decimal(str(value)) * self.times
        digits = f"{shown:z.{MOST_DECIMALS if self.decimals is None else self.decimals}f}".replace("-", "−")
        if self.decimals is None:
            digits = digits.rstrip("0").rstrip(".")
        return f"{digits} {self.sign}" if self.sign else digits

    def read(self, text: str) -> float | None:
        """The number that a text means in this unit, with its sign or without; None if it means none."""
        digits = "".join(text.split()).replace(NO_BREAK, "")
        if self.sign:
            digits = digits.removesuffix(self.sign)
        if not _NUMBER.fullmatch(digits):
            return None
        try:
            return float(Decimal(digits.replace(",", ".").replace("−", "-")) / self.times)
        except (InvalidOperation, OverflowError):
            return None


PLAIN = Unit()
PERCENT = Unit(sign="%")
"""Of a number that is itself so many per cent."""

OF_ONE = Unit(times=100, sign="%")
"""Of a part of a whole, from 0 to 1, that is shown as per cent."""
