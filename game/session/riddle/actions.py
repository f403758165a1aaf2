"""What a player can do with a hidden country, as plain immutable records, and their journal as plain data."""

from dataclasses import asdict
from typing import Annotated, Any, Self, TypeAlias

from pydantic import Field, model_validator
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

from game.session.actions import read_as
from game.session.pinning import STRICT

WHOLE = 100
"""What the four probabilities add up to, in per cent."""

Percent: TypeAlias = Annotated[int, Field(ge=0, le=WHOLE)]


@dataclass(frozen=True, slots=True, config=STRICT)
class CallAt:
    """Spend a visit on a station; stations are counted from 0."""

    station: Annotated[int, Field(ge=0, le=2**20)]


@dataclass(frozen=True, slots=True, config=STRICT)
class SayWhich:
    """Say which country it was and how sure you are: per cent that add up to 100. It is said once."""

    fear: Percent
    counting: Percent
    decree: Percent
    honest: Percent

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        total = self.fear + self.counting + self.decree + self.honest
        if total == WHOLE:
            return self
        said = {"fault": f"they add up to {total}", "allowed": f"per cent that add up to {WHOLE}"}
        raise PydanticCustomError("sum", "does not add up", said)

    def sure(self) -> dict[str, int]:
        """Return the probabilities by kind, in per cent."""
        return asdict(self)


RiddleAction: TypeAlias = CallAt | SayWhich
WORDS: dict[str, type[Any]] = {"call_at": CallAt, "say_which": SayWhich}


def plain(action: RiddleAction) -> dict[str, Any]:
    """Return an action as plain data: ``{"do": "call_at", "station": 3}``."""
    word = next(word for word, kind in WORDS.items() if isinstance(action, kind))
    return {"do": word, **asdict(action)}


def read_action(content: object) -> RiddleAction:
    """Return the action that plain data stand for; BadInput with every problem of it."""
    action: RiddleAction = read_as(WORDS, content)
    return action
