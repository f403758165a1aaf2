"""What a player can do with a series, beside what can be done in a single ballot."""

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

_STRICT = ConfigDict(strict=True, extra="forbid", defer_build=True)


@dataclass(frozen=True, slots=True, config=_STRICT)
class NextBallot:
    """Go on to the next ballot of a series, with what people have come to expect."""


@dataclass(frozen=True, slots=True, config=_STRICT)
class FirstBallot:
    """Begin a series again, under the rules and with the seed that the game was begun with."""
