"""What one pupil hands in: a small file that says what it is, carries its own sum, and names nobody but by an alias."""

import hashlib
import json
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, ValidationError

from game.engine.data.problems import BadInput, Problem, from_validation
from game.engine.data.table import Table

FORMAT = "99.93 hand-in"
VERSION = 1
ENDING = ".handin.json"
MOST_RUNS = 200
LARGEST = 8_000_000
"""Bytes of a file that is read at all."""

LOOK = 200
"""Characters at the beginning of a file in which it says what it is."""

Word = Annotated[str, Field(max_length=200)]
Text = Annotated[str, Field(max_length=2_000)]
Name = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
Value = bool | int | float | Annotated[str, Field(max_length=120)]


class Guess(Table):
    """A guess and what came: percentages as they were written; ``low`` and ``high`` where a range was given.

    truth : the figure of the fixed experiment that the guess is held against; without one, ``printed`` is
    """

    model_config = ConfigDict(extra="allow")

    figure: Word
    text: Word
    printed: Word | None = None
    truth: Word | None = None
    question: Text = ""
    met: bool | None = None
    low: Word | None = None
    high: Word | None = None
    sure: float | None = None

    @property
    def came(self) -> str | None:
        """The figure that the guess is held against."""
        return self.truth or self.printed


class GivenAnswer(Table):
    """An answer to a question of the debrief, both in words, and whether it is the right one."""

    question: Text
    choice: Text
    right: bool


class HandedRun(Table):
    """One ballot: how it was set, what was printed, what was true, what was made of it."""

    id: Name
    finished: Word
    level: Word
    title: Word
    seed: int = Field(ge=0, le=2**32 - 1)
    code: Text
    settings: dict[Word, Value] = Field(max_length=400)
    printed: dict[Word, Word] = Field(max_length=20)
    true: dict[Word, float | None] = Field(max_length=20)
    guesses: list[Guess] = Field(max_length=20)
    answers: list[GivenAnswer] = Field(max_length=20)
    truth: dict[Word, float] = Field(max_length=60)
    reported: dict[Word, float] = Field(max_length=60)
    seals: list[Word] = Field(max_length=10)
    note: Text
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    version: Word


class HandIn(Table):
    """One pupil's file: ``alias`` as the pupil wants to be called, ``consent`` in the pupil's own words."""

    format: Literal["99.93 hand-in"] = "99.93 hand-in"
    version: Literal[1] = 1
    alias: Annotated[str, Field(min_length=1, max_length=60)]
    consent: Annotated[str, Field(min_length=1, max_length=2_000)]
    task: Text
    made: Word
    game: Word
    runs: list[HandedRun] = Field(max_length=MOST_RUNS)


class Unusable(Exception):  # noqa: N818 -- the file is what it is, nothing of ours is in error
    """A file that cannot be counted; ``kind`` is damaged, edited, foreign or later.

    claims : whether it says of itself that it is a hand-in
    """

    def __init__(self, kind: str, why: str, *, claims: bool = True) -> None:
        super().__init__(why)
        self.kind, self.why, self.claims = kind, why, claims


def made(content: dict[str, Any]) -> HandIn:
    """Return a hand-in of plain data.

    Raises
    ------
    BadInput
        with every problem of it.
    """
    try:
        return HandIn.model_validate(content)
    except ValidationError as error:
        raise BadInput(from_validation("hand-in", error)) from None


def written(hand_in: HandIn) -> str:
    """Return the text of a file, with its sum at the end."""
    content = hand_in.model_dump(exclude_none=True)
    return json.dumps({**content, "sum": _sum(content)}, indent=1, ensure_ascii=False) + "\n"


def read(data: bytes) -> HandIn:
    """Return the hand-in that a file's bytes are.

    Raises
    ------
    Unusable
        when they are none, or not any more.
    """
    ours = f'"format": "{FORMAT}"'.encode() in data[:LOOK]
    try:
        content = json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        if not ours:
            raise Unusable("foreign", "no result of this game", claims=False) from None
        raise Unusable("damaged", f"it ends or breaks off: {error}") from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise Unusable("foreign", "no result of this game", claims=False)
    if isinstance(version := content.get("version"), int) and version > VERSION:
        raise Unusable("later", f"made by a later version of the game ({version}; this reads {VERSION})")
    if content.pop("sum", None) != _sum(content):
        raise Unusable("edited", "it was changed after it was handed in")
    try:
        return HandIn.model_validate(content)
    except ValidationError as error:
        (first, *_others) = from_validation("", error)
        raise Unusable(
            "foreign", str(Problem("", first.place, first.value, first.allowed, None, first.fault))
        ) from None


def _sum(content: dict[str, Any]) -> str:
    plain = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()


def _refuse(word: str) -> None:
    raise ValueError(f"{word} is not a number")
