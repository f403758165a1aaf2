"""What a level says that holds several ballots in sequence: what each is called, and which rules change before it."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from game.engine.data.table import Table

MOST_BALLOTS = 40

Which = Literal["last", "every", "any"]
"""The ballots of a series that a condition speaks of."""


class SeriesBallot(Table):
    """One ballot of a series.

    name   : what it is called on a page, such as a year
    row    : which published row stands beside it, by its id in ``assets/facts``; empty: none
    told   : in a few words, what is otherwise from this ballot on
    change : parameters by full path, as they are from this ballot on, unless the player has set them otherwise
    restores : parameters that come back as the level has them, whatever the player has set
    """

    name: str = Field(min_length=1, max_length=12, description="text of 1 to 12 characters")
    row: str = Field(default="", max_length=60, description="the id of a published row")
    told: str = Field(default="", max_length=60, description="text of at most 60 characters")
    change: dict[str, bool | int | float | str] = Field(
        default_factory=dict, max_length=20, description="parameters by their full path"
    )
    restores: Annotated[tuple[str, ...], Field(strict=False)] = Field(
        default=(), max_length=20, description="a list of full paths"
    )


class Series(Table):
    """Ballots in sequence: what people come to expect in one they bring along to the next."""

    ballots: Annotated[tuple[SeriesBallot, ...], Field(strict=False)] = Field(
        min_length=2, max_length=MOST_BALLOTS, description=f"2 to {MOST_BALLOTS} [[series.ballots]] tables"
    )

    @model_validator(mode="after")
    def _can_be_told_apart(self) -> Self:
        names = [one.name for one in self.ballots]
        if len(set(names)) < len(names):
            said = {"fault": "two ballots have one name", "allowed": "every name once"}
            raise PydanticCustomError("series", "repeats", said)
        if self.ballots[0].change:
            said = {"fault": "the first ballot changes rules", "allowed": "changes from the second ballot on"}
            raise PydanticCustomError("series", "begins with a change", said)
        return self
