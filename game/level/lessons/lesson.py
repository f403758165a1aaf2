"""What a level says to the player beside its rules: technique, questions, the steps of a tutorial."""

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from game.engine.data.problems import nearest_name
from game.engine.data.table import Table
from game.level.rules.paths import all_paths

Role: TypeAlias = Literal[
    "voter", "station chair", "middle official", "central committee", "newspaper editor", "observer"
]
Kind: TypeAlias = Literal["claim", "observation", "estimate", "simulation", "design choice", "theory"]
"""What stands behind a statement: a claim was published, or told later; an observation was counted by others than those
who published; an estimate was worked out."""

MOST_WORDS = 60
FEWEST_CHOICES, MOST_CHOICES = 3, 4


def _short(text: str) -> str:
    """Pass a text that can be read in half a minute."""
    words = len(text.split())
    if words <= MOST_WORDS:
        return text
    allowed = f"text of at most {MOST_WORDS} words"
    raise PydanticCustomError("words", "too long", {"fault": f"{words} words", "allowed": allowed})


def known_path(path: str) -> str:
    """Pass the full path of a parameter, or say which one is nearest."""
    if path in all_paths():
        return path
    near = nearest_name(path, all_paths())
    raise PydanticCustomError("path", "unknown", {"fault": "no such parameter", "allowed": "", "nearest": near})


Short: TypeAlias = Annotated[str, AfterValidator(_short), Field(max_length=600)]
Path: TypeAlias = Annotated[str, AfterValidator(known_path)]


class Technique(Table):
    """The technique a level teaches: people who can name it see it sooner later."""

    name: str = Field(min_length=1, max_length=60, description="text of 1 to 60 characters")
    explanation: Short = Field(min_length=1)
    source: str = Field(min_length=1, max_length=240, description="where it is documented")
    kind: Kind


class Question(Table):
    """A question of the debrief; ``answer`` counts the choices from 0.

    ``misconception`` is what somebody believes who chooses wrongly: for the teacher, never shown beside the question.
    """

    text: str = Field(min_length=1, max_length=200, description="text of 1 to 200 characters")
    choices: Annotated[tuple[Annotated[str, Field(min_length=1, max_length=120)], ...], Field(strict=False)] = Field(
        min_length=FEWEST_CHOICES, max_length=MOST_CHOICES, description="a list of 3 or 4 texts"
    )
    answer: int = Field(ge=0, le=MOST_CHOICES - 1)
    explanation: Short = Field(min_length=1)
    misconception: str = Field(default="", max_length=120)
    source: str = Field(default="", max_length=240)
    kind: Kind = "simulation"

    @model_validator(mode="after")
    def _answer_is_a_choice(self) -> Self:
        if self.answer < len(self.choices) and len(set(self.choices)) == len(self.choices):
            return self
        allowed = f"different choices, and an answer from 0 to {len(self.choices) - 1}"
        raise PydanticCustomError("answer", "no such choice", {"fault": "does not fit its choices", "allowed": allowed})


class Step(Table):
    """One step of a tutorial: where it happens, what to point at, what to say, and what ends it."""

    scene: Literal["briefing", "country", "station", "count", "bulletin", "reactions", "debrief"]
    at: Literal[
        "guess", "forecast", "knob", "open_polls", "clock", "truth_report", "map", "station", "person",
        "tiers", "figure", "trace", "readers", "goal", "questions",
    ] = Field(description="what the step points at")  # fmt: skip
    text: Short = Field(min_length=1)
    done: Literal["visit", "predict", "set_knob", "open_polls", "answer"]
    knob: Path | None = None

    @model_validator(mode="after")
    def _knob_is_named(self) -> Self:
        if (self.at == "knob") == (self.knob is not None):
            return self
        said = {"fault": "a knob is named where at is knob, and nowhere else", "allowed": "both or neither"}
        raise PydanticCustomError("step", "unclear", said)
