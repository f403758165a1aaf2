"""Many small numbers as one large one: each takes no more room than there are values it can have."""

from decimal import Decimal

DIGITS = 8
"""Numbers of any size go digit by digit in this base, with a mark after the last."""


class Numerals:
    """Numbers that are put one after the other and taken in the same order."""

    def __init__(self, number: int = 0) -> None:
        self._number = number
        self._put: list[tuple[int, int]] = []

    def put(self, value: int, choices: int) -> None:
        """Add a value from 0 up to, and without, the number of choices."""
        if not 0 <= value < choices:
            raise ValueError(f"{value} is none of {choices} choices")
        self._put.append((value, choices))

    def put_whole(self, value: int) -> None:
        """Add a whole number of any size, from 0."""
        while True:
            value, digit = divmod(value, DIGITS)
            self.put(digit, DIGITS)
            self.put(int(value > 0), 2)
            if not value:
                return

    def put_decimal(self, value: float) -> None:
        """Add a number digit by digit, as it is written."""
        sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
        assert isinstance(exponent, int)
        self.put(sign, 2)
        self.put_whole(int("".join(map(str, digits))))
        self.put(int(exponent < 0), 2)
        self.put_whole(abs(exponent))

    def number(self) -> int:
        """All of them as one number."""
        whole = 0
        for value, choices in reversed(self._put):
            whole = whole * choices + value
        return whole

    def take(self, choices: int) -> int:
        """Return the next value."""
        self._number, value = divmod(self._number, choices)
        return value

    def take_whole(self) -> int:
        """Return the next whole number of any size."""
        value, worth = 0, 1
        while True:
            value += worth * self.take(DIGITS)
            worth *= DIGITS
            if not self.take(2):
                return value

    def take_decimal(self) -> float:
        """Return the next number that went digit by digit."""
        sign, digits = self.take(2), self.take_whole()
        negative, size = self.take(2), self.take_whole()
        return float(f"{'-' if sign else ''}{digits}e{'-' if negative else ''}{size}")

    @property
    def spent(self) -> bool:
        """Whether all has been taken."""
        return self._number == 0
