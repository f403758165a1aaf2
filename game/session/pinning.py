"""What a player can do about the state that others are held against."""

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

STRICT = ConfigDict(strict=True, extra="forbid", defer_build=True)


@dataclass(frozen=True, slots=True, config=STRICT)
class Pin:
    """Hold what follows against the state as it is now: its rules, its seed, and whether its ballot was held."""


@dataclass(frozen=True, slots=True, config=STRICT)
class Unpin:
    """Leave off holding anything against a pinned state."""
