"""What a level file says beside its rules: the role, the story, the goal, and what is to be learned from it."""

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from game.engine.data.problems import nearest_name
from game.level.goals.goal import Condition, Economy, Goal
from game.level.goals.ways import Way
from game.level.lessons.lesson import Question, Role, Short, Step, Technique
from game.level.lessons.prediction import Predictions
from game.level.lessons.riddle import Riddle
from game.level.opening import Opening
from game.level.rules.paths import all_addresses
from game.level.rules.turnables import KnobChoice


def _known_part(address: str) -> str:
    if not address or address in all_addresses():
        return address
    near = nearest_name(address, all_addresses())
    raise PydanticCustomError("part", "unknown", {"fault": "no such part", "allowed": "", "nearest": near})


def _each_once(choices: tuple[KnobChoice, ...]) -> tuple[KnobChoice, ...]:
    paths = [one.path for one in choices]
    if len(set(paths)) == len(paths):
        return choices
    raise PydanticCustomError("repeats", "repeats", {"fault": "a knob is listed twice", "allowed": "every knob once"})


def _limited(means: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """Pass means that have one limit each: a bar has to end somewhere."""
    if all((one.at_least is None) != (one.at_most is None) for one in means):
        return means
    said = {"fault": "a means has one limit", "allowed": "at_most, or at_least"}
    raise PydanticCustomError("means", "unlimited", said)


class Head(Opening):
    """The top of a level file. All but the title may be left out: then the level is free play with every knob."""

    chapter: str = Field(default="", max_length=40, description="text of at most 40 characters")
    role: Role | None = None
    briefing: Short = ""
    watching: Short = ""
    """The briefing for those who would rather look on than do."""
    content_note: Short = ""
    """What of a real country is claim or observation here, and what the model invents: stands before the level."""
    teachers_note: str = Field(default="", max_length=1200, description="text of at most 1200 characters")
    """For the teacher: what the level is for, what to ask, what to take care of. No pupil's page shows it."""
    rule: Annotated[str, AfterValidator(_known_part)] = Field(default="", description="address of the new part")
    next: str = Field(default="", max_length=60, description="the name of the next level")
    hints: Annotated[tuple[Short, ...], Field(strict=False)] = Field(
        default=(), max_length=6, description="a list of texts"
    )
    knobs: Annotated[tuple[KnobChoice, ...], Field(strict=False), AfterValidator(_each_once)] = Field(
        default=(), max_length=400, description="[[knobs]] tables"
    )
    predict: Predictions = ()
    goal: Goal | None = None
    means: Annotated[tuple[Condition, ...], Field(strict=False), AfterValidator(_limited)] = Field(
        default=(), max_length=4, description="at most four [[means]] tables"
    )
    economy: Economy | None = None
    ways: Annotated[tuple[Way, ...], Field(strict=False)] = Field(
        default=(), max_length=6, description="at most six [[ways]] tables"
    )
    technique: Technique | None = None
    riddle: Riddle | None = None
    questions: Annotated[tuple[Question, ...], Field(strict=False)] = Field(
        default=(), max_length=4, description="at most four [[questions]] tables"
    )
    steps: Annotated[tuple[Step, ...], Field(strict=False)] = Field(
        default=(), max_length=20, description="at most twenty [[steps]] tables"
    )
