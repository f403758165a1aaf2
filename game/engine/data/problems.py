"""What is wrong with a file, said so that its writer can put it right: all of it at once, each with its place.

Errors · none of its own: this module turns other modules' errors into plain words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError
    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

MOST_PROBLEMS = 100
"""Problems of one file that are listed one by one; of more, only their number is told."""

MOST_BITS = 13_000
"""Of a whole number that is written out in decimal digits."""

LONGEST_VALUE = 60
"""Characters of a wrong value that are shown before it is cut."""


@dataclass(frozen=True)
class Problem:
    """One thing wrong in one file.

    file    : the file as the reader named it
    place   : the key, such as ``figures[2].printed``, or ``line 3``; empty for the file as a whole
    value   : what stands there, as it would be written in the file; None when there is nothing to show
    allowed : what may stand there: a list of choices, or words ("a whole number from 1 to 9")
    nearest : the valid name closest to what was written, if one is close
    fault   : what is wrong, where the rest does not say it ("missing")
    """

    file: str
    place: str
    value: str | None
    allowed: tuple[str, ...] | str
    nearest: str | None = None
    fault: str = ""

    def __str__(self) -> str:
        head = ": ".join(part for part in (self.file, self.place) if part)
        if self.value is not None:
            head += f" = {self.value}" if self.place else f": {self.value}"
        said = [self.fault] if self.fault else []
        if self.allowed and isinstance(self.allowed, tuple):
            said.append(f"allowed {'is' if len(self.allowed) == 1 else 'are'} {', '.join(self.allowed)}")
        elif self.allowed:
            said.append(f"allowed is {self.allowed}")
        if self.nearest is not None:
            said.append(f'did you mean "{self.nearest}"?')
        return _on_one_line(f"{head}: {'; '.join(said)}")


class BadInput(Exception):  # noqa: N818 -- the name the rest of the game catches
    """Input that cannot be used; carries every problem found, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def nearest_name(name: str, names: Iterable[str]) -> str | None:
    """The name closest to a misspelt one, or None when none is close; capitals and spaces are forgiven."""
    from difflib import get_close_matches  # noqa: PLC0415 -- needed only when something is wrong

    if len(name) > LONGEST_VALUE:
        return None
    plain = {known.lower(): known for known in names}
    wanted = name.strip().lower().replace(" ", "_").replace("-", "_")
    found = get_close_matches(wanted, plain, n=1, cutoff=0.6)
    return plain[found[0]] if found else None


