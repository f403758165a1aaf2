"""How a part declares its parameters: value, range, step, unit, label, meaning and source, in one place.

Sliders, level validation, ``--set``, sweep axes, the JSON Schema and the printed documentation are generated from
these.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from inspect import cleandoc
from typing import Any, Literal, TypedDict, Unpack, get_args, get_origin

from pydantic import BaseModel, Field, field_validator
from pydantic.fields import FieldInfo

from game.engine.data.table import Table

DESIGN = "design choice"
"""The source of what nobody has measured."""

NEXT_TO_NOTHING = 1e-30
"""Below this a number is zero: no step of any parameter is smaller than a thousandth."""


SAID = re.compile(r"^(\w+) *: (\S.*(?:\n +\S.*)*)", re.MULTILINE)
"""How a docstring says what turning a parameter does; what needs more than a line goes on below, set in."""


class Params(Table):
    """The parameters of one part: frozen, strict about types, closed to unknown names.

    What turning each of them does is said in the docstring of the class, ``name : One plain sentence.``
    """

    def __init_subclass__(cls, **rest: Any) -> None:
        super().__init_subclass__(**rest)
        sentences = said_of(cls)
        for name, field in vars(cls).items():
            if isinstance(field, FieldInfo) and isinstance(field.json_schema_extra, dict) and sentences is not None:
                if name not in sentences:
                    raise TypeError(f"{cls.__module__}: the docstring of Params does not say what turning {name} does")
                field.json_schema_extra["means"] = sentences[name]

    @field_validator("*")
    @classmethod
    def _next_to_nothing_is_zero(cls, value: Any) -> Any:
        """A spread of −0.0 is none, but chance refuses a minus sign; whatever divides by 5e-324 is endless."""
        return 0.0 if isinstance(value, float) and abs(value) < NEXT_TO_NOTHING else value


@dataclass(frozen=True, slots=True)
class Knob:
    """One parameter as a player, a level editor or a sweep sees it."""

    name: str
    default: Any
    minimum: float | None
    maximum: float | None
    step: float | None
    unit: str
    label: str
    means: str
    """What turning it does, in one plain sentence."""
    source: str
    choices: tuple[str, ...] | None
    words: Mapping[str, str]
    """What each choice is called."""
    whole: bool


class Own(TypedDict, total=False):
    """What of a scale a parameter may have for itself."""

    unit: str
    low: float
    high: float
    step: float


@dataclass(frozen=True, slots=True)
class Scale:
    """What parameters are measured in: the unit, and the inclusive range and the step that most of them have.

    ``Scale(…)(0.5, "Its name", source="who says so")`` declares one.
    """

    unit: str
    low: float
    high: float
    step: float

    def __call__(self, default: float, label: str, *, source: str, **own: Unpack[Own]) -> Any:
        """Declare a parameter; `own` is where it differs from the others on this scale."""
        scale = replace(self, **own)
        about: dict[str, Any] = {"step": scale.step, "unit": scale.unit, "label": label, "means": "", "source": source}
        return Field(default=default, ge=scale.low, le=scale.high, json_schema_extra=about)


SHARE = Scale("share", 0.0, 1.0, 0.01)
ODDS = Scale("odds ratio", 1.0, 20.0, 0.5)
LOGITS = Scale("logits", 0.0, 20.0, 0.25)


def choice(default: Any, label: str, words: Mapping[str, str] | None = None, *, source: str) -> Any:
    """Declare a parameter that is a switch, or one of a few words: `words` says what each is called."""
    about: dict[str, Any] = {"label": label, "means": "", "source": source}
    return Field(default=default, json_schema_extra=about | ({"words": dict(words)} if words else {}))


def said_of(params: type[Params]) -> dict[str, str] | None:
    """Return what docstrings say of each parameter, by its name; None where Python has taken them out (-OO)."""
    if params.__doc__ is None:
        return None
    docs = [cleandoc(kind.__doc__ or "") for kind in reversed(params.__mro__) if issubclass(kind, Params)]
    return {name: " ".join(text.split()) for doc in docs for name, text in SAID.findall(doc)}


def knobs(params: type[BaseModel]) -> Iterator[Knob]:
    """Yield every parameter of a part, in the order it was declared."""
    for name, field in params.model_fields.items():
        extra: dict[str, Any] = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
        bounds = {kind: value for rule in field.metadata for kind, value in _bound(rule)}
        yield Knob(
            name=name,
            default=field.get_default(call_default_factory=True),
            minimum=bounds.get("ge"),
            maximum=bounds.get("le"),
            step=extra.get("step"),
            unit=extra.get("unit", ""),
            label=extra.get("label", name.replace("_", " ")),
            means=extra.get("means", ""),
            source=extra.get("source", ""),
            choices=get_args(field.annotation) if get_origin(field.annotation) is Literal else None,
            words=extra.get("words", {}),
            whole=field.annotation is int,
        )


def _bound(rule: object) -> Iterator[tuple[str, float]]:
    for kind in ("ge", "le"):
        value = getattr(rule, kind, None)
        if value is not None:
            yield kind, value
