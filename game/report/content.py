"""What stands in a report, before it is a page: sections of sentences, tables and pictures."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Literal, TypeAlias

Tone = Literal["ink", "truth", "report", "gold", "none"]
Percentage: TypeAlias = float | str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption; the first column is left-aligned, all others are figures.

    words : whether the others are words, too, and left-aligned
    """

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    words: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """A picture of bars, in per cent: for each name so many values, in the order of ``series``.

    A value that is text stands there digit for digit.
    """

    kind: ClassVar[str] = "bars"

    title: str
    names: Sequence[str]
    series: Sequence[tuple[str, Tone, Sequence[Percentage | None]]]


@dataclass(frozen=True, slots=True)
class Dots:
    """A picture of guesses over a scale in per cent, with marks at figures that came, digit for digit."""

    kind: ClassVar[str] = "dots"

    title: str
    values: Sequence[float]
    marks: Sequence[tuple[str, Tone, str]]


@dataclass(frozen=True, slots=True)
class Code:
    """A code to type or to photograph: large letters, and the same as a QR code."""

    kind: ClassVar[str] = "code"

    title: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines to write on."""

    kind: ClassVar[str] = "lines"

    count: int
    title: str = ""


Picture: TypeAlias = Bars | Dots | Code | Lines


@dataclass(frozen=True, slots=True)
class Ask:
    """A question on paper: choices to tick, lines to write on, or, for whoever asks it, what to answer.

    right : which of the choices is right, where that is told
    """

    text: str
    choices: Sequence[str] = ()
    lines: int = 0
    answer: str = ""
    right: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and what stands below it.

    In this order: sentences, points of a list, questions, pictures, tables, more sentences, and lines. ``links`` are
    files beside a page, each with its words; paper has none.

    apart : whether it begins on a page of its own
    """

    heading: str
    sentences: Sequence[str] = ()
    pictures: Sequence[Picture] = ()
    tables: Sequence[Table] = ()
    after: Sequence[str] = ()
    room: Lines | None = None
    apart: bool = False
    points: Sequence[str] = field(default=(), kw_only=True)
    links: Sequence[tuple[str, str]] = field(default=(), kw_only=True)
    asks: Sequence[Ask] = field(default=(), kw_only=True)


@dataclass(frozen=True, slots=True)
class Report:
    """A report; ``facts`` are what it takes to get the same again: code, seed, version, digest."""

    title: str
    about: str
    facts: Sequence[tuple[str, str]]
    sections: Sequence[Section] = field(default=())
    language: str = "en"


def digits(value: Percentage) -> str:
    """Return a percentage as it is written beside its bar."""
    return value if isinstance(value, str) else f"{value:.2f}"


def said(picture: Picture) -> str:
    """Return what a picture shows, in words."""
    if isinstance(picture, Code | Lines):
        return picture.title
    if isinstance(picture, Dots):
        values = ", ".join(f"{value:g} %" for value in sorted(picture.values))
        marks = "; ".join(f"{name} {value} %" for name, _tone, value in picture.marks)
        return f"{picture.title}: {values}. {marks}"
    rows = []
    for at, name in enumerate(picture.names):
        given = [(label, values[at]) for label, _tone, values in picture.series]
        shown = ", ".join(f"{label} {digits(value)} %" for label, value in given if value is not None)
        rows.append(f"{name}: {shown}")
    return f"{picture.title}. {'; '.join(rows)}"