def shown(value: object) -> str:
    """A value as it would be written in a TOML file, on one line, cut when long."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, (list, tuple)):
        text = f"[{', '.join(shown(item) for item in value[:LONGEST_VALUE])}]"
    elif isinstance(value, bool):
        text = str(value).lower()
    elif isinstance(value, str):
        text = _quoted(value)
    elif isinstance(value, int) and value.bit_length() > MOST_BITS:  # Python refuses to write more than 4,300 digits
        text = hex(value)
    else:
        text = str(value)
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def place_of(location: Iterable[str | int]) -> str:
    """A key path as a reader writes it: ``figures[2].printed``; a name that is not a plain word is put in quotes."""
    path = ""
    for step in location:
        if isinstance(step, int):
            path += f"[{step}]"
        else:
            name = step if re.fullmatch(r"[\w-]{1,60}", step) else _quoted(step)
            path += f".{name}" if path else name
    return path


def _quoted(text: str) -> str:
    """Text in quotes, cut when long."""
    import json  # noqa: PLC0415 -- needed only when something is wrong

    short = text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"
    return _on_one_line(json.dumps(short, ensure_ascii=False))


def _on_one_line(text: str) -> str:
    """Text with every character spelt out that a terminal might obey."""
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in text)


def from_validation(file: str, error: "ValidationError", model: "type[BaseModel] | None" = None) -> list[Problem]:
    """Every problem of a failed validation, in plain words and in the order pydantic found them.

    With `model`, the class that was validated against, unknown keys get the list of known ones and the nearest of
    them, and numbers get both ends of their range. A validator of ours may say more by raising a
    ``PydanticCustomError`` whose context holds any of ``fault``, ``allowed`` and ``nearest``.
    """
    errors = _without_echoes(error.errors(include_url=False))
    problems = [_problem(file, each, model) for each in errors[:MOST_PROBLEMS]]
    if len(errors) > MOST_PROBLEMS:
        problems.append(Problem(file, "", None, "", None, f"and {len(errors) - MOST_PROBLEMS:,} more problems"))
    return problems


def _without_echoes(errors: list["ErrorDetails"]) -> list["ErrorDetails"]:
    """Leave out a list called too short only because what stands in it is wrong."""
    places = [one["loc"] for one in errors]

    def echo(one: "ErrorDetails") -> bool:
        deep = len(one["loc"])
        return one["type"] == "too_short" and any(at[:deep] == one["loc"] and len(at) > deep for at in places)

    return [one for one in errors if not echo(one)]


def _problem(file: str, error: "ErrorDetails", model: "type[BaseModel] | None") -> Problem:
    location, kind = error["loc"], error["type"]
    details = error.get("ctx", {})
    place = place_of(location)
    if kind == "extra_forbidden":
        names = tuple(_names_at(model, location[:-1])) if model else ()
        return Problem(file, place, None, names, nearest_name(str(location[-1]), names), "unknown name")
    allowed, fault = _allowed(error, model)
    allowed = details.get("allowed", allowed)
    nearest = details.get("nearest")
    value = error["input"]
    if nearest is None and isinstance(allowed, tuple) and isinstance(value, str):
        nearest = nearest_name(value, allowed)
    return Problem(
        file, place, None if kind == "missing" else shown(value), allowed, nearest, details.get("fault", fault)
    )


_WORDS = {
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a finite number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "string_type": "text in quotes",
    "list_type": "a list in square brackets",
    "tuple_type": "a list in square brackets",
    "dict_type": "a table",
    "model_type": "a table",
    "model_attributes_type": "a table",
    "greater_than_equal": "a number of at least {ge}",
    "greater_than": "a number above {gt}",
    "less_than_equal": "a number of at most {le}",
    "less_than": "a number below {lt}",
    "multiple_of": "a multiple of {multiple_of}",
    "too_short": "a list of at least {min_length}",
    "too_long": "a list of at most {max_length}",
    "string_too_short": "text of at least {min_length} characters",
    "string_too_long": "text of at most {max_length} characters",
    "string_pattern_mismatch": "text of the form {pattern}",
}
_SAID_BY_FIELD = {
    "missing",
    *("int_type", "int_from_float", "float_type", "finite_number"),
    *("too_short", "too_long", "string_too_short", "string_too_long"),
    *(kind for kind in _WORDS if kind.startswith(("greater", "less"))),
}
_CHOICES = {"literal_error", "enum", "union_tag_invalid"}


def _allowed(error: "ErrorDetails", model: "type[BaseModel] | None") -> tuple[tuple[str, ...] | str, str]:
    """What may stand there, and what is wrong where that does not say it."""
    kind, details = error["type"], error.get("ctx", {})
    if kind in _CHOICES:
        listed = str(details.get("expected") or details.get("expected_tags", ""))
        return tuple(re.findall(r"'([^']*)'", listed)) or listed, ""
    if kind in _SAID_BY_FIELD and model:
        fields = list(_fields_at(model, error["loc"]))
        words = _range_of(fields[0]) if fields else ""
        if words or kind == "missing":
            return words, "missing" if kind == "missing" else ""
    if kind in _WORDS:
        return _WORDS[kind].format(**{name: _number(value) for name, value in details.items()}), ""
    said = str(details["error"]) if kind == "value_error" and "error" in details else error["msg"]
    return "", "missing" if kind == "missing" else said[:1].lower() + said[1:]


def _range_of(field: "FieldInfo") -> tuple[str, ...] | str:
    """What a field holds: its choices, its kind of number with both ends of the range, or what it says of itself."""
    kinds = list(_kinds(field.annotation))
    choices = tuple(str(choice) for kind in kinds if get_origin(kind) is Literal for choice in get_args(kind))
    if choices or not {int, float} & set(kinds):
        return choices or field.description or ""
    bound = {name: getattr(rule, name, None) for rule in field.metadata for name in ("ge", "gt", "le", "lt")
             if getattr(rule, name, None) is not None}  # fmt: skip
    noun = "a number" if float in kinds else "a whole number"
    if {"ge", "le"} <= bound.keys():
        return f"{noun} from {_number(bound['ge'])} to {_number(bound['le'])}"
    words = {"ge": "of at least", "gt": "above", "le": "of at most", "lt": "below"}
    ends = [f"{words[name]} {_number(end)}" for name, end in bound.items()]
    return f"{noun} {' and '.join(ends)}".strip()


def _number(value: object) -> str:
    """A bound as a reader writes it: 1,000 and 1 rather than 1000 and 1.0."""
    return f"{value:,}".removesuffix(".0") if isinstance(value, (int, float)) else str(value)


def _names_at(model: "type[BaseModel]", location: Sequence[str | int]) -> Iterator[str]:
    """The keys a table at this place may have."""
    for kind in _kinds_at(model, location):
        for name, field in getattr(kind, "model_fields", {}).items():
            yield field.alias or name


def _fields_at(model: "type[BaseModel]", location: Sequence[str | int]) -> Iterator["FieldInfo"]:
    """The fields (of the possible kinds of table) that this place is the value of."""
    if location:
        for kind in _kinds_at(model, location[:-1]):
            field = _field(kind, location[-1])
            if field is not None:
                yield field


def _field(kind: Any, name: str | int) -> "FieldInfo | None":
    fields = getattr(kind, "model_fields", {})
    return fields.get(name) or next((field for field in fields.values() if field.alias == name), None)


def _kinds_at(model: Any, location: Sequence[str | int]) -> list[Any]:
    """The types that can stand at a place, walking from the model through its fields, lists and tables."""
    kinds = [model]
    for step in location:
        inner: list[Any] = []
        for kind in kinds:
            field = _field(kind, step)
            if field is not None:
                inner += _kinds(field.annotation)
            elif get_origin(kind) is dict:
                inner += _kinds(get_args(kind)[1])
            elif isinstance(step, int):
                inner += (leaf for item in get_args(kind) for leaf in _kinds(item))
            else:  # the name of one kind among several: the step chooses, it does not lead deeper
                inner.append(kind)
        kinds = inner
    return kinds


def _kinds(annotation: Any) -> Iterator[Any]:
    """The alternatives of a type: unions taken apart, notes removed."""
    if get_origin(annotation) is Annotated:
        yield from _kinds(get_args(annotation)[0])
    elif get_origin(annotation) in {Union, UnionType}:
        for alternative in get_args(annotation):
            yield from _kinds(alternative)
    else:
        yield annotation
