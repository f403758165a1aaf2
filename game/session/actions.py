"""What a player can do, as plain immutable records, and their journal as plain data.

An action says what was asked for, not what came of it: what a level does not allow changes nothing (see ``fold``).
"""

import math
import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field, ValidationError
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

from game.engine.data.problems import BadInput, Problem, from_validation, nearest_name, shown
from game.session.pinning import Pin, Unpin
from game.session.series.actions import FirstBallot, NextBallot

MOST_ACTIONS = 100_000
"""Actions of one playthrough: a day of playing without a pause."""

LONGEST_NOTE, LONGEST_TUTORIAL = 2_000, 20
"""Characters of a note, and steps that a tutorial may have."""

MOST_SETTINGS = 1_000
"""Settings that rules taken over as a whole may have: more than there are parameters."""

LONGEST, LARGEST_NUMBER = 60, 2**53
"""Characters of a text, and size of a whole number, that a parameter could have."""

_STRICT = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False, defer_build=True)


def _one_value(value: object) -> object:
    """Pass a value that a parameter could have: whether it may have it here is decided when the action is done."""
    if isinstance(value, bool | float) and math.isfinite(value):
        return value
    if (isinstance(value, int) and abs(value) <= LARGEST_NUMBER) or (isinstance(value, str) and len(value) <= LONGEST):
        return value
    allowed = "a finite number, true or false, or a short text"
    raise PydanticCustomError("value", "not a value", {"allowed": allowed})


Value: TypeAlias = Annotated[bool | int | float | str, BeforeValidator(_one_value)]
Address: TypeAlias = Annotated[str, Field(min_length=1, max_length=120)]


@dataclass(frozen=True, slots=True, config=_STRICT)
class SetKnob:
    """Turn a knob, which switches its part on; ``dragging`` makes one step of undo with the turn before it."""

    path: Address
    value: Value
    dragging: bool = False


@dataclass(frozen=True, slots=True, config=_STRICT)
class SwitchPart:
    """Switch a part on or off."""

    address: Address
    on: bool


@dataclass(frozen=True, slots=True, config=_STRICT)
class RestoreRules:
    """Go back to the rules the level starts with."""


@dataclass(frozen=True, slots=True, config=_STRICT)
class TakeRules:
    """Take other rules in one step: those the level starts with, and these settings on top; ``name`` says which.

    A path of a parameter sets it, which switches its part on; an address of a part with true or false switches it.
    """

    name: Annotated[str, Field(min_length=1, max_length=LONGEST)]
    rules: Annotated[dict[Address, Value], Field(max_length=MOST_SETTINGS)]


@dataclass(frozen=True, slots=True, config=_STRICT)
class Reseed:
    """Hold another of the possible ballots under the same rules."""

    seed: Annotated[int, Field(ge=0, le=2**32 - 1)]


@dataclass(frozen=True, slots=True, config=_STRICT)
class OpenPolls:
    """Hold the ballot."""


@dataclass(frozen=True, slots=True, config=_STRICT)
class EndCount:
    """The count is over: from now on the page may be read."""


@dataclass(frozen=True, slots=True, config=_STRICT)
class Predict:
    """Guess a printed figure before it is seen; ``text`` is digits such as 99.93, ``asked`` which guess it is.

    The first guess at each of them stands.
    """

    figure: Annotated[str, Field(min_length=1, max_length=20)]
    text: Annotated[str, Field(min_length=1, max_length=20)]
    asked: Annotated[int, Field(ge=0, le=9)] = 0


@dataclass(frozen=True, slots=True, config=_STRICT)
class GiveUpGuess:
    """Look at the figure without a guess; ``asked`` counts the guesses a level asks for."""

    asked: Annotated[int, Field(ge=0, le=9)] = 0


@dataclass(frozen=True, slots=True, config=_STRICT)
class Answer:
    """Choose an answer; both are counted from 0. The first answer to a question is the one that counts."""

    question: Annotated[int, Field(ge=0, le=9)]
    choice: Annotated[int, Field(ge=0, le=9)]


