"""What a player can do with a series, beside what can be done in a single ballot."""

from pydantic.dataclasses import dataclass

from game.session.pinning import STRICT


@dataclass(frozen=True, slots=True, config=STRICT)
class NextBallot:
    """Go on to the next ballot of a series, with what people have come to expect."""


@dataclass(frozen=True, slots=True, config=STRICT)
class FirstBallot:
    """Begin a series again, under the rules and with the seed that the game was begun with."""
