"""What stands in a report, before it is a page: sections of sentences, tables and pictures."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

Tone = Literal["ink", "truth", "report", "gold", "none"]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption; the first column is left-aligned, all others are figures."""

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Bars:
    """A picture of bars, in per cent: for each name so many values, in the order of ``series``."""

    title: str
    names: Sequence[str]
    series: Sequence[tuple[str, Tone, Sequence[float | None]]]


@dataclass(frozen=True, slots=True)
class Dots:
    """A picture of guesses over a scale in per cent, with marks at figures that came."""

    title: str
    values: Sequence[float]
    marks: Sequence[tuple[str, Tone, float]]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and what stands below it in this order: sentences, pictures, tables."""

    heading: str
    sentences: Sequence[str] = ()
    pictures: Sequence[Bars | Dots] = ()
    tables: Sequence[Table] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A report; ``facts`` are what it takes to get the same again: code, seed, version, digest."""

    title: str
    about: str
    facts: Sequence[tuple[str, str]]
    sections: Sequence[Section] = field(default=())
    language: str = "en"


def said(picture: Bars | Dots) -> str:
    """Return what a picture shows, in words."""
    if isinstance(picture, Dots):
        values = ", ".join(f"{value:g} %" for value in sorted(picture.values))
        marks = "; ".join(f"{name} {value:g} %" for name, _tone, value in picture.marks)
        return f"{picture.title}: {values}. {marks}"
    rows = []
    for at, name in enumerate(picture.names):
        given = (f"{label} {values[at]:.2f} %" for label, _tone, values in picture.series if values[at] is not None)
        rows.append(f"{name}: {', '.join(given)}")
    return f"{picture.title}. {'; '.join(rows)}"