@dataclass(frozen=True, slots=True, config=_STRICT)
class TakeHint:
    """Ask for the next hint."""


@dataclass(frozen=True, slots=True, config=_STRICT)
class Visit:
    """Look at something: a scene or a thing a step of the tutorial points at."""

    place: Annotated[str, Field(pattern=r"^[a-z0-9_]{1,40}$")]


@dataclass(frozen=True, slots=True, config=_STRICT)
class SkipStep:
    """Leave a step of the tutorial out; steps are counted from 0."""

    step: Annotated[int, Field(ge=0, le=LONGEST_TUTORIAL - 1)]


@dataclass(frozen=True, slots=True, config=_STRICT)
class Note:
    """Write the note that is kept with the run."""

    text: Annotated[str, Field(max_length=LONGEST_NOTE)]


@dataclass(frozen=True, slots=True, config=_STRICT)
class Undo:
    """Take the last change of the rules back; what was guessed, held and counted meanwhile stays."""


@dataclass(frozen=True, slots=True, config=_STRICT)
class Redo:
    """Do again what was undone last."""


Action: TypeAlias = (
    SetKnob
    | SwitchPart
    | RestoreRules
    | TakeRules
    | Reseed
    | OpenPolls
    | EndCount
    | NextBallot
    | FirstBallot
    | Predict
    | GiveUpGuess
    | Answer
    | TakeHint
    | Visit
    | SkipStep
    | Note
    | Pin
    | Unpin
    | Undo
    | Redo
)

KINDS: dict[str, type[Any]] = {re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower(): kind for kind in Action.__args__}
"""Every kind of action by the word that stands for it in a journal: ``set_knob``."""

_WORDS = {kind: word for word, kind in KINDS.items()}

LEFT_OUT = frozenset({"dragging", "asked"})
"""What is not written where it is as it is by itself: a journal of an earlier game has none of it."""


def plain(action: Action) -> dict[str, Any]:
    """Return an action as plain data: ``{"do": "set_knob", "path": …, "value": …}``; defaults are left out."""
    told = {"do": _WORDS[type(action)]}
    for field in fields(action):
        value = getattr(action, field.name)
        if not (field.name in LEFT_OUT and value == field.default):
            told[field.name] = value
    return told


def read_action(content: object) -> Action:
    """Return the action that plain data stand for; BadInput with every problem of it."""
    action: Action = read_as(KINDS, content)
    return action


def read_as(kinds: Mapping[str, type[Any]], content: object, file: str = "journal", place: str = "action") -> Any:
    """Return the action that plain data stand for, of one of some kinds by their words.

    Raises
    ------
    BadInput
        with every problem of it.
    """
    if not isinstance(content, dict) or not all(isinstance(key, str) for key in content):
        raise BadInput([Problem(file, place, shown(content), "a table")])
    word = content.get("do")
    if not isinstance(word, str) or word not in kinds:
        near = nearest_name(word, kinds) if isinstance(word, str) else None
        value = shown(word) if "do" in content else None
        raise BadInput([Problem(file, f"{place}.do", value, tuple(kinds), near, "no such action")])
    told = {key: value for key, value in content.items() if key != "do"}
    known = tuple(field.name for field in fields(kinds[word]))
    if unknown := [key for key in told if key not in known]:
        raise BadInput(
            Problem(file, f"{place}.{key}", None, known, nearest_name(key, known), "unknown name") for key in unknown
        )
    try:
        return kinds[word](**told)
    except ValidationError as error:
        raise BadInput(_moved(one, place) for one in from_validation(file, error)) from None


def _moved(problem: Problem, place: str) -> Problem:
    inside = f"{place}.{problem.place}" if problem.place else place
    return Problem(problem.file, inside, problem.value, problem.allowed, problem.nearest, problem.fault)
