"""A guess that is asked for before its figure is seen, and the fixed experiment it is held against."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from game.engine.data.table import Table
from game.level.lessons.lesson import Path

MOST_GUESSES = 4


class Experiment(Table):
    """The level's own rules with a change, and a seed: one ballot, whatever the player does to the rules later."""

    seed: int | None = Field(default=None, ge=0, le=2**32 - 1, description="a seed; without one, the level's own")
    change: dict[Path, bool | int | float | str] = Field(
        default_factory=dict, max_length=12, description="parameters by their full path, as they are in the experiment"
    )


class Prediction(Table):
    """One guess: which printed figure, in which words, how close is close, and what it is held against.

    knob  : the rule that has to be turned before this is asked; without one, it is asked before anything is shown
    scale : ``even`` for a figure that may lie anywhere, ``ends`` for one near 0 or 100, where small steps count
    """

    figure: Literal["turnout", "for", "against", "away", "abstained", "invalid"]
    question: str = Field(min_length=1, max_length=160, description="text of 1 to 160 characters")
    tolerance: float = Field(gt=0.0, le=50.0, description="a number of percentage points")
    scale: Literal["even", "ends"] = "even"
    knob: Path | None = None
    experiment: Experiment = Field(default_factory=Experiment)


def _listed(content: Any) -> Any:
    """Take a single [predict] table for a list of one."""
    return content if content is None or isinstance(content, list | tuple) else (content,)


def _in_order(asked: tuple[Prediction, ...]) -> tuple[Prediction, ...]:
    if all((one.knob is None) == (index == 0) for index, one in enumerate(asked)):
        return asked
    said = {"fault": "a knob is named for every guess but the first", "allowed": "the rule that is turned before it"}
    raise PydanticCustomError("predict", "out of order", said)


Predictions = Annotated[
    tuple[Prediction, ...],
    Field(strict=False, max_length=MOST_GUESSES, description="at most four [[predict]] tables"),
    BeforeValidator(_listed),
    AfterValidator(_in_order),
]
