"""The arithmetic of anything that is set between two ends in steps."""

from dataclasses import dataclass
from decimal import Decimal

PAGE_STEPS = 10


@dataclass(frozen=True, slots=True)
class Notches:
    """The values from `low` to `high` in steps of `step`; a step of 0 allows every value."""

    low: float
    high: float
    step: float = 0.0

    def snap(self, value: float) -> float:
        """The nearest value that is allowed, without the dust of binary fractions."""
        value = min(self.high, max(self.low, value))
        if self.step <= 0:
            return value
        steps = round((value - self.low) / self.step)
        exact = Decimal(str(self.low)) + steps * Decimal(str(self.step))
        return min(self.high, max(self.low, float(exact)))

    def fraction(self, value: float) -> float:
        """How far along a value is, from 0 to 1."""
        if self.high <= self.low:
            return 0.0
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))

    def at(self, fraction: float) -> float:
        """The allowed value nearest to a place along the way."""
        return self.snap(self.low + fraction * (self.high - self.low))

    def moved(self, value: float, steps: int) -> float:
        """The value some steps further."""
        return self.snap(value + steps * (self.step or (self.high - self.low) / 100))

    def after_key(self, name: str, value: float) -> float | None:
        """The value after a key, or None if the key means nothing here."""
        if name in ("home", "end"):
            return self.low if name == "home" else self.high
        page = self._page()
        steps = {"right": 1, "+": 1, "left": -1, "page_up": page, "page_down": -page}.get(name)
        return None if steps is None else self.moved(value, steps)

    def _page(self) -> int:
        """A tenth of the way, but at least one step."""
        if self.step <= 0:
            return PAGE_STEPS
        return max(1, round((self.high - self.low) / self.step / PAGE_STEPS))
