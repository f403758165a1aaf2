"""What the teacher pack is written from: ``assets/lessons``, read and checked. Figures in it are templates.

A text may hold ``{{ start.printed.against }}``: a quantity of `game.level.goals.quantities`, read off a ballot.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self, TypeAlias, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from game.engine.data.problems import BadInput, from_validation
from game.engine.data.toml_text import read_toml
from game.explain.glossary import look_up
from game.level.lessons.prediction import Experiment

FOLDER = Path(__file__).parents[3] / "assets" / "lessons"
LEVELS, PLANS, GUIDES = (FOLDER / name for name in ("levels", "plans", "guides"))

Tone: TypeAlias = Literal["ink", "truth", "report", "gold"]


def _in_glossary(word: str) -> str:
    if look_up(word) is None:
        raise ValueError("this word is not in assets/glossary/words.toml")
    return word


Text: TypeAlias = Annotated[str, Field(min_length=1, max_length=700)]
Texts: TypeAlias = tuple[Text, ...]
Word: TypeAlias = Annotated[str, AfterValidator(_in_glossary)]
Ballots: TypeAlias = dict[str, Experiment]
"""Ballots of a level beside its own, by the name that templates know them by."""


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Timing(_Table):
    """Minutes for the guess, for playing and writing, and for talking about it."""

    guess: int = Field(ge=1, le=15)
    play: int = Field(ge=2, le=40)
    talk: int = Field(ge=2, le=40)

    @property
    def minutes(self) -> int:
        """All of it."""
        return self.guess + self.play + self.talk


class Exercise(_Table):
    """Something a pupil writes about, what the teacher hopes to read, and how many lines there are for it."""

    ask: Text
    answer: Text
    lines: int = Field(default=2, ge=1, le=6)


class Misconception(_Table):
    """What somebody may think, and what helps."""

    thought: Text
    helps: Text


class Choice(_Table):
    """A question of a quiz; ``answer`` counts the choices from 0."""

    text: Text
    choices: tuple[Text, ...] = Field(min_length=3, max_length=4)
    answer: int = Field(ge=0, le=3)
    why: Text

    @model_validator(mode="after")
    def _answer_is_a_choice(self) -> Self:
        if self.answer >= len(self.choices) or len(set(self.choices)) < len(self.choices):
            raise ValueError("the answer is one of the choices, and all of them differ")
        return self


class Lesson(_Table):
    """What a level's page for the teacher and sheet for the pupil say beside what the level itself says."""

    timing: Timing
    aim: Text
    words: tuple[Word, ...] = Field(default=(), max_length=5)
    observe: tuple[Exercise, ...] = Field(min_length=2, max_length=4)
    explain: tuple[Exercise, ...] = Field(min_length=1, max_length=2)
    easier: Texts = Field(min_length=1, max_length=4)
    challenge: Exercise
    misconceptions: tuple[Misconception, ...] = Field(min_length=1, max_length=4)
    sensitive: Texts = Field(min_length=1, max_length=4)
    ask_next: Texts = Field(min_length=2, max_length=5)
    quiz: tuple[Choice, ...] = Field(min_length=2, max_length=4)
    ballots: Ballots = Field(default_factory=dict)


class Stage(_Table):
    """One stage of a plan: how long, what the teacher does, what pupils do, and what is needed for it."""

    minutes: int = Field(ge=1, le=45)
    name: Text
    teacher: Text
    pupils: Text
    needs: str = ""


class Hour(_Table):
    """One school hour of a plan."""

    name: Text
    minutes: int = Field(ge=20, le=90)
    stages: tuple[Stage, ...] = Field(min_length=3)

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if sum(stage.minutes for stage in self.stages) != self.minutes:
            raise ValueError(f"the stages do not add up to {self.minutes} minutes")
        return self


class Big(_Table):
    """A figure on a slide, and what it is."""

    value: Text
    label: Text
    tone: Tone = "ink"


class Pictured(_Table):
    """Ballots of a level on a slide, by name: as bars of one figure, or as maps of one quantity."""

    level: str
    ballots: tuple[str, ...] = Field(min_length=1, max_length=4)
    names: Texts = ()
    figure: Literal["turnout", "for", "against"] = "against"
    quantity: str = "struck_out"


class Slide(_Table):
    """One slide: a title, and one of the things that can stand below it; ``foot`` says where it is from."""

    title: Text
    text: str = ""
    figures: tuple[Big, ...] = Field(default=(), max_length=3)
    points: Texts = Field(default=(), max_length=5)
    choices: Texts = Field(default=(), max_length=4)
    bars: Pictured | None = None
    maps: Pictured | None = None
    axis: bool = False
    foot: str = ""
    say: str = ""


class Plan(_Table):
    """A lesson ready to be taught, with its slides."""

    title: Text
    about: Text
    before: Texts = ()
    task: tuple[str, ...] = Field(min_length=1)
    hours: tuple[Hour, ...] = Field(min_length=1)
    slides: tuple[Slide, ...] = Field(min_length=4)
    ballots: dict[str, Ballots] = Field(default_factory=dict)


class Part(_Table):
    """A heading of a guide with sentences and points below it."""

    heading: Text
    sentences: Texts = ()
    points: Texts = ()


class Guide(_Table):
    """Pages for the teacher that belong to no level."""

    title: Text
    about: Text
    parts: tuple[Part, ...] = Field(min_length=1)
    sources: Texts = ()


_Kind = TypeVar("_Kind", bound=BaseModel)


def lesson_of(level: str) -> Lesson | None:
    """Return the lesson of a level; None where nobody has written one.

    Raises
    ------
    BadInput
        with every problem of its file.
    """
    path = LEVELS / f"{level}.toml"
    return _read(path, Lesson) if path.is_file() else None


def plans() -> dict[str, Plan]:
    """Return every plan by the name of its file; BadInput with every problem of one."""
    return {path.stem: _read(path, Plan) for path in sorted(PLANS.glob("*.toml"))}


def guides() -> dict[str, Guide]:
    """Return every guide by the name of its file; BadInput with every problem of one."""
    return {path.stem: _read(path, Guide) for path in sorted(GUIDES.glob("*.toml"))}


def faults() -> Iterator[tuple[Path, str]]:
    """Yield each source that cannot be used, and what is the matter with it."""
    kinds: tuple[tuple[Path, type[BaseModel]], ...] = ((LEVELS, Lesson), (PLANS, Plan), (GUIDES, Guide))
    for folder, kind in kinds:
        for path in sorted(folder.glob("*.toml")):
            try:
                _read(path, kind)
            except BadInput as bad:
                yield path, str(bad.problems[0]).removeprefix(f"{path}: ")


@cache
def _read(path: Path, kind: type[_Kind]) -> _Kind:
    try:
        return kind.model_validate(read_toml(path))
    except ValidationError as error:
        raise BadInput(from_validation(str(path), error)) from None
